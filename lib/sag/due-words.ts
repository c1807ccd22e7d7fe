import { type IsoDate, shortDate } from "@/lib/dates";
import { isLate } from "@/lib/sag/late";

/** "3 arbejdsdage", "1 arbejdsdag": the number never stands at the end of a line by itself. */
export function workingDays(count: number): string {
  return count === 1 ? "1\u00a0arbejdsdag" : `${count}\u00a0arbejdsdage`;
}

/** How long ago a day was; nothing when no working day has passed since. */
export function sinceWords(count: number): string {
  return count === 0 ? "" : `, ${workingDays(count)} siden`;
}

/** "Fristen er 01.12.2026.", "I dag er sidste dag.", "Fristen var 19.11.2026, 3 arbejdsdage siden." */
export function dueWords(dueOn: IsoDate, today: IsoDate, over: number): string {
  if (isLate(dueOn, today)) return `Fristen var ${shortDate(dueOn)}${sinceWords(over)}.`;
  return dueOn === today ? "I dag er sidste dag." : `Fristen er ${shortDate(dueOn)}.`;
}
