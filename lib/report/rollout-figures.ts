import type { IsoDate } from "@/lib/dates";
import {
  type Board,
  type BoardType,
  counted,
  isGiven,
  standingOf,
  type TypeStanding,
} from "@/lib/rollout/board";
import {
  countOn,
  liveSeries,
  planDay,
  planSeries,
  type Series,
  type TypeHistory,
} from "@/lib/rollout/burn-up";
import { coursesOn } from "@/lib/rollout/burn-up-view";
import { expectedOn } from "@/lib/rollout/changes";
import { forecast } from "@/lib/rollout/forecast";
import { GATES } from "@/lib/rollout/gates";
import type { RolloutLog } from "@/lib/rollout/log";
import type { PartyNames } from "@/lib/rollout/parties";
import { type Quarter, quartersBetween } from "@/lib/rollout/quarters";
import { PHASES, type Phase, type RolloutFigures } from "./figures";
import { quarterAfter } from "./quarter";

/** The rollout began with the first day of 2026; a plan farther away than this helps nobody. */
const [FROM, FARTHEST] = ["2026-01-01", "2030-12-31"] as const;

const PHASE: Record<TypeStanding, Phase | null> = {
  not_begun: "no_plan",
  idea: "no_plan",
  planned: "planned",
  agreed: "on_the_way",
  connection_sent: "on_the_way",
  confirmed: "on_the_way",
  in_test: "in_test",
  live: "live",
  paused: "paused",
  retired: null,
};

export type Told = {
  quarter: Quarter;
  /** as of the last day before the quarter, and as of its own last day; both as known at the same watermark */
  before: Board;
  now: Board;
  /** known at that watermark */
  log: RolloutLog;
  parties: PartyNames;
  sentences: ReadonlyMap<string, string>;
};

/** The rollout as of the quarter's last day: from its events and the catalogue's rows, and always the same. */
export function rolloutFigures(told: Told): RolloutFigures {
  const { quarter, before, now, log } = told;
  const types = counted(now.types);
  const histories = types.map((type) => historyOf(type, log));
  const plan = planSeries(histories);
  const next = quarterAfter(quarter);
  const late = types.flatMap((type, index) => lateLine(type, histories[index], told));
  return {
    counted: types.length,
    national: now.types.filter(({ national }) => national).length,
    inPart: types.filter((type) => isGiven(type) && standingOf(type) !== "live").length,
    phases: phasesOf(types),
    planned: countOn(plan, quarter.last),
    wentLive: wentLive(types, told),
    late: late.toSorted((a, b) => (a.plannedOn < b.plannedOn ? -1 : a.plannedOn > b.plannedOn ? 1 : 0)),
    next: nextLines(types, next),
    plannedNext: countOn(plan, next.last),
    paused: types.flatMap(pausedLine),
    retired: retiredBetween(before.types, now.types),
    course: courseFrom(plan, liveSeries(histories, quarter.last), quarter.last),
    forecast: forecastOf(types, quarter.last),
  };
}

function historyOf({ slug, rollouts }: BoardType, log: RolloutLog): TypeHistory {
  return {
    slug,
    rollouts: rollouts.map(({ key, state }) => ({
      events: log.events.get(key) ?? [],
      firstPlannedOn: state.firstPlannedOn,
    })),
  };
}

function phasesOf(types: readonly BoardType[]): Record<Phase, number> {
  const phases = { live: 0, in_test: 0, on_the_way: 0, planned: 0, no_plan: 0, paused: 0 };
  for (const type of types) {
    const phase = PHASES.find((name) => name === PHASE[standingOf(type)]);
    if (phase) phases[phase] += 1;
  }
  return phases;
}

/** Live now and not before the quarter: from the day on which the last of its rollouts made it so. */
function wentLive(types: readonly BoardType[], { before, log, sentences, quarter }: Told) {
  const liveBefore = new Set(
    before.types.filter((type) => standingOf(type) === "live").map(({ slug }) => slug),
  );
  return types
    .filter((type) => standingOf(type) === "live" && !liveBefore.has(type.slug))
    .map((type) => ({
      slug: type.slug,
      title: type.title,
      sentence: sentences.get(type.slug) ?? "",
      on: liveSeries([historyOf(type, log)], quarter.last).at(-1)?.on ?? quarter.last,
    }))
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** The first plan had it live by the end of the quarter, and it is not. */
function lateLine(type: BoardType, history: TypeHistory | undefined, { quarter, parties }: Told) {
  const plannedOn = history ? planDay(history) : null;
  if (plannedOn === null || plannedOn > quarter.last || standingOf(type) === "live") return [];
  const party = slowestWaiting(type);
  return [
    {
      title: type.title,
      plannedOn,
      expectedOn: expectedOn(type),
      waitingFor: party === null ? null : { slug: party, name: parties.get(party) ?? party },
    },
  ];
}

/** Whom the slowest of its rollouts waits for, of those that wait for somebody. */
function slowestWaiting({ rollouts }: BoardType): string | null {
  const waiting = rollouts
    .filter(({ state }) => state.status !== "live" && state.status !== "retired" && state.waiting)
    .toSorted((a, b) => GATES.indexOf(a.state.gate) - GATES.indexOf(b.state.gate));
  return waiting[0]?.state.waiting?.party ?? null;
}

function nextLines(types: readonly BoardType[], { first, last }: Quarter) {
  return types
    .flatMap((type) => {
      const on = standingOf(type) === "paused" ? null : expectedOn(type);
      return on !== null && first <= on && on <= last ? [{ title: type.title, on }] : [];
    })
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

function pausedLine(type: BoardType) {
  if (standingOf(type) !== "paused") return [];
  const since = type.rollouts.flatMap(({ state }) => (state.status === "paused" ? [state.since] : []));
  return [{ title: type.title, since: since.toSorted()[0] ?? "" }];
}

/** Counted before the quarter and counted no more: retired, or taken out of the catalogue. */
function retiredBetween(before: readonly BoardType[], now: readonly BoardType[]): string[] {
  const there = new Map(now.map((type) => [type.slug, type]));
  return counted(before).flatMap(({ slug, title }) => {
    const type = there.get(slug);
    if (!type) return [title];
    return !type.national && standingOf(type) === "retired" ? [type.title] : [];
  });
}

/** At the ends of quarters, from the first of the rollout to the last of the plan. */
function courseFrom(plan: Series, live: Series, day: IsoDate) {
  const planned = plan.at(-1)?.on ?? day;
  const until = planned > FARTHEST ? FARTHEST : planned < day ? day : planned;
  const from = live[0] && live[0].on < FROM ? live[0].on : day < FROM ? day : FROM;
  return quartersBetween(from, until).map(({ last }) => ({
    on: last,
    live: last > day ? null : countOn(live, last),
    planned: countOn(plan, last),
  }));
}

function forecastOf(types: readonly BoardType[], day: IsoDate): RolloutFigures["forecast"] {
  const made = forecast({ courses: coursesOn(types, day), today: day, days: [] });
  return made && { best: made.all.middle, from: made.all.low, to: made.all.high };
}
