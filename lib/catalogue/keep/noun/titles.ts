import type { Choices } from "@/lib/catalogue/keep/typed";
import { validOn } from "@/lib/catalogue/known";
import type { IsoDate } from "@/lib/dates";
import type { Tx } from "@/lib/db";

/** What every type is called on a Copenhagen day, in Danish order. */
export function readTypeTitles(from: Pick<Tx, "fuldmagtstypeRow">, day: IsoDate): Promise<Choices> {
  return from.fuldmagtstypeRow
    .findMany({ where: validOn(day), select: { slug: true, title: true }, orderBy: { title: "asc" } })
    .then((rows) => rows.map(({ slug, title }) => ({ slug, name: title })));
}
