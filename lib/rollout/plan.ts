import { type Actor, can } from "@/lib/auth/permissions";
import { addYears, copenhagenDay, type IsoDate } from "@/lib/dates";
import { inTransaction } from "@/lib/db";
import { recordEvent } from "@/lib/events/record";
import type { RolloutRefusal } from "@/lib/rollout/judge";
import type { MoveReason } from "@/lib/rollout/move-reasons";
import { readRolloutEvents } from "@/lib/rollout/past";
import { reaches, reachOf } from "@/lib/rollout/scope";
import { findShown, type Shown } from "@/lib/rollout/shown";
import { type Plan, rolloutState } from "@/lib/rollout/state";

export type PlanRefusal = RolloutRefusal | "nothing_changed" | "gate_after_live" | "too_far_away";
export type PlanMoved = { ok: true } | { ok: false; refusal: PlanRefusal };

/** Moves the planned days of a rollout, today, with a reason. The first plan stands: delay is counted from it. */
export function movePlan(
  actor: Actor,
  { shown, plan, reason }: { shown: Shown; plan: Plan; reason: MoveReason | undefined },
  now: Date,
): Promise<PlanMoved> {
  const today = copenhagenDay(now);
  return inTransaction(async (tx) => {
    if (!can(actor, "rollout:plan")) return { ok: false, refusal: "not_permitted" };
    const found = await findShown(tx, shown, today);
    if (!found.ok) return found;
    const { id, key, subject } = found.rollout;
    const state = rolloutState(await readRolloutEvents(tx, key));
    const refusal = judgePlan(state?.plan ?? null, { plan, reason, today });
    if (refusal) return { ok: false, refusal };
    await tx.rollout.update({ where: { id }, data: { version: { increment: 1 } } });
    const fact = { type: "rollout.planned", ...plan, ...(reason ? { reason } : {}) } as const;
    await recordEvent(tx, { subject, occurredOn: today, actor: actor.key, fact });
    return { ok: true };
  });
}

/** What is planned farther away than this, in years, was typed wrong. */
const FARTHEST_YEARS = 10;

/** Pure. A plan that was made is moved with a reason; the next gate cannot lie after going live. */
export function judgePlan(
  before: Plan | null,
  { plan, reason, today }: { plan: Plan; reason: MoveReason | undefined; today: IsoDate },
): PlanRefusal | null {
  const isNew = !before || (before.liveOn === null && before.expectedLiveOn === null);
  if (before && same(before, plan)) return "nothing_changed";
  if (!isNew && !reason) return "reason_missing";
  const { nextGateOn, expectedLiveOn } = plan;
  const isNear = (day: IsoDate | null) =>
    !day || (day >= addYears(today, -FARTHEST_YEARS) && day <= addYears(today, FARTHEST_YEARS));
  if (!isNear(nextGateOn) || !isNear(expectedLiveOn)) return "too_far_away";
  return nextGateOn && expectedLiveOn && nextGateOn > expectedLiveOn ? "gate_after_live" : null;
}

function same(a: Plan, b: Plan): boolean {
  return a.liveOn === b.liveOn && a.expectedLiveOn === b.expectedLiveOn && a.nextGateOn === b.nextGateOn;
}

/** Notes whom a rollout waits for from a day on on which it was on its way; null for nobody. */
export function noteWaiting(
  actor: Actor,
  { shown, party, on }: { shown: Shown; party: string | null; on: IsoDate },
  now: Date,
): Promise<PlanMoved> {
  const today = copenhagenDay(now);
  return inTransaction(async (tx) => {
    const found = await findShown(tx, shown, today);
    if (!found.ok) return found;
    const { id, key, areaSlug, subject } = found.rollout;
    const isReached = reaches(await reachOf(tx, actor), areaSlug);
    if (!isReached || !can(actor, "rollout:step")) return { ok: false, refusal: "not_permitted" };
    if (on > today) return { ok: false, refusal: "in_future" };
    const then = rolloutState(await readRolloutEvents(tx, key), { asOf: on })?.status;
    if (!then || then === "live" || then === "retired") return { ok: false, refusal: "wrong_status" };
    await tx.rollout.update({ where: { id }, data: { version: { increment: 1 } } });
    const fact = { type: "rollout.waiting", party } as const;
    await recordEvent(tx, { subject, occurredOn: on, actor: actor.key, fact });
    return { ok: true };
  });
}
