import { z } from "zod";
import { choice, field, optionalChoice, type Parsed, parseForm, type TypedForm } from "@/lib/form/form";
import { ASKED_BY, type AskedBy, DURATION_BANDS, type DurationBand } from "@/lib/henvendelse/outcome";

export type Behov = { location: string; askedBy: AskedBy; duration: DurationBand | null };

/** Step 1: where and how somebody asked. `locations` are the places open on the day. */
export function parseBehov(form: TypedForm, locations: readonly { slug: string }[]): Parsed<Behov> {
  const parsed = parseForm(
    z.object({
      sted: field<string>((value) =>
        locations.some(({ slug }) => slug === value) ? { value } : { problem: "Vælg stedet." },
      ),
      spurgt: choice(ASKED_BY, "Vælg, hvordan borgeren henvendte sig."),
      tid: optionalChoice(DURATION_BANDS),
    }),
    form,
  );
  if (!parsed.ok) return parsed;
  const { sted, spurgt, tid } = parsed.value;
  return { ok: true, value: { location: sted, askedBy: spurgt, duration: tid } };
}
