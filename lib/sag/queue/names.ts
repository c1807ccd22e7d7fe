import { readAreas } from "@/lib/catalogue/queries";
import type { IsoDate } from "@/lib/dates";
import { db } from "@/lib/db";
import { listPlaces } from "@/lib/location/queries";
import type { Names } from "@/lib/sag/queue/labels";

/**
 * What lists can be narrowed by on a Copenhagen day, with what it is called. A place that is closed is among them: its
 * sager are still to be found.
 */
export async function readNames(day: IsoDate): Promise<Names> {
  const [areas, places] = await Promise.all([readAreas(day), listPlaces(db(), day)]);
  return {
    areas,
    locations: places.map(({ slug, name, state }) => ({
      slug,
      title: state === "open" ? name : `${name} (lukket)`,
    })),
  };
}
