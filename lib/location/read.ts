import type { IsoDate } from "@/lib/dates";
import { db } from "@/lib/db";
import { type KnownPlace, listPlaces } from "@/lib/location/queries";

/** One place as it stands, open or not; null when there is none. */
export async function readPlace(slug: string, today: IsoDate): Promise<KnownPlace | null> {
  return (await readPlaces(today)).find((place) => place.slug === slug) ?? null;
}

export function readPlaces(today: IsoDate): Promise<KnownPlace[]> {
  return listPlaces(db(), today);
}
