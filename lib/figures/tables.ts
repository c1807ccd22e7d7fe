import type { CatalogueType } from "@/lib/catalogue/catalogue";
import { nationalName } from "@/lib/fuldmagt/words";
import { NOBODY_REASON_LABELS, OUTCOME_LABELS } from "@/lib/henvendelse/labels";
import { ASKED_BY, ASKED_BY_LABELS, NOBODY_REASONS, OUTCOMES, type Outcome } from "@/lib/henvendelse/outcome";
import { MAIL_WAY_LABELS } from "@/lib/person/labels";
import { MAIL_WAYS } from "@/lib/person/person";
import { RETURN_WAY_LABELS, RETURN_WAYS } from "@/lib/post/ways";
import { STATUS_LABELS } from "@/lib/sag/labels";
import { OPEN_STATUSES, SAG_STATUSES } from "@/lib/sag/lifecycle";
import { type Period, weeksOf } from "./period";
import type { Cell, FigureTable, TotalName } from "./table";

/** How often each value stands among what was counted; one that is not there stands 0 times. */
export type Counts = ReadonlyMap<string, number>;

export type HenvendelseCounts = { outcome: Counts; way: Counts; place: Counts; week: Counts; reason: Counts };
/** By topic: what was wished for, and what there was nobody to appoint for. */
export type TopicCounts = { wishes: Counts; nobody: Counts };
export type SagCounts = { status: Counts; type: Counts; place: Counts; week: Counts; way: Counts | null };

export type LetterCounts = { state: Counts; way: Counts; cameBy: Counts };

export type Place = { slug: string; name: string; kind: "counter" | "outreach" | "visit" };
export type Topic = { slug: string; title: string };
/** `topics`: every one, counted or not, so that the length of a table tells nothing. */
export type Names = { places: readonly Place[]; topics: readonly Topic[] };

type Whole = { period: Period; names: Names };

/** What somebody asked, and what was wished for. Every value of a list is a row, whether anybody counts there or not. */
export function henvendelseTables(
  counts: HenvendelseCounts,
  topics: TopicCounts,
  { period, names }: Whole,
): FigureTable[] {
  const whole = { total: { name: "henvendelser", by: "sum" }, folds: false } as const;
  return [
    { id: "henvendelse-outcome", ...whole, rows: OUTCOMES.map((outcome) => ofOutcome(outcome, counts)) },
    { id: "henvendelse-way", ...whole, rows: ways(counts.way) },
    { id: "henvendelse-place", ...whole, rows: places(names.places, counts.place) },
    { id: "henvendelse-week", ...whole, rows: weeks(period, counts.week) },
    {
      id: "nobody-reason",
      total: { name: "nobody", by: "sum" },
      folds: false,
      rows: NOBODY_REASONS.map((key) => cell(key, NOBODY_REASON_LABELS[key], counts.reason)),
    },
    ...topicTables(topics, names),
  ];
}

/** A henvendelse can have several topics or none, so they add up to no number that is told elsewhere. */
export function topicTables({ wishes, nobody }: TopicCounts, { topics }: Names): FigureTable[] {
  return [
    { id: "nobody-type", total: null, folds: true, rows: topicCells(topics, nobody) },
    { id: "wish-type", total: null, folds: true, rows: topicCells(topics, wishes) },
  ];
}

export function sagTables(counts: SagCounts, { period, names }: Whole): FigureTable[] {
  const whole = { total: { name: "sager", by: "sum" }, folds: false } as const;
  const tables: FigureTable[] = [
    { id: "sag-status", ...whole, rows: statuses(counts.status) },
    {
      id: "sag-type",
      total: { name: "sager", by: "covers" },
      folds: true,
      rows: topicCells(names.topics, counts.type),
    },
    { id: "sag-place", ...whole, rows: places(names.places, counts.place) },
    { id: "sag-week", ...whole, rows: weeks(period, counts.week) },
  ];
  return counts.way ? [...tables, { id: "sag-way", ...whole, rows: ways(counts.way) }] : tables;
}

/**
 * Letters sent, by where they stand now and by way of mail, and how signed pages came back: these are counted once each time, so
 * they add up to no number that is told elsewhere.
 */
export function letterTables({ state, way, cameBy }: LetterCounts): FigureTable[] {
  const whole = { total: { name: "letters", by: "sum" }, folds: false } as const;
  return [
    {
      id: "letter-state",
      ...whole,
      rows: SENT_STATES.map((key) => cell(key, SENT_STATE_LABELS[key], state)),
    },
    { id: "letter-way", ...whole, rows: MAIL_WAYS.map((key) => cell(key, MAIL_WAY_LABELS[key], way)) },
    {
      id: "letter-return",
      total: null,
      folds: false,
      rows: RETURN_WAYS.map((key) => cell(key, RETURN_WAY_LABELS[key], cameBy)),
    },
  ];
}

const SENT_STATES = ["answered", "sent", "returned_undeliverable", "resent", "receipt"] as const;
const SENT_STATE_LABELS: Record<(typeof SENT_STATES)[number], string> = {
  answered: "Besvaret",
  sent: "Intet svar endnu",
  returned_undeliverable: "Kom retur",
  resent: "Sendt igen, intet svar endnu",
  receipt: "Kvittering, skal ikke besvares",
};

/** What tells one pakke from all others in the log. */
export function pakkeKey(type: string, { kind, channel }: { kind: string; channel: string }): string {
  return `${type} ${kind} ${channel}`;
}

/**
 * Fuldmagter that were entered, a row for each pakke. A sag has several of them or none, entered on another day than it was
 * begun, so they add up to no number that is told elsewhere.
 */
export function givenTable(types: readonly CatalogueType[], counts: Counts): FigureTable {
  const rows = types.flatMap(({ slug, title, pakker }) =>
    pakker.map((pakke) => cell(pakkeKey(slug, pakke), nationalName(title, pakke), counts)),
  );
  return { id: "given-pakke", total: null, folds: false, rows };
}

/** Sager are counted where a henvendelse became one; whoever has nobody to appoint is counted by reason too. */
const ALSO: Partial<Record<Outcome, TotalName>> = { fuldmagt: "sager", nobody_to_appoint: "nobody" };

function ofOutcome(outcome: Outcome, { outcome: counts }: HenvendelseCounts): Cell {
  const also = ALSO[outcome];
  return { ...cell(outcome, OUTCOME_LABELS[outcome].word, counts), ...(also ? { alsoTotal: also } : {}) };
}

const cell = (key: string, label: string, counts: Counts): Cell => ({
  key,
  label,
  count: counts.get(key) ?? 0,
});

const ways = (counts: Counts) => ASKED_BY.map((way) => cell(way, ASKED_BY_LABELS[way], counts));
const places = (all: readonly Place[], counts: Counts) =>
  all.map(({ slug, name }) => cell(slug, name, counts));
const weeks = (period: Period, counts: Counts) =>
  weeksOf(period).map(({ key, label }) => cell(key, label, counts));

/** Open is one row: where a sag stands on its way changes from day to day. */
function statuses(counts: Counts): Cell[] {
  const open = OPEN_STATUSES.reduce((sum, status) => sum + (counts.get(status) ?? 0), 0);
  const closed = SAG_STATUSES.filter((status) => !OPEN_STATUSES.includes(status));
  return [
    { key: "open", label: "Åben endnu", count: open },
    ...closed.map((status) => cell(status, STATUS_LABELS[status].word, counts)),
  ];
}

function topicCells(topics: readonly Topic[], counts: Counts): Cell[] {
  const cells = topics.map(({ slug, title }) => cell(slug, title, counts));
  return cells.toSorted((a, b) => b.count - a.count);
}

export const ELSEWHERE = "andre-steder";

/**
 * For whom numbers are hidden, places that staff visit are one row: among them are crisis centres and shelters, and to
 * name one is to say that somebody there asked. The kind of the place is what tells them apart.
 */
export function mergeVisited(places: readonly Place[], counts: Counts): { places: Place[]; counts: Counts } {
  const visited = places.filter(({ kind }) => kind === "visit");
  if (visited.length === 0) return { places: [...places], counts };
  const sum = visited.reduce((all, { slug }) => all + (counts.get(slug) ?? 0), 0);
  const elsewhere: Place = { slug: ELSEWHERE, name: "Andre steder", kind: "visit" };
  return {
    places: [...places.filter(({ kind }) => kind !== "visit"), elsewhere],
    counts: new Map([...counts, [ELSEWHERE, sum]]),
  };
}
