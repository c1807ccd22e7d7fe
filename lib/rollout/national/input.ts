import { z } from "zod";
import { type IsoDate, parseDay, shortDate } from "@/lib/dates";
import { field, type Parsed, parseForm, type TypedForm, text } from "@/lib/form/form";
import { holdsCpr } from "@/lib/person/cpr";
import { MOST_GIVEN } from "@/lib/rollout/national/figure";
import { type Month, monthEnd, monthName } from "@/lib/rollout/national/month";
import type { Reading } from "@/lib/rollout/national/record";

/** The field of a pakke: `antal-act-contact`. */
export function numberField({ kind, channel }: { kind: string; channel: string }): string {
  return `antal-${kind}-${channel}`;
}

/** A number as people and spreadsheets write it: 1234, 1.234 or 1 234. Null for anything else. */
export function parseNumber(typed: string): number | null {
  const digits = /^\d{1,3}([. \u00a0]\d{3})+$/.test(typed) ? typed.replace(/\D/g, "") : typed;
  if (!/^\d{1,12}$/.test(digits)) return null;
  return Number(digits) <= MOST_GIVEN ? Number(digits) : null;
}

/** Where it was read, and when: typed once for all the numbers of a form or a file. */
export function parseReading(form: TypedForm, today: IsoDate, month?: Month): Parsed<Reading> {
  const parsed = parseForm(z.object({ kilde: sourceText, laest: readDay(today, month) }), form);
  if (!parsed.ok) return parsed;
  return { ok: true, value: { source: parsed.value.kilde, readOn: parsed.value.laest } };
}

export type TypedMonth = { numbers: { field: string; given: number | null }[]; reading: Reading };

/** The numbers of a month as typed, with where they were read. An empty field says no number. */
export function parseMonthForm(
  form: TypedForm,
  { fields, month, today }: { fields: readonly string[]; month: Month; today: IsoDate },
): Parsed<TypedMonth> {
  const numbers = parseForm(z.object(Object.fromEntries(fields.map((name) => [name, numberText]))), form);
  const reading = parseReading(form, today, month);
  if (!numbers.ok || !reading.ok) {
    const errors = [numbers, reading].flatMap((parsed) => (parsed.ok ? [] : parsed.errors));
    return { ok: false, errors };
  }
  const value = fields.map((name) => ({ field: name, given: numbers.value[name] ?? null }));
  return { ok: true, value: { numbers: value, reading: reading.value } };
}

const numberText = field<number | null>((value) => {
  if (value === "") return { value: null };
  const number = parseNumber(value);
  return number === null ? { problem: "Skriv et helt tal, som 1.234." } : { value: number };
});

const sourceText = text({
  required: "Skriv, hvor tallet er læst, for eksempel Digitaliseringsstyrelsen.",
}).refine((value) => !holdsCpr(value), "Skriv kilden uden CPR-nummer.");

function readDay(today: IsoDate, month?: Month) {
  return field<IsoDate>((value) => {
    const day = parseDay(value);
    if (!day) return { problem: "Skriv den dag, tallet er læst, for eksempel 05.11.2026." };
    if (day > today) return { problem: "Dagen ligger i fremtiden. Skriv den dag, tallet er læst." };
    if (month && day <= monthEnd(month)) {
      return {
        problem: `Skriv en dag efter ${shortDate(monthEnd(month))}: først da var ${monthName(month)} slut.`,
      };
    }
    return { value: day };
  });
}
