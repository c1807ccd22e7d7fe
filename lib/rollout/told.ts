import type { FactOf, RecordedEvent } from "@/lib/events/event";
import { effective } from "@/lib/events/order";

type Cut = { asOf?: string; knownAt?: bigint };
type Split = RecordedEvent & { fact: FactOf<"rollout.split"> };

/** Did the rollout begin by being taken out of another? */
export function isSplit(event: RecordedEvent): event is Split {
  return event.fact.type === "rollout.split";
}

/**
 * What is told of a rollout, with its past first: of one that was taken out of another, all that is told of that one. The
 * log of each rollout holds its own events alone.
 */
export function withPast(
  key: string,
  ownOf: (key: string) => readonly RecordedEvent[],
): readonly RecordedEvent[] {
  const own = ownOf(key);
  const split = own.find(isSplit);
  return split ? [...withPast(split.fact.from, ownOf), ...own] : own;
}

/**
 * The events of a rollout that count, in the order they happened. One that was taken out of another is nothing before that
 * day; from then on it has the other's past behind it: what happened before, and what had been told of the day itself.
 * What is learned later of that past, or corrected in it, thus holds for both. `asOf` and `knownAt` as in `effective`.
 */
export function toldOf(events: readonly RecordedEvent[], cut: Cut = {}): RecordedEvent[] {
  const splits = events.filter(isSplit);
  const list = effective(events, cut);
  if (splits.length === 0) return list;
  if (splits.some((split) => !list.includes(split))) return [];
  const keys = [...splits.map(({ fact }) => fact.from), splits.at(-1)?.subject.key];
  const place = ({ subject }: RecordedEvent) => {
    const at = keys.indexOf(subject.key);
    return at < 0 ? keys.length : at; // not recorded yet: the last of the day
  };
  return list
    .filter((event) =>
      splits.every((split) => split.fact.from !== event.subject.key || isShared(event, split)),
    )
    .toSorted((a, b) =>
      a.occurredOn === b.occurredOn ? place(a) - place(b) : a.occurredOn < b.occurredOn ? -1 : 1,
    );
}

function isShared({ occurredOn, dayOrder }: RecordedEvent, { occurredOn: on, fact }: Split): boolean {
  return occurredOn < on || (occurredOn === on && dayOrder <= fact.after);
}
