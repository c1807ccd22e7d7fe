import { type Actor, can } from "@/lib/auth/permissions";
import { readCatalogue } from "@/lib/catalogue/queries";
import type { IsoDate } from "@/lib/dates";
import { db } from "@/lib/db";
import {
  countGiven,
  countHenvendelser,
  countLetters,
  countNobodyTopics,
  countSager,
  countSagWays,
  countWishes,
} from "./count";
import { type Period, wholeQuarters } from "./period";
import type { FigureTable, ShownTable } from "./table";
import {
  givenTable,
  henvendelseTables,
  letterTables,
  mergeVisited,
  type Names,
  type Place,
  sagTables,
  type TopicCounts,
  topicTables,
} from "./tables";
import { asTheyAre, hideUnderFive } from "./under-five";

export type Figures = {
  /** numbers under five are hidden */
  isHidden: boolean;
  /** the titles of the areas that are counted alone; null is the whole municipality */
  areas: string[] | null;
  tables: ShownTable[];
};

/**
 * The figures of a period as an actor may see them; null for whom none are. Rights add up: whoever may see them exactly
 * sees them exactly, and whoever may see those of the whole municipality is not held to areas.
 */
export async function readFigures(actor: Actor, period: Period, today: IsoDate): Promise<Figures | null> {
  if (!can(actor, "figures:read")) return null;
  const isHidden = !can(actor, "figures:exact");
  const [types, places] = await Promise.all([readCatalogue(today), readPlaces()]);
  if (can(actor, "figures:all")) {
    const tables = await tablesOfAll(period, { topics: types, places }, isHidden);
    return { isHidden, areas: null, tables: isHidden ? hideUnderFive(tables) : asTheyAre(tables) };
  }
  const { topics, areas } = await within(actor, types);
  if (topics.length === 0) return { isHidden, areas, tables: [] };
  return { isHidden, areas, tables: hideUnderFive(await tablesOfTopics(period, { topics, places })) };
}

/**
 * What was asked for by topic alone, as an actor may see it; null for whom no figures are. These tables add up to nothing
 * that another tells, so what is hidden in them is the same as beside the others.
 */
export async function readTopicFigures(
  actor: Actor,
  period: Period,
  today: IsoDate,
): Promise<Figures | null> {
  if (!can(actor, "figures:read")) return null;
  const isHidden = !can(actor, "figures:exact");
  const [types, counts] = await Promise.all([readCatalogue(today), countTopics(period)]);
  const { topics, areas } = await within(actor, types);
  const tables = topics.length > 0 ? topicTables(counts, { topics, places: [] }) : [];
  return { isHidden, areas, tables: isHidden ? hideUnderFive(tables) : asTheyAre(tables) };
}

/**
 * The fuldmagter that the municipality entered in a period, by pakke, as an actor may see them; null for whom no figures
 * are, and for whom numbers are hidden when the period is anything but a quarter that is over.
 */
export async function readGivenFigures(
  actor: Actor,
  period: Period,
  today: IsoDate,
): Promise<Figures | null> {
  if (!can(actor, "figures:read")) return null;
  const isHidden = !can(actor, "figures:exact");
  const isWhole = wholeQuarters(today).some(({ from, to }) => from === period.from && to === period.to);
  if (isHidden && !isWhole) return null;
  const [types, counts] = await Promise.all([readCatalogue(today), countGiven(period)]);
  const { topics, areas } = await within(actor, types);
  const tables = topics.length > 0 ? [givenTable(topics, counts)] : [];
  return { isHidden, areas, tables: isHidden ? hideUnderFive(tables) : asTheyAre(tables) };
}

async function tablesOfAll(period: Period, all: Names, isHidden: boolean): Promise<FigureTable[]> {
  const [asked, topics, sager, way, letters] = await Promise.all([
    countHenvendelser(period),
    countTopics(period),
    countSager(period, null),
    countSagWays(period),
    countLetters(period),
  ]);
  const merge = (counts: typeof asked.place) =>
    isHidden ? mergeVisited(all.places, counts) : { places: all.places, counts };
  const [askedAt, begunAt] = [merge(asked.place), merge(sager.place)];
  const whole = { period, names: { ...all, places: askedAt.places } };
  return [
    ...henvendelseTables({ ...asked, place: askedAt.counts }, topics, whole),
    ...sagTables({ ...sager, place: begunAt.counts, way }, whole),
    ...letterTables(letters),
  ];
}

/** What can be told of some topics: a henvendelse has none, but for the wishes beside it and the sag it became. */
async function tablesOfTopics(period: Period, names: Names): Promise<FigureTable[]> {
  const slugs = names.topics.map(({ slug }) => slug);
  const [topics, sager] = await Promise.all([countTopics(period), countSager(period, slugs)]);
  const begunAt = mergeVisited(names.places, sager.place);
  const whole = { period, names: { ...names, places: begunAt.places } };
  return [...topicTables(topics, names), ...sagTables({ ...sager, place: begunAt.counts, way: null }, whole)];
}

async function countTopics(period: Period): Promise<TopicCounts> {
  const [wishes, nobody] = await Promise.all([countWishes(period), countNobodyTopics(period)]);
  return { wishes, nobody };
}

const danish = new Intl.Collator("da");

/** Every place that there is or was, by the name it had last, so that what was counted there is named. */
async function readPlaces(): Promise<Place[]> {
  const rows = await db().locationRow.findMany({
    where: { replacedSeq: null },
    select: { slug: true, name: true, kind: true },
    orderBy: { validFrom: "asc" },
  });
  const last = new Map(rows.map((row) => [row.slug, row]));
  return [...last.values()].sort((a, b) => danish.compare(a.name, b.name));
}

/** The types that an actor may see figures of, and the titles of their areas; null for the whole municipality. */
async function within<T extends { area: { slug: string; title: string } }>(
  actor: Actor,
  types: readonly T[],
): Promise<{ topics: T[]; areas: string[] | null }> {
  if (can(actor, "figures:all")) return { topics: [...types], areas: null };
  const slugs = await ownAreas(actor);
  const topics = types.filter(({ area }) => slugs.includes(area.slug));
  return { topics, areas: [...new Set(topics.map(({ area }) => area.title))] };
}

/** The areas that the actor answers for. A sag counts under the heading that its topics stand under. */
async function ownAreas({ userId }: Actor): Promise<string[]> {
  if (!userId) return [];
  const rows = await db().userArea.findMany({ where: { userId }, select: { areaSlug: true } });
  return rows.map(({ areaSlug }) => areaSlug);
}
