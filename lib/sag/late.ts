import { Prisma } from "@/generated/prisma/client";
import { type IsoDate, toDbDate } from "@/lib/dates";

/** Late is computed, never stored: the last day has passed, and nobody has taken the next step. */
export function isLate(dueOn: IsoDate | null, today: IsoDate): boolean {
  return dueOn !== null && dueOn < today;
}

/** The same as a condition on sager. A closed sag has no day to be done by, so it is never late. */
export function lateOn(today: IsoDate): Prisma.SagWhereInput {
  return { dueOn: { lt: toDbDate(today) } };
}

/** The same for queries that are written by hand. */
export function lateSql(today: IsoDate): Prisma.Sql {
  return Prisma.sql`sag.due_on < ${today}::date`;
}
