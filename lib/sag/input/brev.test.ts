import { describe, expect, test } from "vitest";
import type { FoundBlank } from "@/lib/post/blank/find";
import { parseBrev } from "@/lib/sag/input/brev";
import { FOREIGN_PAPERS } from "@/lib/sag/origin";
import { A_PLACE, TODAY, typedBrev } from "@/tests/people";

type Context = Parameters<typeof parseBrev>[1];
const CONTEXT: Context = {
  today: TODAY,
  acceptedPapers: FOREIGN_PAPERS,
  blank: null,
  catalogue: [],
  locations: [{ slug: A_PLACE }],
};
type Change = Parameters<typeof typedBrev>[0];
const parsed = (change: Change = {}, context: Partial<Context> = {}) =>
  parseBrev(typedBrev(change), { ...CONTEXT, ...context });

function sentences(change: Change, context: Partial<Context> = {}) {
  const result = parsed(change, context);
  return result.ok ? {} : Object.fromEntries(result.errors.map(({ field, message }) => [field, message]));
}

describe("a paper that came by itself", () => {
  test("is which, when and how many pages, and somebody asked for a fuldmagt with it", () => {
    expect(parsed()).toEqual({
      ok: true,
      value: {
        behov: {
          outcome: "fuldmagt",
          basis: "signature",
          nobody: null,
          location: A_PLACE,
          askedBy: "letter",
          duration: null,
          material: [],
          wishes: [],
        },
        arrival: { origin: "national_letter", arrivedOn: TODAY, pageCount: 3, pages: [1, 2, 3] },
      },
    });
  });

  test("says of each field what it needs when nothing is told, in their order", () => {
    const nothing = parseBrev({}, CONTEXT);
    expect(nothing.ok ? [] : nothing.errors).toEqual([
      { field: "papir", message: "Vælg, hvilket papir der er kommet." },
      { field: "kommet", message: "Skriv datoen." },
      { field: "sider", message: "Skriv, hvor mange sider brevet har, fra 1 til 30." },
      { field: "sted", message: "Vælg stedet." },
      { field: "spurgt", message: "Vælg, hvordan borgeren henvendte sig." },
    ]);
  });

  test("is one that the municipality takes", () => {
    const acceptedPapers = ["other_form"] as const;
    expect(sentences({ papir: "national_letter" }, { acceptedPapers })["papir"]).toMatch(
      /^Kommunen tager ikke imod et anmodningsbrev fra Digital Fuldmagt\. /,
    );
    expect(sentences({ papir: "other_form" }, { acceptedPapers })).toEqual({});
    expect(sentences({ papir: "other_form" }, { acceptedPapers: [] })["papir"]).toContain(
      "en anden kommunes formular",
    );
    expect(sentences({ papir: "own_form" })).toEqual({ papir: "Vælg, hvilket papir der er kommet." });
  });

  test("came today or before", () => {
    expect(sentences({ kommet: "25.11.2026" })).toHaveProperty("kommet");
    expect(parsed({ kommet: "20.11.2026" })).toMatchObject({
      value: { arrival: { arrivedOn: "2026-11-20" } },
    });
  });

  test.each(["0", "31", "", "to", "2,5", "-1", "1e1"])("has not %j pages", (sider) => {
    expect(sentences({ sider })).toEqual({ sider: "Skriv, hvor mange sider brevet har, fra 1 til 30." });
  });

  test.each([
    ["2", [1, 3]],
    ["3, 1", [2]],
    ["1 og 2", [3]],
    ["2 3", [1]],
    ["2,2", [1, 3]],
    ["", [1, 2, 3]],
  ])("lacks %j of three, and the others are here", (mangler, pages) => {
    expect(parsed({ mangler })).toMatchObject({ ok: true, value: { arrival: { pages } } });
  });

  test.each(["4", "0", "x", "1-2", "2,", "side 2"])("lacks no page %j of three", (mangler) => {
    expect(sentences({ mangler })["mangler"]).toMatch(
      /^Skriv numrene på de sider, der mangler, fra 1 til 3\./,
    );
  });

  test("has at least one page that is here", () => {
    expect(sentences({ mangler: "1, 2, 3" })).toEqual({ mangler: "Mindst én side skal være kommet." });
  });
});

describe("one of our own blank forms", () => {
  const FREE: FoundBlank = {
    id: "1",
    number: 123,
    printedId: "7K3M9XR",
    state: "handed_out",
    pageCount: 2,
    madeOn: "2026-11-02",
    sagId: null,
  };
  const BLANK = { papir: "blank_form", blanket: "B-000123", sider: "" };

  test("is always taken, says itself how many pages it has, and is known by its number", () => {
    const result = parsed({ ...BLANK, mangler: "2" }, { blank: FREE, acceptedPapers: [] });
    expect(result.ok && result.value.arrival).toEqual({
      origin: "blank_form",
      arrivedOn: TODAY,
      pageCount: 2,
      pages: [1],
      blank: 123,
    });
  });

  test.each<[string, Change, FoundBlank | null, string]>([
    ["without a number", { blanket: "" }, null, "Skriv blankettens nummer eller koden på en af dens sider."],
    ["by a number of none", {}, null, "Der er ingen blanket B-000123. Se nummeret øverst på siden."],
    [
      "by a code of another paper",
      { blanket: "7K3M-9XR3-V" },
      null,
      "Koden er ikke fra en af vores blanketter. Skriv blankettens nummer, for eksempel B-000123.",
    ],
    [
      "by a code with a wrong sign",
      { blanket: "7K3M-9XR3-4" },
      null,
      "Tjek koden. Et af tegnene er forkert.",
    ],
    [
      "that is used",
      {},
      { ...FREE, state: "linked" },
      "Blanket B-000123 er allerede brugt til en sag. Se nummeret igen.",
    ],
    [
      "that is scrapped",
      {},
      { ...FREE, state: "scrapped" },
      "Blanket B-000123 er kasseret. Ligger den her, så skriv under Blanketter, at den er fundet igen.",
    ],
    [
      "that is lost",
      {},
      { ...FREE, state: "lost" },
      "Blanket B-000123 er meldt væk. Står du med den, så sæt kryds i »Den var meldt væk«.",
    ],
  ])("is refused %s, in a sentence at its number", (_, change, blank, sentence) => {
    expect(sentences({ ...BLANK, ...change }, { blank })).toEqual({ blanket: sentence });
  });

  test("that was written down as lost is taken when somebody says that it is here", () => {
    expect(sentences({ ...BLANK, fundet: "on" }, { blank: { ...FREE, state: "lost" } })).toEqual({});
  });

  test("cannot have come before it was made", () => {
    expect(sentences({ ...BLANK, kommet: "1.11.2026" }, { blank: FREE })).toEqual({
      kommet: "Blanketten blev først lavet den 02.11.2026. Ret datoen eller nummeret.",
    });
  });

  test("has the pages that it has: a third is not missing", () => {
    expect(sentences({ ...BLANK, mangler: "3" }, { blank: FREE })["mangler"]).toContain("fra 1 til 2");
  });
});
