import { z } from "zod";
import { type IsoDate, parseDay, shortDate } from "@/lib/dates";
import { field, type Parsed, parseForm, type TypedForm } from "@/lib/form/form";
import { textProblem } from "@/lib/text/rules";
import type { TextSlug } from "@/lib/text/slugs";

export type TypedText = { body: string; from: IsoDate };

/** A text as typed: what it says, and the first day it holds, today or later. */
export function parseText(slug: TextSlug, form: TypedForm, { today }: { today: IsoDate }): Parsed<TypedText> {
  const parsed = parseForm(z.object({ tekst: bodyField(slug), fra: dayField(today) }), form);
  if (!parsed.ok) return parsed;
  return { ok: true, value: { body: parsed.value.tekst, from: parsed.value.fra } };
}

/** Browsers send line breaks as two signs; trailing blanks say nothing. */
export function typedBody(value: string): string {
  return `${value.replaceAll("\r\n", "\n").trim()}\n`;
}

function bodyField(slug: TextSlug) {
  return field<string>((value) => {
    const problem = textProblem(slug, typedBody(value));
    return problem ? { problem } : { value: typedBody(value) };
  });
}

function dayField(today: IsoDate) {
  return field<IsoDate>((value) => {
    const day = value === "" ? today : parseDay(value);
    if (!day) return { problem: "Skriv datoen som dag, måned og år, for eksempel 31.12.2027." };
    return day < today
      ? { problem: `Skriv i dag, ${shortDate(today)}, eller en senere dag.` }
      : { value: day };
  });
}
