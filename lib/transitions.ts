import { type Actor, can, type Permission } from "@/lib/auth/permissions";

/** One row of a life cycle table. `from: [null]` is a beginning. */
export type Transition<S extends string> = {
  readonly from: readonly (S | null)[];
  readonly to: readonly S[];
  readonly permission: Permission;
  /** A closed list, or one per status left; never free text. */
  readonly reasons?: readonly string[] | Partial<Record<S, readonly string[]>>;
};

export type Attempt<S extends string> = {
  status: S | null;
  to: S;
  actor: Actor;
  reasons?: readonly string[];
};

export type Refusal = "not_permitted" | "wrong_status" | "reason_missing";
export type Decision<S extends string> = { ok: true; to: S } | { ok: false; refusal: Refusal };

/** Pure: reads nothing, writes nothing, never throws. */
export function decide<S extends string>(transition: Transition<S>, attempt: Attempt<S>): Decision<S> {
  const { status, to, actor, reasons: given = [] } = attempt;
  if (!can(actor, transition.permission)) return { ok: false, refusal: "not_permitted" };
  if (!transition.from.includes(status) || !transition.to.includes(to)) {
    return { ok: false, refusal: "wrong_status" };
  }
  const allowed = reasonsFor(transition, status) ?? [];
  const fits = allowed.length === 0 ? given.length === 0 : given.length > 0;
  if (!fits || given.some((reason) => !allowed.includes(reason))) {
    return { ok: false, refusal: "reason_missing" };
  }
  return { ok: true, to };
}

/** The closed list that a reason must come from when leaving `status`; null when none is asked. */
export function reasonsFor<S extends string>(transition: Transition<S>, status: S | null) {
  const { reasons } = transition;
  if (!reasons) return null;
  if (isList(reasons)) return reasons;
  return (status && reasons[status]) || null;
}

function isList(reasons: readonly string[] | object): reasons is readonly string[] {
  return Array.isArray(reasons);
}

/** Does the table allow this move, whoever makes it? Used when events are replayed. */
export function allows<S extends string>(transition: Transition<S>, from: S | null, to: S): boolean {
  return transition.from.includes(from) && transition.to.includes(to);
}
