import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type BoardType, standingOf } from "@/lib/rollout/board";
import { changeSentences } from "@/lib/rollout/change-sentences";
import { changesBetween } from "@/lib/rollout/changes";
import { ROLLOUT_STATUSES, type RolloutStatus } from "@/lib/rollout/gates";
import type { RolloutState } from "@/lib/rollout/state";
import { aRolledOutType } from "@/tests/rollouts";

const LIVE = {
  status: "live",
  passed: { live: { on: "2026-03-04", evidence: [], waitingFor: null } },
} satisfies Partial<RolloutState>;
const planned = (on: string) => ({ plan: { liveOn: on, expectedLiveOn: on, nextGateOn: null } });
const said = (before: readonly BoardType[], now: readonly BoardType[]) =>
  changeSentences(changesBetween(before, now)).map(({ lead, parts }) => `${lead}: ${parts.join("; ")}`);
const one = (...states: Partial<RolloutState>[]) => [aRolledOutType("Madservice", states)];

const statusesOfTypes = fc.array(fc.tuple(aStatus(), aStatus()), { maxLength: 20 });

function aStatus() {
  return fc.constantFrom<RolloutStatus>(...ROLLOUT_STATUSES);
}

describe("what changed between two days", () => {
  test.each<[string, BoardType[], BoardType[], string[]]>([
    [
      "a type that went live",
      one({ status: "in_test" }),
      one(LIVE),
      ["1 er taget i brug: Madservice (4. marts 2026)"],
    ],
    [
      "a type that is live no more",
      one(LIVE),
      one({ status: "confirmed" }),
      ["1 er ikke i drift mere: Madservice (klar hos digitaliseringsstyrelsen)"],
    ],
    ["a test", one({}), one({ status: "in_test" }), ["1 er gået i test: Madservice"]],
    [
      "a day that was moved",
      one(planned("2027-01-05")),
      one(planned("2027-03-05")),
      ["1 har fået en ny dato: Madservice, fra januar 2027 til marts 2027"],
    ],
    ["a pause", one({}), one({ status: "paused" }), ["1 er sat på pause: Madservice"]],
    ["an end of a pause", one({ status: "paused" }), one({}), ["1 er i gang igen: Madservice"]],
    ["an end", one(LIVE), one({ status: "retired" }), ["1 er udfaset: Madservice"]],
    ["a new type", [], one({}), ["1 er kommet til: Madservice"]],
    ["nothing", one(LIVE), one(LIVE), []],
  ])("says %s", (_, before, now, expected) => {
    expect(said(before, now)).toEqual(expected);
  });

  test("says nothing of national types, and nothing of the same picture twice", () => {
    const national = [aRolledOutType("a", [LIVE], { national: true })];
    expect(said([], national)).toEqual([]);
    fc.assert(
      fc.property(statusesOfTypes, (drawn) => {
        const types = drawn.map(([status], index) => aRolledOutType(`${index}`, [{ status }]));
        expect(said(types, types)).toEqual([]);
      }),
    );
  });

  test("adds up: live before, and those that came, less those that left, are live now", () => {
    fc.assert(
      fc.property(statusesOfTypes, (drawn) => {
        const at = (which: 0 | 1) =>
          drawn.map((pair, index) => aRolledOutType(`${index}`, [{ status: pair[which] }]));
        const [before, now] = [at(0), at(1)];
        const live = (types: BoardType[]) => types.filter((type) => standingOf(type) === "live").length;
        const { wentLive, ceasedToBeLive } = changesBetween(before, now);
        const retired = drawn.filter(([was, is]) => was === "live" && is === "retired").length;
        expect(live(before) + wentLive.length - ceasedToBeLive.length - retired).toBe(live(now));
      }),
    );
  });
});
