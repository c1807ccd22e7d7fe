import { type IsoDate, toDbDate } from "@/lib/dates";
import type { Tx } from "@/lib/db";
import type { NoticeKind } from "@/lib/notice/notice";

type About = {
  /** who is to know it */
  userId: string;
  kind: NoticeKind;
  /** who did it */
  actorId: string | null;
  /** the sager it is about; none when it is about days */
  sagIds?: readonly string[];
  /** both days included */
  days?: { from: IsoDate; to: IsoDate };
};

/** Tells somebody what a colleague did, in the same transaction. Nobody is told of what they did themselves. */
export async function notify(tx: Tx, { userId, kind, actorId, sagIds = [], days }: About): Promise<void> {
  if (userId === actorId) return;
  const [only = null] = sagIds.length === 1 ? sagIds : [];
  await tx.notice.create({
    data: {
      userId,
      kind,
      actorId,
      sagId: only,
      sagCount: sagIds.length,
      fromOn: days ? toDbDate(days.from) : null,
      toOn: days ? toDbDate(days.to) : null,
    },
  });
}

/** As `notify`, once for what happens again and again: an older one that says the same and is not read gives way. */
export async function notifyAgain(tx: Tx, about: About & { sagIds: readonly [string] }): Promise<void> {
  const { userId, kind, actorId, sagIds } = about;
  await tx.notice.deleteMany({ where: { userId, kind, actorId, sagId: sagIds[0], readAt: null } });
  await notify(tx, about);
}
