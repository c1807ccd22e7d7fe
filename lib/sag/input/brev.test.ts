import { describe, expect, test } from "vitest";
import { parseBrev } from "@/lib/sag/input/brev";
import { FOREIGN_PAPERS } from "@/lib/sag/origin";
import { A_PLACE, TODAY, typedBrev } from "@/tests/people";

type Context = Parameters<typeof parseBrev>[1];
const CONTEXT: Context = {
  today: TODAY,
  acceptedPapers: FOREIGN_PAPERS,
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
