import fc from "fast-check";
import { addDays } from "@/lib/dates";
import type { RecordedEvent } from "@/lib/events/event";
import type { BoardRollout, BoardType } from "@/lib/rollout/board";
import { ROLLOUT_STEP_NAMES, type RolloutStatus, rolloutStep } from "@/lib/rollout/gates";
import type { RolloutState } from "@/lib/rollout/state";
import { rolloutTimeline } from "@/lib/rollout/timeline";
import { anEvent } from "./people";

/** The day on which every life of a rollout begins. */
export const FIRST = "2026-01-05";

/** A legal life: each day some step that the table allows from where it stands, told in the order it happened. */
export const aLife = fc.array(fc.nat(), { minLength: 1, maxLength: 14 }).map((draws) => {
  const events: RecordedEvent[] = [];
  for (const [index, draw] of draws.entries()) {
    const seq = BigInt(index + 1);
    const next = ROLLOUT_STEP_NAMES.flatMap((step) => rolloutStep(step).to.map((to) => ({ step, to })))
      .map(({ step, to }) =>
        anEvent({ type: "rollout.stepped", step, to }, { seq, occurredOn: addDays(FIRST, index) }),
      )
      .filter((event) => rolloutTimeline([...events, event]).ok);
    const chosen = next[draw % next.length];
    if (chosen) events.push(chosen);
  }
  return events;
});

export function aRolloutState(change: Partial<RolloutState> = {}): RolloutState {
  const status: RolloutStatus = change.status ?? "agreed";
  return {
    status,
    gate: status === "paused" || status === "retired" ? "agreed" : status,
    since: FIRST,
    passed: {},
    plan: { liveOn: null, expectedLiveOn: null, nextGateOn: null },
    firstPlannedOn: null,
    waiting: null,
    lastOn: FIRST,
    endsOn: null,
    splitOn: null,
    ...change,
  };
}

/** A type with a rollout for each state, in areas of their own. */
export function aRolledOutType(
  slug: string,
  states: readonly Partial<RolloutState>[],
  change: Partial<BoardType> = {},
): BoardType {
  const rollouts = states.map(
    (state, index): BoardRollout => ({
      key: `${slug}-${index}`,
      version: 1,
      area: { slug: `omraade-${index}`, title: `Område ${index}` },
      part: null,
      ticket: null,
      pakker: [],
      state: aRolloutState(state),
    }),
  );
  return {
    slug,
    title: slug,
    area: { slug: "omraade-0", title: "Område 0" },
    forvaltning: null,
    source: "seed",
    national: false,
    rollouts,
    ...change,
  };
}
