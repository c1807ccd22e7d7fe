import { Prisma } from "@/generated/prisma/client";
import type { db } from "@/lib/db";
import { type Wanted, wantedWords } from "@/lib/sag/search/words";

/** A sag by its number in the search tables, and whether its names only resemble what was typed. */
export type Match = { number: bigint; resembles: boolean };

type Client = Pick<ReturnType<typeof db>, "$queryRaw">;
/** The words of names that each typed word may stand for; `whole` takes no beginnings. */
type Tier = { whole: boolean; words: { typed: string; others: string[] }[] };

/**
 * Sager with every word in one of their two names: first those with the whole words, then those with words that begin
 * so, then those that only resemble; the newest first within each. `most` at most.
 */
export async function matchName(client: Client, name: string, most: number): Promise<Match[]> {
  const wanted = await wantedWords(client, name);
  const matches: Match[] = [];
  if (wanted.length === 0) return matches;
  for (const [at, tier] of tiersOf(wanted).entries()) {
    const left = most - matches.length;
    if (left <= 0) break;
    const before = matches.map(({ number }) => String(number));
    const numbers = await client.$queryRaw<{ number: bigint }[]>`
      ${placesOf(tier)} where number <> all(${before}::bigint[]) order by number desc limit ${left}`;
    matches.push(...numbers.map(({ number }) => ({ number, resembles: at === 2 })));
  }
  return matches;
}

function tiersOf(wanted: readonly Wanted[]): Tier[] {
  const words = (others: (word: Wanted) => string[]) =>
    wanted.map((word) => ({ typed: word.typed, others: others(word) }));
  return [
    { whole: true, words: words(() => []) },
    { whole: false, words: words(({ bent }) => bent) },
    { whole: false, words: words(({ bent, resembling }) => [...bent, ...resembling]) },
  ];
}

/**
 * The lists of each word, read side by side with the newest sag first: PostgreSQL stops when the page is full. It keeps
 * them in order only where each list says that it is.
 */
function placesOf({ whole, words }: Tier): Prisma.Sql {
  const lists = words.map((word, at) => {
    const list = Prisma.sql`(${listOf(word, whole)}) ${Prisma.raw(`word${at}`)}`;
    return at === 0 ? list : Prisma.sql`${list} using (number)`;
  });
  return Prisma.sql`select distinct number from ${Prisma.join(lists, " join ")}`;
}

function listOf({ typed, others }: Tier["words"][number], whole: boolean): Prisma.Sql {
  const own = Prisma.sql`beginning = ${typed} ${whole ? Prisma.sql`and whole` : Prisma.empty}`;
  const lists = [own, ...others.map((other) => Prisma.sql`beginning = ${other} and whole`)].map(
    (condition) => Prisma.sql`(select number from search_beginning where ${condition} order by number desc)`,
  );
  const all = Prisma.join(lists, " union all ");
  return lists.length === 1 ? all : Prisma.sql`${all} order by number desc`;
}
