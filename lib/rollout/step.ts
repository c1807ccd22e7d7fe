import type { Actor } from "@/lib/auth/permissions";
import { validOn } from "@/lib/catalogue/known";
import { inTransaction, type Tx } from "@/lib/db";
import type { RecordedEvent } from "@/lib/events/event";
import { asIfLast } from "@/lib/events/order";
import { readEvents, recordEvent } from "@/lib/events/record";
import { type RolloutStatus, type RolloutStep, rolloutStep, stepBetween } from "@/lib/rollout/gates";
import { rolloutTimeline } from "@/lib/rollout/timeline";
import { decide, type Refusal } from "@/lib/transitions";

export type RolloutRefusal = Refusal | "not_found" | "breaks_history" | "needs_test";
export type RolloutStepped =
  | { ok: true; status: RolloutStatus }
  | { ok: false; refusal: RolloutRefusal; status?: RolloutStatus | null };

/** `on` is the Copenhagen day it happened, which may lie in the past; the whole history after it is checked. */
export type RolloutMove = { fuldmagtstype: string; area: string; to: RolloutStatus; on: string };

/** Records that a rollout passed a gate. */
export function stepRollout(actor: Actor, move: RolloutMove): Promise<RolloutStepped> {
  return inTransaction(async (tx) => {
    const rollout = await findRollout(tx, move);
    if (!rollout) return { ok: false, refusal: "not_found" };
    const subject = { kind: "rollout", key: rollout.key } as const;
    const events = await readEvents(tx, subject);
    const judged = judge(actor, { move, events, contactAlone: rollout.contactAlone });
    if (!judged.ok) return judged;
    const { status } = judged;
    await tx.rollout.update({ where: { id: rollout.id }, data: { status, version: { increment: 1 } } });
    const fact = { type: "rollout.stepped", step: judged.step, to: move.to } as const;
    await recordEvent(tx, { subject, occurredOn: move.on, actor: actor.key, fact });
    return { ok: true, status };
  });
}

type Judged = { ok: true; step: RolloutStep; status: RolloutStatus } | Exclude<RolloutStepped, { ok: true }>;
type Asked = { move: RolloutMove; events: RecordedEvent[]; contactAlone: boolean };

/** The step that the move means on its day, and the status after all that is known. */
function judge(actor: Actor, { move, events, contactAlone }: Asked): Judged {
  const then = rolloutTimeline(events, { asOf: move.on });
  const from = then.ok ? then.status : null;
  const step = stepBetween(from, move.to);
  if (!step) return { ok: false, refusal: "wrong_status", status: from };
  if (step === "skip_test" && !contactAlone) return { ok: false, refusal: "needs_test", status: from };
  const decision = decide(rolloutStep(step), { status: from, to: move.to, actor });
  if (!decision.ok) return decision;
  const candidate = asIfLast("rollout", move.on, { type: "rollout.stepped", step, to: move.to });
  const after = rolloutTimeline([...events, candidate]);
  if (!after.ok || !after.status) return { ok: false, refusal: "breaks_history", status: from };
  return { ok: true, step, status: after.status };
}

/** The one rollout of a type in an area, locked so that two steps wait for each other. */
async function findRollout(tx: Tx, { fuldmagtstype, area, on }: RolloutMove) {
  const where = { typeSlug: fuldmagtstype, areaSlug: area };
  const pakker = { where: validOn(on), select: { pakke: { select: { channel: true } } } };
  const [rollout, ...others] = await tx.rollout.findMany({ where, include: { pakker } });
  if (!rollout || others.length > 0) return null;
  await tx.$queryRaw`select id from rollout where id = ${rollout.id}::uuid for update`;
  const contactAlone = rollout.pakker.every(({ pakke }) => pakke.channel === "contact");
  return { id: rollout.id, key: rollout.key, contactAlone };
}
