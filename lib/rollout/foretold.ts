import { addDays, copenhagenHour, type IsoDate, toDbDate } from "@/lib/dates";
import type { RecordedEvent } from "@/lib/events/event";
import { type Board, counted } from "@/lib/rollout/board";
import { ROLLOUT_FROM } from "@/lib/rollout/burn-up-view";
import { courseOf } from "@/lib/rollout/durations";
import { forecast } from "@/lib/rollout/forecast";
import type { RolloutLog } from "@/lib/rollout/log";
import { isContactAlone } from "@/lib/rollout/next-steps";
import { type Quarter, quartersBetween } from "@/lib/rollout/quarters";
import { rolloutState } from "@/lib/rollout/state";

/** How many live types were to be expected on the board's day, as it stood and was known when a quarter ended. */
export type Foretold = { quarter: Quarter; low: number; middle: number; high: number };

/** A year back: who reads it wants to know of the forecast as it is made now. */
const QUARTERS = 4;
const RUNS = 200;

/**
 * The forecasts of the last quarter ends, each made of what had been recorded by then alone; none where too few were
 * finished. What counts today is what is foretold, so that the numbers can be held against each other.
 */
export function foretoldOf(board: Board, log: RolloutLog): Foretold[] {
  return quartersBetween(ROLLOUT_FROM, board.day)
    .filter(({ last }) => last < board.day)
    .slice(-QUARTERS)
    .flatMap((quarter) => foretold(quarter, board, log) ?? []);
}

// What was known when a quarter ended does not change any more.
const kept = new Map<string, Foretold | null>();
const KEPT = 40;

function foretold(quarter: Quarter, board: Board, log: RolloutLog): Foretold | null {
  const key = `${quarter.last} ${board.day} ${counted(board.types).length}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const made = make(quarter, board, log);
  if (kept.size >= KEPT) kept.clear();
  kept.set(key, made);
  return made;
}

function make(quarter: Quarter, { day, types }: Board, log: RolloutLog): Foretold | null {
  const { last } = quarter;
  const end = endOf(last);
  const courses = counted(types).flatMap(({ slug, rollouts }) =>
    rollouts.flatMap((rollout) => {
      const events = log.events.get(rollout.key) ?? [];
      // taken out of another since: it was not known of by itself, and the other stands for both
      if (!knownBy(events, end).some(({ subject }) => subject.key === rollout.key)) return [];
      const state = rolloutState(knownBy(events, end), { asOf: last });
      if (!state || state.status === "retired") return [];
      const { area } = rollout;
      return [courseOf({ type: slug, area: area.slug, state, leaps: isContactAlone(rollout) }, last)];
    }),
  );
  const [expected] = forecast({ courses, today: last, days: [day], runs: RUNS })?.live ?? [];
  if (!expected) return null;
  const { low, middle, high } = expected;
  return { quarter, low, middle, high };
}

function knownBy(events: readonly RecordedEvent[], end: number): readonly RecordedEvent[] {
  return events.filter(({ recordedAt }) => recordedAt.getTime() < end);
}

/** The instant at which a Copenhagen day is over: an hour or two before midnight UTC. */
function endOf(day: IsoDate): number {
  const midnight = toDbDate(addDays(day, 1));
  return midnight.getTime() - copenhagenHour(midnight) * 3_600_000;
}
