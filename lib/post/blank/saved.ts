import { parseBlankNumber } from "@/lib/post/blank/blank";
import { CORRECTIONS } from "@/lib/post/blank/blank-life";
import type { Span } from "@/lib/post/blank/spans";

const SAVED = ["hand_out", ...CORRECTIONS] as const;
export type Saved = { step: (typeof SAVED)[number]; span: Span };

/** What was just written down, as the address says it; null when it says nothing. */
export function parseSaved(query: Readonly<Partial<Record<"gemt" | "fra" | "til", string>>>): Saved | null {
  const step = SAVED.find((name) => name === query.gemt);
  const [from, to] = [parseBlankNumber(query.fra ?? ""), parseBlankNumber(query.til ?? "")];
  return step && from !== null && to !== null ? { step, span: { from, to } } : null;
}
