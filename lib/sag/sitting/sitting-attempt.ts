import type { Actor } from "@/lib/auth/permissions";
import { readDraft } from "@/lib/draft/draft";
import { type FieldError, type TypedForm, typed } from "@/lib/form/form";
import { REFUSAL_SENTENCES } from "@/lib/sag/labels";
import { judgeSitting } from "@/lib/sag/sitting/sitting";
import type { SagSnapshot } from "@/lib/sag/snapshot";

/** The form of one sitting as it was typed, with what is wrong with it. */
export type SittingAttempt = { form: TypedForm; errors: FieldError[] };

/** Id of the form, for what is no single field's. */
export const SITTING_FORM_ID = "klar-det-hele";

type Here = { sagsnummer: string; snapshot: SagSnapshot; today: string };

/** What the own form of a URL held; with `judged`, also what is wrong with it on the sag as it is now. */
export async function readSitting(
  actor: Actor,
  { id, judged }: { id: string | undefined; judged: boolean },
  { sagsnummer, snapshot, today }: Here,
): Promise<SittingAttempt | null> {
  const draft = id ? await readDraft(actor, id, new Date()) : null;
  const form = draft?.typed.sitting;
  if (!form || typed(form, "sagsnummer") !== sagsnummer) return null;
  if (!judged) return { form, errors: [] };
  const result = judgeSitting(snapshot, { form, actor, today });
  if (result.ok) return { form, errors: [] };
  if ("errors" in result) return { form, errors: result.errors };
  return { form, errors: [{ field: SITTING_FORM_ID, message: REFUSAL_SENTENCES[result.refusal] }] };
}
