import { expect, test } from "vitest";
import { foundWords, readPageFilter } from "@/lib/post/match/page-filter";

test.each([
  [{}, { view: "uden-sag", batch: null }],
  [
    { vis: "skilt-fra", bunke: "12" },
    { view: "skilt-fra", batch: 12 },
  ],
  [
    { vis: "toString", bunke: "0" },
    { view: "uden-sag", batch: null },
  ],
  [
    { vis: ["lagt-vaek"], bunke: ["1"] },
    { view: "uden-sag", batch: null },
  ],
  [{ bunke: "99999999999999" }, { view: "uden-sag", batch: null }],
] as const)("%o shows %o", (query, filter) => {
  expect(readPageFilter(query)).toEqual(filter);
});

test.each([
  [{ view: "uden-sag", batch: null }, 0, "Alle scannede sider har fået en plads."],
  [{ view: "uden-sag", batch: 3 }, 1, "1 side har ingen sag endnu i bunke 3."],
  [{ view: "skilt-fra", batch: null }, 2, "2 sider er skilt fra og tæller ikke."],
] as const)("%o with %i pages reads: %s", (filter, total, sentence) => {
  expect(foundWords(filter, total)).toBe(sentence);
});
