import type { IsoDate } from "@/lib/dates";
import { type Board, type BoardType, counted } from "@/lib/rollout/board";
import { countOn, liveSeries, planSeries, type Series, type TypeHistory } from "@/lib/rollout/burn-up";
import { type Course, courseOf } from "@/lib/rollout/durations";
import { type Forecast, forecast } from "@/lib/rollout/forecast";
import type { RolloutLog } from "@/lib/rollout/log";
import { isContactAlone } from "@/lib/rollout/next-steps";
import { type Quarter, quartersBetween } from "@/lib/rollout/quarters";

/** The rollout runs over two years from January 2026. */
export const ROLLOUT_FROM = "2026-01-01";
export const ROLLOUT_TO = "2027-12-31";
// Nobody is helped by a date farther away.
const FARTHEST = "2030-12-31";

export type QuarterLine = {
  quarter: Quarter;
  plan: number;
  /** null for what is to come; for the running quarter, as it is now */
  live: number | null;
  isNow: boolean;
  expected: { low: number; middle: number; high: number } | null;
};

export type BurnUp = {
  total: number;
  day: IsoDate;
  plan: Series;
  live: Series;
  liveNow: number;
  plannedNow: number;
  forecast: Forecast | null;
  quarters: QuarterLine[];
};

/** Types that are live against the plan over the two years, and what is to be expected; as of the board's day. */
export function burnUpOf(board: Board, log: RolloutLog): BurnUp {
  const { day } = board;
  const types = counted(board.types);
  const histories: TypeHistory[] = types.map(({ slug, rollouts }) => ({
    slug,
    rollouts: rollouts.map(({ key, state }) => ({
      events: log.events.get(key) ?? [],
      firstPlannedOn: state.firstPlannedOn,
    })),
  }));
  const [plan, live] = [planSeries(histories), liveSeries(histories, day)];
  const all = quartersBetween(ROLLOUT_FROM, FARTHEST);
  const predicted = predict(
    board,
    all.map(({ last }) => last),
    log.upTo,
  );
  const until = predicted && predicted.all.high > ROLLOUT_TO ? predicted.all.high : ROLLOUT_TO;
  const quarters = all.filter(({ first }) => first <= until);
  return {
    total: types.length,
    day,
    plan,
    live,
    liveNow: countOn(live, day),
    plannedNow: countOn(plan, day),
    forecast: predicted,
    quarters: quarters.map((quarter, index) => {
      const isNow = quarter.first <= day && day <= quarter.last;
      const isPast = quarter.last < day;
      return {
        quarter,
        plan: countOn(plan, quarter.last),
        live: isPast || isNow ? countOn(live, isNow ? day : quarter.last) : null,
        isNow,
        expected: isPast ? null : (predicted?.live[index] ?? null),
      };
    }),
  };
}

// The same day of the same log gives the same forecast, so the last few are kept.
const kept = new Map<string, Forecast | null>();
const KEPT = 20;

function predict({ day, types }: Board, days: readonly IsoDate[], upTo: bigint): Forecast | null {
  const key = `${day} ${upTo} ${types.length}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const made = forecast({ courses: coursesOn(counted(types), day), today: day, days });
  if (kept.size >= KEPT) kept.clear();
  kept.set(key, made);
  return made;
}

/** The rollouts that are not retired, as the forecast sees them on a day. */
export function coursesOn(types: readonly BoardType[], day: IsoDate): Course[] {
  return types.flatMap(({ slug, rollouts }) =>
    rollouts
      .filter(({ state }) => state.status !== "retired")
      .map((rollout) => {
        const { area, state } = rollout;
        return courseOf({ type: slug, area: area.slug, state, leaps: isContactAlone(rollout) }, day);
      }),
  );
}
