import { Prisma } from "@/generated/prisma/client";
import type { Actor } from "@/lib/auth/permissions";
import { visibleTo } from "@/lib/auth/scope";
import { type IsoDate, parseDay } from "@/lib/dates";
import { db } from "@/lib/db";
import { isSagsnummer } from "@/lib/sag/number";
import type { Sort, SortKey } from "@/lib/sag/queue/sorts";

/** The row that a page begins beside, by what it is sorted by and its number. */
export type Mark = { value: string; sagsnummer: string };

/**
 * A cursor names its row by the sagsnummer, since it stands in a URL and a name may not. A day may, and does: the row
 * may have moved meanwhile, and the page should still begin where the reader was.
 */
export function cursorOf(sort: Sort, { value, sagsnummer }: Mark): string {
  return isDay(sort.by) ? `${value}.${sagsnummer}` : sagsnummer;
}

/** Null for whatever is no cursor of this sort, or of a sag that is not to be seen. */
export async function markAt(actor: Actor, { by }: Sort, at: string): Promise<Mark | null> {
  const [sagsnummer = "", value = ""] = at.split(".").reverse();
  if (!isSagsnummer(sagsnummer)) return null;
  if (isDay(by)) return isIsoDate(value) ? { value, sagsnummer } : null;
  if (by === "nummer") return { value: sagsnummer, sagsnummer };
  const where = { sagsnummer, ...visibleTo(actor) };
  const sag = await db().sag.findFirst({
    where,
    select: { fuldmagtsgiverName: true, fuldmagtshaverName: true },
  });
  return (
    sag && { value: by === "fuldmagtsgiver" ? sag.fuldmagtsgiverName : sag.fuldmagtshaverName, sagsnummer }
  );
}

const COLUMNS: Record<SortKey, Prisma.Sql> = {
  frist: Prisma.sql`sag.due_on`,
  udloeb: Prisma.sql`sag.period_to`,
  fuldmagtsgiver: Prisma.sql`sag.fuldmagtsgiver_name`,
  fuldmagtshaver: Prisma.sql`sag.fuldmagtshaver_name`,
  nummer: Prisma.sql`sag.sagsnummer`,
};

export function columnOf({ by }: Sort): Prisma.Sql {
  return COLUMNS[by];
}

/** The rows after a mark, in the direction that is read. */
export function beyond(sort: Sort, { value, sagsnummer }: Mark, descending: boolean): Prisma.Sql {
  const sign = descending ? Prisma.sql`<` : Prisma.sql`>`;
  if (sort.by === "nummer") return Prisma.sql`sag.sagsnummer ${sign} ${sagsnummer}`;
  const typed = isDay(sort.by) ? Prisma.sql`${value}::date` : Prisma.sql`${value}`;
  return Prisma.sql`(${columnOf(sort)}, sag.sagsnummer) ${sign} (${typed}, ${sagsnummer})`;
}

function isDay(by: SortKey): boolean {
  return by === "frist" || by === "udloeb";
}

function isIsoDate(text: string): text is IsoDate {
  return parseDay(text) === text;
}
