import type { IsoDate } from "@/lib/dates";
import type { Month } from "@/lib/rollout/national/month";

/** How many fuldmagter of a pakke were given in the whole country in a month, as a source said on the day it was read. */
export type NationalFigure = {
  pakkeId: string;
  month: Month;
  given: number;
  source: string;
  readOn: IsoDate;
  /** the event that recorded it */
  seq: bigint;
};

/** What was recorded, and what took its place. */
export type RecordedFigure = NationalFigure & { replacedSeq: bigint | null };

/** As many digits as a figure of the whole country can have. */
export const MOST_GIVEN = 99_999_999;

/**
 * The figures as of a day, the newest month first: of each pakke and month, what was recorded last of what had been read by then. A correction that
 * keeps the day of reading changes old pictures too; a later reading does not. What was taken back is gone from them all.
 */
export function figuresAsOf(rows: readonly RecordedFigure[], day: IsoDate): NationalFigure[] {
  const recorded = new Set(rows.map((row) => `${keyOf(row)} ${row.seq}`));
  const last = new Map<string, RecordedFigure>();
  for (const row of rows.toSorted((a, b) => (a.seq < b.seq ? -1 : 1))) {
    if (isTakenBack(row, recorded)) last.delete(keyOf(row));
    else if (row.readOn <= day) last.set(keyOf(row), row);
  }
  const figures = [...last.values()].map(({ replacedSeq: _, ...figure }) => figure);
  return figures.toSorted((a, b) => b.month.localeCompare(a.month));
}

/** Replaced by an event that recorded no figure in its place. */
function isTakenBack(row: RecordedFigure, recorded: ReadonlySet<string>): boolean {
  return row.replacedSeq !== null && !recorded.has(`${keyOf(row)} ${row.replacedSeq}`);
}

function keyOf({ pakkeId, month }: Pick<NationalFigure, "pakkeId" | "month">): string {
  return `${pakkeId} ${month}`;
}
