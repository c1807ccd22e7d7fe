import { daysBetween, type IsoDate } from "@/lib/dates";
import type { RolloutState } from "@/lib/rollout/state";

/** A planned day has passed and nothing took its place: the day of the next gate, or of going live. */
export function overdue(state: RolloutState, day: IsoDate): IsoDate | null {
  if (!isGoing(state)) return null;
  const { nextGateOn, expectedLiveOn } = state.plan;
  return [nextGateOn, expectedLiveOn].find((planned) => planned !== null && planned < day) ?? null;
}

/** Days since anything happened; null when it is live, paused or retired: then nothing is waited for. */
export function quietDays(state: RolloutState, day: IsoDate): number | null {
  return isGoing(state) ? daysBetween(state.lastOn, day) : null;
}

/** Since when somebody has been waited for, in days. */
export function waitedDays(state: RolloutState, day: IsoDate): number | null {
  return state.waiting && daysBetween(state.waiting.since, day);
}

/** Nothing has happened for so many days, or a planned day has passed. */
export function standsStill(state: RolloutState, day: IsoDate, limit: number): boolean {
  const quiet = quietDays(state, day);
  return (quiet !== null && quiet >= limit) || overdue(state, day) !== null;
}

function isGoing({ status }: RolloutState): boolean {
  return status !== "live" && status !== "paused" && status !== "retired";
}
