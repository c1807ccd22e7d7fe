import type { Actor } from "@/lib/auth/permissions";
import { type Draft, readDraft, saveStep } from "@/lib/draft/draft";
import { typed } from "@/lib/form/form";
import { scansOf } from "@/lib/post/match/start-sag";
import { changeSag } from "@/lib/sag/change";
import type { Guide } from "@/lib/sag/guide/guide";
import { type GuideStep, parseRegistration } from "@/lib/sag/guide/registration";
import type { StepRefusal } from "@/lib/sag/judge";
import { currentVersion } from "@/lib/sag/queries";
import { registerSag } from "@/lib/sag/register";

export type Finished =
  | { ok: true; sagsnummer: string }
  | { ok: false; step: GuideStep }
  | { ok: false; refusal: StepRefusal };

/** The last step of the guide: makes the sag of the draft, or changes the one it belongs to. */
export async function finishGuide(actor: Actor, guide: Guide, now: Date): Promise<Finished> {
  const { draft, context } = guide;
  const parsed = parseRegistration(draft.typed, context);
  if (!parsed.ok) return parsed;
  const registration = parsed.value;
  if (draft.purpose !== "change") {
    const sent = { submissionId: draft.id, registration, scans: scansOf(draft.typed) };
    const made = await registerSag(actor, sent, now);
    if (made.ok) return made;
    const { refusal } = made;
    // Somebody else used the same blank form just now: its step says so from here on.
    return refusal === "blank_taken" ? { ok: false, step: "brev" } : { ok: false, refusal };
  }
  const sagsnummer = typed(draft.typed.sag, "sagsnummer");
  const version = Number(typed(draft.typed.sag, "version"));
  const changed = await changeSag(actor, { sagsnummer, version, draftId: draft.id, registration }, now);
  if (changed.ok) return { ok: true, sagsnummer };
  if (changed.refusal !== "changed_meanwhile") return changed;
  // A draft goes with the change it became: gone means that this form was sent twice.
  if (!(await readDraft(actor, draft.id, now))) return { ok: true, sagsnummer };
  await catchUp(actor, draft, sagsnummer, now);
  return changed;
}

/** The draft follows the sag as it is now: whoever has been told of the colleague may save all the same. */
async function catchUp(
  actor: Actor,
  { id, purpose, typed: before }: Draft,
  sagsnummer: string,
  now: Date,
): Promise<void> {
  const version = await currentVersion(actor, sagsnummer);
  const form = { ...before.sag, sagsnummer: [sagsnummer], version: [String(version)] };
  await saveStep(actor, { id, purpose, step: "sag", form, begins: false }, now);
}
