import { type IsoDate, parseDay, shortDate } from "@/lib/dates";
import type { FieldError } from "@/lib/form/form";
import { lastQuarterEnd } from "@/lib/rollout/quarters";

/** Two days whose pictures are compared, and how they stand in their fields. */
export type Between = {
  from: IsoDate;
  to: IsoDate;
  typed: { fra: string; til: string };
  errors: FieldError[];
};

/**
 * The days of the URL (`?fra=2026-03-31&til=2026-06-30`, or as people type them). What is left out, is no day, lies ahead or
 * stands the wrong way round shows the time since the last quarter ended, and the fields say why.
 */
export function betweenDays(asked: { fra?: unknown; til?: unknown }, today: IsoDate): Between {
  const usual = { from: lastQuarterEnd(today), to: today };
  const fra = typedOnce(asked.fra) || shortDate(usual.from);
  const til = typedOnce(asked.til) || shortDate(usual.to);
  const [from, to] = [parseDay(fra), parseDay(til)];
  const errors = [wrongWith("fra", from, today), wrongWith("til", to, today)].flat();
  if (errors.length === 0 && from && to && from >= to) {
    errors.push({ field: "til", message: "Den sidste dag skal ligge efter den første." });
  }
  if (errors.length > 0 || !from || !to) return { ...usual, typed: { fra, til }, errors };
  return { from, to, typed: { fra: shortDate(from), til: shortDate(to) }, errors };
}

function wrongWith(field: "fra" | "til", day: IsoDate | null, today: IsoDate): FieldError[] {
  if (!day) return [{ field, message: "Skriv en dag, som 31.03.2026." }];
  return day > today ? [{ field, message: "Vælg en dag, der har været." }] : [];
}

/** An address can say a thing twice; then it says nothing. */
function typedOnce(value: unknown): string {
  return typeof value === "string" ? value.trim() : "";
}
