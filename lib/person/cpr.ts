import { ageOn, type IsoDate } from "@/lib/dates";

/** Ten digits without a dash. Only `parseCpr` makes one; print it with `maskCpr`. */
export type Cpr = string & { readonly __brand: "Cpr" };

export type CprProblem = "empty" | "not_digits" | "too_short" | "too_long" | "no_such_day" | "synthetic";

export type CprResult = { ok: true; cpr: Cpr } | { ok: false; problem: CprProblem; digits: number };

/**
 * Reads a CPR number as people type it, with or without dash and spaces.
 * Modulus 11 is not asked: numbers without it have been issued since 1 October 2007 and are valid
 * (cpr.dk, "Personnumre uden kontrolciffer"). Synthetic numbers, day 61–91, are for demo and tests alone:
 * real people have such replacement numbers, and Digital Fuldmagt does not know them.
 */
export function parseCpr(typed: string, { allowSynthetic }: { allowSynthetic: boolean }): CprResult {
  const compact = typed.replace(/[\s–-]/g, "");
  const digits = compact.replace(/\D/g, "").length;
  if (compact === "") return { ok: false, problem: "empty", digits };
  if (digits !== compact.length) return { ok: false, problem: "not_digits", digits };
  if (digits < 10) return { ok: false, problem: "too_short", digits };
  if (digits > 10) return { ok: false, problem: "too_long", digits };
  if (!isCpr(compact)) return { ok: false, problem: "no_such_day", digits };
  if (isSynthetic(compact) && !allowSynthetic) return { ok: false, problem: "synthetic", digits };
  return { ok: true, cpr: compact };
}

/** Ten digits whose first six are a day; what was stored once is read back through this. */
export function isCpr(text: string): text is Cpr {
  return /^\d{10}$/.test(text) && bornOn(text) !== null;
}

/** Does something stand in a text that reads as a CPR number, however it is grouped? */
export function holdsCpr(text: string): boolean {
  return /\d{2}[\s.]*\d{2}[\s.]*\d{2}[\s./\u2010-\u2015-]*\d{2}\s*\d{2}/.test(text);
}

/** Day of birth; of a synthetic number the day with 60 taken off. Null when the day does not exist. */
export function bornOn(cpr: string): IsoDate | null {
  const written = Number(cpr.slice(0, 2));
  const day = written > 60 ? written - 60 : written;
  const month = Number(cpr.slice(2, 4));
  const year = centuryOf(Number(cpr[6]), Number(cpr.slice(4, 6))) + Number(cpr.slice(4, 6));
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && day > 0;
  return exists ? date.toISOString().slice(0, 10) : null;
}

/** cpr.dk, "Opbygning af CPR-nummeret": the seventh digit and the year give the century. */
function centuryOf(seventh: number, year: number): number {
  if (seventh <= 3) return 1900;
  if (seventh === 4 || seventh === 9) return year <= 36 ? 2000 : 1900;
  return year <= 57 ? 2000 : 1800;
}

export function isSynthetic(digits: string): boolean {
  const day = Number(digits.slice(0, 2));
  return day >= 61 && day <= 91;
}

export function cprAge(cpr: Cpr, today: IsoDate): number {
  const born = bornOn(cpr);
  return born === null ? 0 : ageOn(born, today);
}

/** `710438-••••`: the only way a CPR number is shown, on screen and paper alike. */
export function maskCpr(cpr: Cpr): string {
  return `${cpr.slice(0, 6)}-••••`;
}

/** The whole number, for the one place where a logged act shows it. */
export function wholeCpr(cpr: Cpr): string {
  return `${cpr.slice(0, 6)}-${cpr.slice(6)}`;
}
