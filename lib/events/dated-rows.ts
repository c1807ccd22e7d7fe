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

const CHANGES_LOCK = 7_206_116;

/** One at a time changes a kind of subject, so that what was read is still so when it is written. */
export async function oneAtATime(tx: Tx, kind: (typeof SUBJECT_KINDS)[number]): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(${CHANGES_LOCK}::int, hashtext(${kind}))`;
}
