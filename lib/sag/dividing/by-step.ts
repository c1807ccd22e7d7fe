import type { Actor } from "@/lib/auth/permissions";
import type { IsoDate } from "@/lib/dates";
import type { Tx } from "@/lib/db";
import { notifyAgain } from "@/lib/notice/notify";
import { recordAssigned } from "@/lib/sag/dividing/assign";
import { getsByStep } from "@/lib/sag/dividing/judge-assign";
import type { SagStatus } from "@/lib/sag/lifecycle";

type Moved = { sag: { id: string; key: string; assigneeId: string | null }; to: SagStatus; today: IsoDate };

/** The columns of a step that gives the sag an owner; none when it has one. */
export function ownerByStep(actor: Actor, { sag, to }: Pick<Moved, "sag" | "to">) {
  return getsByStep(actor, sag, to) ? { assigneeId: actor.userId } : {};
}

/** After a step: a sag without an owner has one now, as a fact of its own; an owner is told what a colleague did. */
export async function afterStep(tx: Tx, actor: Actor, { sag, to, today }: Moved): Promise<void> {
  if (getsByStep(actor, sag, to)) {
    await recordAssigned(tx, actor, { sagKey: sag.key, to: actor.userId, reason: null, today });
  }
  const [userId, actorId] = [sag.assigneeId, actor.userId];
  if (userId && actorId) await notifyAgain(tx, { userId, kind: "moved", actorId, sagIds: [sag.id] });
}
