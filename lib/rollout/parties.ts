import { validOn } from "@/lib/catalogue/known";
import type { IsoDate } from "@/lib/dates";
import { db } from "@/lib/db";

/** Names of waiting parties by slug; "area" is whoever answers for the rollout's own area. */
export type PartyNames = ReadonlyMap<string, string>;

/** Whom a rollout can wait for on a Copenhagen day, in Danish order; as known now, or at a watermark seq. */
export async function readParties(day: IsoDate, knownAt?: bigint): Promise<PartyNames> {
  const rows = await db().waitingPartyRow.findMany({
    where: validOn(day, knownAt),
    select: { slug: true, name: true },
    orderBy: { name: "asc" },
  });
  return new Map(rows.map(({ slug, name }) => [slug, name]));
}
