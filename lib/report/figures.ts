import type { IsoDate } from "@/lib/dates";
import type { NationalSource, PersonTable, ShownTable } from "@/lib/report/table";

/** What the figures of an edition mean. Counts up when a definition changes, so that an old edition is never recomputed by a new one. */
export const DEFINITION = 1;

/** Where a type stands, in the words of readers: several gates are one phase. */
export const PHASES = ["live", "in_test", "on_the_way", "planned", "no_plan", "paused"] as const;
export type Phase = (typeof PHASES)[number];

/** The rollout as of the end of a quarter: counts no person. Days are Copenhagen days. */
export type RolloutFigures = {
  /** types that are not national and not retired */
  counted: number;
  national: number;
  /** counted types of which something can be given, but not all */
  inPart: number;
  phases: Record<Phase, number>;
  /** how many types the first plan has live by the day */
  planned: number;
  wentLive: { slug: string; title: string; sentence: string; on: IsoDate }[];
  /** later than their first plan, and not live: how late they are expected, and whom we wait for */
  late: {
    title: string;
    plannedOn: IsoDate;
    expectedOn: IsoDate | null;
    waitingFor: { slug: string; name: string } | null;
  }[];
  /** expected live in the next quarter */
  next: { title: string; on: IsoDate }[];
  /** how many types the first plan has live by the end of the next quarter */
  plannedNext: number;
  paused: { title: string; since: IsoDate }[];
  retired: string[];
  /** live and planned at the ends of quarters, the first plan to its end; `live` is null for days to come */
  course: { on: IsoDate; live: number | null; planned: number }[];
  /** when all are live: the best guess and the days between which it lies in eight of ten cases; null when it cannot be told */
  forecast: { best: IsoDate; from: IsoDate; to: IsoDate } | null;
};

/** Working days: half took at most `median`, nine of ten at most `ninety`. */
export type Spread = { median: number; ninety: number };

/** Of sager registered in the quarter; null when they are fewer than 20. */
export type TimeFigures = { ours: Spread | null; citizens: Spread | null };

type Whole = {
  asOf: IsoDate;
  rollout: RolloutFigures;
  times: TimeFigures;
  /** by key of the rows of the table `national` */
  nationalSources: Record<string, NationalSource>;
};

/** All figures of a quarter, exact: what the disclosure control is given, and nobody is shown. */
export type QuarterFigures = Whole & { persons: readonly PersonTable[] };

/** All figures of a quarter, as anybody outside may see them. */
export type ShownFigures = Whole & { tables: readonly ShownTable[] };
