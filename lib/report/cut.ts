import { Prisma } from "@/generated/prisma/client";
import { type IsoDate, toDbDate } from "@/lib/dates";

/** What a figure may know: the days it is about, both included, and the seq up to which it was known. */
export type Cut = { first: IsoDate; last: IsoDate; watermark: bigint };

/** A day as PostgreSQL is to read it. */
export const day = (on: IsoDate) => Prisma.sql`${toDbDate(on)}::date`;

/**
 * The event was recorded by then, and nothing had corrected it by then: what `effective` says of one subject. Corrections are
 * few: they are read once, which is cheaper than to ask for each event whether there is one.
 */
export function inForce({ watermark }: Pick<Cut, "watermark">) {
  return Prisma.sql`event.seq <= ${watermark} and event.seq not in (
    select correction.corrects from event correction
    where correction.corrects is not null and correction.seq <= ${watermark})`;
}

/** It happened on one of the days. */
export function inQuarter({ first, last }: Pick<Cut, "first" | "last">) {
  return Prisma.sql`event.occurred_on between ${day(first)} and ${day(last)}`;
}

/** The row was there at the watermark, and stood: with the name of its table. */
export function stood(table: string, { watermark }: Pick<Cut, "watermark">) {
  const row = Prisma.raw(table);
  return Prisma.sql`${row}.recorded_seq <= ${watermark}
    and (${row}.replaced_seq is null or ${row}.replaced_seq > ${watermark})`;
}
