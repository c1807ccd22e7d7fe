import { createHash } from "node:crypto";
import type { Actor } from "@/lib/auth/permissions";
import { type IsoDate, toDbDate } from "@/lib/dates";
import { inTransaction } from "@/lib/db";
import { recordEvent } from "@/lib/events/record";
import type { TypedRemark } from "@/lib/remark/input";
import type { RemarkWay } from "@/lib/remark/status";

export type NewRemark = TypedRemark & {
  /** Copenhagen day on which it was said */
  on: IsoDate;
  way: RemarkWay;
  /** of the form that it was typed in */
  formId: string;
};

type By = { authorId: string | null } | { recordedById: string | null };

/** Keeps a remark and gives its key. The same words from the same form are one remark, however often they are sent. */
export async function storeRemark(actor: Actor, remark: NewRemark, by: By): Promise<string> {
  const { from, body, on, way } = remark;
  const submissionId = submissionOf(actor, remark);
  return inTransaction(async (tx) => {
    const [row] = await tx.remark.createManyAndReturn({
      data: [{ fromName: from, body, writtenOn: toDbDate(on), submissionId, ...by }],
      select: { key: true },
      skipDuplicates: true,
    });
    if (!row) {
      const { key } = await tx.remark.findUniqueOrThrow({ where: { submissionId }, select: { key: true } });
      return key;
    }
    await recordEvent(tx, {
      subject: { kind: "remark", key: row.key },
      occurredOn: on,
      actor: actor.key,
      fact: { type: "remark.recorded", way },
    });
    return row.key;
  });
}

/** A form that is gone back to, and sent with other words, has another id: what is new in it must not be lost. */
function submissionOf({ key }: Actor, { formId, from, body, on, way }: NewRemark): string {
  const hash = createHash("sha256")
    .update(JSON.stringify([key, formId, from, body, on, way]))
    .digest("hex");
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    hash.slice(12, 16),
    hash.slice(16, 20),
    hash.slice(20, 32),
  ].join("-");
}
