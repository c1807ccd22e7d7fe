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
    const numbers = await client.$queryRaw<{ number: bigint }[]>`
      select number from (${placesOf(tier, most)}) found
      where number <> all(${matches.map(({ number }) => String(number))}::bigint[])
      order by number desc limit ${left}`;
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

function placesOf({ whole, words }: Tier, most: number): Prisma.Sql {
  const [first, ...rest] = words;
  if (!first) return Prisma.sql`select null::bigint as number where false`;
  if (rest.length === 0) return newestOf(first, whole, most);
  const all = words.map((word, at) => Prisma.sql`(${sagerWith(word, whole)}) ${Prisma.raw(`w${at}`)}`);
  const joined = Prisma.join(
    all.map((word, at) => (at === 0 ? word : Prisma.sql`${word} using (number)`)),
    " join ",
  );
  const distinct = words.some(({ others }) => others.length > 0) ? Prisma.sql`distinct` : Prisma.empty;
  return Prisma.sql`select ${distinct} number from ${joined}`;
}

type Word = Tier["words"][number];

/** One word: a page of each list is enough, however many sager have it. */
function newestOf({ typed, others }: Word, whole: boolean, most: number): Prisma.Sql {
  const page = Prisma.sql`order by number desc limit ${most}`;
  const own = Prisma.sql`(select number from search_beginning where beginning = ${typed} ${wholeOnly(whole)} ${page})`;
  if (others.length === 0) return own;
  return Prisma.sql`
    select distinct number from (
      ${own} union all
      select of_one.number from unnest(${others}::text[]) other cross join lateral (
        select number from search_beginning where beginning = other and whole ${page}
      ) of_one
    ) newest`;
}

/** Several words: all that have one of them, for the lists are compared with each other. */
function sagerWith({ typed, others }: Word, whole: boolean): Prisma.Sql {
  const own = Prisma.sql`select number from search_beginning where beginning = ${typed} ${wholeOnly(whole)}`;
  if (others.length === 0) return own;
  return Prisma.sql`
    ${own} union all select number from search_beginning where beginning = any(${others}::text[]) and whole`;
}

function wholeOnly(whole: boolean): Prisma.Sql {
  return whole ? Prisma.sql`and whole` : Prisma.empty;
}
