import { describe, expect, test } from "vitest";
import { FATES, fateOn } from "./fate";

describe("the fate of a fuldmagt on a day", () => {
  test("is active on the last day of its period, and expired on the day after", () => {
    expect(fateOn("active", "2028-11-24", "2028-11-24")).toBe("active");
    expect(fateOn("active", "2028-11-24", "2028-11-25")).toBe("expired");
  });

  test("is what was seen, when that was the end of it, also after the period", () => {
    for (const fate of FATES.filter((one) => one !== "active")) {
      expect(fateOn(fate, "2028-11-24", "2026-01-01")).toBe(fate);
      expect(fateOn(fate, "2028-11-24", "2030-01-01")).toBe(fate);
    }
  });

  test("is none while it is not entered", () => {
    expect(fateOn(null, "2028-11-24", "2030-01-01")).toBeNull();
  });
});
