import { placeOf } from "@/lib/catalogue/keep/noun/change-noun";
import type { NounRules, SituationRules } from "@/lib/catalogue/keep/noun/input";
import { type KeptNoun, keptNoun, rowOn } from "@/lib/catalogue/keep/noun/kept-noun";
import type { Noun } from "@/lib/catalogue/keep/noun/nouns";
import { type NounRow, readRows } from "@/lib/catalogue/keep/noun/rows";
import { readSituationTypes, typesOn } from "@/lib/catalogue/keep/noun/situation-types";
import { readTypeTitles } from "@/lib/catalogue/keep/noun/titles";
import { readUnder, type Under } from "@/lib/catalogue/keep/noun/under";
import type { Choices } from "@/lib/catalogue/keep/typed";
import type { IsoDate } from "@/lib/dates";
import { db } from "@/lib/db";
import { lastSeq } from "@/lib/events/dated-rows";
import { readRolloutLog } from "@/lib/rollout/log";

/** A life situation has a place among the others, types, and types that it can get. */
export type Situation = { place: number; count: number; types: Choices; others: Choices };

/** All that the forms of one ask about, as it stands on the day shown. */
export type NounInUse = {
  kept: KeptNoun;
  under: Under;
  situation: Situation | null;
  /** other forvaltninger that are there on the day */
  others: Choices;
};

/** Reads one as its forms show it; null when there is none. */
export async function readNounInUse(noun: Noun, slug: string, day: IsoDate): Promise<NounInUse | null> {
  const rows = await readRows(db(), noun);
  const own = rows.filter((row) => row.slug === slug);
  const kept = keptNoun(noun, own, day);
  if (!kept) return null;
  const { shownOn } = kept;
  const typeRows = noun === "life_situation" ? await readSituationTypes(db(), slug) : [];
  return {
    kept: { ...kept, seq: lastSeq([...own, ...typeRows]) },
    under: await readUnder(db(), noun, { slug, day: shownOn, log: await readRolloutLog() }),
    situation: noun === "life_situation" ? await situationOf(rows, kept, typesOn(typeRows, shownOn)) : null,
    others: noun === "forvaltning" ? othersOn(rows, kept) : [],
  };
}

async function situationOf(
  rows: readonly NounRow[],
  { slug, shownOn }: KeptNoun,
  own: readonly string[],
): Promise<Situation> {
  const titles = await readTypeTitles(db(), shownOn);
  const there = [...Map.groupBy(rows, (row) => row.slug).values()].filter((one) => rowOn(one, shownOn));
  return {
    place: placeOf(rows, slug, shownOn),
    count: there.length,
    types: own.map((type) => titles.find((one) => one.slug === type) ?? { slug: type, name: type }),
    others: titles.filter((one) => !own.includes(one.slug)),
  };
}

function othersOn(rows: readonly NounRow[], { slug, shownOn }: KeptNoun): Choices {
  return [...Map.groupBy(rows, (row) => row.slug)]
    .flatMap(([key, own]) => {
      const row = key === slug ? undefined : rowOn(own, shownOn);
      return row ? [{ slug: key, name: row.name }] : [];
    })
    .toSorted((a, b) => a.name.localeCompare(b.name, "da"));
}

/** What the form of one may say. */
export function nounRules({ situation }: NounInUse, today: IsoDate): NounRules {
  return { today, ...(situation ? { situation: situationRules(situation) } : {}) };
}

function situationRules({ count, types, others }: Situation): SituationRules {
  return { count, own: types.map(({ slug }) => slug), others: others.map(({ slug }) => slug) };
}
