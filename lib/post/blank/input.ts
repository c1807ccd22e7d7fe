import { z } from "zod";
import { type IsoDate, parseDay, shortDate } from "@/lib/dates";
import { choice, type FieldError, field, type Parsed, parseForm, type TypedForm } from "@/lib/form/form";
import { parseBlankNumber } from "@/lib/post/blank/blank";
import { CORRECTIONS, type Correction } from "@/lib/post/blank/blank-life";
import type { Span } from "@/lib/post/blank/spans";

export const MOST_AT_ONCE = 100;
/** As many as are written down at once. */
export const MOST_MOVED = 200;

/** How many are to be made. */
export function parseMake(form: TypedForm): Parsed<{ count: number }> {
  const antal = field<number>((value) => {
    const count = /^\d{1,4}$/.test(value) ? Number(value) : 0;
    if (count >= 1 && count <= MOST_AT_ONCE) return { value: count };
    return { problem: `Skriv et tal fra 1 til ${MOST_AT_ONCE}.` };
  });
  const parsed = parseForm(z.object({ antal }), form);
  return parsed.ok ? { ok: true, value: { count: parsed.value.antal } } : parsed;
}

type HandOutRules = { today: IsoDate; locations: readonly { slug: string }[] };
export type HandOut = { span: Span; location: string; on: IsoDate };

/** Which numbers go where, and when; today or before. */
export function parseHandOut(form: TypedForm, { today, locations }: HandOutRules): Parsed<HandOut> {
  const sted = field<string>((value) =>
    locations.some(({ slug }) => slug === value) ? { value } : { problem: "Vælg stedet." },
  );
  const rest = parseForm(z.object({ sted, dag: pastDay(today) }), form);
  const both = withSpan(form, rest);
  if (!both.ok) return both;
  const { span, sted: location, dag: on } = both.value;
  return { ok: true, value: { span, location, on } };
}

export type Corrected = { span: Span; step: Correction };

/** Which numbers, and what has become of them. */
export function parseCorrection(form: TypedForm): Parsed<Corrected> {
  const hvad = choice(CORRECTIONS, "Vælg, hvad der er sket.");
  const both = withSpan(form, parseForm(z.object({ hvad }), form));
  return both.ok ? { ok: true, value: { span: both.value.span, step: both.value.hvad } } : both;
}

/** The numbers stand first on each form, and so does what is wrong with them. */
function withSpan<T>(form: TypedForm, rest: Parsed<T>): Parsed<T & { span: Span }> {
  const span = parseSpan(form);
  if (span.ok && rest.ok) return { ok: true, value: { ...rest.value, span: span.value } };
  return { ok: false, errors: [span, rest].flatMap((part) => (part.ok ? [] : part.errors)) };
}

const AS_A_NUMBER = "Skriv nummeret, som det står på blanketten, for eksempel B-000123.";

/** One number alone is a span too: the last may be left out. */
function parseSpan(form: TypedForm): Parsed<Span> {
  const parsed = parseForm(SPAN, form);
  if (!parsed.ok) return parsed;
  const { fra: from, til } = parsed.value;
  const to = til ?? from;
  if (to < from) return refused("Det sidste nummer skal være det samme som det første eller højere.");
  if (to - from + 1 > MOST_MOVED) return refused(`Skriv højst ${MOST_MOVED} numre ad gangen.`);
  return { ok: true, value: { from, to } };
}

const SPAN = z.object({
  fra: field<number>((value) => {
    const number = parseBlankNumber(value);
    return number === null ? { problem: AS_A_NUMBER } : { value: number };
  }),
  til: field<number | null>((value) => {
    const number = value === "" ? null : parseBlankNumber(value);
    return value !== "" && number === null ? { problem: AS_A_NUMBER } : { value: number };
  }),
});

function refused(message: string): { ok: false; errors: FieldError[] } {
  return { ok: false, errors: [{ field: "til", message }] };
}

function pastDay(today: IsoDate) {
  return field<IsoDate>((value) => {
    const day = parseDay(value);
    if (!day) return { problem: "Skriv datoen som dag, måned og år, for eksempel 31.12.2027." };
    return day > today
      ? { problem: `Datoen kan ikke være senere end i dag, ${shortDate(today)}.` }
      : { value: day };
  });
}
