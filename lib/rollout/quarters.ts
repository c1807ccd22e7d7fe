import { addDays, type IsoDate } from "@/lib/dates";

export type Quarter = { year: number; number: 1 | 2 | 3 | 4; first: IsoDate; last: IsoDate };

/** The quarters of the calendar from the one that holds `from` to the one that holds `to`. */
export function quartersBetween(from: IsoDate, to: IsoDate): Quarter[] {
  const quarters: Quarter[] = [];
  for (let quarter = quarterOf(from); quarter.first <= to; quarter = quarterOf(addDays(quarter.last, 1))) {
    quarters.push(quarter);
  }
  return quarters;
}

export function quarterOf(day: IsoDate): Quarter {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7));
  const number = month <= 3 ? 1 : month <= 6 ? 2 : month <= 9 ? 3 : 4;
  const next = number === 4 ? `${year + 1}-01-01` : `${year}-${String(number * 3 + 1).padStart(2, "0")}-01`;
  return {
    year,
    number,
    first: `${year}-${String(number * 3 - 2).padStart(2, "0")}-01`,
    last: addDays(next, -1),
  };
}

/** The last day of the quarter before the one that holds the day. */
export function lastQuarterEnd(day: IsoDate): IsoDate {
  return addDays(quarterOf(day).first, -1);
}

/** `3. kvartal 2026` */
export const quarterName = ({ year, number }: Quarter): string => `${number}. kvartal ${year}`;

/** `2026-k3`, as it stands in the address. */
export const quarterQuery = ({ year, number }: Quarter): string => `${year}-k${number}`;
