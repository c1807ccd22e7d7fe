import { type Actor, can } from "@/lib/auth/permissions";
import type { RecordedRemark } from "@/lib/remark/input";
import { storeRemark } from "@/lib/remark/store";
import type { RemarkStored } from "@/lib/remark/write";

/** A colleague types what came by mail, by phone or at a meeting. */
export async function recordRemark(
  actor: Actor,
  remark: RecordedRemark & { formId: string },
): Promise<RemarkStored> {
  if (!can(actor, "remark:record")) return { ok: false, refusal: "not_permitted" };
  return { ok: true, key: await storeRemark(actor, remark, { recordedById: actor.userId }) };
}
