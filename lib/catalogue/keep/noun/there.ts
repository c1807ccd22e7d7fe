import { rowOn } from "@/lib/catalogue/keep/noun/kept-noun";
import type { Noun } from "@/lib/catalogue/keep/noun/nouns";
import { type NounRow, readRows } from "@/lib/catalogue/keep/noun/rows";
import { fromDbDate, type IsoDate } from "@/lib/dates";
import type { Tx } from "@/lib/db";

/** Is it there on a day and every day after? */
export async function isThereFrom(tx: Tx, noun: Noun, slug: string, day: IsoDate): Promise<boolean> {
  const rows = await readRows(tx, noun, slug);
  return rowOn(rows, day) !== undefined && rows.some(({ validTo }) => validTo === null);
}

/** What a type is to belong to must be there as long as it does: from a day on. What is not changed is not asked of. */
export async function isPlacedFrom(
  tx: Tx,
  { areaSlug, forvaltningSlug }: { areaSlug?: string; forvaltningSlug?: string | null },
  day: IsoDate,
): Promise<boolean> {
  if (areaSlug && !(await isThereFrom(tx, "area", areaSlug, day))) return false;
  return !forvaltningSlug || (await isThereFrom(tx, "forvaltning", forvaltningSlug, day));
}

/** Is another of the kind called so on a day or later? */
export async function isNameTaken(
  tx: Tx,
  noun: Noun,
  { name, own, from }: { name: string; own: string | null; from: IsoDate },
): Promise<boolean> {
  const rows = await readRows(tx, noun);
  return rows.some((row) => row.slug !== own && reaches(row, from) && lower(row.name) === lower(name));
}

function reaches({ validTo }: NounRow, day: IsoDate): boolean {
  return validTo === null || fromDbDate(validTo) >= day;
}

function lower(name: string): string {
  return name.toLocaleLowerCase("da-DK");
}
