import type { Actor } from "@/lib/auth/permissions";
import { fromDbDate } from "@/lib/dates";
import { db } from "@/lib/db";
import type { Told } from "@/lib/notice/describe";

export type NoticeLine = Told & { id: string; at: Date };

const MOST_SHOWN = 20;

/** Own notices that are not read, the newest first. */
export async function listNotices(actor: Actor): Promise<NoticeLine[]> {
  if (!actor.userId) return [];
  const rows = await db().notice.findMany({
    where: { userId: actor.userId, readAt: null },
    include: { actor: { select: { name: true } }, sag: { select: { sagsnummer: true } } },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    take: MOST_SHOWN,
  });
  return rows.map(({ id, kind, createdAt, actor: maker, sag, sagCount, fromOn, toOn }) => ({
    id,
    kind,
    at: createdAt,
    actor: maker?.name ?? null,
    sagsnummer: sag?.sagsnummer ?? null,
    sagCount,
    days: fromOn && toOn ? { from: fromDbDate(fromOn), to: fromDbDate(toOn) } : null,
  }));
}

/** How many there are that are not read. */
export async function countNotices(actor: Actor): Promise<number> {
  if (!actor.userId) return 0;
  return db().notice.count({ where: { userId: actor.userId, readAt: null } });
}
