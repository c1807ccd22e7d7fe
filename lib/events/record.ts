import type { Event as EventRow } from "@/generated/prisma/client";
import { fromDbDate, toDbDate } from "@/lib/dates";
import type { Tx } from "@/lib/db";
import { FACT, type FactInput, type RecordedEvent, SUBJECT_KINDS, type Subject } from "@/lib/events/event";

export type NewEvent = {
  subject: Subject;
  /** Copenhagen day on which it happened */
  occurredOn: string;
  /** the actor's opaque key */
  actor: string;
  fact: FactInput;
  corrects?: bigint;
};

// Writers hold this lock shared until they commit; a watermark takes it exclusively, because seq is given out
// in another order than transactions commit in.
export const WRITERS_LOCK = 7_206_114;

/** The only writer of events. Gives the event's seq. */
export async function recordEvent(tx: Tx, event: NewEvent): Promise<bigint> {
  const { type, ...payload } = FACT.parse(event.fact);
  await tx.$executeRaw`select pg_advisory_xact_lock_shared(${WRITERS_LOCK})`;
  const where = {
    subjectKind: event.subject.kind,
    subjectKey: event.subject.key,
    occurredOn: toDbDate(event.occurredOn),
  };
  const last = await tx.event.aggregate({ where, _max: { dayOrder: true } });
  const row = await tx.event.create({
    data: {
      ...where,
      type,
      payload,
      dayOrder: (last._max.dayOrder ?? 0) + 1,
      actor: event.actor,
      corrects: event.corrects ?? null,
    },
  });
  return row.seq;
}

/** All events of one subject, in the order they were recorded. */
export async function readEvents(tx: Pick<Tx, "event">, subject: Subject): Promise<RecordedEvent[]> {
  const rows = await tx.event.findMany({
    where: { subjectKind: subject.kind, subjectKey: subject.key },
    orderBy: { seq: "asc" },
  });
  return rows.map(toRecorded);
}

/** Parses a stored row again, so that what is read is what the types say. */
export function toRecorded(row: EventRow): RecordedEvent {
  const kind = SUBJECT_KINDS.find((name) => name === row.subjectKind);
  if (!kind) throw new Error(`Event ${row.seq} has an unknown subject kind.`);
  return {
    seq: row.seq,
    subject: { kind, key: row.subjectKey },
    occurredOn: fromDbDate(row.occurredOn),
    dayOrder: row.dayOrder,
    recordedAt: row.recordedAt,
    actor: row.actor,
    corrects: row.corrects,
    fact: FACT.parse({ ...asObject(row.payload), type: row.type }),
  };
}

function asObject(payload: unknown): object {
  return typeof payload === "object" && payload !== null ? payload : {};
}
