import { z } from "zod";
import { type CatalogueType, canBeWished } from "@/lib/catalogue/catalogue";
import {
  choice,
  field,
  optionalChoice,
  type Parsed,
  parseForm,
  some,
  type TypedForm,
  typed,
} from "@/lib/form/form";
import {
  ASKED_BY,
  type AskedBy,
  DURATION_BANDS,
  type DurationBand,
  MATERIALS,
  type Material,
  NOBODY_REASONS,
  type Nobody,
  OFFERED_INSTEAD,
  OUTCOMES,
  type Outcome,
} from "@/lib/henvendelse/outcome";
import type { Basis } from "@/lib/sag/basis";

export type Behov = {
  outcome: Outcome;
  /** what the sag stands on when there is to be one */
  basis: Basis;
  /** with `nobody_to_appoint` alone */
  nobody: Nobody | null;
  location: string;
  askedBy: AskedBy;
  duration: DurationBand | null;
  material: Material[];
  /** slugs of types that cannot be given yet */
  wishes: string[];
};

/** A general or future fuldmagt in force is only counted, or it is what a sag stands on. */
const GENERAL_OR_FUTURE = ["count", "general_fuldmagt", "future_fuldmagt"] as const;

export type BehovContext = {
  catalogue: readonly CatalogueType[];
  /** the places open on the day */
  locations: readonly { slug: string }[];
};

/** Step 1: what is needed, where and how somebody asked, and what was handed over or wished for. */
export function parseBehov(form: TypedForm, context: BehovContext): Parsed<Behov> {
  const need = parseForm(z.object({ behov: choice(OUTCOMES, "Vælg, hvad der er brug for.") }), form);
  const basis = parseBasis(form);
  const nobody = parseNobody(form, context);
  const asked = parseForm(askedSchema(context), form);
  if (!(need.ok && basis.ok && nobody.ok && asked.ok)) {
    return {
      ok: false,
      errors: [need, basis, nobody, asked].flatMap((part) => (part.ok ? [] : part.errors)),
    };
  }
  const { sted, spurgt, tid, materiale, oenske } = asked.value;
  const outcome = basis.value === "signature" ? need.value.behov : "fuldmagt";
  const where = { location: sted, askedBy: spurgt, duration: tid };
  const beside = { material: materiale, wishes: oenske };
  return { ok: true, value: { outcome, basis: basis.value, nobody: nobody.value, ...where, ...beside } };
}

/** A sag is made of it, or it is recorded as it stands. */
export function leadsToSag(parsed: Parsed<Behov>): boolean {
  return parsed.ok && parsed.value.outcome === "fuldmagt";
}

function parseBasis(form: TypedForm): Parsed<Basis> {
  if (typed(form, "behov") !== "general_or_future_fuldmagt") return { ok: true, value: "signature" };
  const grundlag = choice(GENERAL_OR_FUTURE, "Vælg, hvad der skal ske med fuldmagten.");
  const parsed = parseForm(z.object({ grundlag }), form);
  if (!parsed.ok) return parsed;
  return { ok: true, value: parsed.value.grundlag === "count" ? "signature" : parsed.value.grundlag };
}

/** What it was about can be none of the topics there are, so none is asked for. */
function parseNobody(form: TypedForm, { catalogue }: BehovContext): Parsed<Nobody | null> {
  if (typed(form, "behov") !== "nobody_to_appoint") return { ok: true, value: null };
  const parsed = parseForm(
    z.object({
      grund: choice(NOBODY_REASONS, "Vælg, hvorfor der ingen er at give fuldmagt til."),
      emne: some(catalogue.map(({ slug }) => slug)),
      tilbudt: choice(OFFERED_INSTEAD, "Vælg, hvad du tilbød i stedet."),
    }),
    form,
  );
  if (!parsed.ok) return parsed;
  const { grund, emne, tilbudt } = parsed.value;
  return { ok: true, value: { reason: grund, offered: tilbudt, topics: emne } };
}

/** Where and how somebody asked, and what stands beside. */
export function askedSchema({ catalogue, locations }: BehovContext) {
  return z.object({
    sted: field<string>((value) =>
      locations.some(({ slug }) => slug === value) ? { value } : { problem: "Vælg stedet." },
    ),
    spurgt: choice(ASKED_BY, "Vælg, hvordan borgeren henvendte sig."),
    tid: optionalChoice(DURATION_BANDS),
    materiale: some(MATERIALS),
    oenske: some(catalogue.filter(canBeWished).map(({ slug }) => slug)),
  });
}
