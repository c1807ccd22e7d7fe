import type { Prisma } from "@/generated/prisma/client";
import { clockRules } from "@/lib/clock/rules";
import { fromDbDate, type IsoDate, toDbDate } from "@/lib/dates";
import { db, type Tx } from "@/lib/db";
import { listPlaces } from "@/lib/location/queries";
import type { BlankState } from "@/lib/post/blank/blank";
import { BLANKS_PER_PAGE, type BlankFilter } from "@/lib/post/blank/filter";
import { missedSince } from "@/lib/post/blank/missing";
import { type Span, spansOf } from "@/lib/post/blank/spans";
import type { PlaceStock, Stock } from "@/lib/post/blank/words";
import { readSettings } from "@/lib/setting/queries";

export type BlankLine = {
  number: number;
  state: BlankState;
  madeOn: IsoDate;
  /** where it lies, or lay */
  place: string | null;
  handedOutOn: IsoDate | null;
  settledOn: IsoDate | null;
  /** handed out, and neither used nor back for longer than it should be */
  isMissed: boolean;
  /** the sag that it was used for */
  sagsnummer: string | null;
};

export type StockView = { stock: Stock; places: PlaceStock[]; lines: BlankLine[]; count: number };

/** The stock as it is today, the places that have some, and a page of the list. Blank forms hold nobody's name. */
export async function readStock(filter: BlankFilter, today: IsoDate): Promise<StockView> {
  const settings = await readSettings(db(), today);
  const days = settings["post.blankDays"];
  const since = missedSince(today, days, clockRules(settings).calendar);
  const known = await placeNames(today);
  const [stock, places, count, lines] = await Promise.all([
    countStock(since, { low: settings["post.blankLow"], days }),
    placesWithSome(since, known),
    db().blankForm.count({ where: whereOf(filter, since) }),
    linesOf(filter, { since, known }),
  ]);
  return { stock: { ...stock, places: places.length }, places, lines, count };
}

/** By slug, also places that have closed since. */
async function placeNames(today: IsoDate): Promise<ReadonlyMap<string, string>> {
  return new Map((await listPlaces(db(), today)).map(({ slug, name }) => [slug, name]));
}

async function countStock(since: IsoDate, rules: { low: number; days: number }) {
  const groups = await db().blankForm.groupBy({ by: ["state"], _count: true });
  const of = (state: BlankState) => groups.find((group) => group.state === state)?._count ?? 0;
  const missed = await db().blankForm.count({ where: missedWhere(since) });
  return {
    ...rules,
    inStock: of("in_stock"),
    handedOut: of("handed_out"),
    lost: of("lost"),
    linked: of("linked"),
    scrapped: of("scrapped"),
    missed,
  };
}

function missedWhere(since: IsoDate): Prisma.BlankFormWhereInput {
  return { state: "handed_out", handedOutOn: { lte: toDbDate(since) } };
}

/** Where some are out, those that have had them longest first. */
async function placesWithSome(since: IsoDate, known: ReadonlyMap<string, string>): Promise<PlaceStock[]> {
  const rows = await db().blankForm.findMany({
    where: { state: "handed_out" },
    select: { number: true, locationSlug: true, handedOutOn: true },
  });
  const bySlug = Map.groupBy(rows, ({ locationSlug }) => locationSlug ?? "");
  return [...bySlug]
    .map(([slug, own]) => {
      const days = own.map(({ handedOutOn }) => (handedOutOn ? fromDbDate(handedOutOn) : since)).sort();
      return {
        slug,
        name: known.get(slug) ?? slug,
        count: own.length,
        since: days[0] ?? since,
        numbers: own.map(({ number }) => number),
        missed: days.filter((day) => day <= since).length,
      };
    })
    .sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : a.name < b.name ? -1 : 1));
}

type Known = { since: IsoDate; known: ReadonlyMap<string, string> };

async function linesOf(filter: BlankFilter, { since, known }: Known): Promise<BlankLine[]> {
  const rows = await db().blankForm.findMany({
    where: whereOf(filter, since),
    orderBy: { number: "desc" },
    skip: (filter.page - 1) * BLANKS_PER_PAGE,
    take: BLANKS_PER_PAGE,
    select: {
      number: true,
      state: true,
      madeOn: true,
      locationSlug: true,
      handedOutOn: true,
      settledOn: true,
      printedForm: { select: { sag: { select: { sagsnummer: true } } } },
    },
  });
  return rows.map(({ locationSlug, madeOn, handedOutOn, settledOn, printedForm, ...row }) => ({
    ...row,
    madeOn: fromDbDate(madeOn),
    place: locationSlug && (known.get(locationSlug) ?? locationSlug),
    handedOutOn: handedOutOn && fromDbDate(handedOutOn),
    settledOn: settledOn && fromDbDate(settledOn),
    isMissed: row.state === "handed_out" && handedOutOn !== null && fromDbDate(handedOutOn) <= since,
    sagsnummer: printedForm?.sag.sagsnummer ?? null,
  }));
}

function whereOf({ state, place }: BlankFilter, since: IsoDate): Prisma.BlankFormWhereInput {
  return {
    ...(state === "missed" ? missedWhere(since) : state ? { state } : {}),
    ...(place ? { locationSlug: place } : {}),
  };
}

/** Numbers that one can begin with: the lowest in a row that lie in stock. Null when none does. */
export async function firstInStock(): Promise<Span | null> {
  const rows = await db().blankForm.findMany({
    where: { state: "in_stock" },
    orderBy: { number: "asc" },
    take: 200,
    select: { number: true },
  });
  return spansOf(rows.map(({ number }) => number))[0] ?? null;
}

/** The numbers that one submission made; none for any other. */
export async function madeBy(submission: string, from: Pick<Tx, "blankForm"> = db()): Promise<number[]> {
  const rows = await from.blankForm.findMany({ where: { madeIn: submission }, select: { number: true } });
  return rows.map(({ number }) => number);
}
