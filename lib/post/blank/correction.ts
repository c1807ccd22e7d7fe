import type { Actor } from "@/lib/auth/permissions";
import type { IsoDate } from "@/lib/dates";
import { db } from "@/lib/db";
import type { FieldError, TypedForm } from "@/lib/form/form";
import { listPlaces } from "@/lib/location/queries";
import type { ToConfirm } from "@/lib/post/blank/confirm-words";
import { parseCorrection } from "@/lib/post/blank/input";
import { judgeSpan } from "@/lib/post/blank/move";
import { refusedWords } from "@/lib/post/blank/words";

export type CorrectionAttempt = {
  form: TypedForm;
  errors: readonly FieldError[];
  /** all that was asked for is in order, and waits for a yes */
  toConfirm: ToConfirm | null;
};

type Query = Readonly<Record<string, string | string[] | undefined>>;

/** The form of the page's address: empty, with what is wrong, or to be said yes to. Nothing is written. */
export async function correctionAttempt(
  actor: Actor,
  query: Query,
  today: IsoDate,
): Promise<CorrectionAttempt> {
  const form = Object.fromEntries(
    Object.entries(query).map(([name, value]) => [name, value === undefined ? [] : [value].flat()]),
  );
  // A number alone leads here from the list; the rest is asked for.
  if (query["hvad"] === undefined && query["spurgt"] === undefined)
    return { form, errors: [], toConfirm: null };
  const parsed = parseCorrection(form);
  if (!parsed.ok) return { form, errors: parsed.errors, toConfirm: null };
  const { span, step } = parsed.value;
  const judged = await judgeSpan(db(), actor, { span, step, on: today });
  if (!judged.ok) {
    return { form, errors: [{ field: "fra", message: refusedWords(step, judged) }], toConfirm: null };
  }
  const names = new Map((await listPlaces(db(), today)).map(({ slug, name }) => [slug, name]));
  const slugs = [...new Set(judged.rows.flatMap(({ locationSlug }) => locationSlug ?? []))];
  const places = slugs.map((slug) => names.get(slug) ?? slug);
  return { form, errors: [], toConfirm: { step, span, count: judged.rows.length, places } };
}
