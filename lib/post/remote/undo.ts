import { type Actor, can } from "@/lib/auth/permissions";
import { inTransaction } from "@/lib/db";
import { holdRun } from "@/lib/post/out/run";

/**
 * Gives up a run that could not be laid in the folder: its letters go back in the queue. What is handed over is the print
 * service's, and comes back by its receipt alone. False when there is no such run.
 */
export function giveUpRemoteRun(actor: Actor, number: number): Promise<boolean> {
  if (!can(actor, "post:handle")) return Promise.resolve(false);
  return inTransaction(async (tx) => {
    const run = await holdRun(tx, { number });
    if (!run?.remote || run.state !== "making") return false;
    await tx.letter.updateMany({
      where: { printRunId: run.id, status: "queued" },
      data: { printRunId: null },
    });
    await tx.printRun.update({ where: { id: run.id }, data: { state: "undone" } });
    return true;
  });
}
