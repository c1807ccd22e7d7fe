import { describe, expect, test } from "vitest";
import { aForm } from "@/tests/people";
import { parseMonthForm, parseNumber } from "./input";

const RULES = {
  fields: ["antal-act-contact", "antal-insight-contact"],
  month: "2026-10-01",
  today: "2026-11-24",
};
const typed = (change: Record<string, string> = {}) =>
  aForm({ "antal-act-contact": "1.234", kilde: "Digitaliseringsstyrelsen", laest: "05.11.2026", ...change });
const errorsOf = (change: Record<string, string>) => {
  const parsed = parseMonthForm(typed(change), RULES);
  return parsed.ok ? [] : parsed.errors.map(({ field, message }) => `${field}: ${message}`);
};

test("a number is whole, with or without marks for thousands", () => {
  expect(["0", "1234", "1.234", "1 234", "12.345.678"].map(parseNumber)).toEqual([
    0, 1234, 1234, 1234, 12_345_678,
  ]);
  for (const wrong of [
    "",
    "-1",
    "1,5",
    "1.5",
    "1.2345",
    "12 34",
    "1e3",
    "under 5",
    "100000000",
    "9".repeat(400),
  ]) {
    expect(parseNumber(wrong), wrong).toBeNull();
  }
});

describe("a month of numbers as typed", () => {
  test("is read with its source and day; an empty field says no number", () => {
    expect(parseMonthForm(typed(), RULES)).toEqual({
      ok: true,
      value: {
        numbers: [
          { field: "antal-act-contact", given: 1234 },
          { field: "antal-insight-contact", given: null },
        ],
        reading: { source: "Digitaliseringsstyrelsen", readOn: "2026-11-05" },
      },
    });
  });

  test("is refused at the field, with what to do", () => {
    expect(errorsOf({ "antal-act-contact": "mange" })).toEqual([
      "antal-act-contact: Skriv et helt tal, som 1.234.",
    ]);
    expect(errorsOf({ kilde: " ", laest: "i går" })).toEqual([
      "kilde: Skriv, hvor tallet er læst, for eksempel Digitaliseringsstyrelsen.",
      "laest: Skriv den dag, tallet er læst, for eksempel 05.11.2026.",
    ]);
    expect(errorsOf({ laest: "25.11.2026" })).toEqual([
      "laest: Dagen ligger i fremtiden. Skriv den dag, tallet er læst.",
    ]);
    expect(errorsOf({ laest: "31.10.2026" })).toEqual([
      "laest: Skriv en dag efter 31.10.2026: først da var oktober 2026 slut.",
    ]);
    expect(errorsOf({ laest: "01.11.2026" })).toEqual([]);
    expect(errorsOf({ kilde: "Ingrid 710438-1234" })).toEqual(["kilde: Skriv kilden uden CPR-nummer."]);
  });
});
