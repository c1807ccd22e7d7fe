import type { Noun } from "@/lib/catalogue/keep/noun/nouns";
import type { NounRow } from "@/lib/catalogue/keep/noun/rows";
import { fromDbDate, type IsoDate } from "@/lib/dates";
import { lastSeq } from "@/lib/events/dated-rows";

export type NounState = "on" | "coming" | "ended";

/** One as it is kept, as of a Copenhagen day. */
export type KeptNoun = {
  noun: Noun;
  slug: string;
  name: string;
  position: number;
  note: string | null;
  state: NounState;
  /** the day that what is said here holds on: the one asked for, or the nearest on which it is there */
  shownOn: IsoDate;
  from: IsoDate;
  /** the last day on which it is there; null when no end is decided */
  until: IsoDate | null;
  /** the last event that wrote of it */
  seq: bigint;
  /** days after the one shown from which something else is decided */
  laterDays: IsoDate[];
  /** what it is called next, if another name is decided */
  next: { name: string; from: IsoDate } | null;
};

const danish = new Intl.Collator("da");

/** One by its rows; null when there are none. What has ended is shown as it was, what is to come as it will be. */
export function keptNoun(noun: Noun, rows: readonly NounRow[], day: IsoDate): KeptNoun | null {
  const sorted = rows.toSorted((a, b) => a.validFrom.getTime() - b.validFrom.getTime());
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last) return null;
  const [from, until] = [fromDbDate(first.validFrom), last.validTo && fromDbDate(last.validTo)];
  const state = day < from ? "coming" : until !== null && day > until ? "ended" : "on";
  const shownOn = state === "coming" ? from : state === "ended" && until ? until : day;
  const row = rowOn(sorted, shownOn) ?? last;
  const { slug, name, position, note } = row;
  const seq = lastSeq(sorted);
  return {
    noun,
    slug,
    name,
    position,
    note,
    state,
    shownOn,
    from,
    until,
    seq,
    laterDays: later(sorted, shownOn),
    next: nextName(sorted, row, shownOn),
  };
}

/** The row that holds on a day. */
export function rowOn<R extends Pick<NounRow, "validFrom" | "validTo">>(
  rows: readonly R[],
  day: IsoDate,
): R | undefined {
  return rows.find(({ validFrom, validTo }) => {
    return fromDbDate(validFrom) <= day && (validTo === null || fromDbDate(validTo) >= day);
  });
}

/**
 * The rows that a new name changes: what is called the same as on the day, until it is called something else. So the
 * name that was given later stays when an older one is spelt right.
 */
export function calledTheSame(rows: readonly NounRow[], day: IsoDate): NounRow[] {
  const later = rows
    .filter(({ validTo }) => validTo === null || fromDbDate(validTo) >= day)
    .toSorted((a, b) => a.validFrom.getTime() - b.validFrom.getTime());
  const other = later.findIndex(({ name }) => name !== later[0]?.name);
  return other < 0 ? later : later.slice(0, other);
}

/** All of a kind: those that are there first, then those to come, then those that have ended. */
export function keptNouns(noun: Noun, rows: readonly NounRow[], day: IsoDate): KeptNoun[] {
  const bySlug = [...Map.groupBy(rows, ({ slug }) => slug).values()];
  return bySlug.flatMap((own) => keptNoun(noun, own, day) ?? []).toSorted(inOrder);
}

const STATES: Record<NounState, number> = { on: 0, coming: 1, ended: 2 };

function inOrder(a: KeptNoun, b: KeptNoun): number {
  return STATES[a.state] - STATES[b.state] || a.position - b.position || danish.compare(a.name, b.name);
}

function later(rows: readonly NounRow[], day: IsoDate): IsoDate[] {
  return rows.map(({ validFrom }) => fromDbDate(validFrom)).filter((from) => from > day);
}

function nextName(sorted: readonly NounRow[], { name }: NounRow, day: IsoDate): KeptNoun["next"] {
  const next = sorted.find((row) => fromDbDate(row.validFrom) > day && row.name !== name);
  return next ? { name: next.name, from: fromDbDate(next.validFrom) } : null;
}
