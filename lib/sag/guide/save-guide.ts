import type { Actor } from "@/lib/auth/permissions";
import { type NewDraft, readDraft, saveStep } from "@/lib/draft/draft";
import type { TypedForm } from "@/lib/form/form";
import { FIRST_STEPS } from "@/lib/sag/guide/guide";
import type { TypedGuide } from "@/lib/sag/guide/registration";

type Sent = Omit<NewDraft, "typed"> & { step: string; form: TypedForm };

/**
 * Keeps one step of the guide. The wishes that are ticked in step 1 stand with the topics from then on: one list,
 * whichever step it is seen and changed in.
 */
export async function saveGuideForm(actor: Actor, sent: Sent, now: Date): Promise<boolean> {
  if (sent.step !== "behov")
    return saveStep(actor, { ...sent, begins: FIRST_STEPS.includes(sent.step) }, now);
  const { oenske = [], ...form } = sent.form;
  if (!(await saveStep(actor, { ...sent, form, begins: true }, now))) return false;
  const emner = (await readDraft(actor, sent.id, now))?.typed.emner;
  if (!emner?.oenske && oenske.length === 0) return true;
  return saveStep(actor, { ...sent, step: "emner", form: { ...emner, oenske }, begins: false }, now);
}

/** Step 1 as it was typed, with the wishes as they stand now. */
export function behovForm(typed: TypedGuide): TypedForm {
  return { ...typed.behov, oenske: typed.emner?.oenske ?? [] };
}
