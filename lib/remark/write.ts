import { type Actor, can } from "@/lib/auth/permissions";
import { copenhagenDay } from "@/lib/dates";
import type { TypedRemark } from "@/lib/remark/input";
import { storeRemark } from "@/lib/remark/store";

export type RemarkStored = { ok: true; key: string } | { ok: false; refusal: "not_permitted" };

/** A board member says something on the page of the status. */
export async function writeRemark(
  actor: Actor,
  remark: TypedRemark & { formId: string },
  now: Date,
): Promise<RemarkStored> {
  if (!can(actor, "remark:write") || !actor.userId) return { ok: false, refusal: "not_permitted" };
  const said = { ...remark, on: copenhagenDay(now), way: "page" } as const;
  return { ok: true, key: await storeRemark(actor, said, { authorId: actor.userId }) };
}
