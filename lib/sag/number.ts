import { db } from "@/lib/db";

/**
 * The next sagsnummer of a year, `2026-000482`. Taken before the transaction that uses it, so that nobody waits
 * for another's papers to be set, nor for a second connection; a number may be skipped, and none is given twice.
 */
export async function nextSagsnummer(year: number): Promise<string> {
  const rows = await db().$queryRaw<{ last: number }[]>`
    insert into sagsnummer_counter (year, last) values (${year}, 1)
    on conflict (year) do update set last = sagsnummer_counter.last + 1
    returning last`;
  return `${year}-${String(rows[0]?.last ?? 0).padStart(6, "0")}`;
}

/** The form of a sagsnummer: a URL can hold what PostgreSQL cannot read. */
export function isSagsnummer(text: string): boolean {
  return /^\d{4}-\d{6}$/.test(text);
}
