import type { BatchOutcome } from "@/lib/post/match/outcome";
import { listed } from "@/lib/text/listed";

type Counted = Pick<BatchOutcome, "pageCount" | "sager" | "unmatched">;

/** What came of a batch, in two sentences. */
export function outcomeWords({ pageCount, sager, unmatched }: Counted): string {
  const whole = sager.filter(({ came, missing }) => came.length > 0 && missing.length === 0).length;
  const partly = sager.filter(({ came, missing }) => came.length > 0 && missing.length > 0).length;
  const apart = sager.reduce((sum, { apart: pages }) => sum + pages.length, 0);
  const parts = [
    told(whole, "sag har alle sine sider", "sager har alle deres sider"),
    told(partly, "sag mangler sider", "sager mangler sider"),
    told(apart, "side er skilt fra", "sider er skilt fra"),
    told(unmatched.length, "side har ingen sag endnu", "sider har ingen sag endnu"),
  ].flat();
  const read = pageCount === 1 ? "Der er læst 1 side." : `Der er læst ${pageCount} sider.`;
  return parts.length === 0 ? read : `${read} ${listed(parts)}.`;
}

function told(count: number, one: string, many: string): string[] {
  return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
}

/** "side 1 og 2"; a dash when there are none */
export function pageWords(pages: readonly number[]): string {
  return pages.length === 0 ? "–" : `side ${listed(pages.map(String))}`;
}
