import { addDays, copenhagenDay, toDbDate } from "@/lib/dates";
import { db } from "@/lib/db";
import { environment } from "@/lib/env.mjs";
import { scansFolder } from "@/lib/post/store/folder";
import { eraseKept } from "@/lib/post/store/sweep";

/** So long pages can be printed again, or the run undone, after its letters were sent. */
export const KEPT_DAYS = 14;

/** Erases the files of runs that were sent two weeks ago, or undone. The row lets go first: none names a file that is gone. */
export async function eraseOldRuns(now: Date): Promise<void> {
  const lte = toDbDate(addDays(copenhagenDay(now), -KEPT_DAYS));
  const old = await db().printRun.findMany({
    where: { fileId: { not: null }, OR: [{ state: "undone" }, { state: "sent", sentOn: { lte } }] },
    select: { id: true, fileId: true },
  });
  for (const { id, fileId } of old) {
    const letGo = { fileId: null, sha256: null, byteCount: null };
    const { count } = await db().printRun.updateMany({ where: { id, fileId }, data: letGo });
    if (count > 0 && fileId) await eraseKept(scansFolder(environment().dataDir), fileId);
  }
}
