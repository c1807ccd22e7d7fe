import { addDays, daysBetween, type IsoDate } from "@/lib/dates";
import { type Draw, drawer, gaussian, oneOf, quantiles, variance } from "@/lib/rollout/chance";
import { type Course, durationsOf } from "@/lib/rollout/durations";
import { GATES } from "@/lib/rollout/gates";
import { groupEffects } from "@/lib/rollout/group-effects";

/** Fewer finished courses than this say nothing: "kan ikke beregnes endnu". */
export const FEWEST_FINISHED = 8;
const MOST_RUNS = 1_000;
// A rollout with many rows needs fewer runs for as steady a span: chance evens out between them.
const MOST_DRAWN = 150_000;
const FEWEST_RUNS = 200;
const SEED = 20_260_101;
/** 80 of 100 runs lie between these two. */
const [LOW, HIGH] = [0.1, 0.9];
/** From this gate on somebody works on it; before, it waits for its turn in the plan. */
const WORK_BEGINS = GATES.indexOf("agreed");
// Between the few days that were seen lie others that could have been.
const BLUR = 0.35;
const BLUR_OF_LATENESS = 0.8;
// Everything may get faster or slower with time: by so much of the work a year ahead.
const DRIFT = 0.5;

export type Forecast = {
  runs: number;
  finished: number;
  /** the day on which every type is live */
  all: { low: IsoDate; middle: IsoDate; high: IsoDate };
  /** how many types are live on each of the days asked for */
  live: { on: IsoDate; low: number; middle: number; high: number }[];
};

type Asked = {
  /** all that are not retired, the live ones too */
  courses: readonly Course[];
  today: IsoDate;
  /** days to count live types on */
  days: readonly IsoDate[];
  runs?: number;
  seed?: number;
};

/**
 * When all will be live: Monte Carlo over the days that gates lasted. Each run draws the past anew (few observations give a
 * wide span) and lets areas be as fast or slow as they have been. What is in work walks gate by gate; who has waited long
 * draws only what is longer. What has not begun comes when it is planned, as late as the others in that run.
 * Seeded: the same history gives the same forecast. Null when too few are finished.
 */
export function forecast({ courses, today, days, runs, seed = SEED }: Asked): Forecast | null {
  const finished = courses.filter(({ live }) => live !== null);
  if (finished.length < FEWEST_FINISHED) return null;
  const draw = drawer(seed);
  const count = runs ?? runsFor(courses.length);
  const pace = groupEffects(pacesOf(courses));
  const known = { courses, real: durationsOf(courses).map(rising), pace, delays: delaysOf(courses) };
  const outcomes = Array.from({ length: count }, () => liveDays(known, draw));
  const [low = 0, middle = 0, high = 0] = quantiles(
    outcomes.map((types) => Math.max(0, ...types.values())),
    [LOW, 0.5, HIGH],
  );
  return {
    runs: count,
    finished: finished.length,
    all: { low: after(today, low), middle: after(today, middle), high: after(today, high) },
    live: days.map((on) => ({ on, ...countsOn(outcomes, daysBetween(today, on)) })),
  };
}

function runsFor(courses: number): number {
  return Math.max(FEWEST_RUNS, Math.min(MOST_RUNS, Math.round(MOST_DRAWN / courses)));
}

const rising = (days: readonly number[]) => Float64Array.from(days).sort();

type Known = {
  courses: readonly Course[];
  /** how long each gate lasted, rising */
  real: readonly Days[];
  delays: readonly number[];
  pace: ReturnType<typeof groupEffects>;
};

/** One run: in how many days each type is live. */
function liveDays({ courses, real, pace, delays }: Known, draw: Draw): Map<string, number> {
  const durations = drawnAnew(courses, real, draw);
  const areas = new Map<string, number>();
  const paceOf = (area: string) => {
    const factor = areas.get(area) ?? Math.exp(pace(area, draw));
    areas.set(area, factor);
    return factor;
  };
  const inWork = courses.filter(({ gate }) => gate >= WORK_BEGINS);
  const days = new Map(
    inWork.map((course) => [
      course,
      course.live ?? worked(course, { durations, draw, factor: paceOf(course.area), delays }),
    ]),
  );
  const late = lateness(days, draw);
  const drift = DRIFT * gaussian(draw);
  const types = new Map<string, number>();
  for (const course of courses) {
    const day =
      days.get(course) ?? begun(course, { durations, draw, factor: paceOf(course.area), late, drift });
    types.set(course.type, Math.max(types.get(course.type) ?? day, day));
  }
  return types;
}

type Days = ArrayLike<number>;
type Walk = { durations: readonly Days[]; draw: Draw; factor: number };

/** What is in work: gate by gate, and hardly sooner than its plan says now: as much as others came before theirs. */
function worked(course: Course, walk: Walk & { delays: readonly number[] }): number {
  const day = walked(course, walk);
  if (course.planned === null) return day;
  return Math.max(day, course.planned + Math.min(0, oneOf(walk.delays, walk.draw) ?? 0));
}

/** How many days after their first plan those that are through went live. */
function delaysOf(courses: readonly Course[]): number[] {
  return courses.flatMap(({ live, planned }) => (live === null || planned === null ? [] : [live - planned]));
}

/** From the gate it has, through the others. */
function walked({ gate, since, leaps }: Course, { durations, draw, factor }: Walk): number {
  let day = 0;
  for (let at = gate; at < GATES.length - 1; at += 1) {
    if (leaps && at > gate && at > WORK_BEGINS) break;
    const lasted = durations[at] ?? [];
    day += at === gate ? factor * remaining(lasted, -since / factor, draw) : factor * blurred(lasted, draw);
  }
  return day;
}

/** What is left of a gate that has lasted so long already. Longer than any before: about as long again as others took. */
function remaining(lasted: Days, waited: number, draw: Draw): number {
  const first = firstAbove(lasted, waited);
  const longer = lasted.length - first;
  if (longer === 0) return blurred(lasted, draw);
  return (lasted[first + Math.floor(draw() * longer)] ?? 0) - waited;
}

/** Where the values above another begin, in values that rise. */
function firstAbove(rising: Days, value: number): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** What waits for its turn: by its plan, as late as others; without a plan, gate by gate. Never sooner than the work takes. */
function begun(course: Course, walk: Walk & { late: (area: string) => number; drift: number }): number {
  const work = walked({ ...course, gate: WORK_BEGINS, since: 0 }, walk);
  if (course.planned === null) return walked(course, walk);
  const drifted = work * walk.drift * (Math.max(0, course.planned) / 365);
  return Math.max(course.planned + walk.late(course.area) + drifted, work / 2);
}

/** How late against the plan this run's finished and half-finished ones are, by area and by chance. */
function lateness(days: ReadonlyMap<Course, number>, draw: Draw): (area: string) => number {
  const seen = [...days].flatMap(([{ area, planned }, live]) =>
    planned === null ? [] : [{ group: area, value: live - planned }],
  );
  const effect = groupEffects(seen);
  const areas = new Map<string, number>();
  const blur = BLUR_OF_LATENESS * Math.sqrt(variance(seen.map(({ value }) => value)));
  return (area) => {
    const own = areas.get(area) ?? effect(area, draw);
    areas.set(area, own);
    return own + (oneOf(seen, draw)?.value ?? 0) + blur * gaussian(draw);
  };
}

/** Another past that could have been: the courses drawn with repetition. A gate that it holds none of has the real days. */
function drawnAnew(courses: readonly Course[], real: readonly Days[], draw: Draw): Days[] {
  const drawn = real.map((): number[] => []);
  for (let count = 0; count < courses.length; count += 1) {
    for (const [gate, days] of (oneOf(courses, draw)?.lasted ?? []).entries()) {
      if (days !== undefined) drawn[gate]?.push(days);
    }
  }
  return real.map((days, gate) => (drawn[gate]?.length ? rising(drawn[gate]) : days));
}

function blurred(values: Days, draw: Draw): number {
  return (oneOf(values, draw) ?? 0) * Math.exp(BLUR * gaussian(draw));
}

/** The logarithm of the whole way from agreed to live, of those that are through, by area. */
function pacesOf(courses: readonly Course[]) {
  return courses.flatMap(({ area, lasted }) => {
    const work = lasted.slice(WORK_BEGINS);
    if (work.some((days) => days === undefined)) return [];
    const whole = work.reduce<number>((sum, days) => sum + (days ?? 0), 0);
    return [{ group: area, value: Math.log(Math.max(1, whole)) }];
  });
}

function countsOn(outcomes: readonly ReadonlyMap<string, number>[], offset: number) {
  const counts = outcomes.map((types) => [...types.values()].filter((day) => day <= offset).length);
  const [low = 0, middle = 0, high = 0] = quantiles(counts, [LOW, 0.5, HIGH]);
  return { low, middle, high };
}

function after(today: IsoDate, days: number): IsoDate {
  return addDays(today, Math.max(0, Math.round(days)));
}
