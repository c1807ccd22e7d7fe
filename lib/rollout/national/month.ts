import { Temporal } from "temporal-polyfill";
import { addDays, type IsoDate, longDate, parseDay } from "@/lib/dates";

/** A month is written as its first day, `2026-10-01`, and stands in addresses as `2026-10`. */
export type Month = IsoDate;

/** So many months are offered to write numbers for. */
export const MONTHS_BACK = 24;

/**
 * A month as people and spreadsheets write it: oktober 2026, okt. 2026, 10.2026, 10/2026, 2026-10, or any day of it. Null
 * when it is none.
 */
export function parseMonth(typed: string): Month | null {
  const text = typed.trim().toLowerCase().replace(".", " ").replace(/\s+/g, " ");
  const yearFirst = /^(\d{4})[ /-](\d{1,2})$/.exec(text);
  const word = yearFirst ? `${yearFirst[2]} ${yearFirst[1]}` : text;
  const day = parseDay(`1 ${word}`) ?? parseDay(typed);
  return day && `${day.slice(0, 7)}-01`;
}

/** `oktober 2026` */
export function monthName(month: Month): string {
  return longDate(month).replace(/^\d+\. /, "");
}

/** `2026-10` */
export const monthQuery = (month: Month): string => month.slice(0, 7);

/** The last day of a month. */
export function monthEnd(month: Month): IsoDate {
  return addDays(monthAfter(month, 1), -1);
}

/** The months that are over on a day, the newest first. */
export function monthsOver(day: IsoDate, count: number): Month[] {
  const running = `${day.slice(0, 7)}-01`;
  return Array.from({ length: count }, (_, back) => monthAfter(running, -1 - back));
}

/** The oldest month that numbers are written for on a day: what is older stands on no screen. */
export function oldestMonth(day: IsoDate): Month {
  return monthAfter(`${day.slice(0, 7)}-01`, -MONTHS_BACK);
}

/** The three months of the quarter that begins on a day. */
export function monthsFrom(first: Month): Month[] {
  return [0, 1, 2].map((months) => monthAfter(first, months));
}

function monthAfter(month: Month, months: number): Month {
  return Temporal.PlainDate.from(month).add({ months }).toString();
}
