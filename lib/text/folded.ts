/** Letters that are written in two ways when no Danish keyboard is near. */
const LETTERS: Record<string, string> = { æ: "ae", ø: "oe", å: "aa" };

/** Small letters without accents, æøå as ae, oe and aa: "Få" and "faa" are the same. One sign at a time keeps its place. */
export function folded(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFC")
    .replace(/[æøå]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize("NFD")
    .replace(/\p{M}/gu, "");
}
