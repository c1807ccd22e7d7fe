import { Temporal } from "temporal-polyfill";

/** A calendar day in Copenhagen, `2026-11-22`. */
export type IsoDate = string;

const ZONE = "Europe/Copenhagen";
const DAY = 86_400_000;
const MONTHS = [
  "januar",
  "februar",
  "marts",
  "april",
  "maj",
  "juni",
  "juli",
  "august",
  "september",
  "oktober",
  "november",
  "december",
] as const;

const WEEKDAYS = ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"] as const;

/** The day it is in Copenhagen at an instant. */
export function copenhagenDay(instant: Date): IsoDate {
  return zoned(instant).toPlainDate().toString();
}

/** `kl. 14.05` in Copenhagen. */
export function copenhagenTime(instant: Date): string {
  const time = zoned(instant).toPlainTime();
  return `kl. ${time.hour}.${String(time.minute).padStart(2, "0")}`;
}

/** The whole hour it is in Copenhagen at an instant, 0 to 23. */
export function copenhagenHour(instant: Date): number {
  return zoned(instant).hour;
}

function zoned(instant: Date) {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(ZONE);
}

/** A PostgreSQL `date` travels as midnight UTC in Prisma. */
export function toDbDate(day: IsoDate): Date {
  return new Date(`${day}T00:00:00Z`);
}

export function fromDbDate(date: Date): IsoDate {
  return date.toISOString().slice(0, 10);
}

/**
 * A day as people type it: 31.12.2028, 31-12-2028, 31/12 2028, 31122028, 31. december 2028 or 2028-12-31.
 * Null when it is no day in the calendar, the year is not four digits, or it lies before 1900: nothing here is so old,
 * and the database has no year 0.
 */
export function parseDay(typed: string): IsoDate | null {
  const text = typed.trim().toLowerCase();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return existing(iso[1], iso[2], iso[3]);
  const digits = /^(\d{2})(\d{2})(\d{4})$/.exec(text);
  if (digits) return existing(digits[3], digits[2], digits[1]);
  const parts = /^(?:den\s+)?(\d{1,2})[\s./-]+([a-zæøå]+|\d{1,2})[\s./-]+(\d{4})$/.exec(text);
  return parts ? existing(parts[3], monthNumber(parts[2] ?? ""), parts[1]) : null;
}

function monthNumber(word: string): string {
  const index = MONTHS.findIndex((month) => month === word || (word.length === 3 && month.startsWith(word)));
  return index >= 0 ? String(index + 1) : word;
}

const FIRST_YEAR = 1900;

function existing(year = "", month = "", day = ""): IsoDate | null {
  if (Number(year) < FIRST_YEAR) return null;
  try {
    return Temporal.PlainDate.from(
      { year: Number(year), month: Number(month), day: Number(day) },
      { overflow: "reject" },
    ).toString();
  } catch {
    return null; // 31.02.2028 is no day
  }
}

/** `24.11.2026` */
export function shortDate(day: IsoDate): string {
  const [year, month, date] = day.split("-");
  return `${date}.${month}.${year}`;
}

/** `24. november 2026` */
export function longDate(day: IsoDate): string {
  const date = Temporal.PlainDate.from(day);
  return `${date.day}. ${MONTHS[date.month - 1]} ${date.year}`;
}

export function addYears(day: IsoDate, years: number): IsoDate {
  return Temporal.PlainDate.from(day).add({ years }).toString();
}

/** Whole years lived on a day; the birthday itself counts. */
export function ageOn(bornOn: IsoDate, day: IsoDate): number {
  return Temporal.PlainDate.from(bornOn).until(Temporal.PlainDate.from(day), { largestUnit: "years" }).years;
}

/** The day so many calendar days later; earlier when negative. */
export function addDays(day: IsoDate, days: number): IsoDate {
  return fromDbDate(new Date(toDbDate(day).getTime() + days * DAY)); // midnight UTC knows no summer time
}

/** How many calendar days the second day lies after the first; negative when before. */
export function daysBetween(first: IsoDate, second: IsoDate): number {
  return (toDbDate(second).getTime() - toDbDate(first).getTime()) / DAY; // midnight UTC knows no summer time
}

/** Which day of the week it is: 1 is Monday, 7 is Sunday. */
export function weekday(day: IsoDate): number {
  return toDbDate(day).getUTCDay() || 7;
}

/** `tirsdag` */
export function weekdayName(number: number): string {
  return WEEKDAYS[number - 1] ?? "";
}
