import { z } from "zod";
import type { Authority, PakkeFields, TypeFields } from "@/lib/catalogue/keep/kept-type";
import { addYears, type IsoDate, parseDay, shortDate } from "@/lib/dates";
import {
  choice,
  field,
  type Parsed,
  parseForm,
  some,
  type TypedForm,
  text,
  tick,
  typed,
} from "@/lib/form/form";
import { PAKKE_CHOICES, type PakkeKind, pakkeOf } from "@/lib/fuldmagt/pakke-choice";
import { holdsCpr } from "@/lib/person/cpr";

export const AUTHORITIES = ["municipality", "region", "state"] as const satisfies readonly Authority[];

export type TypeRules = {
  today: IsoDate;
  /** slugs that can be chosen */
  areas: readonly string[];
  forvaltninger: readonly string[];
  /** a national type belongs to no forvaltning */
  national: boolean;
  /** as it stands: a proposal is confirmed, and never made one again */
  source: TypeFields["source"];
};

export type TypedType = { fields: TypeFields; from: IsoDate };

const KLE = /^\d{2}(\.\d{2}){0,2}$/;

/** A type as typed, and from which day it is so. */
export function parseType(form: TypedForm, rules: TypeRules): Parsed<TypedType> {
  const parsed = parseForm(typeSchema(rules), form);
  if (!parsed.ok) return parsed;
  const { titel, saetning, omraade, lov, kontrolleret, kle, forvaltning, myndighed, bekraeft, fra } =
    parsed.value;
  return {
    ok: true,
    value: {
      fields: {
        title: titel,
        sentence: saetning,
        areaSlug: omraade,
        legalBasis: lov,
        legalBasisVerifiedOn: kontrolleret,
        kle,
        forvaltningSlug: forvaltning,
        authority: myndighed,
        source: bekraeft ? "found" : rules.source,
      },
      from: fra,
    },
  };
}

function typeSchema({ today, areas, forvaltninger, national }: TypeRules) {
  return z.object({
    titel: words({ required: "Skriv, hvad fuldmagten hedder." }),
    saetning: words({ required: "Skriv en sætning om, hvad man kan med den.", longest: 300 }),
    omraade: among(areas, "Vælg et fagområde."),
    lov: words({ required: "Skriv lovgrundlaget, eller at det ikke er fundet.", longest: 300 }),
    kontrolleret: dayThatHasBeen(today),
    kle: words({ required: "Skriv KLE-nummeret." }).refine((value) => KLE.test(value), {
      error: "Skriv KLE-nummeret som 27.03.08.",
    }),
    forvaltning: national
      ? z.any().transform(() => null)
      : among(forvaltninger, "Vælg den forvaltning, der har opgaven."),
    myndighed: choice(AUTHORITIES, "Vælg den myndighed, der har opgaven."),
    bekraeft: tick(),
    fra: fromDay(today),
  });
}

export type NewType = TypedType & { pakker: PakkeKind[]; national: boolean };

/** A type that was not there, with what a citizen can give of it. It begins today or on a day that has been. */
export function parseNewType(form: TypedForm, rules: TypeRules): Parsed<NewType> {
  const type = parseType(form, rules);
  const more = parseForm(
    z.object({ slags: some(PAKKE_CHOICES, { required: "Sæt kryds ved mindst én slags." }) }),
    form,
  );
  const errors = [...(type.ok ? [] : type.errors), ...(more.ok ? [] : more.errors)];
  if (!type.ok || !more.ok) return { ok: false, errors };
  if (type.value.from > rules.today) return { ok: false, errors: [{ field: "fra", message: NOT_LATER }] };
  return {
    ok: true,
    value: { ...type.value, pakker: more.value.slags.map(pakkeOf), national: rules.national },
  };
}

const NOT_LATER = "Skriv i dag eller en dag, der har været. Hvornår den skal i drift, planlægges bagefter.";

/** A new type may be national from the start. */
export function isNational(form: TypedForm): boolean {
  return typed(form, "national") !== "";
}

const HOW = ["sammen", "forsig"] as const;

type NewPakke = { pakke: PakkeKind; apart: boolean; from: IsoDate };

/** One thing more that a citizen can give, how it goes forward, and from which day. */
export function parseNewPakke(form: TypedForm, today: IsoDate): Parsed<NewPakke> {
  const parsed = parseForm(
    z.object({
      slags: choice(PAKKE_CHOICES, "Vælg, hvad borgeren også kan give."),
      hvordan: choice(HOW, "Vælg, hvordan den føres frem."),
      fra: fromDay(today),
    }),
    form,
  );
  if (!parsed.ok) return parsed;
  const { slags, hvordan, fra: from } = parsed.value;
  if (from > today) return { ok: false, errors: [{ field: "fra", message: NOT_LATER }] };
  return { ok: true, value: { pakke: pakkeOf(slags), apart: hvordan === "forsig", from } };
}

/** The other way round: a national type gets a forvaltning, and another loses it. What has gates begins today or earlier. */
export function parseTurn(
  form: TypedForm,
  { today, forvaltninger, national }: Pick<TypeRules, "today" | "forvaltninger" | "national">,
): Parsed<{ forvaltningSlug: string | null; from: IsoDate }> {
  const answer = national
    ? among(forvaltninger, "Vælg den forvaltning, der får opgaven.")
    : z.any().transform(() => null);
  const parsed = parseForm(z.object({ forvaltning: answer, fra: fromDay(today) }), form);
  if (!parsed.ok) return parsed;
  const { forvaltning: forvaltningSlug, fra: from } = parsed.value;
  if (national && from > today) return { ok: false, errors: [{ field: "fra", message: NOT_LATER }] };
  return { ok: true, value: { forvaltningSlug, from } };
}

export type TypedPakke = { fields: PakkeFields; from: IsoDate };

/** What is known of a pakke, as typed. An empty field is not known. */
export function parsePakke(
  form: TypedForm,
  { today, source }: { today: IsoDate; source: PakkeFields["source"] },
): Parsed<TypedPakke> {
  const parsed = parseForm(
    z.object({
      privilegienavn: words(),
      formular: words({ longest: 200 }),
      system: words(),
      leverandoer: words(),
      bekraeft: tick(),
      fra: fromDay(today),
    }),
    form,
  );
  if (!parsed.ok) return parsed;
  const { privilegienavn, formular, system, leverandoer, bekraeft, fra } = parsed.value;
  const fields = {
    privilegienavn: privilegienavn || null,
    form: formular || null,
    itSystem: system || null,
    vendor: leverandoer || null,
    source: bekraeft ? ("found" as const) : source,
  };
  return { ok: true, value: { fields, from: fra } };
}

const NO_CPR = "Skriv det uden CPR-nummer. Kataloget handler ikke om personer.";

/** One line of the catalogue, without a number that reads as a CPR number. */
export function words(rule: Parameters<typeof text>[0] = {}) {
  return text(rule).refine((value) => !holdsCpr(value), NO_CPR);
}

/** One of the slugs there are. */
export function among(values: readonly string[], message: string) {
  return field<string>((value) => (values.includes(value) ? { value } : { problem: message }));
}

export const AS_A_DAY = "Skriv datoen som dag, måned og år, for eksempel 31.12.2027.";
const YEARS_AHEAD = 10;

/** The day from which it is so: today when nothing is typed. */
export function fromDay(today: IsoDate) {
  return field<IsoDate>((value) => {
    const day = value === "" ? today : parseDay(value);
    if (!day) return { problem: AS_A_DAY };
    const last = addYears(today, YEARS_AHEAD);
    return day > last ? { problem: `Skriv en dag før ${shortDate(last)}.` } : { value: day };
  });
}

function dayThatHasBeen(today: IsoDate) {
  return field<IsoDate | null>((value) => {
    if (value === "") return { value: null };
    const day = parseDay(value);
    if (!day) return { problem: AS_A_DAY };
    return day > today
      ? { problem: "Skriv en dag, der har været, eller lad feltet være tomt." }
      : { value: day };
  });
}
