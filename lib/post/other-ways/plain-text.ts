import type { Passage } from "@/lib/pdf/passages";

/** The words of a letter as plain text: an empty line between passages, and nothing broken. */
export function plainWords(passages: readonly Passage[]): string {
  return `${passages.map(marked).join("\n\n")}\n`;
}

function marked({ kind, text }: Passage): string {
  return kind === "item" && !/^(\d{1,2}\.|[^\n]{1,40}:) /.test(text) ? `- ${text}` : text;
}

/** How many cells a line of a braille printer for A4 has. */
export const BRAILLE_CELLS = 30;

/**
 * The words for a braille printer: lines of at most 30 cells, broken between words, and the line ends that such programs
 * expect. A capital letter and the beginning of a number take a cell more each.
 */
export function brailleWords(passages: readonly Passage[]): string {
  const lines = plainWords(passages)
    .replaceAll("•", "x")
    .replace(/[–—]/g, "-")
    .replace(/[»«“”„]/g, '"')
    .split("\n")
    .flatMap(broken);
  return lines.map((line) => `${line}\r\n`).join("");
}

/** Cells of braille without contractions. */
export function cellsOf(text: string): number {
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  const numbers = text.match(/\d+/g)?.length ?? 0;
  return [...text].length + capitals + numbers;
}

function broken(line: string): string[] {
  const lines: string[] = [];
  let current = "";
  for (const word of line.split(" ").flatMap(shortened)) {
    const longer = current === "" ? word : `${current} ${word}`;
    if (current !== "" && cellsOf(longer) > BRAILLE_CELLS) {
      lines.push(current);
      current = word;
    } else current = longer;
  }
  return [...lines, current];
}

/** A word that no line holds is cut. */
function shortened(word: string): string[] {
  if (cellsOf(word) <= BRAILLE_CELLS) return [word];
  const parts: string[] = [];
  let part = "";
  for (const sign of word) {
    if (cellsOf(part + sign) > BRAILLE_CELLS) {
      parts.push(part);
      part = "";
    }
    part += sign;
  }
  return [...parts, part];
}
