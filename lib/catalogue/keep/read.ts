import { type KeptType, readKeptType } from "@/lib/catalogue/keep/kept-type";
import type { IsoDate } from "@/lib/dates";
import { db } from "@/lib/db";

/** A type as it is kept, on a Copenhagen day; null when there is none then. */
export function readKept(slug: string, day: IsoDate): Promise<KeptType | null> {
  return readKeptType(db(), slug, day);
}
