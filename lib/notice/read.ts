import type { Actor } from "@/lib/auth/permissions";
import { db } from "@/lib/db";
import { READ_NOTICE_DAYS } from "@/lib/notice/notice";
import { isUuid } from "@/lib/uuid";

/** The own notices that were shown are read; what came meanwhile stays new. */
export async function markRead(actor: Actor, ids: readonly string[], now: Date): Promise<void> {
  if (!actor.userId) return;
  const where = { userId: actor.userId, id: { in: ids.filter(isUuid) }, readAt: null };
  await db().notice.updateMany({ where, data: { readAt: now } });
}

/** Read notices past their days are gone for good. Gives how many. */
export async function deleteOldNotices(now: Date): Promise<number> {
  const before = new Date(now.getTime() - READ_NOTICE_DAYS * 86_400_000);
  return (await db().notice.deleteMany({ where: { readAt: { lt: before } } })).count;
}
