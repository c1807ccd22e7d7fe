import { lixOf, type Sentence } from "@/lib/lix/lix";

/**
 * The sentences that make a text hard, the hardest first: each time the one without which what is left has the lowest
 * LIX. One is never taken that the text would be harder without; of sentences that are equally hard, the first.
 */
export function hardestOf<S extends Sentence>(text: readonly S[], count = 1): S[] {
  const found: S[] = [];
  let left = [...text];
  while (found.length < count) {
    const next = hardest(left);
    if (!next) break;
    found.push(next);
    left = left.filter((sentence) => sentence !== next);
  }
  return found;
}

function hardest<S extends Sentence>(text: readonly S[]): S | null {
  const [first] = text;
  if (!first || text.length === 1) return first ?? null;
  const without = text.map((sentence) => ({
    sentence,
    lix: lixOf(text.filter((other) => other !== sentence)).lix,
  }));
  const best = without.reduce((a, b) => (b.lix < a.lix ? b : a));
  return best.lix <= lixOf(text).lix ? best.sentence : null;
}
