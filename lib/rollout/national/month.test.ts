import { describe, expect, test } from "vitest";
import { monthEnd, monthName, monthQuery, monthsFrom, monthsOver, parseMonth } from "./month";

describe("a month", () => {
  test.each([
    "oktober 2026",
    "Okt. 2026",
    "okt 2026",
    "10.2026",
    "10-2026",
    "10/2026",
    "2026-10",
    "2026/10",
    "01.10.2026",
    "31. oktober 2026",
    "2026-10-01",
  ])("is read from %o", (typed) => {
    expect(parseMonth(typed)).toBe("2026-10-01");
  });

  test.each(["", "oktober", "13.2026", "2026", "10.26", "0.2026", "2026-00", "32.10.2026", "x 2026", "1026"])(
    "is none in %o",
    (typed) => {
      expect(parseMonth(typed)).toBeNull();
    },
  );

  test("has a name, an address and an end", () => {
    expect([monthName("2026-10-01"), monthQuery("2026-10-01"), monthEnd("2026-02-01")]).toEqual([
      "oktober 2026",
      "2026-10",
      "2026-02-28",
    ]);
  });

  test("is over on the first day of the next, and not on its last", () => {
    expect(monthsOver("2026-10-31", 2)).toEqual(["2026-09-01", "2026-08-01"]);
    expect(monthsOver("2027-01-01", 2)).toEqual(["2026-12-01", "2026-11-01"]);
    expect(monthsFrom("2026-10-01")).toEqual(["2026-10-01", "2026-11-01", "2026-12-01"]);
  });
});
