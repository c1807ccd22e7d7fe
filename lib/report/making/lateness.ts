import { daysBetween, type IsoDate } from "@/lib/dates";
import { dueOn } from "@/lib/report/quarter";
import type { Quarter } from "@/lib/rollout/quarters";

/** How a quarter stands to what was promised the board: its status on its due day. */
export type Lateness = {
  dueOn: IsoDate;
  /** whole days after the due day: until it was published, or until today when it is not; 0 is in time */
  lateDays: number;
};

type Promise = { dueDays: number; firstPublishedOn: IsoDate | null; today: IsoDate };

/** The promise is measured by the first edition: a correction makes nothing late, and mends nothing. */
export function latenessOf(quarter: Quarter, { dueDays, firstPublishedOn, today }: Promise): Lateness {
  const due = dueOn(quarter, dueDays);
  return { dueOn: due, lateDays: Math.max(0, daysBetween(due, firstPublishedOn ?? today)) };
}

/** "forsinket 3 dage" */
export function lateWords(lateDays: number): string {
  return `forsinket ${lateDays} ${lateDays === 1 ? "dag" : "dage"}`;
}
