import { Temporal } from "temporal-polyfill";
import { addDays, type IsoDate, longDate } from "@/lib/dates";

/** Both days are counted. `query` is what stands in the address: never a person. */
export type Period = { from: IsoDate; to: IsoDate; name: string; query: string };

export type Week = { key: string; label: string };

/** How many quarters are offered, the running one with them. */
const QUARTERS_BACK = 8;
const FIRST_YEAR = 2020;

/**
 * The quarters that can be chosen, the newest first. Whole weeks alone: the running quarter then ends on its last Sunday
 * before today, so that nobody can look twice a day and subtract; it is left out until it has one.
 */
export function offeredQuarters(today: IsoDate, { wholeWeeks }: { wholeWeeks: boolean }): Period[] {
  const day = Temporal.PlainDate.from(today);
  const first = day.with({ month: quarterOf(day.month) * 3 - 2, day: 1 });
  return Array.from({ length: QUARTERS_BACK }, (_, back) => first.subtract({ months: 3 * back })).flatMap(
    (begin) => {
      const last = begin.add({ months: 3 }).subtract({ days: 1 }).toString();
      const until = wholeWeeks ? sundayBefore(today) : today;
      const to = last < today ? last : until;
      const [year, quarter] = [begin.year, quarterOf(begin.month)];
      const name = last < today ? quarterName(year, quarter) : `${quarterName(year, quarter)} til nu`;
      const query = `kvartal=${year}-k${quarter}`;
      return to < begin.toString() ? [] : [{ from: begin.toString(), to, name, query }];
    },
  );
}

/** The quarters of those that are over: what whoever has numbers hidden may compare with something else. */
export function wholeQuarters(today: IsoDate): Period[] {
  const running = Temporal.PlainDate.from(today);
  return offeredQuarters(today, { wholeWeeks: true }).filter(({ from }) => {
    const next = Temporal.PlainDate.from(from).add({ months: 3 });
    return Temporal.PlainDate.compare(next, running) <= 0;
  });
}

/** A whole calendar year, or the running one until today; null for what is no year or lies ahead. */
export function yearPeriod(typed: string, today: IsoDate): Period | null {
  const running = today.slice(0, 4);
  if (!/^\d{4}$/.test(typed) || Number(typed) < FIRST_YEAR || typed > running) return null;
  const name = typed === running ? `${typed} til nu` : typed;
  const to = typed === running ? today : `${typed}-12-31`;
  return { from: `${typed}-01-01`, to, name, query: `aar=${typed}` };
}

/** The days from one to another, both counted. */
export function daysPeriod(from: IsoDate, to: IsoDate): Period {
  const name = from === to ? longDate(from) : `${longDate(from)} til ${longDate(to)}`;
  return { from, to, name, query: `fra=${from}&til=${to}` };
}

/** The week from Monday to Sunday that a day is in: `2026-48`. */
export function weekOf(day: IsoDate): string {
  const { weekOfYear, yearOfWeek } = Temporal.PlainDate.from(day);
  return `${yearOfWeek}-${String(weekOfYear).padStart(2, "0")}`;
}

/** The weeks that have a day in the period, in order. */
export function weeksOf({ from, to }: Pick<Period, "from" | "to">): Week[] {
  const weeks = new Map<string, Week>();
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const key = weekOf(day);
    const [year, week] = key.split("-");
    weeks.set(key, { key, label: `Uge ${Number(week)}, ${year}` });
  }
  return [...weeks.values()];
}

const quarterOf = (month: number) => Math.ceil(month / 3);
const quarterName = (year: number, quarter: number) => `${quarter}. kvartal ${year}`;

/** The last Sunday before a day: its week is over. */
function sundayBefore(day: IsoDate): IsoDate {
  return addDays(day, -Temporal.PlainDate.from(day).dayOfWeek);
}
