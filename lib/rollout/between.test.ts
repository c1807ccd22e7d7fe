import { describe, expect, test } from "vitest";
import { betweenDays } from "@/lib/rollout/between";

const TODAY = "2026-11-24";
const USUAL = { from: "2026-09-30", to: TODAY };

describe("the two days that are compared", () => {
  test("are the end of the last quarter and today where nobody says others", () => {
    expect(betweenDays({}, TODAY)).toEqual({
      ...USUAL,
      typed: { fra: "30.09.2026", til: "24.11.2026" },
      errors: [],
    });
  });

  test("are the usual ones where the address says one of them twice", () => {
    expect(betweenDays({ fra: ["31.3.2026", "1.4.2026"] }, TODAY)).toMatchObject({ ...USUAL, errors: [] });
  });

  test("are read as in the address and as people type them", () => {
    for (const asked of [
      { fra: "2026-03-31", til: "2026-06-30" },
      { fra: "31.3.2026", til: " 30.06.2026 " },
    ]) {
      expect(betweenDays(asked, TODAY)).toEqual({
        from: "2026-03-31",
        to: "2026-06-30",
        typed: { fra: "31.03.2026", til: "30.06.2026" },
        errors: [],
      });
    }
  });

  test.each([
    [{ fra: "32.13.2026" }, "fra", "Skriv en dag, som 31.03.2026."],
    [{ fra: "31.3.2026", til: "<b>" }, "til", "Skriv en dag, som 31.03.2026."],
    [{ fra: "31.3.2026", til: "1.1.2099" }, "til", "Vælg en dag, der har været."],
    [{ fra: "30.6.2026", til: "31.3.2026" }, "til", "Den sidste dag skal ligge efter den første."],
    [{ fra: "30.6.2026", til: "30.6.2026" }, "til", "Den sidste dag skal ligge efter den første."],
  ])(
    "that are wrong (%o) are said to be, stay as typed, and show the usual ones",
    (asked, field, message) => {
      const between = betweenDays(asked, TODAY);
      expect(between).toMatchObject({ ...USUAL, errors: [{ field, message }], typed: asked });
    },
  );
});
