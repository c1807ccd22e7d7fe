/** A paragraph, or a list of short lines. */
export type Paragraph = string | readonly string[];

/** A mail is paragraphs and lists: the same words as text and as HTML. */
export type Paragraphs = readonly Paragraph[];

export function asText(paragraphs: Paragraphs): string {
  const blocks = paragraphs.map((block) => (typeof block === "string" ? block : block.join("\n")));
  return `${blocks.join("\n\n")}\n`;
}

/** Says its language, for whoever has it read aloud; no pictures, no links, nothing to fetch. */
export function asHtml(paragraphs: Paragraphs): string {
  const body = paragraphs
    .map((block) => (typeof block === "string" ? `<p>${escaped(block)}</p>` : list(block)))
    .join("\n");
  return `<!doctype html>\n<html lang="da">\n<head><meta charset="utf-8"></head>\n<body>\n${body}\n</body>\n</html>\n`;
}

function list(lines: readonly string[]): string {
  return `<ul>\n${lines.map((line) => `<li>${escaped(line)}</li>`).join("\n")}\n</ul>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
