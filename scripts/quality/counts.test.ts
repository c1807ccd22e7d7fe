import { describe, expect, test } from "vitest";
import { countCheck, countTests } from "./counts.mjs";

describe("the count of a part", () => {
  test("is one for a check", () => {
    expect(countCheck(0)).toEqual({ passed: 1, failed: 0 });
    expect(countCheck(2)).toEqual({ passed: 0, failed: 1 });
  });

  test("is the runner's own when it tells of failures", () => {
    expect(countTests({ passed: 3, failed: 2 }, 1)).toEqual({ passed: 3, failed: 2 });
    expect(countTests({ passed: 3, failed: 0 }, 0)).toEqual({ passed: 3, failed: 0 });
  });

  test("has a failure when the runner failed outside its tests", () => {
    expect(countTests({ passed: 3, failed: 0 }, 1)).toEqual({ passed: 3, failed: 1 });
  });

  test("has a failure when no test was run, or nothing was told", () => {
    expect(countTests({ passed: 0, failed: 0 }, 0)).toEqual({ passed: 0, failed: 1 });
    expect(countTests(null, 0)).toEqual({ passed: 0, failed: 1 });
  });
});
