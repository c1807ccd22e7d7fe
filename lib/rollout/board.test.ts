import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type BoardType, counted, isGiven, standingOf, tally } from "@/lib/rollout/board";
import { ROLLOUT_STATUSES, type RolloutStatus } from "@/lib/rollout/gates";
import type { RolloutState } from "@/lib/rollout/state";

const someStatuses = fc.array(fc.constantFrom(...ROLLOUT_STATUSES), { maxLength: 5 });
const someTypes = fc.array(fc.record({ statuses: someStatuses, national: fc.boolean() }), { maxLength: 60 });

describe("a type", () => {
  test.each<[RolloutStatus[], string]>([
    [[], "not_begun"],
    [["live"], "live"],
    [["live", "live", "agreed"], "agreed"],
    [["live", "retired"], "live"],
    [["retired"], "retired"],
    [["live", "paused"], "paused"],
    [["paused", "idea"], "idea"],
    [["in_test", "planned", "live"], "planned"],
  ])("with rollouts that are %j stands at %s", (statuses, standing) => {
    expect(standingOf(aType(statuses))).toBe(standing);
  });

  test("is live exactly when all its rollouts that are not retired are, and there is one", () => {
    fc.assert(
      fc.property(someStatuses, (statuses) => {
        const going = statuses.filter((status) => status !== "retired");
        const isLive = going.length > 0 && going.every((status) => status === "live");
        expect(standingOf(aType(statuses)) === "live").toBe(isLive);
        if (isLive) expect(isGiven(aType(statuses))).toBe(true);
      }),
    );
  });
});

describe("the tally", () => {
  test("has every counted type in exactly one place, and no other", () => {
    fc.assert(
      fc.property(someTypes, (drawn) => {
        const types = drawn.map(({ statuses, national }) => aType(statuses, national));
        const sum = Object.values(tally(types)).reduce((total, count) => total + count, 0);
        expect(sum).toBe(counted(types).length);
        expect(tally(types).retired).toBe(0);
      }),
    );
  });
});

function aType(statuses: readonly RolloutStatus[], national = false): BoardType {
  const area = { slug: "et-omraade", title: "Et område" };
  return {
    slug: "en-type",
    title: "En type",
    area,
    forvaltning: null,
    source: "proposed",
    national,
    rollouts: statuses.map((status, index) => ({
      key: String(index),
      version: 1,
      area,
      part: null,
      ticket: null,
      pakker: [],
      state: aState(status),
    })),
  };
}

function aState(status: RolloutStatus): RolloutState {
  return {
    status,
    gate: status === "paused" || status === "retired" ? "idea" : status,
    since: "2026-01-01",
    passed: {},
    plan: { liveOn: null, expectedLiveOn: null, nextGateOn: null },
    firstPlannedOn: null,
    waiting: null,
    lastOn: "2026-01-01",
    endsOn: null,
    splitOn: null,
  };
}
