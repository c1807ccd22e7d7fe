import type { QueueName } from "@/lib/sag/queue/queues";

/** What a list can be sorted by, as it stands in URLs and in views that are kept. */
export const SORT_KEYS = ["frist", "fuldmagtsgiver", "fuldmagtshaver", "nummer", "udloeb"] as const;
export type SortKey = (typeof SORT_KEYS)[number];
export type Sort = { by: SortKey; descending: boolean };

const NAMES = ["fuldmagtsgiver", "fuldmagtshaver"] as const;
const ONE_STATUS = ["frist", ...NAMES, "nummer"] as const;

/** Only what an index gives the order of, the first being the usual one. */
const SORTS: Record<QueueName, readonly SortKey[]> = {
  mine: ["frist", ...NAMES],
  "ikke-fordelt": ["frist", ...NAMES],
  "over-fristen": ["frist"],
  kontrol: ONE_STATUS,
  oprettes: ONE_STATUS,
  kvittering: ONE_STATUS,
  underskrift: ONE_STATUS,
  mangler: ONE_STATUS,
  aabne: ONE_STATUS,
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
