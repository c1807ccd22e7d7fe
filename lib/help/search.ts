import { type Guide, type Section, wordsOf } from "@/lib/help/document";
import { folded } from "@/lib/text/folded";

/** A part of a sentence; `hit` is what was searched for. */
export type Part = { text: string; hit: boolean };
/** A section, and the part of the guide that it is in. */
export type Found = { part: { slug: string; title: string }; id: string; heading: string; sentence: Part[] };

const LONGEST = 60;

/**
 * What may be searched for. A number as long as a CPR number is none of the guide's words: it is refused, so that it is
 * neither shown again nor kept in an address.
 */
export function searchWords(typed: string | undefined): { words: string[] } | "number" | null {
  if (/\d{6}/.test((typed ?? "").replace(/[\s.–-]/g, ""))) return "number";
  const text = (typed ?? "").slice(0, LONGEST).trim();
  if (text === "") return null;
  return { words: [...new Set(folded(text).split(/[^\p{L}\p{N}]+/u))].filter((word) => word !== "") };
}

/** The sections of all parts that have all the words, those with one in the heading first. */
export function searchHelp(guide: Guide, words: readonly string[]): Found[] {
  if (words.length === 0) return [];
  const sections = guide.flatMap(({ slug, title, sections }) =>
    sections.map((section) => ({ ...section, part: { slug, title } })),
  );
  const hits = sections.filter((section) => {
    const all = folded(`${section.heading}\n${sentencesOf(section).join("\n")}`);
    return words.every((word) => all.includes(word));
  });
  const inHeading = ({ heading }: Section) => words.some((word) => folded(heading).includes(word));
  return [...hits.filter(inHeading), ...hits.filter((section) => !inHeading(section))].map((section) => ({
    part: section.part,
    id: section.id,
    heading: section.heading,
    sentence: partsOf(bestSentence(section, words), words),
  }));
}

/** The sentence with most of the words; the section's first when they stand in the heading alone. */
function bestSentence(section: Section, words: readonly string[]): string {
  const count = (sentence: string) => words.filter((word) => folded(sentence).includes(word)).length;
  const sentences = sentencesOf(section);
  return sentences.reduce((best, next) => (count(next) > count(best) ? next : best), sentences[0] ?? "");
}

function sentencesOf({ blocks }: Section): string[] {
  const written = blocks.filter(({ kind }) => kind !== "picture");
  return written.flatMap((block) => wordsOf(block).split(/\n|(?<=[.!?]) (?=\p{Lu})/u));
}

/** Folding makes æ to two letters, so each sign is folded by itself and remembers where it stood. */
function partsOf(sentence: string, words: readonly string[]): Part[] {
  const signs = [...sentence];
  const places = signs.flatMap((sign, at) => [...folded(sign)].map(() => at));
  const all = signs.map(folded).join("");
  const isHit = signs.map(() => false);
  for (const word of words) {
    for (let at = all.indexOf(word); at >= 0; at = all.indexOf(word, at + word.length)) {
      for (const place of places.slice(at, at + word.length)) isHit[place] = true;
    }
  }
  return signs.reduce<Part[]>((parts, text, at) => {
    const hit = isHit[at] ?? false;
    const last = parts.at(-1);
    if (last?.hit === hit) last.text += text;
    else parts.push({ text, hit });
    return parts;
  }, []);
}
