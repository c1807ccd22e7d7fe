import { rowOn } from "@/lib/catalogue/keep/noun/kept-noun";
import type { Noun } from "@/lib/catalogue/keep/noun/nouns";
import { fromDbDate, type IsoDate, toDbDate } from "@/lib/dates";
import type { Tx } from "@/lib/db";
import { toRecorded } from "@/lib/events/record";
import { type RolloutState, rolloutState } from "@/lib/rollout/state";

/** What stands under one of the catalogue: a type by itself, or a rollout of it. `from` is said when it comes later. */
export type UnderLine = { slug: string; title: string; from: IsoDate | null };
export type Under = { types: UnderLine[]; rollouts: UnderLine[] };

const danish = new Intl.Collator("da");

type Reader = Pick<
  Tx,
  "fuldmagtstypeResponsibility" | "fuldmagtstypeRow" | "lifeSituationType" | "rollout" | "event"
>;

/** What stands under one on a day or later, in Danish order; of a life situation in its own. */
export async function readUnder(from: Reader, noun: Noun, slug: string, day: IsoDate): Promise<Under> {
  const found = await UNDER[noun](from, slug, day);
  return { types: await titled(from, found.types, day), rollouts: await titled(from, found.rollouts, day) };
}

type Found = { slug: string; from: IsoDate };
type FoundUnder = { types: Found[]; rollouts: Found[] };

const UNDER: Readonly<Record<Noun, (from: Reader, slug: string, day: IsoDate) => Promise<FoundUnder>>> = {
  forvaltning: async (from, forvaltningSlug, day) => {
    const where = { forvaltningSlug, ...reaching(day) };
    return { types: firstDays(await from.fuldmagtstypeResponsibility.findMany({ where })), rollouts: [] };
  },
  area: async (from, areaSlug, day) => {
    const types = await from.fuldmagtstypeRow.findMany({ where: { areaSlug, ...reaching(day) } });
    return { types: firstDays(types), rollouts: await rolloutsIn(from, areaSlug, day) };
  },
  life_situation: async () => ({ types: [], rollouts: [] }),
  waiting_party: async (from, party) => ({ types: [], rollouts: await rolloutsWaiting(from, party) }),
};

function reaching(day: IsoDate) {
  return { replacedSeq: null, OR: [{ validTo: null }, { validTo: { gte: toDbDate(day) } }] };
}

function firstDays(rows: readonly { slug: string; validFrom: Date }[]): Found[] {
  const days = Map.groupBy(rows, ({ slug }) => slug);
  return [...days].map(([slug, own]) => {
    return { slug, from: own.map(({ validFrom }) => fromDbDate(validFrom)).toSorted()[0] ?? "" };
  });
}

/** Those that still go on or count on the day. */
async function rolloutsIn(from: Reader, areaSlug: string, day: IsoDate): Promise<Found[]> {
  const rollouts = await from.rollout.findMany({ where: { areaSlug }, select: { key: true } });
  const states = await readStates(
    from,
    rollouts.map(({ key }) => key),
  );
  return states.filter(({ state }) => state.status !== "retired" || lastDay(state) >= day).map(found);
}

function lastDay({ endsOn, since }: RolloutState): IsoDate {
  return endsOn ?? since;
}

async function rolloutsWaiting(from: Reader, party: string): Promise<Found[]> {
  const named = ["waitingFor", "party"].map((field) => ({ payload: { path: [field], equals: party } }));
  const events = await from.event.findMany({
    where: { subjectKind: "rollout", OR: named },
    select: { subjectKey: true },
    distinct: ["subjectKey"],
  });
  const states = await readStates(
    from,
    events.map(({ subjectKey }) => subjectKey),
  );
  return states.filter(({ state }) => state.waiting?.party === party).map(found);
}

type Stated = { typeSlug: string; state: RolloutState };

/** Where rollouts stand by all that is written of them. */
async function readStates(from: Reader, keys: string[]): Promise<Stated[]> {
  const rollouts = await from.rollout.findMany({
    where: { key: { in: keys } },
    select: { key: true, typeSlug: true },
  });
  const where = { subjectKind: "rollout", subjectKey: { in: keys } };
  const events = await from.event.findMany({ where, orderBy: { seq: "asc" } });
  const byKey = Map.groupBy(events.map(toRecorded), ({ subject }) => subject.key);
  return rollouts.flatMap(({ key, typeSlug }) => {
    const state = rolloutState(byKey.get(key) ?? []);
    return state ? [{ typeSlug, state }] : [];
  });
}

function found({ typeSlug, state }: Stated): Found {
  return { slug: typeSlug, from: state.waiting?.since ?? state.since };
}

async function titled(from: Reader, lines: readonly Found[], day: IsoDate): Promise<UnderLine[]> {
  if (lines.length === 0) return [];
  const where = { slug: { in: lines.map(({ slug }) => slug) }, replacedSeq: null };
  const rows = Map.groupBy(await from.fuldmagtstypeRow.findMany({ where }), ({ slug }) => slug);
  return lines
    .map(({ slug, from: since }) => {
      const own = rows.get(slug) ?? [];
      const title = (rowOn(own, day) ?? own[0])?.title ?? slug;
      return { slug, title, from: since > day ? since : null };
    })
    .toSorted((a, b) => danish.compare(a.title, b.title));
}
