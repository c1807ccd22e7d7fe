import { Prisma } from "@/generated/prisma/client";
import type { Actor } from "@/lib/auth/permissions";
import { validOn } from "@/lib/catalogue/known";
import type { IsoDate } from "@/lib/dates";
import { db } from "@/lib/db";
import type { QueueFilters } from "@/lib/sag/queue/query";

/** The filters as conditions on `sag`. */
export async function filterSql(actor: Actor, filters: QueueFilters, today: IsoDate): Promise<Prisma.Sql[]> {
  const { area, location, who, status } = filters;
  return [
    ...(area ? [await inArea(area, today)] : []),
    ...(location ? [Prisma.sql`sag.location_slug = ${location}`] : []),
    ...(who === "me" ? [Prisma.sql`sag.assignee_id = ${actor.userId}::uuid`] : []),
    ...(who === "nobody" ? [Prisma.sql`sag.assignee_id is null`] : []),
    ...(status ? [Prisma.sql`sag.status = ${status}::sag_status`] : []),
  ];
}

async function inArea(areaSlug: string, today: IsoDate): Promise<Prisma.Sql> {
  const rows = { some: { ...validOn(today), areaSlug } };
  const pakker = await db().fuldmagtspakke.findMany({
    where: { fuldmagtstype: { rows } },
    select: { id: true },
  });
  const ids = pakker.map(({ id }) => id);
  return Prisma.sql`exists (select from fuldmagt where fuldmagt.sag_id = sag.id and fuldmagt.pakke_id = any(${ids}::uuid[]))`;
}
