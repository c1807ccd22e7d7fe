import type { Actor } from "@/lib/auth/permissions";
import type { IsoDate } from "@/lib/dates";
import { asIfLast } from "@/lib/events/order";
import type { FieldError, TypedForm } from "@/lib/form/form";
import { type FormStep, parseStep } from "@/lib/sag/input/step";
import type { StepInput } from "@/lib/sag/input/step-input";
import { type SagStatus, type SagStep, sagStep } from "@/lib/sag/lifecycle";
import { allPagesBack, isAsShown, type SagSnapshot } from "@/lib/sag/snapshot";
import { sagTimeline } from "@/lib/sag/timeline";
import { type Decision, decide, type Refusal } from "@/lib/transitions";

export type StepRefusal =
  | Refusal
  | "not_found"
  | "changed_meanwhile"
  | "before_earlier_step"
  | "nothing_active";

export type Judgement =
  | { ok: true; to: SagStatus; input: StepInput }
  | { ok: false; refusal: StepRefusal }
  | { ok: false; errors: FieldError[] };

type Asking = { step: FormStep; form: TypedForm; actor: Actor; today: IsoDate };

/**
 * May this step be taken, with what was typed? Pure, so that the page shows the same refusal and the same
 * errors after a redirect as the verb gave. The form carries the version it was shown with.
 */
export function judgeStep(sag: SagSnapshot, { step, form, actor, today }: Asking): Judgement {
  if (!isAsShown(sag, form)) return { ok: false, refusal: "changed_meanwhile" };
  const permitted = stepIsOpen(sag, step, actor);
  if (!permitted.ok) return permitted;
  const parsed = parseStep(step, form, sag, today);
  if (!parsed.ok) return parsed;
  const { reasons, on } = parsed.value;
  const to = targetOf(step, sag);
  const decision = decide(sagStep(step), { status: sag.status, to, actor, reasons });
  if (!decision.ok) return decision;
  if (!followsFromHistory(sag, { step, to, on })) return { ok: false, refusal: "before_earlier_step" };
  return { ok: true, to, input: parsed.value };
}

/** What is known before anything is typed: what decides whether a button is shown. */
export function stepIsOpen(
  sag: Pick<SagSnapshot, "status" | "pages" | "basis" | "fuldmagter">,
  step: SagStep,
  actor: Actor,
): Decision<SagStatus> | { ok: false; refusal: StepRefusal } {
  const { reasons: _, ...row } = sagStep(step);
  const decision = decide(row, { status: sag.status, to: targetOf(step, sag), actor });
  if (decision.ok && step === "undo_registration" && allRevoked(sag.fuldmagter)) {
    return { ok: false, refusal: "nothing_active" };
  }
  return decision;
}

/** What the fuldmagtsgiver took back is not entered anew, so there would be nothing left to enter. */
function allRevoked(fuldmagter: SagSnapshot["fuldmagter"]): boolean {
  const entered = fuldmagter.filter(({ handling }) => handling === "registered");
  return entered.length > 0 && entered.every(({ fate }) => fate === "revoked");
}

/**
 * Where a step leads. Two have a choice: reopening goes on with the check when all pages are here, and a change
 * goes there when a general or future fuldmagt is the basis, as nothing of ours is to be signed.
 */
export function targetOf(step: SagStep, sag: Pick<SagSnapshot, "pages" | "basis">): SagStatus {
  if (step === "reopen") return allPagesBack(sag) ? "received" : "awaiting_signature";
  if (step === "change_content" && sag.basis !== "signature") return "received";
  const [to] = sagStep(step).to;
  if (!to) throw new Error(`Step ${step} leads nowhere.`);
  return to;
}

/** The events with this step put in on its day: does every step still follow from the one before? */
function followsFromHistory(
  sag: SagSnapshot,
  { step, to, on }: { step: SagStep; to: SagStatus; on: IsoDate },
) {
  const candidate = asIfLast("sag", on, { type: "sag.stepped", step, from: sag.status, to });
  return sagTimeline([...sag.events, candidate]).ok;
}
