import type { IsoDate } from "@/lib/dates";
import type { LookAhead } from "@/lib/sag/queue/query";
import type { QueueName } from "@/lib/sag/queue/queues";

/** Counted to here; one more says that there are more. Late ones and the oldest come first, and are always right. */
export const COUNTED_TO = 10_000;

export type QueueCount = {
  /** `COUNTED_TO` + 1 stands for more than that */
  count: number;
  /** how many are late; none where the list has no due dates */
  late: number;
  /** the oldest day to be done by */
  oldestDue: IsoDate | null;
};

export type QueueCounts = {
  queues: Record<QueueName, QueueCount>;
  /** fuldmagter in so many sager end within so many days */
  expiring: Record<LookAhead, number>;
};

/** A number as it is read: `1.234`, and `over 10.000` where nobody has counted further. */
export function countWords(count: number): string {
  return count > COUNTED_TO ? `over ${inDanish(COUNTED_TO)}` : inDanish(count);
}

function inDanish(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ".");
}
