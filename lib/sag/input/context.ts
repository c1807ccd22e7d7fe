import type { IsoDate } from "@/lib/dates";
import type { IdSeen } from "@/lib/person/person";

/** What the rules of a form need to know beside what was typed. Time is an argument, never the clock. */
export type InputContext = {
  /** Copenhagen day of creation */
  today: IsoDate;
  /** synthetic CPR numbers are for demo and tests alone */
  allowSynthetic: boolean;
  /** the identification that the municipality takes at the counter; all of it unless it says otherwise */
  acceptedId?: readonly IdSeen[];
};
