import { describe, expect, it } from "vitest";
import { keysOf, minutes, SLOW_KEY_SECONDS, seconds } from "./klm";

describe("the keystroke-level model", () => {
  it("counts a key for each sign, and Shift for a capital", () => {
    expect(keysOf("")).toBe(0);
    expect(keysOf("5000")).toBe(4);
    expect(keysOf("Åse Demosen")).toBe(13);
    expect(keysOf("12, 2. tv")).toBe(9);
  });

  it("adds keys, decisions and what was waited for", () => {
    const counted = { keys: 100, decisions: 10, clicks: 0, screens: 2, waitedMs: 500 };
    expect(seconds(counted)).toBeCloseTo(28 + 13.5 + 0.5);
    expect(seconds(counted, SLOW_KEY_SECONDS)).toBeCloseTo(50 + 13.5 + 0.5);
  });

  it("reads as minutes and seconds", () => {
    expect([0, 59.6, 61.2, 120, 179.4].map(minutes)).toEqual(["0:00", "1:00", "1:01", "2:00", "2:59"]);
  });
});
