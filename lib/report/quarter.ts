import { addDays, type IsoDate } from "@/lib/dates";
import { type Quarter, quarterOf } from "@/lib/rollout/quarters";

/** A quarter as it stands in an address and in rows: `2026-k1`. */
export type QuarterId = `${number}-k${1 | 2 | 3 | 4}`;

const FORM = /^(20\d\d)-k([1-4])$/;

/** The quarter that an address names; null when it names none. */
export function parseQuarter(typed: string): Quarter | null {
  const [, year, number] = FORM.exec(typed) ?? [];
  if (!year || !number) return null;
  return quarterOf(`${year}-${String(Number(number) * 3 - 2).padStart(2, "0")}-01`);
}

export function quarterId({ year, number }: Pick<Quarter, "year" | "number">): QuarterId {
  return `${year}-k${number}`;
}

/** "3. kvartal 2026" */
export function quarterName({ year, number }: Pick<Quarter, "year" | "number">): string {
  return `${number}. kvartal ${year}`;
}

export function quarterBefore({ first }: Quarter): Quarter {
  return quarterOf(addDays(first, -1));
}

export function quarterAfter({ last }: Quarter): Quarter {
  return quarterOf(addDays(last, 1));
}

/** The last day on which the status of a quarter is in time: `dueDays` calendar days after it ended. */
export function dueOn({ last }: Quarter, dueDays: number): IsoDate {
  return addDays(last, dueDays);
}
