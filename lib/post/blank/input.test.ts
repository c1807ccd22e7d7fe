import { describe, expect, test } from "vitest";
import type { Parsed } from "@/lib/form/form";
import { BLANK_STATES } from "@/lib/post/blank/blank";
import { blankHref, parseBlankFilter } from "@/lib/post/blank/filter";
import { parseCorrection, parseHandOut, parseMake } from "@/lib/post/blank/input";
import { papersPath, parseSpanPath } from "@/lib/post/blank/paths";
import { refusedWords, type Stock, stateCounts, stockWords } from "@/lib/post/blank/words";
import { A_PLACE, aForm, TODAY } from "@/tests/people";

const RULES = { today: TODAY, locations: [{ slug: A_PLACE }] };
const saidOf = (parsed: Parsed<unknown>) =>
  parsed.ok ? {} : Object.fromEntries(parsed.errors.map(({ field, message }) => [field, message]));

describe("what is typed about blank forms", () => {
  test("is a count from 1 to 100", () => {
    expect(parseMake(aForm({ antal: "100" }))).toEqual({ ok: true, value: { count: 100 } });
    for (const antal of ["", "0", "101", "to", "1.5", "-3"]) {
      expect(saidOf(parseMake(aForm({ antal })))).toEqual({ antal: "Skriv et tal fra 1 til 100." });
    }
  });

  test("is a span, a place and a day, and one number is a span too", () => {
    const typed = { fra: "B-000012", til: "", sted: A_PLACE, dag: "24.11.2026" };
    const value = { span: { from: 12, to: 12 }, location: A_PLACE, on: TODAY };
    expect(parseHandOut(aForm(typed), RULES)).toEqual({ ok: true, value });
    expect(parseHandOut(aForm({ ...typed, til: "14" }), RULES)).toMatchObject({
      value: { span: { from: 12, to: 14 } },
    });
  });

  test("is told all that is wrong with it at once, the numbers first", () => {
    expect(saidOf(parseHandOut({}, RULES))).toEqual({
      fra: "Skriv nummeret, som det står på blanketten, for eksempel B-000123.",
      sted: "Vælg stedet.",
      dag: "Skriv datoen som dag, måned og år, for eksempel 31.12.2027.",
    });
    const late = { fra: "9", til: "3", sted: A_PLACE, dag: "25.11.2026" };
    expect(saidOf(parseHandOut(aForm(late), RULES))).toEqual({
      til: "Det sidste nummer skal være det samme som det første eller højere.",
      dag: "Datoen kan ikke være senere end i dag, 24.11.2026.",
    });
    expect(saidOf(parseCorrection(aForm({ fra: "1", til: "201", hvad: "lose" })))).toEqual({
      til: "Skriv højst 200 numre ad gangen.",
    });
    expect(saidOf(parseCorrection(aForm({ fra: "1", hvad: "link" })))).toEqual({
      hvad: "Vælg, hvad der er sket.",
    });
  });
});

describe("the stock in words", () => {
  const STOCK: Stock = {
    ...{ inStock: 40, handedOut: 25, places: 3, lost: 2, linked: 4, scrapped: 0, missed: 0 },
    ...{ low: 20, days: 60 },
  };

  test("says first how many lie where, then what is wrong", () => {
    expect(stockWords(STOCK)).toBe("På lager: 40. Udleveret: 25 til 3 steder. 2 er meldt væk.");
    const few = { ...STOCK, inStock: 19, places: 1, handedOut: 1, lost: 0, missed: 1 };
    expect(stockWords(few)).toBe(
      "På lager: 19. Udleveret: 1 til 1 sted. 1 savnes. Der er få tilbage. Lav flere.",
    );
    expect(stockWords({ ...few, inStock: 0, handedOut: 0, missed: 0, low: 0 })).toBe(
      "På lager: 0. Udleveret: 0.",
    );
  });

  test("offers the filters that have some, and all", () => {
    expect(stateCounts(STOCK).map(({ label, count }) => `${label} ${count}`)).toEqual([
      "Alle 71",
      "På lager 40",
      "Udleveret 25",
      "Brugt til en sag 4",
      "Meldt væk 2",
    ]);
  });

  test("says why a step is refused, of which numbers, and what to do", () => {
    const wrong = { refusal: "wrong_status", numbers: [3, 4] } as const;
    expect(refusedWords("hand_out", wrong)).toBe(
      "Kun blanketter på lager kan udleveres. Det er ikke B-000003 til B-000004.",
    );
    expect(refusedWords("lose", { refusal: "unknown_number", numbers: [9] })).toBe(
      "Der er ingen blanket B-000009. Tjek numrene.",
    );
  });
});

describe("an address", () => {
  test("holds the filters of the list, and reads them back", () => {
    for (const state of [null, "missed", ...BLANK_STATES] as const) {
      for (const filter of [
        { state, place: null, page: 1 },
        { state, place: A_PLACE, page: 3 },
      ]) {
        const query = new URL(blankHref(filter), "http://localhost").searchParams;
        expect(parseBlankFilter(Object.fromEntries(query))).toEqual(filter);
      }
    }
    expect(parseBlankFilter({ tilstand: "x", sted: "../a", side: "0" })).toEqual({
      state: null,
      place: null,
      page: 1,
    });
  });

  test("names the papers of one number or of a span", () => {
    expect(papersPath({ from: 7, to: 7 })).toBe("/post/blanketter/7/papir.pdf");
    expect(papersPath({ from: 7, to: 9 })).toBe("/post/blanketter/7-9/papir.pdf");
    expect(["7", "7-9", "9-7", "0", "a", "1-2-3"].map(parseSpanPath)).toEqual([
      { from: 7, to: 7 },
      { from: 7, to: 9 },
      null,
      null,
      null,
      null,
    ]);
  });
});
