import { daysBetween, type IsoDate } from "@/lib/dates";
import {
  type Board,
  type BoardRollout,
  type BoardType,
  standingOf,
  type TypeStanding,
} from "@/lib/rollout/board";
import { GATES, type RolloutStatus } from "@/lib/rollout/gates";
import { forwardOf, isContactAlone } from "@/lib/rollout/next-steps";
import type { PartyNames } from "@/lib/rollout/parties";
import { overdue, standsStill, waitedDays } from "@/lib/rollout/standing";
import type { RolloutState } from "@/lib/rollout/state";

export type MatrixFilter = {
  area?: string;
  /** where a rollout stands */
  status?: RolloutStatus;
  /** slug of a waiting party */
  party?: string;
  stillOnly: boolean;
};

/** One gate of one rollout. */
export type Cell =
  | { kind: "passed"; on: IsoDate; isHere: boolean; isPaused: boolean }
  | { kind: "next"; on: IsoDate | null; isOverdue: boolean }
  | { kind: "goal"; on: IsoDate }
  | { kind: "none" };

export type RolloutLine = {
  key: string;
  area: { slug: string; title: string };
  /** what tells it apart from another of its type in the same area */
  part: string | null;
  version: number;
  status: RolloutStatus;
  cells: Record<string, Cell>;
  /** the planned day of the next gate, and the day it is expected to be live; null when it does not go on */
  nextOn: IsoDate | null;
  expectedOn: IsoDate | null;
  party: string | null;
  /** days since whom it waits for was named */
  days: number | null;
  isStill: boolean;
  isLate: boolean;
  /** against the first plan: days after it, live or expected; null without a plan */
  delay: number | null;
};

export type TypeLine = {
  slug: string;
  title: string;
  forvaltning: string | null;
  standing: TypeStanding;
  /** one rollout shows dates, several show counts with a line each below */
  lines: RolloutLine[];
};

export type AreaGroup = {
  slug: string;
  title: string;
  types: TypeLine[];
  live: number;
  total: number;
  /** how many counted types stand at each gate */
  counts: Record<string, number>;
  late: number;
  still: number;
  paused: number;
};

type Context = { day: IsoDate; parties: PartyNames; limit: number };

/**
 * Rows are types under their area, columns the gates, cells days. What the filter leaves out is gone from rows and counts
 * alike, so that they always add up.
 */
export function matrixOf(board: Board, filter: MatrixFilter, context: Omit<Context, "day">): AreaGroup[] {
  const own = { ...context, day: board.day };
  const types = board.types
    .filter(({ national }) => !national)
    .map((type) => ({ type, line: typeLine(type, filter, own) }))
    .filter(({ line }) => line.lines.length > 0);
  const areas = Map.groupBy(types, ({ type }) => type.area.slug);
  return [...areas].map(([slug, rows]) => group(slug, rows));
}

function typeLine(type: BoardType, filter: MatrixFilter, context: Context): TypeLine {
  const lines = type.rollouts.map((rollout) => rolloutLine(rollout, context));
  return {
    slug: type.slug,
    title: type.title,
    forvaltning: type.forvaltning,
    standing: standingOf(type),
    lines: lines.filter((line, index) => passes(line, type.rollouts[index]?.state, filter)),
  };
}

function passes(line: RolloutLine, state: RolloutState | undefined, filter: MatrixFilter): boolean {
  if (filter.area && line.area.slug !== filter.area) return false;
  if (filter.status && line.status !== filter.status) return false;
  if (filter.party && state?.waiting?.party !== filter.party) return false;
  return !filter.stillOnly || line.isStill;
}

function rolloutLine(
  { key, version, area, part, pakker, state }: BoardRollout,
  { day, parties, limit }: Context,
): RolloutLine {
  const { status, waiting, plan } = state;
  const contactAlone = isContactAlone({ pakker });
  const isGoing = status !== "live" && goesOn(state);
  return {
    key,
    area,
    part,
    version,
    status,
    cells: Object.fromEntries(GATES.map((gate, index) => [gate, cell(state, index, { day, contactAlone })])),
    nextOn: isGoing ? plan.nextGateOn : null,
    expectedOn: isGoing ? plan.expectedLiveOn : null,
    party: waiting && (parties.get(waiting.party) ?? waiting.party),
    days: waitedDays(state, day),
    isStill: standsStill(state, day, limit),
    isLate: overdue(state, day) !== null,
    delay: delayOf(state),
  };
}

type Seen = { day: IsoDate; contactAlone: boolean };

function cell(state: RolloutState, index: number, { day, contactAlone }: Seen): Cell {
  const gate = GATES[index] ?? "idea";
  const here = GATES.indexOf(state.gate);
  const passed = state.passed[gate];
  if (passed && index <= here) {
    return {
      kind: "passed",
      on: passed.on,
      isHere: index === here,
      isPaused: index === here && state.status === "paused",
    };
  }
  const isGoing = goesOn(state);
  const { nextGateOn, expectedLiveOn } = state.plan;
  if (isGoing && gate === forwardOf(state.gate, contactAlone) && (nextGateOn || gate === "live")) {
    const on = nextGateOn ?? expectedLiveOn;
    return { kind: "next", on, isOverdue: on !== null && on < day };
  }
  return gate === "live" && expectedLiveOn && isGoing
    ? { kind: "goal", on: expectedLiveOn }
    : { kind: "none" };
}

function goesOn({ status }: RolloutState): boolean {
  return status !== "paused" && status !== "retired";
}

/** Days after the first plan, as it went or as it is expected; negative when before. */
export function delayOf(state: RolloutState): number | null {
  const actual = state.passed.live?.on ?? state.plan.expectedLiveOn;
  return state.firstPlannedOn && actual ? daysBetween(state.firstPlannedOn, actual) : null;
}

function group(slug: string, rows: readonly { type: BoardType; line: TypeLine }[]): AreaGroup {
  const types = rows.map(({ line }) => line);
  const standings = types.map(({ standing }) => standing).filter((standing) => standing !== "retired");
  const lines = types.flatMap((type) => type.lines);
  return {
    slug,
    title: rows[0]?.type.area.title ?? slug,
    types,
    live: standings.filter((standing) => standing === "live").length,
    total: standings.length,
    counts: Object.fromEntries(
      GATES.map((gate) => [gate, standings.filter((standing) => standing === gate).length]),
    ),
    late: lines.filter(({ isLate }) => isLate).length,
    still: lines.filter(({ isStill, isLate }) => isStill && !isLate).length,
    paused: standings.filter((standing) => standing === "paused").length,
  };
}
