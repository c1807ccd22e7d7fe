import { hardestOf } from "@/lib/lix/hardest";
import { type Lix, lixOf, type Sentence, sentences } from "@/lib/lix/lix";

/** LIX that the status is to be at or below: most people can read it. */
export const LIX_GOAL = 25;
/** LIX says little of a shorter text. */
export const LEAST_WORDS = 40;
/** How many sentences of the whole are marked when it is over the goal. */
const MARKED = 3;

export type TextReadability = Lix & {
  /** null when the text is too short to be measured for itself */
  isOver: boolean | null;
  /** the sentences to begin with, as they stand */
  hardest: string[];
};

export type Readability = {
  whole: Lix & { isOver: boolean };
  byName: ReadonlyMap<string, TextReadability>;
  /** texts that are long enough to be measured, and those of them over the goal */
  measured: number;
  over: number;
};

/**
 * How hard the words are that will be read, text by text and together. The hardest sentence of a long text over the goal
 * is marked, and the three hardest of all when the whole is over it, wherever they stand.
 */
export function readabilityOf(texts: ReadonlyMap<string, string>): Readability {
  const all = [...texts].map(([name, text]) => ({ name, sentences: ofText(name, text) }));
  const everything = all.flatMap((text) => text.sentences);
  const whole = lixOf(everything);
  const isOver = whole.lix > LIX_GOAL;
  const hardest = isOver ? hardestOf(everything, MARKED) : [];
  const byName = new Map(all.map(({ name, sentences: own }) => [name, judge(own, hardest)]));
  const judged = [...byName.values()].map((text) => text.isOver);
  return {
    whole: { ...whole, isOver },
    byName,
    measured: judged.filter((over) => over !== null).length,
    over: judged.filter((over) => over).length,
  };
}

type Placed = Sentence & { name: string };

function ofText(name: string, text: string): Placed[] {
  return sentences(text).map((sentence) => ({ ...sentence, name }));
}

function judge(own: readonly Placed[], hardestOfAll: readonly Placed[]): TextReadability {
  const measured = lixOf(own);
  const isOver = measured.words < LEAST_WORDS ? null : measured.lix > LIX_GOAL;
  const marked = new Set([...(isOver ? hardestOf(own) : []), ...hardestOfAll]);
  // said twice, it is pointed out once
  const hardest = new Set(own.filter((one) => marked.has(one)).map(({ text }) => text));
  return { ...measured, isOver, hardest: [...hardest] };
}
