import type { Actor } from "@/lib/auth/permissions";
import type { IsoDate } from "@/lib/dates";
import type { FieldError, TypedForm } from "@/lib/form/form";
import { judgeRevoke, revokeIsOpen } from "@/lib/sag/fates/judge-revoke";
import { FORM_STEPS } from "@/lib/sag/input/step";
import { journalIsOpen, judgeJournal } from "@/lib/sag/journal/judge-journal";
import { judgeStep, type StepRefusal, stepIsOpen } from "@/lib/sag/judge";
import { judgeSend, sendIsOpen } from "@/lib/sag/judge-send";
import type { SagSnapshot } from "@/lib/sag/snapshot";

/** What a form on the page of a sag asks for: a step of its life, or what may follow after the last one. */
export const ACTS = [...FORM_STEPS, "revoke", "journalise", "send_papers"] as const;
export type Act = (typeof ACTS)[number];

type Asking = { form: TypedForm; actor: Actor; today: IsoDate };
type Judged = { ok: true } | { ok: false; refusal: StepRefusal } | { ok: false; errors: FieldError[] };

/** The judgement of whichever verb the form leads to. */
export function judgeAct(sag: SagSnapshot, act: Act, asking: Asking): Judged {
  if (act === "revoke") return judgeRevoke(sag, asking);
  if (act === "journalise") return judgeJournal(sag, asking);
  if (act === "send_papers") return judgeSend(sag, asking);
  return judgeStep(sag, { step: act, ...asking });
}

/** Is its form on the page? */
export function actIsOpen(sag: SagSnapshot, act: Act, { actor, today }: Omit<Asking, "form">): boolean {
  if (act === "revoke") return revokeIsOpen(sag, actor, today).ok;
  if (act === "journalise") return journalIsOpen(sag, actor).ok;
  if (act === "send_papers") return sendIsOpen(sag, actor).ok;
  return stepIsOpen(sag, act, actor).ok;
}
