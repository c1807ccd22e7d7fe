import { z } from "zod";
import { AS_A_DAY, among, fromDay, words } from "@/lib/catalogue/keep/input";
import type { NounFields } from "@/lib/catalogue/keep/noun/change-noun";
import { addYears, type IsoDate, parseDay, shortDate } from "@/lib/dates";
import { field, type Parsed, parseForm, some, type TypedForm } from "@/lib/form/form";

/** What a form of a noun may say. `situation` is given for a life situation alone. */
export type NounRules = { today: IsoDate; situation?: SituationRules };
export type SituationRules = {
  /** how many there are, the new one too: the last place */
  count: number;
  /** types it has as shown, in their order */
  own: readonly string[];
  /** types it can get, in the order they are shown */
  others: readonly string[];
};

export type TypedNoun = { fields: NounFields; from: IsoDate };

/** The field with the place of one type among those of its life situation. */
export function placeField(typeSlug: string): string {
  return `nr-${typeSlug}`;
}

const NAME = { required: "Skriv et navn." };

/** One as typed, and from which day it is so. */
export function parseNoun(form: TypedForm, { today, situation }: NounRules): Parsed<TypedNoun> {
  const parsed = parseForm(z.object({ navn: words(NAME), fra: fromDay(today) }), form);
  const more = situation ? parseSituation(form, situation) : { ok: true as const, value: undefined };
  if (!parsed.ok || !more.ok) {
    return { ok: false, errors: [...(parsed.ok ? [] : parsed.errors), ...(more.ok ? [] : more.errors)] };
  }
  const { navn, fra } = parsed.value;
  return {
    ok: true,
    value: { fields: { name: navn, ...(more.value && { situation: more.value }) }, from: fra },
  };
}

type Situation = NonNullable<NounFields["situation"]>;

function parseSituation(form: TypedForm, { count, own, others }: SituationRules): Parsed<Situation> {
  const places = Object.fromEntries(own.map((slug) => [placeField(slug), place(own.length + others.length)]));
  const parsed = parseForm(
    z.object({ plads: number(count, `Skriv et tal fra 1 til ${count}.`), nye: some(others), ...places }),
    form,
  );
  if (!parsed.ok) return parsed;
  const { plads, nye, ...typedPlaces } = parsed.value;
  const placed = Object.entries(typedPlaces as Record<string, number | null>).flatMap(([name, at], index) => {
    return at === null ? [] : [{ slug: own[index] ?? name, at, index }];
  });
  const kept = placed.toSorted((a, b) => a.at - b.at || a.index - b.index).map(({ slug }) => slug);
  return { ok: true, value: { place: plads, types: [...kept, ...nye] } };
}

/** The types of a new life situation, in the order they are shown. */
export function parseNewTypes(form: TypedForm, types: readonly string[]): string[] {
  const parsed = parseForm(z.object({ nye: some(types) }), form);
  return parsed.ok ? parsed.value.nye : [];
}

function number(last: number, problem: string) {
  return field<number>((value) => {
    const read = /^\d{1,3}$/.test(value) ? Number(value) : 0;
    return read >= 1 && read <= last ? { value: read } : { problem };
  });
}

/** A place among types; empty takes the type out. */
function place(last: number) {
  const problem = "Skriv et tal, for eksempel 2. Lad feltet være tomt for at tage emnet ud.";
  return field<number | null>((value) => {
    if (value === "") return { value: null };
    const read = /^\d{1,3}$/.test(value) ? Number(value) : 0;
    return read >= 1 && read <= Math.max(last, 1) ? { value: read } : { problem };
  });
}

/** The last day, as typed; none when it goes on. */
export function parseEnd(form: TypedForm, today: IsoDate): Parsed<{ sidste: IsoDate | null }> {
  const farthest = addYears(today, 10);
  const lastDay = field<IsoDate | null>((value) => {
    if (value === "") return { value: null };
    const day = parseDay(value);
    if (!day) return { problem: AS_A_DAY };
    return day > farthest ? { problem: `Skriv en dag før ${shortDate(farthest)}.` } : { value: day };
  });
  return parseForm(z.object({ sidste: lastDay }), form);
}

/** What a forvaltning that is split off is called and gets, and from which day. */
export function parseSplit(
  form: TypedForm,
  { today, types }: { today: IsoDate; types: readonly string[] },
): Parsed<{ navn: string; typer: string[]; fra: IsoDate }> {
  return parseForm(
    z.object({
      navn: words({ required: "Skriv, hvad den nye forvaltning hedder." }),
      typer: some(types, { required: "Sæt kryds ved mindst én fuldmagt, der går til den nye." }),
      fra: fromDay(today),
    }),
    form,
  );
}

/** With which forvaltning one is merged, and from which day. */
export function parseMerge(
  form: TypedForm,
  { today, others }: { today: IsoDate; others: readonly string[] },
): Parsed<{ med: string; fra: IsoDate }> {
  return parseForm(
    z.object({ med: among(others, "Vælg den forvaltning, der får opgaverne."), fra: fromDay(today) }),
    form,
  );
}
