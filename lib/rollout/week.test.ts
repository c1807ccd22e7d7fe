import { describe, expect, test } from "vitest";
import type { Board, BoardRollout } from "@/lib/rollout/board";
import type { RolloutStatus } from "@/lib/rollout/gates";
import type { Reach } from "@/lib/rollout/scope";
import type { RolloutState } from "@/lib/rollout/state";
import { weekOf } from "@/lib/rollout/week";

/** A Tuesday; its week ends on the 29th. */
const DAY = "2026-11-24";
const PARTIES = new Map([["kl", "KL"]]);

type Made = {
  area?: string;
  status?: RolloutStatus;
  next?: string | null;
  live?: string | null;
  last?: string;
};

const rollout = ({
  area = "pleje",
  status = "agreed",
  next = null,
  live = null,
  last = "2026-11-20",
}: Made) => {
  const state: RolloutState = {
    status,
    gate: status === "paused" ? "agreed" : status,
    since: last,
    passed: {},
    plan: { liveOn: live, expectedLiveOn: live, nextGateOn: next },
    firstPlannedOn: live,
    waiting: { party: "kl", since: "2026-11-12" },
    lastOn: last,
    endsOn: null,
    splitOn: null,
  };
  return {
    key: area,
    version: 1,
    area: { slug: area, title: area },
    part: null,
    ticket: null,
    pakker: [],
    state,
  };
};
const board = (...types: BoardRollout[][]): Board => ({
  day: DAY,
  types: types.map((rollouts, index) => ({
    slug: `type-${index}`,
    title: `Type ${index}`,
    area: { slug: "pleje", title: "pleje" },
    forvaltning: null,
    source: "seed",
    national: false,
    rollouts,
  })),
});
const week = (one: Board, reach: Reach = "all") => weekOf(one, { reach, parties: PARTIES, limit: 30 });
const listOf = (made: Made) => {
  const lists = Object.entries(week(board([rollout(made)])));
  return lists.flatMap(([name, lines]) => lines.map(({ days }) => `${name} ${days}`)).join();
};

describe("a rollout in the week's mail", () => {
  test.each<[string, Made, string]>([
    ["a planned day that passed", { next: "2026-11-20" }, "overdue 4"],
    ["a day to be live that passed", { live: "2026-11-23" }, "overdue 1"],
    ["a planned day today", { next: DAY }, "due 0"],
    ["a planned day on Sunday", { next: "2026-11-29" }, "due 5"],
    ["a planned day on the Monday after", { next: "2026-11-30" }, ""],
    ["no news for thirty days", { last: "2026-10-25" }, "still 30"],
    ["no news for twenty-nine", { last: "2026-10-26" }, ""],
    ["no news and a planned day this week", { last: "2026-10-01", next: "2026-11-26" }, "due 2"],
    ["no news and a planned day that passed", { last: "2026-10-01", next: "2026-11-20" }, "overdue 4"],
    ["a pause", { status: "paused", last: "2026-01-01", next: "2026-11-20" }, ""],
    ["what is live", { status: "live", last: "2026-01-01" }, ""],
  ])("with %s: %s", (_, made, expected) => {
    expect(listOf(made)).toBe(expected);
  });

  test("is told to who reaches its area, and to no other", () => {
    const both = board([rollout({ next: DAY })], [rollout({ area: "sundhed", next: DAY })]);
    expect(week(both).due.map(({ area }) => area)).toEqual(["pleje", "sundhed"]);
    expect(week(both, new Set(["sundhed"])).due).toEqual([
      { title: "Type 1", area: "sundhed", days: 0, party: "KL", waited: 12 },
    ]);
    expect(week(both, new Set()).due).toEqual([]);
  });

  test("comes the longest first, and of what is planned the nearest", () => {
    const { overdue, due } = week(
      board([
        rollout({ area: "a", next: "2026-11-23" }),
        rollout({ area: "b", next: "2026-11-01" }),
        rollout({ area: "c", next: "2026-11-28" }),
        rollout({ area: "d", next: "2026-11-25" }),
      ]),
    );
    expect(overdue.map(({ area }) => area)).toEqual(["b", "a"]);
    expect(due.map(({ area }) => area)).toEqual(["d", "c"]);
  });
});
