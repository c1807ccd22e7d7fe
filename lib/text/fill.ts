import { type Block, type Lines, parseMarkup, type Run } from "./markup";

/** Every name that may stand in `{{…}}` in a text, with what it stands for. Shown to those who edit texts. */
export const PLACEHOLDERS = {
  fuldmagtsgiver: "navnet på den, der giver fuldmagten",
  fuldmagtsgiverFornavn: "fornavnet på den, der giver fuldmagten",
  fuldmagtshaver: "navnet på den, der får fuldmagten",
  fuldmagtshaverFornavn: "fornavnet på den, der får fuldmagten",
  sagsnummer: "sagens nummer",
  antalSider: "hvor mange sider formularen er på: to sider",
  sidsteSide: "nummeret på den side, der skrives under på",
  svarSenest: "den dag, vi gerne vil have svar",
  indlevering: "hvordan siderne kommer tilbage: i svarkuverten, eller på en anden måde",
  grundlag: "den slags fuldmagt, som sagen bygger på: generalfuldmagt eller fremtidsfuldmagt",
  begrundelse: "hvorfor sagen er afvist",
  kommune: "kommunens navn",
  enhed: "den enhed, der skriver",
  telefon: "enhedens telefonnummer",
  aabningstider: "hvornår enheden har åbent",
  databeskyttelse: "hvordan man får fat i kommunens databeskyttelsesrådgiver",
  opbevaring: "hvor længe oplysningerne gemmes",
} as const;

export type Placeholder = keyof typeof PLACEHOLDERS;

export type FilledText =
  | { ok: true; blocks: Block[] }
  | { ok: false; reason: "unknown_placeholder" | "missing_value" | "stray_braces"; names: string[] };

const PLACEHOLDER = /\{\{ *([^{}\r\n]*?) *\}\}/g;

/**
 * Reads a text's markup and puts values in its placeholders. What a value holds is never read as markup.
 * Refused, so that nothing is ever printed raw: a name that is not in `PLACEHOLDERS`, a name without a value
 * (or with an empty one), and braces that are no placeholder.
 */
export function fillText(source: string, values: Partial<Record<Placeholder, string>>): FilledText {
  const names = placeholdersIn(source);
  const unknown = names.filter((name) => !isPlaceholder(name));
  if (unknown.length > 0) return { ok: false, reason: "unknown_placeholder", names: unknown };
  const missing = names.filter((name) => valueFor(name, values) === "");
  if (missing.length > 0) return { ok: false, reason: "missing_value", names: missing };
  if (/[{}]/.test(source.replace(PLACEHOLDER, ""))) return { ok: false, reason: "stray_braces", names: [] };
  return { ok: true, blocks: parseMarkup(source).map((block) => filledBlock(block, values)) };
}

/** The names in `{{…}}`, each once, in the order they come; known or not. */
export function placeholdersIn(source: string): string[] {
  return [...new Set([...source.matchAll(PLACEHOLDER)].map((match) => match[1] ?? ""))];
}

export function isPlaceholder(name: string): name is Placeholder {
  return Object.hasOwn(PLACEHOLDERS, name);
}

function valueFor(name: string, values: Partial<Record<Placeholder, string>>): string {
  return isPlaceholder(name) ? (values[name] ?? "").trim() : "";
}

function filledBlock(block: Block, values: Partial<Record<Placeholder, string>>): Block {
  if (block.kind !== "list") return { ...block, lines: filledLines(block.lines, values) };
  return { ...block, items: block.items.map((lines) => filledLines(lines, values)) };
}

function filledLines(lines: Lines, values: Partial<Record<Placeholder, string>>): Lines {
  const filled = (run: Run): Run => ({
    ...run,
    text: run.text.replace(PLACEHOLDER, (_, name: string) => valueFor(name, values)),
  });
  return lines.map((runs) => runs.map(filled));
}
