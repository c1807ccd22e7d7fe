import { type Calendar, isWorkingDay } from "@/lib/clock/working-days";
import { addDays, type IsoDate } from "@/lib/dates";

/**
 * The latest day on which a form was handed out that is missed today: more working days than `days` have passed since,
 * and it is neither used nor back. What was handed out later is not missed yet.
 */
export function missedSince(today: IsoDate, days: number, calendar: Calendar): IsoDate {
  let day = today;
  for (let passed = 0; passed <= days; day = addDays(day, -1)) {
    if (isWorkingDay(day, calendar)) passed += 1;
  }
  return day;
}
