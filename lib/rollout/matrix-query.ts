import { isStatus } from "@/lib/rollout/gates";
import type { MatrixFilter } from "@/lib/rollout/matrix";

export type MatrixQuery = { omraade?: string; trin?: string; venter?: string; stille?: string };

/** The filter of a URL; what names nothing known lets all through. */
export function matrixFilter(
  query: MatrixQuery,
  areas: readonly string[],
  parties: readonly string[],
): MatrixFilter {
  const { omraade, trin, venter, stille } = query;
  return {
    ...(omraade && areas.includes(omraade) ? { area: omraade } : {}),
    ...(trin && isStatus(trin) ? { status: trin } : {}),
    ...(venter && parties.includes(venter) ? { party: venter } : {}),
    stillOnly: stille === "ja",
  };
}

/** The same as it stands in a URL, without the day. */
export function matrixParams({ area, status, party, stillOnly }: MatrixFilter): Record<string, string> {
  return {
    ...(area ? { omraade: area } : {}),
    ...(status ? { trin: status } : {}),
    ...(party ? { venter: party } : {}),
    ...(stillOnly ? { stille: "ja" } : {}),
  };
}
