import type { QueueName } from "@/lib/sag/queue/queues";

/** What a list can be sorted by, as it stands in URLs and in views that are kept. */
export const SORT_KEYS = ["frist", "fuldmagtsgiver", "fuldmagtshaver", "nummer", "udloeb"] as const;
export type SortKey = (typeof SORT_KEYS)[number];
export type Sort = { by: SortKey; descending: boolean };

const NAMES = ["fuldmagtsgiver", "fuldmagtshaver"] as const;
const OPEN = ["frist", ...NAMES] as const;

/** Only what an index gives the order of, the first being the usual one. */
const SORTS: Record<QueueName, readonly SortKey[]> = {
  mine: OPEN,
  "ikke-fordelt": OPEN,
  "over-fristen": ["frist"],
  kontrol: OPEN,
  oprettes: OPEN,
  kvittering: OPEN,
  underskrift: OPEN,
  mangler: OPEN,
  aabne: OPEN,
  udloeber: ["udloeb"],
  journal: ["nummer"],
  lukkede: ["nummer", ...NAMES],
};

export function sortsOf(queue: QueueName): readonly SortKey[] {
  return SORTS[queue];
}

/** The most urgent first; of what is closed, the newest. */
export function usualSort(queue: QueueName): Sort {
  return { by: SORTS[queue][0] ?? "nummer", descending: queue === "lukkede" };
}
