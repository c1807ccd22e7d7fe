import { type Actor, can } from "@/lib/auth/permissions";
import type { IsoDate } from "@/lib/dates";
import type { FieldError, TypedForm } from "@/lib/form/form";
import { parseRevoke, type Revocation } from "@/lib/sag/input/revoke";
import type { StepRefusal } from "@/lib/sag/judge";
import { activeOn, isAsShown, type SagSnapshot } from "@/lib/sag/snapshot";

export type RevokeJudgement =
  | { ok: true; revocation: Revocation }
  | { ok: false; refusal: StepRefusal }
  | { ok: false; errors: FieldError[] };

type Asking = { form: TypedForm; actor: Actor; today: IsoDate };

/**
 * May this be taken back, with what was typed? No step of the sag: it stands where it stood, and only the fate of
 * its fuldmagter is another. Judged by what holds today, whatever the status.
 */
export function judgeRevoke(sag: SagSnapshot, { form, actor, today }: Asking): RevokeJudgement {
  if (!isAsShown(sag, form)) return { ok: false, refusal: "changed_meanwhile" };
  const open = revokeIsOpen(sag, actor, today);
  if (!open.ok) return open;
  const parsed = parseRevoke(form, sag, today);
  return parsed.ok ? { ok: true, revocation: parsed.value } : parsed;
}

export function revokeIsOpen(
  sag: Pick<SagSnapshot, "fuldmagter" | "periodTo">,
  actor: Actor,
  today: IsoDate,
): { ok: true } | { ok: false; refusal: StepRefusal } {
  if (!can(actor, "sag:handle")) return { ok: false, refusal: "not_permitted" };
  return activeOn(sag, today).length > 0 ? { ok: true } : { ok: false, refusal: "nothing_active" };
}
