import { type Actor, can } from "@/lib/auth/permissions";
import type { SagStatus } from "@/lib/sag/lifecycle";
import type { FuldmagtState } from "@/lib/sag/snapshot";

type Renewal = { sagsnummer: string; status: SagStatus };

const CAME_TO_NOTHING: readonly SagStatus[] = ["rejected", "withdrawn", "lapsed", "ended"];

/** The sag that renews this one, if one is under way or done; one that came to nothing does not. */
export function renewalOf<R extends Renewal>(renewedBy: readonly R[]): R | null {
  return renewedBy.findLast(({ status }) => !CAME_TO_NOTHING.includes(status)) ?? null;
}

/** May it be given anew? Something of it holds or has run out, and nobody has begun. What was taken back is not renewed. */
export function renewalIsOpen(
  sag: { fuldmagter: readonly Pick<FuldmagtState, "fate">[]; renewedBy: readonly Renewal[] },
  actor: Actor,
): boolean {
  const isEntered = sag.fuldmagter.some(({ fate }) => fate === "active" || fate === "expired");
  return can(actor, "sag:register") && isEntered && renewalOf(sag.renewedBy) === null;
}
