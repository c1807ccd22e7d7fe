import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/auth/permissions";
import { readDraft, saveDraft } from "@/lib/draft/draft";
import { type FieldError, type TypedForm, typed } from "@/lib/form/form";
import { ACTS, type Act, actIsOpen, judgeAct } from "@/lib/sag/acts";
import { reasonFieldId } from "@/lib/sag/input/step";
import { REFUSAL_SENTENCES } from "@/lib/sag/labels";
import type { SagSnapshot } from "@/lib/sag/snapshot";

/** A step or other act that was refused, with what was typed: shown again in its form. */
export type StepAttempt = { step: Act; form: TypedForm; errors: FieldError[] };

type Kept = { of: Act | "sitting" | "assign"; form: TypedForm };

/** Keeps what was typed in a form of a sag, most often because it was refused. Gives the id for the URL. */
export async function keepAttempt(actor: Actor, { of, form }: Kept, now: Date): Promise<string> {
  const id = randomUUID();
  await saveDraft(actor, { id, purpose: "step", typed: { [of]: form } }, now);
  return id;
}

/** The own refused step of a URL, judged again on the sag as it is now. */
export async function readAttempt(
  actor: Actor,
  id: string | undefined,
  sag: { sagsnummer: string; snapshot: SagSnapshot; today: string },
): Promise<StepAttempt | null> {
  const draft = id ? await readDraft(actor, id, new Date()) : null;
  const step = ACTS.find((name) => draft?.typed[name]);
  const form = step && draft?.typed[step];
  if (!form || typed(form, "sagsnummer") !== sag.sagsnummer) return null;
  const judged = judgeAct(sag.snapshot, step, { form, actor, today: sag.today });
  if (judged.ok) return { step, form, errors: [] };
  if ("errors" in judged) return { step, form, errors: judged.errors };
  const { refusal } = judged;
  if (actIsOpen(sag.snapshot, step, { actor, today: sag.today })) {
    return { step, form, errors: [{ field: `trin-${step}`, message: REFUSAL_SENTENCES[refusal] }] };
  }
  // Its form is not on the page any more: the summary leads to what is to be done now.
  const message = refusal === "changed_meanwhile" ? OVERTAKEN : REFUSAL_SENTENCES[refusal];
  return { step, form, errors: [{ field: "det-naeste", message }] };
}

const OVERTAKEN =
  "Sagen er ændret af en kollega, så det kan ikke gøres nu. Se under »Det næste«, hvor sagen står.";

/** The errors of an attempt with the ids of their fields on the page. */
export function attemptSummary(attempt: StepAttempt | null): FieldError[] {
  if (!attempt) return [];
  const idOf = (field: string) => (field === "grund" ? reasonFieldId(attempt.step) : field);
  return attempt.errors.map(({ field, message }) => ({ field: idOf(field), message }));
}
