import type { ClockRules } from "@/lib/clock/rules";
import { addWorkingDays } from "@/lib/clock/working-days";
import type { IsoDate } from "@/lib/dates";
import type { FactOf, RecordedEvent } from "@/lib/events/event";
import { asIfLast } from "@/lib/events/order";
import { courseOf, ourLastDay } from "@/lib/sag/clocks";

/** The day by which the citizen is to have answered what is sent on a Copenhagen day. */
export function answerBy(sentOn: IsoDate, { citizenDays, calendar }: ClockRules): IsoDate {
  return addWorkingDays(sentOn, citizenDays, calendar);
}

/**
 * The day by which the next move is due: by us, or by the citizen; null when the sag is closed. The stored `dueOn` is
 * a projection of this; a test replays the events and compares.
 */
export function dueOn(events: readonly RecordedEvent[], rules: ClockRules): IsoDate | null {
  const course = courseOf(events);
  if (course.side === "ours") return ourLastDay(course, rules);
  return course.side === "theirs" && course.sentOn ? answerBy(course.sentOn, rules) : null;
}

type Move = Pick<FactOf<"sag.stepped">, "step" | "from" | "to"> & { on: IsoDate };

/** The same, once a step is taken that is not recorded yet. */
export function dueAfter(
  events: readonly RecordedEvent[],
  { on, ...move }: Move,
  rules: ClockRules,
): IsoDate | null {
  return dueOn([...events, asIfLast("sag", on, { type: "sag.stepped", ...move })], rules);
}
