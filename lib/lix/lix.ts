/** Letters from which a word is long: more than six. */
const LONG_FROM = 7;

/** Never the end of a sentence: something always follows ("kl. 14", "f.eks. Odense", "jf. Sundhedsloven"). */
const LEADS_ON = listed(
  "adr afd ang art bl.a ca d.d dr dvs ekskl evt f.eks fr hhv hr ifm iflg inkl",
  "jf kap kl maks mht nr o.a pga pkt s sml stk tlf vedr vha",
);

/** May end a sentence: it does before a capital letter ("… 5 mio. Vi …"), not before a number ("kr. 500"). */
const MAY_END = listed("etc e.l kr m.fl mfl m.m m.v mv mia mio o.l osv o.s.v pct sek");

const LIST_MARKER = /^(?:[-*+•–—]|#{1,6}|>|\d{1,2}[.)](?=\s+\p{Lu}))\s+/u;
const FINAL_MARK = /[.!?…]+$/;

export type Lix = { lix: number; words: number; sentences: number; longWords: number };

/**
 * LIX of a Danish text: words per sentence + per cent of words with more than six letters.
 * Not rounded; 0 for a text without words. Formula: C.H. Björnsson, "Læsbarhed" (Gad, 1971);
 * https://dansksiderne.dk/index.php?id=5805. How we count where the formula is silent:
 *
 * - A word stands between spaces, slashes or dashes and has a letter or digit; "%" and "§" are none.
 * - A hyphenated word is one word, as it is one graphic word to Björnsson; its letters are summed without the
 *   hyphen ("CPR-nummer" has 9, "e-mail" 5). Digits are not letters: "1.234,5" is a word and never long.
 * - A sentence ends at . ! ? or …, unless a small letter follows ("24. marts", "3. kvartal", "»Hvad?« spurgte").
 *   A colon does not end it. A list, heading or paragraph without a mark ends with its line.
 */
export function lix(text: string): Lix {
  return lixOf(sentences(text));
}

/** A sentence as it stands in the text, and what LIX counts in it. */
export type Sentence = { text: string; words: number; longWords: number };

/** The sentences of a text in their order, as `lix` counts them. */
export function sentences(text: string): Sentence[] {
  const all = text.normalize("NFC").replaceAll("\u00ad", "");
  return blocksOf(all).flatMap(sentencesOf);
}

/** LIX of sentences that are read as one text. */
export function lixOf(all: readonly Sentence[]): Lix {
  const words = all.reduce((sum, sentence) => sum + sentence.words, 0);
  const longWords = all.reduce((sum, sentence) => sum + sentence.longWords, 0);
  if (words === 0) return { lix: 0, words: 0, sentences: 0, longWords: 0 };
  return { lix: words / all.length + (100 * longWords) / words, words, sentences: all.length, longWords };
}

/** One LIX per paragraph (text between blank lines) that has words, in order, for pointing out the hard ones. */
export function lixByParagraph(text: string): (Lix & { paragraph: string })[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => ({ paragraph: paragraph.trim(), ...lix(paragraph) }))
    .filter(({ words }) => words > 0);
}

/** Lines joined where a sentence is only wrapped: the next line goes on with a small letter, or a comma came last. */
function blocksOf(text: string): string[] {
  const blocks: string[] = [];
  let open = false;
  for (const line of text.split(/\r?\n/).map((raw) => raw.trim())) {
    const last = blocks.at(-1);
    const goesOn = open && last !== undefined && (/^\p{Ll}/u.test(line) || last.endsWith(","));
    if (goesOn && !LIST_MARKER.test(line)) blocks[blocks.length - 1] = `${last} ${line}`;
    else if (line !== "") blocks.push(line.replace(LIST_MARKER, ""));
    open = line !== "";
  }
  return blocks;
}

/** The sentences of a block; one without words is none. */
function sentencesOf(block: string): Sentence[] {
  const tokens = [...block.matchAll(/[^\s/–—]+/gu)];
  const found: Sentence[] = [];
  let [from, words, longWords] = [0, 0, 0];
  tokens.forEach(([token], at) => {
    if (/[\p{L}\p{N}]/u.test(token)) words += 1;
    if (lettersIn(token) >= LONG_FROM) longWords += 1;
    const next = tokens[at + 1];
    if (next && !endsSentence(token, next[0])) return;
    if (words > 0) found.push({ text: block.slice(from, next?.index).trim(), words, longWords });
    [from, words, longWords] = [next?.index ?? 0, 0, 0];
  });
  return found;
}

function endsSentence(token: string, next: string): boolean {
  const bare = token.replace(/[»«"“”„’'*_)\]]+$/u, "");
  if (!FINAL_MARK.test(bare)) return false;
  const follows = next.replace(/^[^\p{L}\p{N}]+/u, "");
  if (/^\p{Ll}/u.test(follows)) return false;
  if (!bare.endsWith(".")) return true;
  const stem = bare.replace(/^[^\p{L}\p{N}]+|\.+$/gu, "");
  if (LEADS_ON.has(stem.toLowerCase()) || isInitial(stem)) return false;
  // before a number, "24." and "kr." belong to it; before a capital they end the sentence
  return !/^\p{N}/u.test(follows) || !(/^\p{N}+$/u.test(stem) || MAY_END.has(stem.toLowerCase()));
}

/** "C." in "C. F. Tietgen" or "H.C." in "H.C. Andersen": initials lead on to a name. */
function isInitial(stem: string): boolean {
  return /^\p{Lu}(?:\.-?\p{Lu})*$/u.test(stem);
}

function listed(...lines: string[]): ReadonlySet<string> {
  return new Set(lines.join(" ").split(" "));
}

function lettersIn(word: string): number {
  return word.match(/\p{L}/gu)?.length ?? 0;
}
