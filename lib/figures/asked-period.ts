import { type IsoDate, parseDay } from "@/lib/dates";
import type { FieldError } from "@/lib/form/form";
import { daysPeriod, offeredQuarters, type Period, yearPeriod } from "./period";

/** What the address asks for. Several of a name are none. */
export type AskedPeriod = { kvartal?: unknown; aar?: unknown; fra?: unknown; til?: unknown };

export type PeriodAnswer =
  | { ok: true; period: Period; errors: FieldError[] }
  /** for whom numbers are hidden, periods that overlap could be subtracted from each other */
  | { ok: false };

/** More digits than a day has: perhaps a CPR number, which must leave the address at once. */
export function hasLongNumber({ fra, til }: AskedPeriod): boolean {
  return [fra, til].flat().some((typed) => String(typed ?? "").replace(/\D/g, "").length > 8);
}

type Reader = { isExact: boolean; today: IsoDate };

/**
 * The period of an address; the newest quarter when it asks for none. A quarter that is not offered, and for whom numbers
 * are hidden anything but a quarter, is not found. Days that cannot be read are told of beside the newest quarter.
 */
export function periodOf(asked: AskedPeriod, { isExact, today }: Reader): PeriodAnswer {
  const quarters = offeredQuarters(today, { wholeWeeks: !isExact });
  const newest = quarters[0];
  if (!newest) return { ok: false };
  const { kvartal, aar, fra, til } = asked;
  const isDays = fra !== undefined || til !== undefined;
  if (kvartal !== undefined) return found(quarters.find(({ query }) => query === `kvartal=${kvartal}`));
  if (aar === undefined && !isDays) return found(newest);
  if (!isExact) return { ok: false };
  if (aar !== undefined) return found(yearPeriod(String(aar), today));
  const days = readDays(fra, til, today);
  return "errors" in days ? { ok: true, period: newest, ...days } : found(daysPeriod(days.from, days.to));
}

function found(period: Period | null | undefined): PeriodAnswer {
  return period ? { ok: true, period, errors: [] } : { ok: false };
}

/** At most so many years: a table has a row for each week. */
const LONGEST_YEARS = 2;

function readDays(fra: unknown, til: unknown, today: IsoDate) {
  const [from, to] = [parseDay(String(fra ?? "")), parseDay(String(til ?? ""))];
  if (!from) return refused("fra", "Skriv den første dag, for eksempel 01.10.2026.");
  if (!to) return refused("til", "Skriv den sidste dag, for eksempel 31.12.2026.");
  if (to < from) return refused("til", "Den sidste dag ligger før den første. Ret en af dem.");
  if (to > today) return refused("til", "Den sidste dag ligger i fremtiden. Skriv en dag til og med i dag.");
  if (Number(to.slice(0, 4)) - Number(from.slice(0, 4)) > LONGEST_YEARS) {
    return refused("fra", `Vælg højst ${LONGEST_YEARS} år ad gangen.`);
  }
  return { from, to };
}

function refused(field: string, message: string): { errors: FieldError[] } {
  return { errors: [{ field, message }] };
}
