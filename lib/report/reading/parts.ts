import type { Block } from "@/lib/report/document";

/** What stands under a heading of level 2, in rows; a row has at most one definition, which stands in the margin beside it. */
export type Part = { id: string; title: string; rows: readonly (readonly Block[])[] };

export function partsOf(blocks: readonly Block[]): Part[] {
  const parts: { id: string; title: string; rows: Block[][] }[] = [];
  for (const block of blocks) {
    if (block.kind === "heading" && block.level === 2)
      parts.push({ id: block.id, title: block.text, rows: [] });
    else put(parts.at(-1)?.rows, block);
  }
  return parts;
}

function put(rows: Block[][] | undefined, block: Block): void {
  const last = rows?.at(-1);
  if (!last || beginsRow(block, last)) rows?.push([block]);
  else last.push(block);
}

function beginsRow(block: Block, row: readonly Block[]): boolean {
  if (block.kind === "heading") return true;
  const has = (kind: Block["kind"]) => row.some((one) => one.kind === kind);
  if (block.kind === "definition") return has("definition") || has("table");
  return block.kind === "paragraph" && (has("definition") || has("table"));
}
