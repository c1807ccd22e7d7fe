import { Prisma } from "@/generated/prisma/client";
import type { db } from "@/lib/db";
import { typingErrors } from "@/lib/text/typing-errors";

/** A word that was typed, and the words in names that it may stand for. */
export type Wanted = {
  typed: string;
  /** the typed word without an ending: "hjemmehjælpens" for "Hjemmehjælpen" */
  bent: string[];
  /** those that differ by a typing error or two, the nearest first */
  resembling: string[];
};

/** Each is a list of its own to be read. */
const MOST_RESEMBLING = 30;

type Known = { typed: string; most: number; word: string; same_stem: boolean };

/** Each word of a name as typed, with what stands in names that is like it. */
export async function wantedWords(
  client: Pick<ReturnType<typeof db>, "$queryRaw">,
  name: string,
): Promise<Wanted[]> {
  const rows = await client.$queryRaw<(Known | { typed: string; word: null })[]>(like(name));
  const typedWords = [...new Set(rows.map(({ typed }) => typed))];
  return typedWords.map((typed) => {
    const known = rows.filter((row): row is Known => row.typed === typed && row.word !== null);
    const bent = known.filter(({ word, same_stem }) => same_stem && typed.startsWith(word) && typed !== word);
    return {
      typed,
      bent: bent.map(({ word }) => word),
      resembling: nearest(known.filter((row) => !row.word.startsWith(typed) && !bent.includes(row))),
    };
  });
}

/** What each typed word is looked up by is made once, not again for each word that is compared with it. */
function like(name: string) {
  return Prisma.sql`
    with asked as materialized (
      select word, most, word_stem(word) as stem, word_rests(word, most) as rests
      from (select word, errors_forgiven(length(word)) as most from unnest(folded_words(${name})) word) typed
    )
    select asked.word as typed, asked.most, known.word, coalesce(known.stem = asked.stem, false) as same_stem
    from asked left join lateral (
      select word, stem from search_word where search_word.stem = asked.stem
      union
      select word, stem from search_word where asked.most > 0 and search_word.rests && asked.rests
    ) known on true`;
}

/** One with the same stem counts as one error, whatever its ending. */
function nearest(known: readonly Known[]): string[] {
  const told = known.map(({ typed, most, word, same_stem }) => ({
    word,
    errors: same_stem ? 1 : errorsBetween(typed, word, most),
  }));
  return told
    .filter(({ errors }) => Number.isFinite(errors))
    .sort((a, b) => a.errors - b.errors || (a.word < b.word ? -1 : 1))
    .slice(0, MOST_RESEMBLING)
    .map(({ word }) => word);
}

/** æ, ø and å count as the two letters that they are spelled out as, or as the one that they are: whichever is nearer. */
function errorsBetween(typed: string, word: string, most: number): number {
  return Math.min(
    typingErrors(typed, word, most),
    typingErrors(withOneLetter(typed), withOneLetter(word), most),
  );
}

function withOneLetter(word: string): string {
  return word.replaceAll("ae", "æ").replaceAll("oe", "ø").replaceAll("aa", "å");
}
