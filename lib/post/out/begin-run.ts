import type { Actor } from "@/lib/auth/permissions";
import { can } from "@/lib/auth/permissions";
import { visibleTo } from "@/lib/auth/scope";
import { copenhagenDay } from "@/lib/dates";
import { inTransaction, type Tx } from "@/lib/db";
import { promise } from "@/lib/jobs/outbox";
import { lookAgain } from "@/lib/post/out/look-again";
import { IN_QUEUE, type Planned, planned } from "@/lib/post/out/plan";
import { isUuid } from "@/lib/uuid";

/** So many letters that a run is made while one waits for it, and that its pages can be carried. */
export const MOST_IN_A_RUN = 500;

// Whoever begins a run holds this until it stands: two at once would take the same letters.
export const BEGIN_LOCK = 7_206_120;

export type Begun = { ok: true; number: number } | { ok: false; refusal: "not_found" | "nothing_to_print" };

/**
 * Gathers what is queued and still to be sent into a run, the oldest first, and promises that it is made. `id` is the
 * submission's: pressed twice it is one run. What is not to be sent any more is stopped, also when nothing is left.
 */
export function beginRun(
  actor: Actor,
  { id, most = MOST_IN_A_RUN }: { id: string; most?: number },
  now: Date,
): Promise<Begun> {
  if (!can(actor, "post:handle") || !isUuid(id)) return Promise.resolve({ ok: false, refusal: "not_found" });
  return inTransaction(
    async (tx) => {
      await tx.$executeRaw`select pg_advisory_xact_lock(${BEGIN_LOCK})`;
      const made = await tx.printRun.findUnique({ where: { id }, select: { number: true } });
      if (made) return { ok: true, number: made.number };
      const letters = await gather(tx, actor, { most, now });
      if (letters.length === 0) return { ok: false, refusal: "nothing_to_print" };
      return { ok: true, number: await begin(tx, actor, id, letters) };
    },
    { seconds: 60 },
  );
}

/** Those that wait longest, but for whom no address is known. */
async function gather(tx: Tx, actor: Actor, { most, now }: { most: number; now: Date }): Promise<Planned[]> {
  const where = { ...IN_QUEUE, sag: visibleTo(actor) };
  const { live } = await lookAgain(tx, actor, { where, on: copenhagenDay(now) });
  return live
    .map(planned)
    .filter(({ cover }) => cover !== "no_address")
    .toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime() || (a.id < b.id ? -1 : 1))
    .slice(0, most);
}

async function begin(tx: Tx, actor: Actor, id: string, letters: readonly Planned[]): Promise<number> {
  const { number } = await tx.printRun.create({
    data: {
      id,
      state: "making",
      madeById: actor.userId,
      total: letters.length,
      sheets: letters.reduce((sum, { sheets }) => sum + sheets, 0),
    },
  });
  const ids = letters.map((letter) => letter.id);
  await tx.letter.updateMany({ where: { id: { in: ids } }, data: { printRunId: id } });
  await promise(tx, "make_print_run", id);
  return number;
}
