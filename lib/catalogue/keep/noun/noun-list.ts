import type { Attempt } from "@/lib/administration/attempt";
import type { Actor } from "@/lib/auth/permissions";
import { attemptAt, readKeptCatalogueForm } from "@/lib/catalogue/keep/attempt";
import { parseNoun } from "@/lib/catalogue/keep/noun/input";
import { type KeptNoun, keptNouns } from "@/lib/catalogue/keep/noun/kept-noun";
import type { Noun } from "@/lib/catalogue/keep/noun/nouns";
import { readRows } from "@/lib/catalogue/keep/noun/rows";
import { readTypeTitles } from "@/lib/catalogue/keep/noun/titles";
import type { Choices } from "@/lib/catalogue/keep/typed";
import { validOn } from "@/lib/catalogue/known";
import { copenhagenDay, type IsoDate } from "@/lib/dates";
import { db } from "@/lib/db";
import { readRolloutLog } from "@/lib/rollout/log";
import { rolloutState } from "@/lib/rollout/state";

/** One on the list, with how much stands under it today. */
export type NounLine = KeptNoun & { under: number };

export type NounList = {
  lines: NounLine[];
  /** the form for one more */
  attempt: Attempt;
  /** types that a new life situation can get */
  types: Choices;
};

type Asked = { noun: Noun; attempt: string | undefined; now: Date };

/** All of a kind today, and those that were or will be. */
export async function readNounList(actor: Actor, { noun, attempt, now }: Asked): Promise<NounList> {
  const today = copenhagenDay(now);
  const [rows, counts, kept, types] = await Promise.all([
    readRows(db(), noun),
    COUNTS[noun](today),
    readKeptCatalogueForm(actor, attempt, now),
    noun === "life_situation" ? readTypeTitles(db(), today) : [],
  ]);
  return {
    lines: keptNouns(noun, rows, today).map((one) => ({ ...one, under: counts.get(one.slug) ?? 0 })),
    types,
    attempt: attemptAt(kept, {
      what: `ny ${noun}`,
      prefix: "ny-",
      stored: { form: {}, version: "0", fields: [] },
      parse: (form) => parseNoun(form, { today }),
      first: "navn",
    }),
  };
}

/** The types that a new one of a kind can get: slugs, in the order they are shown. */
export async function readNewTypeChoices(noun: Noun, day: IsoDate): Promise<string[]> {
  if (noun !== "life_situation") return [];
  return (await readTypeTitles(db(), day)).map(({ slug }) => slug);
}

type Counts = ReadonlyMap<string, number>;

const COUNTS: Readonly<Record<Noun, (day: IsoDate) => Promise<Counts>>> = {
  forvaltning: async (day) => {
    const rows = await db().fuldmagtstypeResponsibility.findMany({ where: validOn(day) });
    return countOf(rows.map(({ forvaltningSlug }) => forvaltningSlug));
  },
  area: async (day) => {
    const rows = await db().fuldmagtstypeRow.findMany({ where: validOn(day), select: { areaSlug: true } });
    return countOf(rows.map(({ areaSlug }) => areaSlug));
  },
  life_situation: async (day) => {
    const rows = await db().lifeSituationType.findMany({ where: validOn(day) });
    return countOf(rows.map(({ lifeSituationSlug }) => lifeSituationSlug));
  },
  waiting_party: async (day) => {
    const { events } = await readRolloutLog();
    return countOf(
      [...events.values()].map((own) => rolloutState(own, { asOf: day })?.waiting?.party ?? null),
    );
  },
};

function countOf(slugs: readonly (string | null)[]): Counts {
  const counts = new Map<string, number>();
  for (const slug of slugs) if (slug !== null) counts.set(slug, (counts.get(slug) ?? 0) + 1);
  return counts;
}
