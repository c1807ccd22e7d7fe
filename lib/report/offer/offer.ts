import { addDays, type IsoDate } from "@/lib/dates";
import type { FuldmagtChannel, FuldmagtKind } from "@/lib/fuldmagt/words";
import { type Board, type BoardRollout, type BoardType, isGiven } from "@/lib/rollout/board";
import type { RolloutStatus } from "@/lib/rollout/gates";

export type Way = { kind: FuldmagtKind; channel: FuldmagtChannel };

/** Ways that hold in the same areas; null is wherever the type is used. */
export type GivenWays = { ways: readonly Way[]; areas: readonly string[] | null };

/** A type that somebody can give today. */
export type GivenType = {
  slug: string;
  title: string;
  sentence: string;
  area: { slug: string; title: string };
  given: readonly GivenWays[];
};

/** What is expected within half a year. */
export type ComingType = {
  slug: string;
  title: string;
  /** `2027-01`; null when the day that was expected is past */
  month: string | null;
  /** null is wherever the type is used */
  areas: readonly string[] | null;
  /** what of it, where it is split: "ringe og skrive" */
  part: string | null;
  /** the type can be given in part already */
  isMore: boolean;
};

/** What can be given as of a day, and what comes. Counts no person. */
export type Offer = {
  day: IsoDate;
  given: readonly GivenType[];
  national: readonly GivenType[];
  coming: readonly ComingType[];
};

/** What the board does not know of a type: its sentence, and the ways of a national one, which has no rollout. */
export type About = { sentence: string; ways: readonly Way[] };

/** About two quarters. */
const AHEAD_DAYS = 183;
/** An idea is promised to nobody, and what is paused has no day. */
const ON_THE_WAY: readonly RolloutStatus[] = ["planned", "agreed", "connection_sent", "confirmed", "in_test"];

const danish = new Intl.Collator("da");

/** What the public page tells of the board of the same day. */
export function offerOf({ day, types }: Board, about: ReadonlyMap<string, About>): Offer {
  const of = (type: BoardType) => about.get(type.slug) ?? { sentence: "", ways: [] };
  const municipal = types.filter(({ national }) => !national);
  return {
    day,
    given: municipal
      .filter(isGiven)
      .map((type) => ({ ...heading(type), sentence: of(type).sentence, given: givenWays(type) })),
    national: types
      .filter(({ national }) => national)
      .map((type) => ({
        ...heading(type),
        sentence: of(type).sentence,
        given: [{ ways: of(type).ways, areas: null }],
      })),
    coming: municipal.flatMap((type) => coming(type, day)).sort(soonestFirst),
  };
}

function heading({ slug, title, area }: BoardType) {
  return { slug, title, area };
}

/** The live pakker, those that hold in the same areas together. */
function givenWays({ rollouts }: BoardType): GivenWays[] {
  const everywhere = areasOf(rollouts.filter(({ state }) => state.status !== "retired"));
  const byArea = new Map<string, Way[]>();
  for (const { area, pakker, state } of rollouts) {
    if (state.status !== "live") continue;
    const ways = pakker.map(({ kind, channel }) => ({ kind, channel }));
    byArea.set(area.title, [...(byArea.get(area.title) ?? []), ...ways]);
  }
  const alike = Map.groupBy(byArea, ([, ways]) => keyOf(ways));
  return [...alike.values()].map((its) => ({
    ways: its[0]?.[1] ?? [],
    areas: partOf(
      its.map(([area]) => area),
      everywhere,
    ),
  }));
}

function keyOf(ways: readonly Way[]): string {
  return ways
    .map(({ kind, channel }) => `${kind} ${channel}`)
    .sort()
    .join();
}

function coming(type: BoardType, day: IsoDate): ComingType[] {
  const going = type.rollouts.filter(({ state }) => state.status !== "retired");
  const expected = going.flatMap((rollout) => {
    const on = rollout.state.plan.expectedLiveOn ?? rollout.state.plan.liveOn;
    const isSoon = on !== null && on <= addDays(day, AHEAD_DAYS);
    if (!isSoon || !ON_THE_WAY.includes(rollout.state.status)) return [];
    return [{ rollout, month: on < day ? null : on.slice(0, 7) }];
  });
  return [...Map.groupBy(expected, ({ month }) => month)].map(([month, its]) => ({
    slug: type.slug,
    title: type.title,
    month,
    areas: partOf(areasOf(its.map(({ rollout }) => rollout)), areasOf(going)),
    part: theOnly(its.map(({ rollout }) => rollout.part)),
    isMore: isGiven(type),
  }));
}

function areasOf(rollouts: readonly BoardRollout[]): string[] {
  return [...new Set(rollouts.map(({ area }) => area.title))];
}

/** What is the same for all of them. */
function theOnly(parts: readonly (string | null)[]): string | null {
  return new Set(parts).size === 1 ? (parts[0] ?? null) : null;
}

function partOf(areas: readonly string[], everywhere: readonly string[]): readonly string[] | null {
  return areas.length === everywhere.length ? null : areas.toSorted(danish.compare);
}

/** What has no day any more stands last. */
function soonestFirst(a: ComingType, b: ComingType): number {
  const [first, second] = [a.month ?? "9999", b.month ?? "9999"];
  if (first !== second) return first < second ? -1 : 1;
  return danish.compare(a.title, b.title);
}
