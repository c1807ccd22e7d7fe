import { type Actor, can } from "@/lib/auth/permissions";
import type { AssignReason } from "@/lib/sag/dividing/reasons";
import { OPEN_STATUSES, type SagStatus } from "@/lib/sag/lifecycle";

export type AssignRefusal =
  | "not_permitted"
  | "not_found"
  | "closed"
  | "reason_missing"
  | "no_such_colleague"
  | "has_it_already"
  | "nobody_has_it"
  | "changed_meanwhile";

/** Who is to have a sag; null puts it back, so that nobody has it. */
export type Assignment = { to: string | null; reason: AssignReason | null };

type Standing = { status: SagStatus; version: number; assigneeId: string | null };

type Asking = Assignment & {
  actor: Actor;
  /** as the sag was shown */
  version: number;
  /** user ids of the caseworkers whose account is open */
  colleagues: readonly string[];
};

/** May a sag change hands? Pure. Whoever takes it is not asked why; a closed sag is nobody's work any more. */
export function judgeAssign(
  sag: Standing,
  asking: Asking,
): { ok: true } | { ok: false; refusal: AssignRefusal } {
  const refusal = refusalOf(sag, asking);
  return refusal ? { ok: false, refusal } : { ok: true };
}

function refusalOf(sag: Standing, { actor, version, to, reason, colleagues }: Asking): AssignRefusal | null {
  if (!can(actor, "sag:assign")) return "not_permitted";
  if (to !== null && sag.assigneeId === to) return "has_it_already";
  if (sag.version !== version) return "changed_meanwhile";
  if (!OPEN_STATUSES.includes(sag.status)) return "closed";
  if (to === null && sag.assigneeId === null) return "nobody_has_it";
  if (to !== null && !colleagues.includes(to)) return "no_such_colleague";
  return reason === null && asksReason(actor, to) ? "reason_missing" : null;
}

export function asksReason(actor: Actor, to: string | null): boolean {
  return to === null || to !== actor.userId;
}

/**
 * Whoever takes a step on a sag that nobody has gets it, as long as it is open afterwards: what is begun has an owner.
 * The clock gets none.
 */
export function getsByStep(
  actor: Actor,
  sag: Pick<Standing, "assigneeId">,
  to: SagStatus,
): actor is Actor & { userId: string } {
  return actor.userId !== null && sag.assigneeId === null && OPEN_STATUSES.includes(to);
}
