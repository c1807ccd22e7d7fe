import { z } from "zod";
import { addYears, type IsoDate, longDate, shortDate } from "@/lib/dates";
import { choice, type Parsed, parseForm, type TypedForm, typed } from "@/lib/form/form";
import { dayField } from "@/lib/sag/input/fields";

/** The ends that are offered with one key press; "other" takes a date. */
export const PERIOD_ENDS = ["1", "2", "5", "other"] as const;

export type Periode = { from: IsoDate | null; to: IsoDate };

export type PeriodRules = {
  today: IsoDate;
  /** the longest that the municipality lets a fuldmagt hold; 0 or none is no limit */
  longestYears?: number;
};

/** The whole years that are offered: those that are not longer than the municipality allows. */
export function yearsOffered(longestYears = 0): number[] {
  return [1, 2, 5].filter((years) => longestYears === 0 || years <= longestYears);
}

/** What is wrong with a last day that lies too far away, or null. */
function tooLong(to: IsoDate, { today, longestYears = 0 }: PeriodRules): string | null {
  const last = longestYears === 0 ? to : addYears(today, longestYears);
  if (to <= last) return null;
  return `Hos kommunen kan en fuldmagt højst gælde i ${longestYears} år. Vælg en dag til og med ${longDate(last)}.`;
}

/** Step 5: how long. `from` null means from the day it is entered; `to` is the last day it holds. */
export function parsePeriode(form: TypedForm, rules: PeriodRules): Parsed<Periode> {
  const { today } = rules;
  const parsed = parseForm(
    z.object({ slut: choice(PERIOD_ENDS, "Vælg, hvor længe fuldmagten gælder.") }),
    form,
  );
  if (!parsed.ok) return parsed;
  const { slut } = parsed.value;
  if (slut !== "other") {
    const to = addYears(today, Number(slut));
    const message = tooLong(to, rules);
    return message
      ? { ok: false, errors: [{ field: "slut", message }] }
      : { ok: true, value: { from: null, to } };
  }
  const other = parseForm(
    z.object({
      til: dayField("Skriv den sidste dag, fuldmagten gælder.", (day) =>
        day > today ? tooLong(day, rules) : `Skriv en dato, der er senere end i dag, ${shortDate(today)}.`,
      ),
    }),
    form,
  );
  return other.ok ? { ok: true, value: { from: null, to: other.value.til } } : other;
}

/** The last day that a choice stands for, to show beside it; null for "other" without a readable date. */
export function endOf(choiceTyped: string, today: IsoDate, form?: TypedForm): IsoDate | null {
  if (["1", "2", "5"].includes(choiceTyped)) return addYears(today, Number(choiceTyped));
  const parsed = form && parsePeriode(form, { today });
  return parsed?.ok && typed(form, "slut") === "other" ? parsed.value.to : null;
}
