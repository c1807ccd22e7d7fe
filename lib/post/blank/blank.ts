import { type CodeProblem, parsePageCode } from "@/lib/post/code";

/** Where a blank form can be. The same list as in the database. */
export const BLANK_STATES = [
  "in_stock",
  "handed_out", // lies at a place, or with a citizen who got it there
  "linked", // filled in and back: it is the printed form of a sag
  "lost",
  "scrapped", // torn, wet or too old, and thrown out
] as const;
export type BlankState = (typeof BLANK_STATES)[number];

export const BLANK_STATE_LABELS: Record<BlankState, string> = {
  in_stock: "På lager",
  handed_out: "Udleveret",
  linked: "Brugt til en sag",
  lost: "Meldt væk",
  scrapped: "Kasseret",
};

const DIGITS = 6;

/** `B-000123`: the number as it stands on the paper. */
export function blankNumber(number: number): string {
  return `B-${String(number).padStart(DIGITS, "0")}`;
}

/** A number as typed: B-000123, b123, 123. Null when it is none. */
export function parseBlankNumber(typed: string): number | null {
  const found = /^b?(\d{1,9})$/i.exec(typed.replace(/[\s\p{Pd}−.]/gu, ""));
  const number = Number(found?.[1] ?? 0);
  return number >= 1 && number <= LAST_NUMBER ? number : null;
}

/** As far as the database counts. */
const LAST_NUMBER = 2_147_483_647;

/** What leads to one blank form: its number, or the code that stands on each of its pages. */
export type BlankName = { number: number } | { printedId: string };
export type ReadName =
  | { ok: true; name: BlankName }
  | { ok: false; problem: "empty" | "no_number" | CodeProblem };

/** A number or a page code as typed. A code has nine signs and its check must hold; a number has digits alone. */
export function readBlankName(typed: string): ReadName {
  if (typed.trim() === "") return { ok: false, problem: "empty" };
  const number = parseBlankNumber(typed);
  if (number !== null && !hasNineDigits(typed)) return { ok: true, name: { number } };
  const code = parsePageCode(typed);
  if (code.ok) return { ok: true, name: { printedId: code.printedId } };
  if (number !== null) return { ok: true, name: { number } };
  return { ok: false, problem: /^b/i.test(typed.trim()) ? "no_number" : code.reason };
}

/** Nine digits can be a code of digits alone; its check then decides. */
function hasNineDigits(typed: string): boolean {
  return /^\d{9}$/.test(typed.replace(/[\s\p{Pd}−.]/gu, ""));
}
