import { addDays, fromDbDate, type IsoDate, toDbDate } from "@/lib/dates";
import type { Tx } from "@/lib/db";
import type { SUBJECT_KINDS } from "@/lib/events/event";

/** A row with two times; `validFrom` and `validTo` are Copenhagen days, both included. */
export type Dated = { id: string; validFrom: Date; validTo: Date | null };

type Writes<R extends Dated> = {
  /** marks rows as replaced by the event that is being recorded */
  replace: (where: { id: { in: string[] } }) => Promise<unknown>;
  /** writes a row anew with the end it has now */
  keep: (row: R & { validTo: Date }) => Promise<unknown>;
};

/**
 * Makes room for a row that holds from a day on. Every row that reaches into that day or a later one is replaced; what
 * held before keeps its first day and gets an end, so that yesterday's pages stay true. What was decided for a later
 * day falls away.
 */
export async function makeRoomFrom<R extends Dated>(
  rows: readonly R[],
  day: IsoDate,
  { replace, keep }: Writes<R>,
): Promise<void> {
  const reaching = rows.filter(({ validTo }) => validTo === null || fromDbDate(validTo) >= day);
  await replace({ id: { in: reaching.map(({ id }) => id) } });
  const validTo = toDbDate(addDays(day, -1));
  for (const row of reaching) if (fromDbDate(row.validFrom) < day) await keep({ ...row, validTo });
}

type Changes<R extends Dated> = Pick<Writes<R>, "replace"> & { write: (row: R) => Promise<unknown> };

/**
 * Changes some fields from a day on. Every row that reaches into that day or a later one is replaced: what held before
 * stays, and from the day on the row says the same as it did but for those fields. So a day that has been can be
 * corrected, and what was decided for a later day keeps what this does not touch.
 */
export async function changeFrom<R extends Dated>(
  rows: readonly R[],
  { day, change }: { day: IsoDate; change: Partial<NoInfer<R>> },
  { replace, write }: Changes<NoInfer<R>>,
): Promise<void> {
  const reaching = rows.filter(({ validTo }) => validTo === null || fromDbDate(validTo) >= day);
  await replace({ id: { in: reaching.map(({ id }) => id) } });
  for (const row of reaching) {
    const isBefore = fromDbDate(row.validFrom) < day;
    if (isBefore) await write({ ...row, validTo: toDbDate(addDays(day, -1)) });
    await write({ ...row, ...change, validFrom: isBefore ? toDbDate(day) : row.validFrom });
  }
}

/** The last event that wrote any of some rows: what a form was shown with. */
export function lastSeq(rows: readonly { recordedSeq: bigint }[]): bigint {
  const seqs = rows.map(({ recordedSeq }) => recordedSeq);
  return seqs.toSorted((a, b) => (a < b ? 1 : -1))[0] ?? 0n;
}

const CHANGES_LOCK = 7_206_116;

/** One at a time changes a kind of subject, so that what was read is still so when it is written. */
export async function oneAtATime(tx: Tx, kind: (typeof SUBJECT_KINDS)[number]): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(${CHANGES_LOCK}::int, hashtext(${kind}))`;
}
