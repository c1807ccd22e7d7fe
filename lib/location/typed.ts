import { shortDate } from "@/lib/dates";
import type { AskedField } from "@/lib/form/both";
import type { FieldError, TypedForm } from "@/lib/form/form";
import { type PlaceRules, parsePlace } from "@/lib/location/input";
import { LOCATION_KIND_LABELS, WEEKDAY_NAMES } from "@/lib/location/labels";
import type { KnownPlace } from "@/lib/location/queries";
import { PLACE_REFUSALS, type PlaceRefusal } from "@/lib/location/refusals";

/** The form of a place as it stands. One that has closed is to open anew, so its days are not repeated. */
export function typedPlace({ name, kind, weekdays, schedule, from, until, state }: KnownPlace): TypedForm {
  return {
    navn: [name],
    slags: [kind],
    dage: weekdays.map(String),
    tider: [schedule ?? ""],
    fra: [state === "coming" ? shortDate(from) : ""],
    til: [state !== "closed" && until ? shortDate(until) : ""],
  };
}

const WEEKDAY_WORDS = Object.fromEntries(WEEKDAY_NAMES.map((name, at) => [String(at + 1), name]));

/** The fields to be compared when a colleague has saved meanwhile. */
export const PLACE_FIELDS: readonly AskedField[] = [
  { name: "navn", label: "Navn" },
  { name: "slags", label: "Slags", words: LOCATION_KIND_LABELS },
  { name: "dage", label: "Ugedage", words: WEEKDAY_WORDS },
  { name: "tider", label: "Tider" },
  { name: "til", label: "Sidste dag" },
];

const PLACES: Partial<Record<PlaceRefusal, string>> = { last_place: "til" };

/** What is wrong with a kept form: by the rules of the form, else why it was refused. */
export function placeErrors(
  { form, refusal }: { form: TypedForm; refusal: PlaceRefusal | null },
  rules: PlaceRules,
): FieldError[] {
  const parsed = parsePlace(form, rules);
  if (!parsed.ok) return parsed.errors;
  return refusal ? [{ field: PLACES[refusal] ?? "navn", message: PLACE_REFUSALS[refusal] }] : [];
}
