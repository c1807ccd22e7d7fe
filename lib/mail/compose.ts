/** A paragraph, a list of short lines, or a heading. */
export type Paragraph = string | readonly string[] | { heading: string };

/** A mail is paragraphs, lists and headings: the same words as text and as HTML. */
export type Paragraphs = readonly Paragraph[];

export function asText(paragraphs: Paragraphs): string {
  return `${paragraphs.map(textBlock).join("\n\n")}\n`;
}

function textBlock(block: Paragraph): string {
  if (typeof block === "string") return block;
  return isHeading(block) ? `\n${block.heading}` : block.join("\n");
}

/** Says its language, for whoever has it read aloud; no pictures, no links, nothing to fetch. */
export function asHtml(paragraphs: Paragraphs): string {
  const body = paragraphs.map(htmlBlock).join("\n");
  return `<!doctype html>\n<html lang="da">\n<head><meta charset="utf-8"></head>\n<body>\n${body}\n</body>\n</html>\n`;
}

function htmlBlock(block: Paragraph): string {
  if (typeof block === "string") return `<p>${escaped(block)}</p>`;
  return isHeading(block) ? `<h2>${escaped(block.heading)}</h2>` : list(block);
}

function isHeading(block: Exclude<Paragraph, string>): block is { heading: string } {
  return "heading" in block;
}

function list(lines: readonly string[]): string {
  return `<ul>\n${lines.map((line) => `<li>${escaped(line)}</li>`).join("\n")}\n</ul>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
