import type { Choices } from "@/lib/catalogue/keep/typed";
import { validOn } from "@/lib/catalogue/known";
import { readAreas } from "@/lib/catalogue/queries";
import type { IsoDate } from "@/lib/dates";
import { db } from "@/lib/db";

/** Where a type can belong on a Copenhagen day, in Danish order. */
export async function readTypeChoices(day: IsoDate): Promise<{ areas: Choices; forvaltninger: Choices }> {
  const [areas, forvaltninger] = await Promise.all([readAreas(day), readForvaltninger(day)]);
  return { areas: areas.map(({ slug, title }) => ({ slug, name: title })), forvaltninger };
}

function readForvaltninger(day: IsoDate): Promise<Choices> {
  return db().forvaltningRow.findMany({
    where: validOn(day),
    select: { slug: true, name: true },
    orderBy: { name: "asc" },
  });
}
