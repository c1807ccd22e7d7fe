import { FACT, type FactInput, type RecordedEvent, type Subject } from "@/lib/events/event";

/**
 * The events that count, in the order they happened: by day, then by the order of the day.
 * An event that another corrects is left out; the correcting one stands in for it from its own seq on.
 * `asOf` is a Copenhagen day, `knownAt` a watermark seq, both inclusive.
 */
export function effective(
  events: readonly RecordedEvent[],
  { asOf, knownAt }: { asOf?: string; knownAt?: bigint } = {},
): RecordedEvent[] {
  const known = events.filter((event) => knownAt === undefined || event.seq <= knownAt);
  const corrected = new Set(known.map((event) => event.corrects).filter((seq) => seq !== null));
  return known
    .filter((event) => !corrected.has(event.seq))
    .filter((event) => asOf === undefined || event.occurredOn <= asOf)
    .sort(happened);
}

function happened(a: RecordedEvent, b: RecordedEvent): number {
  if (a.occurredOn !== b.occurredOn) return a.occurredOn < b.occurredOn ? -1 : 1;
  return a.dayOrder - b.dayOrder;
}

/** A fact not recorded yet, as the last of its day: put among the events, it tells whether they still hold together. */
export function asIfLast(kind: Subject["kind"], occurredOn: string, fact: FactInput): RecordedEvent {
  return {
    seq: -1n,
    subject: { kind, key: "" },
    occurredOn,
    dayOrder: Number.MAX_SAFE_INTEGER,
    recordedAt: new Date(0),
    actor: "",
    corrects: null,
    fact: FACT.parse(fact),
  };
}
