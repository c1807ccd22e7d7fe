import { type Actor, can } from "@/lib/auth/permissions";
import { visibleTo } from "@/lib/auth/scope";
import { copenhagenDay } from "@/lib/dates";
import { inTransaction, type Tx } from "@/lib/db";
import { promise } from "@/lib/jobs/outbox";
import { BEGIN_LOCK, MOST_IN_A_RUN } from "@/lib/post/out/begin-run";
import { lookAgain, type OutLetter } from "@/lib/post/out/look-again";
import { sheetsOf } from "@/lib/post/out/order";
import { IN_QUEUE, planned } from "@/lib/post/out/plan";
import { readSettings } from "@/lib/setting/queries";
import { isUuid } from "@/lib/uuid";

export type RemoteRefusal = "not_found" | "not_remote" | "nothing_to_send";
export type RemoteBegun = { ok: true; number: number } | { ok: false; refusal: RemoteRefusal };

/** What a print service can take: what goes by post, and shows its own address. The rest is printed here. */
export function canGoRemote(letter: OutLetter): boolean {
  return letter.way !== "collect" && planned(letter).cover === "own_page";
}

/**
 * Gathers what the print service can take into a run, the oldest first, and promises that it is laid in its folder. `id` is
 * the submission's: pressed twice it is one run.
 */
export function beginRemoteRun(
  actor: Actor,
  { id, most = MOST_IN_A_RUN }: { id: string; most?: number },
  now: Date,
): Promise<RemoteBegun> {
  if (!can(actor, "post:handle") || !isUuid(id)) return Promise.resolve({ ok: false, refusal: "not_found" });
  const on = copenhagenDay(now);
  return inTransaction<RemoteBegun>(
    async (tx) => {
      await tx.$executeRaw`select pg_advisory_xact_lock(${BEGIN_LOCK})`;
      const made = await tx.printRun.findUnique({ where: { id }, select: { number: true } });
      if (made) return { ok: true, number: made.number };
      if ((await readSettings(tx, on))["post.printWay"] !== "remote")
        return { ok: false, refusal: "not_remote" };
      const { live } = await lookAgain(tx, actor, { where: { ...IN_QUEUE, sag: visibleTo(actor) }, on });
      const letters = live.filter(canGoRemote).toSorted(oldestFirst).slice(0, most);
      if (letters.length === 0) return { ok: false, refusal: "nothing_to_send" };
      return { ok: true, number: await begin(tx, actor, id, letters) };
    },
    { seconds: 60 },
  );
}

function oldestFirst(a: OutLetter, b: OutLetter): number {
  return a.createdAt.getTime() - b.createdAt.getTime() || (a.id < b.id ? -1 : 1);
}

async function begin(tx: Tx, actor: Actor, id: string, letters: readonly OutLetter[]): Promise<number> {
  const sheets = letters.reduce((sum, { pageCount }) => sum + sheetsOf(pageCount ?? 0), 0);
  const { number } = await tx.printRun.create({
    data: { id, state: "making", remote: true, madeById: actor.userId, total: letters.length, sheets },
  });
  const ids = letters.map((letter) => letter.id);
  await tx.letter.updateMany({ where: { id: { in: ids } }, data: { printRunId: id } });
  await promise(tx, "make_remote_run", id);
  return number;
}
