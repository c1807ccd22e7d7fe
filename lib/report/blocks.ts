import { DEFINITIONS, type DefinedFigure } from "./definitions";
import type { Block } from "./document";
import type { Made } from "./tables";

/** A block of a status; null when it has nothing to say, and is not there. */
export type Maybe = Block | null;

export function title(level: 2 | 3, id: string, text: string): Block {
  return { kind: "heading", level, id, text };
}

export function paragraph(text: string): Maybe {
  return text === "" ? null : { kind: "paragraph", text };
}

export function textOf(block: Maybe): string {
  return block?.kind === "paragraph" ? block.text : "";
}

export function list(items: readonly string[], { large = false } = {}): Maybe {
  return items.length === 0 ? null : { kind: "list", large, items };
}

export function define(figure: DefinedFigure): Block {
  return { kind: "definition", ...DEFINITIONS[figure] };
}

export function table(made: Made): Maybe {
  return made && { kind: "table", table: made };
}

/** A figure under a heading of its own; nothing of it when it has neither sentence nor table. */
export function figure(id: string, name: string, blocks: readonly Maybe[]): Maybe[] {
  const says = blocks.some((block) => block !== null && block.kind !== "definition");
  return says ? [title(3, id, name), ...blocks] : [];
}
