import type { IsoDate } from "@/lib/dates";
import { GATES, type RolloutStatus } from "@/lib/rollout/gates";
import type { RolloutState } from "@/lib/rollout/state";

/** A stretch of one lane of the timeline, from a day to a day. */
export type Stretch = { gate: RolloutStatus; from: IsoDate; to: IsoDate };

/** Two lanes of a rollout: how it was planned, and what happened. */
export type Lanes = {
  plannedOn: IsoDate | null;
  happened: Stretch[];
  pausedFrom: IsoDate | null;
  liveOn: IsoDate | null;
  /** where it is expected to be live, when it is not */
  expectedOn: IsoDate | null;
  endedOn: IsoDate | null;
};

/** The lanes as of a Copenhagen day: what is under way is drawn up to it. */
export function lanesOf(state: RolloutState, day: IsoDate): Lanes {
  const { status, passed, plan, firstPlannedOn, since } = state;
  const stopped = status === "paused" || status === "retired" ? since : null;
  const days = GATES.flatMap((gate) => {
    const on = passed[gate]?.on;
    return on ? [{ gate, on }] : [];
  });
  const happened = days
    .filter(({ gate }) => gate !== "live")
    .map(({ gate, on }, index): Stretch => ({ gate, from: on, to: days[index + 1]?.on ?? stopped ?? day }));
  const isOver = status === "live" || status === "retired" || status === "paused";
  return {
    plannedOn: firstPlannedOn,
    happened,
    pausedFrom: status === "paused" ? since : null,
    liveOn: passed.live?.on ?? null,
    expectedOn: isOver ? null : (plan.expectedLiveOn ?? plan.liveOn),
    endedOn: status === "retired" ? since : null,
  };
}
