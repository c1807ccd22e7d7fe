import { type Actor, can } from "@/lib/auth/permissions";
import { copenhagenDay, toDbDate } from "@/lib/dates";
import { inTransaction } from "@/lib/db";
import { recordEvent } from "@/lib/events/record";
import type { TypedAnswer } from "@/lib/remark/input";
import type { AnswerRefusal } from "@/lib/remark/labels";
import { isUuid } from "@/lib/uuid";

export type Answered = { ok: true } | { ok: false; refusal: AnswerRefusal };

/** A remark as it was shown. */
export type ShownRemark = { key: string; version: number };

/**
 * Answers a remark, or answers it otherwise. What stands in an edition is closed: an edition never changes, and more is
 * said in the answer to another remark.
 */
export function answerRemark(
  actor: Actor,
  { key, version }: ShownRemark,
  { answer, outcome, note }: TypedAnswer,
  now: Date,
): Promise<Answered> {
  return inTransaction(async (tx): Promise<Answered> => {
    if (!can(actor, "remark:answer")) return { ok: false, refusal: "not_permitted" };
    const remark = isUuid(key) ? await tx.remark.findUnique({ where: { key } }) : null;
    if (!remark) return { ok: false, refusal: "not_found" };
    if (remark.quarter !== null) return { ok: false, refusal: "in_edition" };
    const today = copenhagenDay(now);
    const { count } = await tx.remark.updateMany({
      where: { id: remark.id, version, quarter: null },
      data: {
        ...{ answer, status: outcome, answerNote: note, version: { increment: 1 } },
        ...{ answeredOn: toDbDate(today), answeredById: actor.userId },
      },
    });
    if (count === 0) return { ok: false, refusal: "changed_meanwhile" };
    await recordEvent(tx, {
      subject: { kind: "remark", key },
      occurredOn: today,
      actor: actor.key,
      fact: { type: "remark.answered", status: outcome },
    });
    return { ok: true };
  });
}
