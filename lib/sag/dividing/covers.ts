import type { Actor } from "@/lib/auth/permissions";
import { type IsoDate, toDbDate } from "@/lib/dates";
import { db } from "@/lib/db";

/** Whose sager an actor sees to on a Copenhagen day: their own, and those of colleagues they cover for. User ids. */
export async function seesToOn(actor: Actor, day: IsoDate): Promise<string[]> {
  if (!actor.userId) return [];
  const date = toDbDate(day);
  const covered = await db().absence.findMany({
    where: { coverId: actor.userId, fromOn: { lte: date }, toOn: { gte: date } },
    select: { userId: true },
  });
  return [actor.userId, ...covered.map(({ userId }) => userId)];
}
