import { describe, expect, test } from "vitest";
import { judgePlan } from "@/lib/rollout/plan";
import type { Plan } from "@/lib/rollout/state";

const today = "2026-11-26";
const none: Plan = { liveOn: null, expectedLiveOn: null, nextGateOn: null };
const live = (day: string, nextGateOn: string | null = null): Plan => ({
  liveOn: day,
  expectedLiveOn: day,
  nextGateOn,
});

describe("a planned day", () => {
  test.each(["2036-11-27", "2016-11-25", "9999-12-31", "1900-01-01"])("is refused when it is %s", (day) => {
    expect(judgePlan(null, { plan: live(day), reason: undefined, today })).toBe("too_far_away");
    expect(judgePlan(null, { plan: { ...none, nextGateOn: day }, reason: undefined, today })).toBe(
      "too_far_away",
    );
  });

  test.each(["2036-11-26", "2016-11-26", "2027-02-01"])("can be %s", (day) => {
    expect(judgePlan(null, { plan: live(day), reason: undefined, today })).toBeNull();
  });

  test("is moved with a reason, and the next gate lies before going live", () => {
    const before = live("2027-02-01");
    expect(judgePlan(before, { plan: live("2027-03-01"), reason: undefined, today })).toBe("reason_missing");
    const late = live("2027-03-01", "2027-03-02");
    expect(judgePlan(before, { plan: late, reason: "law_changes", today })).toBe("gate_after_live");
    expect(judgePlan(before, { plan: before, reason: "law_changes", today })).toBe("nothing_changed");
  });
});
