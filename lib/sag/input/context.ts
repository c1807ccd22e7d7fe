import type { IsoDate } from "@/lib/dates";

/** What the rules of a form need to know beside what was typed. Time is an argument, never the clock. */
export type InputContext = {
  /** Copenhagen day of creation */
  today: IsoDate;
  /** synthetic CPR numbers are for demo and tests alone */
  allowSynthetic: boolean;
};
