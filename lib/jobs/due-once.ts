import { stopClocks } from "@/lib/clock/hold";
import { copenhagenDay } from "@/lib/dates";
import { db, inTransaction } from "@/lib/db";
import { rebuildDue } from "@/lib/sag/rebuild-due";

const NAME = "due_anew";

/**
 * Gives every open sag its due day anew when a migration has asked for it. Of several processes one does it, and what
 * fails is asked for still. Gives how many days it changed.
 */
export async function rebuildDueOnce(now: Date): Promise<number> {
  const where = { name: NAME };
  if ((await db().pendingJob.count({ where })) === 0) return 0;
  return inTransaction(
    async (tx) => {
      await stopClocks(tx);
      const { count } = await tx.pendingJob.deleteMany({ where });
      return count === 0 ? 0 : rebuildDue(tx, copenhagenDay(now));
    },
    { seconds: 120 },
  );
}
