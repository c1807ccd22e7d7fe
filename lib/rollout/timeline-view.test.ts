import { expect, test } from "vitest";
import { matrixOf } from "@/lib/rollout/matrix";
import type { RolloutState } from "@/lib/rollout/state";
import { timelineOf } from "@/lib/rollout/timeline-view";

const DAY = "2026-11-26";
const area = { slug: "pleje", title: "Pleje" };

test.each([
  ["9999-12-31", "2026-01-01"],
  ["2027-02-01", "1900-01-01"],
])("a timeline with a day planned for %s and begun on %s has at most twenty years", (planned, begun) => {
  const state: RolloutState = {
    status: "idea",
    gate: "idea",
    since: begun,
    passed: { idea: { on: begun, evidence: [], waitingFor: null } },
    plan: { liveOn: planned, expectedLiveOn: planned, nextGateOn: null },
    firstPlannedOn: planned,
    waiting: null,
    lastOn: begun,
    endsOn: null,
    splitOn: null,
  };
  const rollout = { key: "a", version: 1, area, part: null, ticket: null, pakker: [], state };
  const type = {
    slug: "madservice",
    title: "Madservice",
    area,
    forvaltning: null,
    source: "seed" as const,
    national: false,
    rollouts: [rollout],
  };
  const board = { day: DAY, types: [type] };
  const groups = matrixOf(board, { stillOnly: false }, { parties: new Map(), limit: 30 });
  const { axis } = timelineOf({ board, groups });
  expect(axis.from >= "2016-01-01" && axis.to <= "2036-12-31").toBe(true);
  expect(axis.quarters.length).toBeLessThanOrEqual(84);
});
