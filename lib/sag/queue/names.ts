import { readAreas, readLocations } from "@/lib/catalogue/queries";
import type { IsoDate } from "@/lib/dates";
import type { Names } from "@/lib/sag/queue/labels";

/** What lists can be narrowed by on a Copenhagen day, with what it is called. */
export async function readNames(day: IsoDate): Promise<Names> {
  const [areas, locations] = await Promise.all([readAreas(day), readLocations(day)]);
  return { areas, locations: locations.map(({ slug, name }) => ({ slug, title: name })) };
}
