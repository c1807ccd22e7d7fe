import { type Actor, can } from "@/lib/auth/permissions";
import type { FieldError, TypedForm } from "@/lib/form/form";
import { parseJournalNumber } from "@/lib/sag/input/journal";
import type { StepRefusal } from "@/lib/sag/judge";
import { OPEN_STATUSES, SAG_STATUSES, type SagStatus } from "@/lib/sag/lifecycle";
import { isAsShown, type SagSnapshot } from "@/lib/sag/snapshot";

/** A sag goes to the journal once it is closed, or entered in the national register. */
export const TO_THE_JOURNAL: readonly SagStatus[] = SAG_STATUSES.filter(
  (status) => status === "registered" || !OPEN_STATUSES.includes(status),
);

export type JournalJudgement =
  | { ok: true; journalNumber: string }
  | { ok: false; refusal: StepRefusal }
  | { ok: false; errors: FieldError[] };

/** May this number be noted? A number that is there already is corrected. */
export function judgeJournal(
  sag: SagSnapshot,
  { form, actor }: { form: TypedForm; actor: Actor },
): JournalJudgement {
  if (!isAsShown(sag, form)) return { ok: false, refusal: "changed_meanwhile" };
  const open = journalIsOpen(sag, actor);
  if (!open.ok) return open;
  const parsed = parseJournalNumber(form);
  return parsed.ok ? { ok: true, journalNumber: parsed.value } : parsed;
}

export function journalIsOpen(
  { status }: Pick<SagSnapshot, "status">,
  actor: Actor,
): { ok: true } | { ok: false; refusal: StepRefusal } {
  if (!can(actor, "sag:handle")) return { ok: false, refusal: "not_permitted" };
  return TO_THE_JOURNAL.includes(status) ? { ok: true } : { ok: false, refusal: "wrong_status" };
}
