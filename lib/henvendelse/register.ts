import type { DraftPurpose } from "@/generated/prisma/client";
import { type Actor, can } from "@/lib/auth/permissions";
import { copenhagenDay } from "@/lib/dates";
import { inTransaction, type Tx } from "@/lib/db";
import { deleteDraft } from "@/lib/draft/draft";
import type { Outcome } from "@/lib/henvendelse/outcome";
import { recordHenvendelse } from "@/lib/henvendelse/record";
import type { Behov } from "@/lib/sag/input/behov";
import { isUuid } from "@/lib/uuid";

export type Counted =
  | { ok: true }
  /** a sag was made of the same form first */
  | { ok: false; refusal: "became_sag" }
  | { ok: false; refusal: "not_permitted" | "not_found" };

type Submission = { submissionId: string; behov: Behov & { outcome: Exclude<Outcome, "fuldmagt"> } };

/**
 * A henvendelse of which no sag is made. The draft it stood in, if any, is thrown away in the same transaction with
 * whoever was typed in it. Sent twice, also at the same time, it is counted once.
 */
export async function registerHenvendelse(
  actor: Actor,
  { submissionId, behov }: Submission,
  now: Date,
): Promise<Counted> {
  if (!actor.userId || !can(actor, "sag:register")) return { ok: false, refusal: "not_permitted" };
  if (!isUuid(submissionId)) return { ok: false, refusal: "not_found" };
  return inTransaction(async (tx) => {
    if (!(await isOwn(tx, actor, submissionId))) return { ok: false, refusal: "not_found" };
    if (await tx.sag.findUnique({ where: { submissionId }, select: { id: true } })) {
      return { ok: false, refusal: "became_sag" };
    }
    await recordHenvendelse(tx, actor, { ...behov, submissionId, on: copenhagenDay(now) });
    await deleteDraft(actor, submissionId, tx);
    return { ok: true };
  });
}

/** The drafts that ask what is needed, so that it can be something else than a fuldmagt. */
const ASKED_IN_STEP_1: readonly DraftPurpose[] = ["registration", "renewal"];

/** The draft is one's own, or there is none. It stays locked: a sag cannot be made of it meanwhile. */
async function isOwn(tx: Tx, actor: Actor, id: string): Promise<boolean> {
  await tx.$queryRaw`select id from draft where id = ${id}::uuid for update`;
  const draft = await tx.draft.findUnique({ where: { id }, select: { ownerId: true, purpose: true } });
  return !draft || (draft.ownerId === actor.userId && ASKED_IN_STEP_1.includes(draft.purpose));
}
