import { describe, expect, test } from "vitest";
import { endOf, parsePeriode, yearsOffered } from "@/lib/sag/input/periode";
import { aForm, TODAY } from "@/tests/people";

const CONTEXT = { today: TODAY };
const other = (til: string) => parsePeriode(aForm({ slut: "other", til }), CONTEXT);
const refused = (field: string, message: string) => ({ ok: false, errors: [{ field, message }] });

describe("the period", () => {
  test.each([
    ["1", "2027-11-24"],
    ["2", "2028-11-24"],
    ["5", "2031-11-24"],
  ])("of %s years ends on that day, from the day it is entered", (slut, to) => {
    expect(parsePeriode(aForm({ slut, til: "1.1.2020" }), CONTEXT)).toEqual({
      ok: true,
      value: { from: null, to },
    });
    expect(endOf(slut, TODAY)).toBe(to);
  });

  test("is chosen", () => {
    for (const form of [{}, aForm({ slut: "3" }), aForm({ slut: "" })]) {
      expect(parsePeriode(form, CONTEXT)).toEqual(refused("slut", "Vælg, hvor længe fuldmagten gælder."));
    }
  });

  test("may end on any later day, however it is written, with no longest", () => {
    for (const til of ["31.12.2027", "31. december 2027", "2027-12-31"]) {
      expect(other(til)).toEqual({ ok: true, value: { from: null, to: "2027-12-31" } });
    }
    expect(other("25.11.2026").ok).toBe(true);
    expect(other("31.12.2099").ok).toBe(true);
  });

  test("does not end in the past, nor today", () => {
    const sentence = "Skriv en dato, der er senere end i dag, 24.11.2026.";
    for (const til of ["23.11.2026", "24.11.2026", "1.1.1900"])
      expect(other(til)).toEqual(refused("til", sentence));
  });

  test("ends on a day of the calendar", () => {
    const sentence = "Skriv datoen som dag, måned og år, for eksempel 31.12.2027.";
    for (const til of ["31.02.2028", "næste år", "31.12.28"])
      expect(other(til)).toEqual(refused("til", sentence));
    expect(other("")).toEqual(refused("til", "Skriv den sidste dag, fuldmagten gælder."));
  });

  test("shows its last day beside the choice as soon as it can be read", () => {
    expect(endOf("other", TODAY, aForm({ slut: "other", til: "31.12.2027" }))).toBe("2027-12-31");
    expect(endOf("other", TODAY, aForm({ slut: "other", til: "i morgen" }))).toBeNull();
    expect(endOf("other", TODAY)).toBeNull();
    expect(endOf("other", TODAY, aForm({ slut: "1" }))).toBeNull();
  });
});

test("a period longer than the municipality allows is refused with the last day there can be, and not offered", () => {
  const rules = { today: TODAY, longestYears: 2 };
  const typed = (fields: Record<string, string>) => parsePeriode(aForm(fields), rules);
  const message =
    "Hos kommunen kan en fuldmagt højst gælde i 2 år. Vælg en dag til og med 24. november 2028.";
  expect(typed({ slut: "2" })).toMatchObject({ ok: true, value: { to: "2028-11-24" } });
  expect(typed({ slut: "5" })).toEqual({ ok: false, errors: [{ field: "slut", message }] });
  expect(typed({ slut: "other", til: "24.11.2028" })).toMatchObject({ ok: true });
  expect(typed({ slut: "other", til: "25.11.2028" })).toEqual({
    ok: false,
    errors: [{ field: "til", message }],
  });
  expect([yearsOffered(), yearsOffered(2), yearsOffered(4)]).toEqual([
    [1, 2, 5],
    [1, 2],
    [1, 2],
  ]);
});
