import type { Answer, Block, ReportDocument, TextTable } from "@/lib/report/document";

/** All that is read of a status, in order: what page, PDF and mail have in common. */
export function linesOf(document: ReportDocument): string[] {
  const { title, lead, months, edition, blocks } = document;
  return [title, lead, `${months}. ${edition}.`, ...blocks.flatMap(linesOfBlock)];
}

export function linesOfBlock(block: Block): string[] {
  switch (block.kind) {
    case "heading":
    case "paragraph":
      return [block.text];
    case "list":
      return [...block.items];
    case "terms":
      return block.items.flatMap(({ term, text }) => [term, text]);
    case "definition":
      return [`${block.term} ${block.text}`];
    case "chart":
      return [`${block.finding} ${block.text}`];
    case "table":
      return linesOfTable(block.table);
    case "answers":
      return block.items.flatMap(linesOfAnswer);
  }
}

function linesOfTable({ caption, columns, rows }: TextTable): string[] {
  return [caption, ...columns, ...rows.flat()];
}

function linesOfAnswer(item: Answer): string[] {
  return [questionLine(item), answerLine(item), outcomeLine(item)];
}

/** "Handicaprådet spurgte: Hvad gør I?" */
export function questionLine({ from, question }: Answer): string {
  return `${from} spurgte: ${question}`;
}

export function answerLine({ answer }: Answer): string {
  return `Vi svarede: ${answer}`;
}

/** "Gjort, fra 1. september 2026." */
export function outcomeLine({ outcome, note }: Answer): string {
  return note === "" ? `${outcome}.` : `${outcome}, ${note}.`;
}

/** How long it takes to read aloud or alone, in whole minutes. */
export function minutesToRead(document: ReportDocument): number {
  const words = linesOf(document).join(" ").split(/\s+/).length;
  return Math.max(1, Math.round(words / WORDS_A_MINUTE));
}

const WORDS_A_MINUTE = 150;
