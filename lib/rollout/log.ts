import { db, inTransaction, type Tx } from "@/lib/db";
import type { RecordedEvent } from "@/lib/events/event";
import { toRecorded } from "@/lib/events/record";
import { takeWatermark } from "@/lib/events/watermark";
import { isSplit, withPast } from "@/lib/rollout/told";

/** The events of every rollout by its key, and the watermark up to which they are all here. */
export type RolloutLog = {
  upTo: bigint;
  /** with the past that a rollout shares with the one it was taken out of */
  events: Events;
};

type Events = ReadonlyMap<string, readonly RecordedEvent[]>;
type Kept = RolloutLog & { own: Events };

const EMPTY: Kept = { upTo: 0n, events: new Map(), own: new Map() };
const shared = globalThis as { rolloutLog?: Kept };

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

async function readFrom(tx: Tx, known: Kept): Promise<Kept> {
  const upTo = await takeWatermark(tx);
  const where = { subjectKind: "rollout", seq: { gt: known.upTo, lte: upTo } };
  const rows = await tx.event.findMany({ where, orderBy: { seq: "asc" } });
  const own = new Map(known.own);
  for (const [key, added] of Map.groupBy(rows.map(toRecorded), ({ subject }) => subject.key)) {
    own.set(key, [...(known.own.get(key) ?? []), ...added]);
  }
  return { upTo, own, events: withPasts(own, known.events) };
}

/**
 * The events of every rollout with the past that it shares. What nothing was added to stays the same array: what was computed
 * of it is kept beside it.
 */
export function withPasts(own: Events, knownBefore: Events = EMPTY.events): Events {
  const events = new Map(own);
  for (const [key, its] of own) {
    if (!its.some(isSplit)) continue;
    const all = withPast(key, (one) => own.get(one) ?? []);
    const before = knownBefore.get(key);
    events.set(key, before?.length === all.length ? before : all);
  }
  return events;
}

/** The log as it was known at a watermark that is not after its own. */
export function logAt({ events }: RolloutLog, watermark: bigint): RolloutLog {
  const known = [...events].map(([key, its]) => [key, its.filter(({ seq }) => seq <= watermark)] as const);
  return { upTo: watermark, events: new Map(known) };
}
