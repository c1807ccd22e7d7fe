import { expect, test } from "vitest";
import { OUT_FILTERS, outFilter, outHref, outWords } from "@/lib/post/out-filter";

test("the letters that are out are told in whole sentences", () => {
  const none = { alle: 0, forfaldne: 0, tabte: 0, retur: 0 };
  expect(outWords(none)).toBe("Ingen breve er ude.");
  expect(outWords({ ...none, alle: 2 })).toBe("2 breve er ude, og ingen er over fristen.");
  expect(outWords({ ...none, alle: 1, tabte: 1 })).toBe("1 brev regnes for tabt.");
  expect(outWords({ alle: 9, forfaldne: 1, tabte: 2, retur: 3 })).toBe(
    "9 breve er ude. Af dem: 1 brev er over fristen, 2 breve regnes for tabt og 3 breve kom retur.",
  );
});

test("a list is found by its word in the URL, and an unknown word is all of them", () => {
  for (const filter of OUT_FILTERS) {
    const vis = new URL(outHref(filter), "https://x.example").searchParams.get("vis");
    expect(outFilter(vis ?? undefined)).toBe(filter);
  }
  expect(outFilter("x")).toBe("alle");
  expect(outHref("retur", "not_now")).toBe("/post/breve?vis=retur&fejl=not_now");
});
