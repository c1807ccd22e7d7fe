import type { Prisma } from "@/generated/prisma/client";
import type { Actor } from "@/lib/auth/permissions";
import { visibleTo } from "@/lib/auth/scope";
import { validOn } from "@/lib/catalogue/known";
import { addDays, daysBetween, fromDbDate, type IsoDate, toDbDate } from "@/lib/dates";
import { db } from "@/lib/db";
import { renewalOf } from "@/lib/sag/guide/renewal";
import { LINE, LONGEST_LIST, type SagLine, toLine } from "@/lib/sag/queries";
import { titlesOf } from "@/lib/sag/topic-rows";

/** How many days ahead one can look. */
export const LOOK_AHEAD = [30, 60, 90] as const;
export type LookAhead = (typeof LOOK_AHEAD)[number];

export type ExpiringLine = SagLine & {
  /** titles of what holds still */
  topics: string[];
  /** the last day that it holds */
  endsOn: IsoDate;
  daysLeft: number;
  /** the sagsnummer that renews it */
  renewedBy: string | null;
};

/** Sager with fuldmagter that hold, whose period ends today or within so many days, the soonest first. */
export async function listExpiring(actor: Actor, days: LookAhead, today: IsoDate): Promise<ExpiringLine[]> {
  const rows = await db().sag.findMany({
    where: expiringWithin(actor, days, today),
    select: select(today),
    orderBy: [{ periodTo: "asc" }, { sagsnummer: "asc" }],
    take: LONGEST_LIST,
  });
  return rows.map((row) => ({
    ...toLine(actor, row),
    topics: titlesOf(row.fuldmagter),
    endsOn: fromDbDate(row.periodTo),
    daysLeft: daysBetween(today, fromDbDate(row.periodTo)),
    renewedBy: renewalOf(row.renewedBy)?.sagsnummer ?? null,
  }));
}

/** How many sager that list would have, were it endless. */
export function countExpiring(actor: Actor, days: LookAhead, today: IsoDate): Promise<number> {
  return db().sag.count({ where: expiringWithin(actor, days, today) });
}

function expiringWithin(actor: Actor, days: LookAhead, today: IsoDate): Prisma.SagWhereInput {
  return {
    ...visibleTo(actor),
    status: { in: ["registered", "completed"] },
    periodTo: { gte: toDbDate(today), lte: toDbDate(addDays(today, days)) },
    fuldmagter: { some: { fate: "active" } },
  };
}

function select(today: IsoDate) {
  const title = { where: validOn(today), select: { title: true } };
  return {
    ...LINE,
    periodTo: true,
    renewedBy: { select: { sagsnummer: true, status: true }, orderBy: { createdAt: "asc" } },
    fuldmagter: {
      where: { fate: "active" },
      select: { pakke: { select: { typeSlug: true, fuldmagtstype: { select: { rows: title } } } } },
      orderBy: { pakke: { typeSlug: "asc" } },
    },
  } satisfies Prisma.SagSelect;
}
