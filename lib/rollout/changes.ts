import type { IsoDate } from "@/lib/dates";
import { type BoardType, standingOf, type TypeStanding } from "@/lib/rollout/board";

/** What is another between two days. Each list is in the order of the types given. */
export type Changes = {
  wentLive: { title: string; on: IsoDate | null }[];
  ceasedToBeLive: { title: string; now: TypeStanding }[];
  cameToTest: string[];
  moved: { title: string; from: IsoDate; to: IsoDate }[];
  paused: string[];
  resumed: string[];
  retired: string[];
  madeNational: string[];
  added: string[];
};

/** Compares the picture of one day with that of a later one. National types do not move; becoming one is told. */
export function changesBetween(before: readonly BoardType[], now: readonly BoardType[]): Changes {
  const old = new Map(before.map((type) => [type.slug, type]));
  const changes: Changes = {
    wentLive: [],
    ceasedToBeLive: [],
    cameToTest: [],
    moved: [],
    paused: [],
    resumed: [],
    retired: [],
    madeNational: [],
    added: [],
  };
  for (const type of now) {
    const known = old.get(type.slug);
    if (type.national && known && !known.national) changes.madeNational.push(type.title);
    if (type.national) continue;
    // What comes back from being national is counted anew.
    const was = known?.national ? undefined : known;
    note(changes, type, {
      was: was ? standingOf(was) : "not_begun",
      is: standingOf(type),
      known: Boolean(was),
    });
    if (was) moved(changes, was, type);
  }
  return changes;
}

type Turn = { was: TypeStanding; is: TypeStanding; known: boolean };

function note(changes: Changes, type: BoardType, { was, is, known }: Turn): void {
  const { title } = type;
  if (!known) changes.added.push(title);
  if (was === is) return;
  if (is === "live") changes.wentLive.push({ title, on: liveOn(type) });
  if (was === "live" && is !== "retired") changes.ceasedToBeLive.push({ title, now: is });
  if (is === "in_test") changes.cameToTest.push(title);
  if (is === "paused") changes.paused.push(title);
  if (was === "paused" && is !== "retired") changes.resumed.push(title);
  if (is === "retired") changes.retired.push(title);
}

/** The day of the last of its rollouts. */
function liveOn({ rollouts }: BoardType): IsoDate | null {
  const days = rollouts.flatMap(({ state }) => state.passed.live?.on ?? []);
  return days.toSorted().at(-1) ?? null;
}

function moved(changes: Changes, was: BoardType, is: BoardType): void {
  const [from, to] = [expectedOn(was), expectedOn(is)];
  if (from && to && from !== to && standingOf(is) !== "live")
    changes.moved.push({ title: is.title, from, to });
}

/** When a type is expected to be live: the latest of its rollouts that are not yet; null when one has no day. */
export function expectedOn({ rollouts }: Pick<BoardType, "rollouts">): IsoDate | null {
  const waiting = rollouts.filter(({ state }) => state.status !== "live" && state.status !== "retired");
  const days = waiting.map(({ state }) => state.plan.expectedLiveOn ?? state.plan.liveOn);
  if (days.length === 0 || days.some((day) => day === null)) return null;
  return days.toSorted().at(-1) ?? null;
}
