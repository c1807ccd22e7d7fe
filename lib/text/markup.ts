/**
 * The light markup of the texts that the municipality owns, read to blocks that both Typst and HTML can show:
 * paragraphs between empty lines, `## ` headings, `1. ` and `- ` lists, `**bold**`.
 * A line break inside a paragraph is kept. Anything else is plain text: the markup has no links and no code.
 */
export type Run = { text: string; bold: boolean };

/** The lines of a paragraph, heading or list item; each line is runs of plain and bold text. */
export type Lines = Run[][];

export type Block =
  | { kind: "heading"; lines: Lines }
  | { kind: "paragraph"; lines: Lines }
  | { kind: "list"; ordered: boolean; items: Lines[] };

type Line = { kind: "heading" | "ordered" | "bullet" | "text" | "empty"; text: string };

/** Never refuses: a text that is no markup is a paragraph. */
export function parseMarkup(source: string): Block[] {
  const blocks: Block[] = [];
  let open = false; // whether the next line of text goes on with the last block
  for (const line of source.split(/\r?\n/).map(lineOf)) {
    addLine(blocks, line, open);
    open = line.kind !== "empty" && line.kind !== "heading";
  }
  return blocks;
}

/** The whole text without markup, a block on each line: for LIX, for reading aloud and for mail. */
export function plainText(blocks: Block[]): string {
  return blocks
    .flatMap((block) => (block.kind === "list" ? block.items : [block.lines]))
    .map((lines) => lines.map((runs) => runs.map((run) => run.text).join("")).join("\n"))
    .join("\n\n");
}

function lineOf(raw: string): Line {
  const text = raw.trim();
  if (text === "") return { kind: "empty", text };
  if (text.startsWith("## ")) return { kind: "heading", text: text.slice(3).trim() };
  const item = /^(\d{1,2}\.|-)\s+(.*)$/.exec(text);
  if (item) return { kind: item[1] === "-" ? "bullet" : "ordered", text: item[2] ?? "" };
  return { kind: "text", text };
}

function addLine(blocks: Block[], { kind, text }: Line, open: boolean): void {
  const last = blocks.at(-1);
  if (kind === "empty") return;
  if (kind === "heading") blocks.push({ kind, lines: [runsOf(text)] });
  else if (kind === "text") addText(blocks, text, open);
  else if (last?.kind === "list" && last.ordered === (kind === "ordered")) last.items.push([runsOf(text)]);
  else blocks.push({ kind: "list", ordered: kind === "ordered", items: [[runsOf(text)]] });
}

function addText(blocks: Block[], text: string, open: boolean): void {
  const last = open ? blocks.at(-1) : undefined;
  if (last?.kind === "paragraph") last.lines.push(runsOf(text));
  else if (last?.kind === "list") last.items.at(-1)?.push(runsOf(text));
  else blocks.push({ kind: "paragraph", lines: [runsOf(text)] });
}

/** Text between pairs of `**` is bold; a `**` without its pair stays as it is written. */
function runsOf(text: string): Run[] {
  const parts = text.split("**");
  const paired = parts.length % 2 === 1 ? parts : [...parts.slice(0, -2), parts.slice(-2).join("**")];
  return paired.map((part, at) => ({ text: part, bold: at % 2 === 1 })).filter((run) => run.text !== "");
}
