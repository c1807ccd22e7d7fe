import { CLOSED_DAY_DATES, type ClosedDay } from "@/lib/clock/closed-days";
import { isPublicHoliday } from "@/lib/clock/holidays";
import type { Calendar } from "@/lib/clock/working-days";

/** The days on which the municipality works: no public holiday, and none of the days that it has chosen to close. */
export function calendarOf(closedDays: readonly ClosedDay[]): Calendar {
  const closed = new Set(closedDays.map((name) => CLOSED_DAY_DATES[name]));
  return { isClosed: (day) => closed.has(day.slice(5)) || isPublicHoliday(day) };
}
