import { blankNumber } from "@/lib/post/blank/blank";

/** Numbers in a row, both ends included. */
export type Span = { from: number; to: number };

/** Numbers in any order as spans, in order. */
export function spansOf(numbers: readonly number[]): Span[] {
  const spans: Span[] = [];
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const last = spans.at(-1);
    if (last && last.to === number - 1) last.to = number;
    else spans.push({ from: number, to: number });
  }
  return spans;
}

export function spanWords({ from, to }: Span): string {
  return from === to ? blankNumber(from) : `${blankNumber(from)} til ${blankNumber(to)}`;
}

const MOST_SPANS = 4;

/** "B-000001 til B-000004, B-000009 og 3 andre": the first spans, and how many numbers are left. */
export function numbersInWords(numbers: readonly number[]): string {
  const spans = spansOf(numbers);
  const shown = spans.slice(0, spans.length > MOST_SPANS ? MOST_SPANS - 1 : MOST_SPANS);
  const left = spans.slice(shown.length).reduce((sum, { from, to }) => sum + to - from + 1, 0);
  return shown.map(spanWords).join(", ") + (left > 0 ? ` og ${left} andre` : "");
}
