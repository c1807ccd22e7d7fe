import { db, inTransaction, type Tx } from "@/lib/db";
import type { RecordedEvent } from "@/lib/events/event";
import { toRecorded } from "@/lib/events/record";
import { takeWatermark } from "@/lib/events/watermark";

/** The events of every rollout by its key, and the watermark up to which they are all here. */
export type RolloutLog = { upTo: bigint; events: ReadonlyMap<string, readonly RecordedEvent[]> };

const EMPTY: RolloutLog = { upTo: 0n, events: new Map() };
const shared = globalThis as { rolloutLog?: RolloutLog };

/**
 * The whole log of the rollout. It is append-only, so what was read once is kept in the process, and only what was
 * written since is read again. Commit order is not seq order: what is new is read under a watermark.
 */
export async function readRolloutLog(): Promise<RolloutLog> {
  const known = shared.rolloutLog ?? EMPTY;
  const [newest] = await db().$queryRaw<{ seq: bigint | null }[]>`
    select max(seq) as seq from event where subject_kind = 'rollout'`;
  if ((newest?.seq ?? 0n) <= known.upTo) return known;
  const fresh = await inTransaction((tx) => readFrom(tx, known));
  if (fresh.upTo > (shared.rolloutLog?.upTo ?? 0n)) shared.rolloutLog = fresh;
  return fresh;
}

async function readFrom(tx: Tx, known: RolloutLog): Promise<RolloutLog> {
  const upTo = await takeWatermark(tx);
  const where = { subjectKind: "rollout", seq: { gt: known.upTo, lte: upTo } };
  const rows = await tx.event.findMany({ where, orderBy: { seq: "asc" } });
  const events = new Map(known.events);
  for (const [key, added] of Map.groupBy(rows.map(toRecorded), ({ subject }) => subject.key)) {
    events.set(key, [...(known.events.get(key) ?? []), ...added]);
  }
  return { upTo, events };
}
