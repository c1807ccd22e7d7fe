import { rowOn } from "@/lib/catalogue/keep/noun/kept-noun";
import type { Noun } from "@/lib/catalogue/keep/noun/nouns";
import { fromDbDate, type IsoDate, toDbDate } from "@/lib/dates";
import type { Tx } from "@/lib/db";
import type { RolloutLog } from "@/lib/rollout/log";
import { type RolloutState, rolloutState } from "@/lib/rollout/state";

/** What stands under one of the catalogue: a type by itself, or a rollout of it. `from` is said when it comes later. */
export type UnderLine = { slug: string; title: string; from: IsoDate | null };
export type Under = { types: UnderLine[]; rollouts: UnderLine[] };

const danish = new Intl.Collator("da");

type Reader = Pick<Tx, "fuldmagtstypeResponsibility" | "fuldmagtstypeRow" | "rollout">;

/** Of which one, from which day on, and the log of the rollouts. */
type Asked = { slug: string; day: IsoDate; log: RolloutLog };

/** What stands under one on a day or later, in Danish order. What a life situation holds stands elsewhere. */
export async function readUnder(from: Reader, noun: Noun, asked: Asked): Promise<Under> {
  const { types = [], rollouts = [] } = await UNDER[noun](from, asked);
  return { types: await titled(from, types, asked.day), rollouts: await titled(from, rollouts, asked.day) };
}

type Found = { slug: string; from: IsoDate };
type FoundUnder = { types?: Found[]; rollouts?: Found[] };

const UNDER: Readonly<Record<Noun, (from: Reader, asked: Asked) => Promise<FoundUnder>>> = {
  forvaltning: async (from, { slug, day }) => ({ types: firstDays(await readAnswers(from, slug, day)) }),
  area: async (from, { slug, day, log }) => {
    const types = await from.fuldmagtstypeRow.findMany({ where: { areaSlug: slug, ...reaching(day) } });
    const rollouts = await readStates(from, { areaSlug: slug }, log);
    return {
      types: firstDays(types),
      rollouts: rollouts.filter(({ state }) => goesOn(state, day)).map(found),
    };
  },
  life_situation: async () => ({}),
  waiting_party: async (from, { slug, log }) => {
    const rollouts = await readStates(from, {}, log);
    return { rollouts: rollouts.filter(({ state }) => state.waiting?.party === slug).map(found) };
  },
};

/** The types that belong to a forvaltning on a day or later. */
export async function readTypesOf(from: Reader, forvaltningSlug: string, day: IsoDate): Promise<string[]> {
  return (await readAnswers(from, forvaltningSlug, day)).map(({ slug }) => slug);
}

function readAnswers(from: Reader, forvaltningSlug: string, day: IsoDate) {
  return from.fuldmagtstypeResponsibility.findMany({ where: { forvaltningSlug, ...reaching(day) } });
}

function reaching(day: IsoDate) {
  return { replacedSeq: null, OR: [{ validTo: null }, { validTo: { gte: toDbDate(day) } }] };
}

function firstDays(rows: readonly { slug: string; validFrom: Date }[]): Found[] {
  const days = Map.groupBy(rows, ({ slug }) => slug);
  return [...days].map(([slug, own]) => {
    return { slug, from: own.map(({ validFrom }) => fromDbDate(validFrom)).toSorted()[0] ?? "" };
  });
}

/** Does a rollout go on, or count, on a day? */
function goesOn({ status, endsOn, since }: RolloutState, day: IsoDate): boolean {
  return status !== "retired" || (endsOn ?? since) >= day;
}

type Stated = { typeSlug: string; state: RolloutState };

/** Where rollouts stand by all that is written of them. */
async function readStates(
  from: Reader,
  where: { areaSlug?: string },
  { events }: RolloutLog,
): Promise<Stated[]> {
  const rollouts = await from.rollout.findMany({ where, select: { key: true, typeSlug: true } });
  return rollouts.flatMap(({ key, typeSlug }) => {
    const state = rolloutState(events.get(key) ?? []);
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
  // a type with several rollouts is named once
  const each = new Map(lines.map((line) => [line.slug, line]));
  return [...each.values()]
    .map(({ slug, from: since }) => {
      const own = rows.get(slug) ?? [];
      const title = (rowOn(own, day) ?? own[0])?.title ?? slug;
      return { slug, title, from: since > day ? since : null };
    })
    .toSorted((a, b) => danish.compare(a.title, b.title));
}
