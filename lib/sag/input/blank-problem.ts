import { type FieldError, type TypedForm, typed } from "@/lib/form/form";
import { blankNumber, readBlankName } from "@/lib/post/blank/blank";
import type { FoundBlank } from "@/lib/post/blank/find";

/** Where the number is typed. */
export const BLANK_FIELD = "blanket";
/** Ticked by whoever has one in the hand that was written down as lost. */
export const FOUND_AGAIN_FIELD = "fundet";

/** What is wrong with the number of a blank form as typed, or with the form that it leads to; at most one. */
export function blankProblem(form: TypedForm, blank: FoundBlank | null): FieldError[] {
  const message = problemOf(form, blank);
  return message === null ? [] : [{ field: BLANK_FIELD, message }];
}

function problemOf(form: TypedForm, blank: FoundBlank | null): string | null {
  const read = readBlankName(typed(form, BLANK_FIELD));
  if (!read.ok) return NAME_PROBLEMS[read.problem];
  if (!blank) {
    return "number" in read.name
      ? `Der er ingen blanket ${blankNumber(read.name.number)}. Se nummeret øverst på siden.`
      : "Koden er ikke fra en af vores blanketter. Skriv blankettens nummer, for eksempel B-000123.";
  }
  const number = blankNumber(blank.number);
  if (blank.state === "linked") return `Blanket ${number} er allerede brugt til en sag. Se nummeret igen.`;
  if (blank.state === "scrapped") {
    return `Blanket ${number} er kasseret. Ligger den her, så skriv under Blanketter, at den er fundet igen.`;
  }
  if (blank.state === "lost" && form[FOUND_AGAIN_FIELD] === undefined) {
    return `Blanket ${number} er meldt væk. Står du med den, så sæt kryds i »Den var meldt væk«.`;
  }
  return null;
}

const NAME_PROBLEMS = {
  empty: "Skriv blankettens nummer eller koden på en af dens sider.",
  no_number: "Skriv nummeret, som det står på blanketten, for eksempel B-000123.",
  wrong_length: "Skriv nummeret, for eksempel B-000123, eller alle 9 tegn i koden.",
  wrong_sign: "Skriv nummeret, for eksempel B-000123, eller koden. Et af tegnene findes ikke i vores koder.",
  wrong_check: "Tjek koden. Et af tegnene er forkert.",
} as const;
