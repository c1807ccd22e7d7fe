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

/** The anchor of a heading on our page: ASCII alone. "Emner og ønsker" is `emner-og-oensker`. */
export function anchorOf(heading: string): string {
  return folded(heading)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

/** The anchor that a code host gives the same heading, which links inside the document use. */
export function anchorInRepository(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, "")
    .replace(/ /g, "-");
}
