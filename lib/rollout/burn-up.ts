import type { IsoDate } from "@/lib/dates";
import type { RecordedEvent } from "@/lib/events/event";
import { toldOf } from "@/lib/rollout/told";

/** The rollouts of one counted type: their events, and the day each was first planned to be live. */
export type TypeHistory = {
  slug: string;
  rollouts: { events: readonly RecordedEvent[]; firstPlannedOn: IsoDate | null }[];
};

/** How many types were live from a day on; days rise, and each is the day of a change. */
export type Series = { on: IsoDate; count: number }[];

/** What happened: how many types were live after each day on which that changed, up to and with `until`. */
export function liveSeries(types: readonly TypeHistory[], until: IsoDate): Series {
  const changes = new Map<IsoDate, number>();
  for (const { rollouts } of types) {
    for (const { on, by } of liveChanges(
      rollouts.map(({ events }) => events),
      until,
    )) {
      changes.set(on, (changes.get(on) ?? 0) + by);
    }
  }
  return summed(changes);
}

/** The first plan: a type was to be live when its last rollout was. Types without a day are in no step of it. */
export function planSeries(types: readonly TypeHistory[]): Series {
  const changes = new Map<IsoDate, number>();
  for (const type of types) {
    const last = planDay(type);
    if (last) changes.set(last, (changes.get(last) ?? 0) + 1);
  }
  return summed(changes);
}

/** The day on which a type was first planned to be live: that of its last rollout; null while one has no day. */
export function planDay({ rollouts }: TypeHistory): IsoDate | null {
  const days = rollouts.map(({ firstPlannedOn }) => firstPlannedOn);
  return days.every((day) => day !== null) ? (days.toSorted().at(-1) ?? null) : null;
}

/** The count on a day; 0 before the first change. */
export function countOn(series: Series, day: IsoDate): number {
  return series.findLast(({ on }) => on <= day)?.count ?? 0;
}

/** On which days a type became live or ceased to be: all its rollouts that are not retired, and at least one. */
function liveChanges(rollouts: readonly (readonly RecordedEvent[])[], until: IsoDate) {
  const steps = rollouts
    .flatMap((events, index) => toldOf(events, { asOf: until }).map((event) => ({ event, index })))
    .filter(({ event }) => event.fact.type === "rollout.stepped")
    .toSorted((a, b) =>
      a.event.occurredOn < b.event.occurredOn ? -1 : a.event.occurredOn > b.event.occurredOn ? 1 : 0,
    );
  const status = new Map<number, string>();
  const changes: { on: IsoDate; by: 1 | -1 }[] = [];
  let isLive = false;
  for (const [place, { event, index }] of steps.entries()) {
    if (event.fact.type === "rollout.stepped") status.set(index, event.fact.to);
    const next = steps[place + 1];
    if (next && next.event.occurredOn === event.occurredOn) continue; // the day is judged when it is over
    const going = [...status.values()].filter((name) => name !== "retired");
    const now = going.length > 0 && going.every((name) => name === "live");
    if (now !== isLive) changes.push({ on: event.occurredOn, by: now ? 1 : -1 });
    isLive = now;
  }
  return changes;
}

function summed(changes: ReadonlyMap<IsoDate, number>): Series {
  let count = 0;
  return [...changes]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([on, by]) => {
      count += by;
      return { on, count };
    });
}
