import { addDays, type IsoDate, weekday } from "@/lib/dates";

/** Which days are closed beside Saturdays and Sundays: a value, so that the rules read no setting and no library. */
export type Calendar = { isClosed: (day: IsoDate) => boolean };

export function isWorkingDay(day: IsoDate, calendar: Calendar): boolean {
  return weekday(day) <= 5 && !calendar.isClosed(day);
}

/** The Monday of the week that a Copenhagen day lies in. */
export function mondayOf(day: IsoDate): IsoDate {
  return addDays(day, 1 - weekday(day));
}

/** Monday, or the first day after it that is not closed. */
export function isFirstWorkingDayOfWeek(day: IsoDate, calendar: Calendar): boolean {
  return isWorkingDay(day, calendar) && workingDaysBetween(addDays(mondayOf(day), -1), day, calendar) === 1;
}

/** The working day that is number `count` after a Copenhagen day, which does not count itself; with 0, that day. */
export function addWorkingDays(day: IsoDate, count: number, calendar: Calendar): IsoDate {
  let end = day;
  for (let left = count; left > 0; ) {
    end = addDays(end, 1);
    if (isWorkingDay(end, calendar)) left -= 1;
  }
  return end;
}

/** How many working days lie after the first day, up to and including the second; 0 when it does not come after. */
export function workingDaysBetween(first: IsoDate, second: IsoDate, calendar: Calendar): number {
  let count = 0;
  for (let day = first; day < second; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day, calendar)) count += 1;
  }
  return count;
}
