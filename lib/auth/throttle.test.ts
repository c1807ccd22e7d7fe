import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { secondsToWait } from "@/lib/auth/throttle";

describe("the wait before the next sign-in", () => {
  test("is none for the first five failures of an account and the first 25 of an address", () => {
    for (const failures of [0, 1, 4]) expect(secondsToWait("account", failures, 0)).toBe(0);
    for (const failures of [0, 5, 24]) expect(secondsToWait("address", failures, 0)).toBe(0);
  });

  test("is 5 seconds after the fifth and twice as long after each one more", () => {
    expect([5, 6, 7, 8].map((failures) => secondsToWait("account", failures, 0))).toEqual([5, 10, 20, 40]);
    expect([25, 26].map((failures) => secondsToWait("address", failures, 0))).toEqual([5, 10]);
  });

  test("is counted from the last failure", () => {
    expect(secondsToWait("account", 6, 3)).toBe(7);
    expect(secondsToWait("account", 6, 9.5)).toBe(1);
    expect(secondsToWait("account", 6, 10)).toBe(0);
    expect(secondsToWait("account", 6, Number.POSITIVE_INFINITY)).toBe(0);
  });

  test("is never more than a quarter of an hour: nobody is locked out for good by a stranger", () => {
    fc.assert(
      fc.property(fc.constantFrom("account", "address"), fc.nat(100_000), fc.nat(), (kind, failures, ago) => {
        const wait = secondsToWait(kind, failures, ago);
        expect(wait).toBeGreaterThanOrEqual(0);
        expect(wait).toBeLessThanOrEqual(900);
        expect(secondsToWait(kind, failures, 900)).toBe(0);
      }),
    );
  });

  test("is never shorter after one failure more", () => {
    fc.assert(
      fc.property(fc.nat(100), fc.nat(1000), (failures, ago) => {
        const longer = secondsToWait("account", failures + 1, ago);
        expect(longer).toBeGreaterThanOrEqual(secondsToWait("account", failures, ago));
      }),
    );
  });
});
