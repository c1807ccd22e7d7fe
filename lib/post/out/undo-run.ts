import { type Actor, can } from "@/lib/auth/permissions";
import { copenhagenDay } from "@/lib/dates";
import { inTransaction } from "@/lib/db";
import { stepLetters } from "@/lib/post/letters/step";
import { holdRun } from "@/lib/post/out/run";
import type { RunRefusal } from "@/lib/post/out/send-run";

export type Undone = { ok: true } | { ok: false; refusal: RunRefusal };

/**
 * The printer jammed, or nothing was sent after all: every letter of the run that has not moved on goes back in the queue.
 * So long as its file is kept; after that the letters have lives of their own.
 */
export function undoRun(actor: Actor, number: number, now: Date): Promise<Undone> {
  if (!can(actor, "post:handle")) return Promise.resolve({ ok: false, refusal: "not_found" });
  const on = copenhagenDay(now);
  return inTransaction<Undone>(
    async (tx) => {
      const run = await holdRun(tx, { number });
      if (!run || run.remote) return { ok: false, refusal: "not_found" };
      if (!canBeUndone(run)) return { ok: false, refusal: "not_ready" };
      const letters = await tx.letter.findMany({ where: { printRunId: run.id } });
      await stepLetters(tx, actor, letters, { step: "put_back", on, columns: { printRunId: null } });
      // Those of a run that is not made yet are in the queue already.
      const left = { printRunId: run.id, status: "queued" } as const;
      await tx.letter.updateMany({ where: left, data: { printRunId: null } });
      await tx.printRun.update({ where: { id: run.id }, data: { state: "undone" } });
      return { ok: true };
    },
    { seconds: 60 },
  );
}

/** While it is made, while its letters lie printed, and while its file is kept after they were sent. */
export function canBeUndone({ state, fileId }: { state: string; fileId: string | null }): boolean {
  return state === "making" || state === "ready" || (state === "sent" && fileId !== null);
}
