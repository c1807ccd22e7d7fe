import Holidays from "date-holidays";
import type { IsoDate } from "@/lib/dates";

/**
 * The public holidays of Denmark by law, from a library that many keep. It knows the whole world and weighs more than a
 * page may: the server alone loads it (a rule of the import zones).
 */
const DENMARK = new Holidays("DK");
const byYear = new Map<string, ReadonlySet<IsoDate>>();

/** Store bededag is one through 2023, and none since: it was abolished from 1 January 2024. */
export function isPublicHoliday(day: IsoDate): boolean {
  const year = day.slice(0, 4);
  const known = byYear.get(year) ?? publicHolidays(Number(year));
  byYear.set(year, known);
  return known.has(day);
}

/** The library's `date` is the day in Denmark; its `start` is an instant, and another day elsewhere. */
function publicHolidays(year: number): ReadonlySet<IsoDate> {
  const holidays = DENMARK.getHolidays(year).filter(({ type }) => type === "public");
  return new Set(holidays.map(({ date }) => date.slice(0, 10)));
}
