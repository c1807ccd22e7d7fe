import { begunBy, validOn } from "@/lib/catalogue/known";
import type { IsoDate } from "@/lib/dates";
import { db } from "@/lib/db";

/** Names of waiting parties by slug; "area" is whoever answers for the rollout's own area. */
export type PartyNames = ReadonlyMap<string, string>;

/** Whom a rollout can wait for on a Copenhagen day, in Danish order. */
export async function readParties(day: IsoDate): Promise<PartyNames> {
  const rows = await db().waitingPartyRow.findMany({
    where: validOn(day),
    select: { slug: true, name: true },
    orderBy: { name: "asc" },
  });
  return new Map(rows.map(({ slug, name }) => [slug, name]));
}

/** The same with those that have ended, called what they were: they are still told of. As known now, or at a watermark. */
export async function readPartyNames(day: IsoDate, knownAt?: bigint): Promise<PartyNames> {
  const rows = await db().waitingPartyRow.findMany({
    where: begunBy(day, knownAt),
    select: { slug: true, name: true },
    orderBy: { validFrom: "asc" },
  });
  return new Map(rows.map(({ slug, name }) => [slug, name]));
}
