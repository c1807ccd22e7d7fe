import { addDays, type IsoDate } from "@/lib/dates";

/** The Danish holidays by their rule alone: so many days from Easter Sunday, and those with a date. */
const FROM_EASTER = [-3, -2, 0, 1, 39, 49, 50];
const DATES = ["01-01", "12-25", "12-26"];
const PRAYER_DAY = 26;

export function holidaysOf(year: number): IsoDate[] {
  const easter = easterSunday(year);
  const moving = year <= 2023 ? [...FROM_EASTER, PRAYER_DAY] : FROM_EASTER;
  return [...moving.map((days) => addDays(easter, days)), ...DATES.map((date) => `${year}-${date}`)];
}

/** Meeus, Jones and Butcher's rule for the Gregorian calendar. */
function easterSunday(year: number): IsoDate {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const [d, e] = [Math.floor(b / 4), b % 4];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const [i, k] = [Math.floor(c / 4), c % 4];
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const n = h + l - 7 * m;
  const month = Math.floor((n + 90) / 25);
  const date = (n + 33 * month + 19) % 32;
  return `${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
}
