/** A mail is paragraphs: the same words as text and as HTML. */
export type Paragraphs = readonly string[];

export function asText(paragraphs: Paragraphs): string {
  return `${paragraphs.join("\n\n")}\n`;
}

/** Says its language, for whoever has it read aloud; no pictures, no links, nothing to fetch. */
export function asHtml(paragraphs: Paragraphs): string {
  const body = paragraphs.map((text) => `<p>${escaped(text)}</p>`).join("\n");
  return `<!doctype html>\n<html lang="da">\n<head><meta charset="utf-8"></head>\n<body>\n${body}\n</body>\n</html>\n`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
