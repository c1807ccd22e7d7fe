import { Lexer, type Token, type Tokens } from "marked";
import { anchorInRepository, anchorOf } from "@/lib/help/anchor";

/** The user's guide as our pages show it: parts by who reads them, and in each one section for a task. */
export type Guide = GuidePart[];
export type GuidePart = { slug: string; title: string; opening: Block[]; sections: Section[] };
export type Section = { id: string; heading: string; blocks: Block[] };

export type Block =
  | { kind: "paragraph"; runs: Run[] }
  | { kind: "list"; ordered: boolean; items: Run[][] }
  | { kind: "table"; head: Run[][]; rows: Run[][][] }
  | { kind: "picture"; file: string; alt: string };

/** `href` is the address of a section, as it stands on our pages. */
export type Run = { text: string; style: "plain" | "strong" | "key" } | { text: string; href: string };

/** A part as it lies in the folder. */
export type Written = { slug: string; markdown: string };

/**
 * Reads the part of Markdown that the guide uses. Throws at anything else, HTML above all: what the pages cannot show
 * must not stand in the documents, and a test reads them.
 */
export function parseGuide(written: readonly Written[]): Guide {
  return withAddresses(written.map(parsePart));
}

function parsePart({ slug, markdown }: Written): GuidePart {
  const tokens = Lexer.lex(markdown).filter(({ type }) => type !== "space");
  const [title, ...rest] = tokens;
  if (title?.type !== "heading" || title.depth !== 1) throw new Error(`${slug} must begin with its title.`);
  const part: GuidePart = { slug, title: title.text, opening: [], sections: [] };
  for (const token of rest) {
    const last = part.sections.at(-1);
    if (isHeading(token)) part.sections.push(emptySection(token));
    else (last?.blocks ?? part.opening).push(toBlock(token));
  }
  return part;
}

/** The words of a block, without what they look like. */
export function wordsOf(block: Block): string {
  if (block.kind === "picture") return block.alt;
  if (block.kind === "paragraph") return textOf(block.runs);
  if (block.kind === "list") return block.items.map(textOf).join("\n");
  return [block.head, ...block.rows].map((row) => row.map(textOf).join(": ")).join("\n");
}

export function textOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join("");
}

/** The pictures that a part shows: no other file of the folder is served. */
export function picturesIn({ opening, sections }: GuidePart): string[] {
  const blocks = [...opening, ...sections.flatMap((section) => section.blocks)];
  return blocks.flatMap((block) => (block.kind === "picture" ? [block.file] : []));
}

function isHeading(token: Token): token is Tokens.Heading {
  return token.type === "heading";
}

function emptySection({ depth, text }: Tokens.Heading): Section {
  if (depth !== 2) throw new Error(`»${text}« must be a heading of level 2.`);
  return { id: anchorOf(text), heading: text, blocks: [] };
}

function toBlock(token: Token): Block {
  const { type } = token;
  const tokens = "tokens" in token ? (token.tokens ?? []) : [];
  if (type === "paragraph" && tokens.length === 1 && tokens[0]?.type === "image") return toPicture(tokens[0]);
  if (type === "paragraph") return { kind: "paragraph", runs: toRuns(tokens) };
  if (type === "list") return { kind: "list", ordered: token.ordered, items: token.items.map(toItem) };
  if (type === "table") {
    const cells = (row: Tokens.TableCell[]) => row.map((cell) => toRuns(cell.tokens));
    return { kind: "table", head: cells(token.header), rows: token.rows.map(cells) };
  }
  throw new Error(`The guide cannot show »${token.raw.slice(0, 60)}« (${type}).`);
}

function toItem({ tokens, task }: Tokens.ListItem): Run[] {
  const [only, ...more] = tokens;
  if (task || more.length > 0 || only?.type !== "text") throw new Error("A list item must be plain text.");
  return toRuns("tokens" in only ? (only.tokens ?? []) : []);
}

function toPicture(token: Token): Block {
  const file = /^\.\.\/pictures\/([a-z-]+\.png)$/.exec(token.type === "image" ? token.href : "")?.[1];
  if (!file || token.type !== "image" || token.text === "") throw new Error(`Not a picture: ${token.raw}`);
  return { kind: "picture", file, alt: token.text };
}

function toRuns(tokens: readonly Token[]): Run[] {
  return tokens.map((token) => {
    if (token.type === "text") return { text: oneLine(token.text), style: "plain" };
    if (token.type === "strong") return { text: oneLine(token.text), style: "strong" };
    if (token.type === "codespan") return { text: token.text, style: "key" };
    if (token.type === "link") return { text: oneLine(token.text), href: token.href };
    throw new Error(`The guide cannot show »${token.raw}« (${token.type}).`);
  });
}

const oneLine = (text: string) => text.replace(/\s+/g, " ");

/** Links say the code host's file and anchor, so that they work there too; here they get our addresses. */
function withAddresses(guide: Guide): Guide {
  const ours = new Map(guide.flatMap(addressesOf));
  for (const part of guide) {
    for (const run of runsIn(part)) {
      if (!("href" in run)) continue;
      const address = ours.get(run.href.startsWith("#") ? `${part.slug}.md${run.href}` : run.href);
      if (!address) throw new Error(`The guide has no heading for ${run.href}.`);
      run.href = address;
    }
  }
  return guide;
}

function addressesOf({ slug, sections }: GuidePart): [string, string][] {
  return sections.map(({ heading, id }) => [
    `${slug}.md#${anchorInRepository(heading)}`,
    `/hjaelp/${slug}#${id}`,
  ]);
}

function runsIn({ opening, sections }: GuidePart): Run[] {
  const blocks = [...opening, ...sections.flatMap((section) => section.blocks)];
  return blocks.flatMap((block) => {
    if (block.kind === "paragraph") return block.runs;
    if (block.kind === "list") return block.items.flat();
    return block.kind === "table" ? [block.head, ...block.rows].flat(2) : [];
  });
}
