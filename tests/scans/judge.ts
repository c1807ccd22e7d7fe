import type { PageReading } from "@/lib/post/scan/reading";
import type { PilePage } from "./pile";

export type Verdict = "matched" | "unread" | "wrong";

/** Beside what was printed on the page. A page without a code has nothing to be matched by, so any match is wrong. */
export function verdict({ page }: Pick<PilePage, "page">, reading: PageReading): Verdict {
  if (reading.kind !== "code") return "unread";
  return reading.code === page.code ? "matched" : "wrong";
}

/** What must be matched: a code that nothing lies over, at the resolution of a scanner. */
export function mustBeMatched({ page, wear }: PilePage): boolean {
  return page.code !== null && !wear.covered && wear.dpi >= 150;
}
