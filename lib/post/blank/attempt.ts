import type { Actor } from "@/lib/auth/permissions";
import { copenhagenDay, shortDate } from "@/lib/dates";
import { readKeptForm } from "@/lib/draft/kept-form";
import type { FieldError, TypedForm } from "@/lib/form/form";
import { blankNumber } from "@/lib/post/blank/blank";
import { parseHandOut, parseMake } from "@/lib/post/blank/input";
import { firstInStock } from "@/lib/post/blank/stock";

export const MAKE_FORM = "blanketter lav";
export const HAND_OUT_FORM = "blanketter udlever";

export type BlankAttempt = { form: TypedForm; errors: readonly FieldError[] };

type Asked = { id: string | undefined; now: Date };

/** The form for making blank forms, as it was typed and refused, or empty. */
export async function makeAttempt(actor: Actor, { id, now }: Asked): Promise<BlankAttempt> {
  const refusals = ["no_topics", "not_permitted"] as const;
  const kept = await readKeptForm(actor, id, { of: MAKE_FORM, refusals, now });
  if (!kept) return { form: { antal: ["20"] }, errors: [] };
  if (kept.refusal) return { form: kept.form, errors: [{ field: "antal", message: NO_TOPICS }] };
  const parsed = parseMake(kept.form);
  return { form: kept.form, errors: parsed.ok ? [] : parsed.errors };
}

const NO_TOPICS =
  "Ingen emner kan gives endnu, så der er ikke noget at sætte kryds ved. Vent med blanketterne.";

type HandOutAsked = Asked & { locations: readonly { slug: string; name: string }[]; place: string | null };

/** The form for handing out: as it was refused, or with the lowest numbers in stock and today. */
export async function handOutAttempt(
  actor: Actor,
  { id, now, locations, place }: HandOutAsked,
): Promise<BlankAttempt> {
  const today = copenhagenDay(now);
  const kept = await readKeptForm(actor, id, { of: HAND_OUT_FORM, refusals: [], now });
  if (!kept) return { form: await usual(today, place), errors: [] };
  const { afvist = [], ...form } = kept.form;
  const parsed = parseHandOut(form, { today, locations });
  if (!parsed.ok) return { form, errors: parsed.errors };
  return { form, errors: afvist.map((message) => ({ field: "fra", message })) };
}

async function usual(today: string, place: string | null): Promise<TypedForm> {
  const first = await firstInStock();
  return {
    fra: first ? [blankNumber(first.from)] : [],
    dag: [shortDate(today)],
    sted: place ? [place] : [],
  };
}
