import { describe, expect, test } from "vitest";
import { asOf, withDay } from "@/lib/rollout/as-of";

const TODAY = "2026-11-24";

describe("the day that the rollout is shown as of", () => {
  test("is today when none is said, and when it is said twice", () => {
    for (const typed of [undefined, "", "  ", ["2026-01-01", "2026-02-01"]]) {
      expect(asOf(typed, TODAY)).toEqual({ day: TODAY, isToday: true, typed: "24.11.2026", error: null });
    }
  });

  test("is read as in an address and as people type it", () => {
    for (const typed of ["2026-03-31", "31.3.2026", " 31. marts 2026 "]) {
      expect(asOf(typed, TODAY)).toEqual({
        day: "2026-03-31",
        isToday: false,
        typed: "31.03.2026",
        error: null,
      });
    }
  });

  test("that is none, or lies ahead, shows today, keeps what was typed and says what to do", () => {
    for (const typed of ["32.13.2026", "<b>", "2099-01-01"]) {
      expect(asOf(typed, TODAY)).toMatchObject({
        day: TODAY,
        isToday: true,
        typed,
        error: expect.any(String),
      });
    }
  });

  test("stays in links between the views, before their place on the page; today is left out", () => {
    const then = asOf("2026-03-31", TODAY);
    expect(withDay("/udrulning/matrix#sundhed", then)).toBe("/udrulning/matrix?pr=2026-03-31#sundhed");
    expect(withDay("/udrulning/matrix?stille=ja", then)).toBe("/udrulning/matrix?stille=ja&pr=2026-03-31");
    expect(withDay("/udrulning", asOf(undefined, TODAY))).toBe("/udrulning");
  });
});
