import { fromDbDate, toDbDate } from "@/lib/dates";
import type { Tx } from "@/lib/db";
import { FACT, type Subject } from "@/lib/events/event";
import type { Told } from "./history";

export type Past = { subject: Subject; actor: string; told: Told };

/**
 * Writes an invented past in the order it was told, with the times it was told. Only the owner can: the role `app`
 * may not set `recorded_at`, so `recordEvent` stays the only writer of the running program. The transaction must
 * have recorded an event already and so hold the writers' lock.
 */
export async function recordPast(tx: Tx, past: readonly Past[]): Promise<void> {
  const inOrder = past.toSorted((a, b) => a.told.recordedAt.getTime() - b.told.recordedAt.getTime());
  const seqs = await reserveSeqs(tx, inOrder.length);
  const seqOf = new Map(inOrder.map(({ told }, index) => [told, seqs[index]]));
  const nextOrder = await dayOrders(tx, inOrder);
  await tx.event.createMany({
    data: inOrder.map(({ subject, actor, told }) => {
      const { type, ...payload } = FACT.parse(told.fact);
      return {
        seq: seqOf.get(told),
        type,
        subjectKind: subject.kind,
        subjectKey: subject.key,
        occurredOn: toDbDate(told.occurredOn),
        dayOrder: nextOrder(subject.key, told.occurredOn),
        recordedAt: told.recordedAt,
        actor,
        payload,
        corrects: typeof told.corrects === "object" ? seqOf.get(told.corrects) : told.corrects,
      };
    }),
  });
}

async function reserveSeqs(tx: Tx, count: number): Promise<bigint[]> {
  const rows = await tx.$queryRaw<{ seq: bigint }[]>`
    select nextval('event_seq_seq') as seq from generate_series(1, ${count}::int)`;
  return rows.map(({ seq }) => seq);
}

/** 1, 2, 3 … for each subject and day, after what is recorded there already. Keys are unique across kinds. */
async function dayOrders(tx: Tx, past: readonly Past[]): Promise<(key: string, day: string) => number> {
  const recorded = await tx.event.findMany({
    where: { subjectKey: { in: [...new Set(past.map(({ subject }) => subject.key))] } },
    orderBy: { dayOrder: "asc" },
  });
  const last = new Map(
    recorded.map((event) => [`${event.subjectKey} ${fromDbDate(event.occurredOn)}`, event.dayOrder]),
  );
  return (key, day) => {
    const order = (last.get(`${key} ${day}`) ?? 0) + 1;
    last.set(`${key} ${day}`, order);
    return order;
  };
}
