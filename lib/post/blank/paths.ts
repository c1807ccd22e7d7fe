import { blankNumber } from "@/lib/post/blank/blank";
import type { Span } from "@/lib/post/blank/spans";

/** The papers of a span as one PDF. */
export function papersPath({ from, to }: Span): string {
  return `/post/blanketter/${from === to ? from : `${from}-${to}`}/papir.pdf`;
}

/** The span that an address names, `101` or `101-140`; null for anything else. */
export function parseSpanPath(text: string): Span | null {
  const [, first, last = first] = /^([1-9]\d{0,8})(?:-([1-9]\d{0,8}))?$/.exec(text) ?? [];
  const span = { from: Number(first), to: Number(last) };
  return first && span.to >= span.from ? span : null;
}

/** Where something is written down about one number. */
export function correctionPath(number: number): string {
  return `/post/blanketter/ret?fra=${blankNumber(number)}`;
}
