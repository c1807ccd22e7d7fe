import { fromDbDate, type IsoDate } from "@/lib/dates";
import type { Tx } from "@/lib/db";
import type { RecordedEvent } from "@/lib/events/event";
import { effective } from "@/lib/events/order";
import { toRecorded } from "@/lib/events/record";
import type { AskedLetter, Asking } from "@/lib/post/clock";
import { ASKING_KINDS } from "@/lib/post/letter";
import { RESEND_REASONS } from "@/lib/post/letter-life";
import { WITH_CITIZEN } from "@/lib/sag/lifecycle";

/** The events of some letters, in the order they were recorded. */
export async function letterEvents(tx: Pick<Tx, "event">, keys: readonly string[]): Promise<RecordedEvent[]> {
  if (keys.length === 0) return [];
  const rows = await tx.event.findMany({
    where: { subjectKind: "letter", subjectKey: { in: [...keys] } },
    orderBy: { seq: "asc" },
  });
  return rows.map(toRecorded);
}

type Of = { sagId: string; events: readonly RecordedEvent[] };

/** What the citizen of a sag is asked for now, with the letters about it; null when nobody waits for them. */
export async function readAsking(tx: Tx, { sagId, events }: Of): Promise<Asking | null> {
  const asked = effective(events).findLast(({ fact }) => fact.type === "sag.stepped");
  if (asked?.fact.type !== "sag.stepped" || !WITH_CITIZEN.includes(asked.fact.to)) return null;
  const since = { gte: asked.recordedAt };
  const named = asked.fact.letter ? [{ key: asked.fact.letter }] : [];
  const rows = await tx.letter.findMany({
    where: { sagId, kind: { in: [...ASKING_KINDS] }, OR: [{ createdAt: since }, ...named] },
    select: { key: true, kind: true, status: true, sentOn: true },
    orderBy: { createdAt: "asc" },
  });
  const keys = rows.map(({ key }) => key);
  const queued = await queuedAs(tx, keys);
  const letters = rows.map(({ key, sentOn, ...letter }) => ({
    ...letter,
    sentOn: sentOn && fromDbDate(sentOn),
    madeOn: queued.get(key)?.madeOn ?? asked.occurredOn,
    because: queued.get(key)?.because ?? null,
  }));
  return { askedOn: asked.occurredOn, letters };
}

type Queued = { madeOn: IsoDate; because: AskedLetter["because"] };

async function queuedAs(tx: Tx, keys: readonly string[]): Promise<Map<string, Queued>> {
  const found = new Map<string, Queued>();
  for (const { subject, fact, occurredOn } of await letterEvents(tx, keys)) {
    if (fact.type !== "letter.stepped" || fact.step !== "queue") continue;
    const because = RESEND_REASONS.find((reason) => reason === fact.reason) ?? null;
    found.set(subject.key, { madeOn: occurredOn, because });
  }
  return found;
}
