import { daysBetween, type IsoDate } from "@/lib/dates";
import { GATES, type RolloutStatus } from "@/lib/rollout/gates";
import type { RolloutState } from "@/lib/rollout/state";

/** One rollout as the forecast sees it. Days are whole days from today; the past is negative. */
export type Course = {
  /** rollouts of one type are live together */
  type: string;
  area: string;
  /** index among the seven gates */
  gate: number;
  /** when it came to its gate */
  since: number;
  /** whole days from each gate passed to the next, by the index of the gate left */
  lasted: readonly (number | undefined)[];
  /** contact pakker alone: from agreed straight to live */
  leaps: boolean;
  /** when it went live; null when it has not */
  live: number | null;
  /** when it is or was planned to be live */
  planned: number | null;
};

type Told = Pick<RolloutState, "gate" | "since" | "passed" | "plan" | "firstPlannedOn" | "splitOn">;

/**
 * What is planned is the plan as it is now, for what is to come; what was first planned, for what is live: delay is
 * counted from it. A leap over the test is no duration; what was passed together with the rollout it was taken out of is that
 * one's.
 */
export function courseOf(
  { type, area, state, leaps = false }: { type: string; area: string; state: Told; leaps?: boolean },
  today: IsoDate,
): Course {
  const gate = GATES.indexOf(state.gate);
  const day = (on: IsoDate | null | undefined) => (on ? daysBetween(today, on) : null);
  const passed = GATES.map((name) => day(state.passed[name]?.on));
  const live = passed.at(-1) ?? null;
  const split = day(state.splitOn);
  return {
    type,
    area,
    gate,
    since: passed[gate] ?? daysBetween(today, state.since),
    lasted: passed.slice(0, -1).map((from, index) => between(from, passed[index + 1], split)),
    leaps,
    live: gate === GATES.length - 1 ? live : null,
    planned: day(live === null ? (state.plan.expectedLiveOn ?? state.plan.liveOn) : state.firstPlannedOn),
  };
}

function between(from: Day, to: Day, split: Day): number | undefined {
  if (typeof from !== "number" || typeof to !== "number" || to < from) return undefined;
  return typeof split === "number" && to <= split ? undefined : to - from;
}

type Day = number | null | undefined;

/** How long each gate lasted in all courses, by the index of the gate. */
export function durationsOf(courses: readonly Pick<Course, "lasted">[]): number[][] {
  return GATES.slice(0, -1).map((_: RolloutStatus, gate) =>
    courses.flatMap(({ lasted }) => lasted[gate] ?? []),
  );
}
