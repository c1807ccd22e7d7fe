import { z } from "zod";
import { addYears, type IsoDate, shortDate } from "@/lib/dates";
import { choice, type Parsed, parseForm, type TypedForm, typed } from "@/lib/form/form";
import { dayField } from "@/lib/sag/input/fields";

/** The ends that are offered with one key press; "other" takes a date. */
export const PERIOD_ENDS = ["1", "2", "5", "other"] as const;

export type Periode = { from: IsoDate | null; to: IsoDate };

/** Step 5: how long. `from` null means from the day it is entered; `to` is the last day it holds. */
export function parsePeriode(form: TypedForm, { today }: { today: IsoDate }): Parsed<Periode> {
  const parsed = parseForm(
    z.object({ slut: choice(PERIOD_ENDS, "Vælg, hvor længe fuldmagten gælder.") }),
    form,
  );
  if (!parsed.ok) return parsed;
  const { slut } = parsed.value;
  if (slut !== "other") return { ok: true, value: { from: null, to: addYears(today, Number(slut)) } };
  const other = parseForm(
    z.object({
      til: dayField("Skriv den sidste dag, fuldmagten gælder.", (day) =>
        day > today ? null : `Skriv en dato, der er senere end i dag, ${shortDate(today)}.`,
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
