import type { ClockRules } from "@/lib/clock/rules";
import { addWorkingDays, workingDaysBetween } from "@/lib/clock/working-days";
import type { IsoDate } from "@/lib/dates";
import type { RecordedEvent } from "@/lib/events/event";
import { effective } from "@/lib/events/order";
import { OPEN_STATUSES, type SagStatus, WITH_CITIZEN } from "@/lib/sag/lifecycle";

/** Days with us: from the Copenhagen day it came until the day it left us; null while it is here. */
type Stretch = { from: IsoDate; to: IsoDate | null };

/** Who has had a sag and when, since it was made or last opened again. */
export type Course = {
  side: "ours" | "theirs" | "closed";
  stretches: readonly Stretch[];
  /** the day that the citizen was last sent or asked something; null when they never were */
  sentOn: IsoDate | null;
};

const NOTHING: Course = { side: "closed", stretches: [], sentOn: null };

/** Reads the course off the events. A closed sag has none, so one that is opened again begins anew. */
export function courseOf(events: readonly RecordedEvent[]): Course {
  let course = NOTHING;
  for (const { fact, occurredOn } of effective(events)) {
    if (fact.type === "sag.stepped") course = after(course, fact.to, occurredOn);
  }
  return course;
}

function after({ side, stretches, sentOn }: Course, to: SagStatus, day: IsoDate): Course {
  if (!OPEN_STATUSES.includes(to)) return NOTHING;
  if (WITH_CITIZEN.includes(to)) return { side: "theirs", stretches: endedOn(stretches, day), sentOn: day };
  return {
    side: "ours",
    stretches: side === "ours" ? stretches : [...stretches, { from: day, to: null }],
    sentOn,
  };
}

function endedOn(stretches: readonly Stretch[], day: IsoDate): Stretch[] {
  return stretches.map(({ from, to }) => ({ from, to: to ?? day }));
}

/**
 * The last day of our time, or the day on which it ran out; null while there is some left and it stands still. The day
 * that a sag comes is not counted, and what is used stays used: only what is left runs when it comes back.
 */
export function ourLastDay({ stretches }: Course, rules: ClockRules): IsoDate | null {
  let left = rules.ourDays;
  for (const { from, to } of stretches) {
    const lastDay = addWorkingDays(from, left, rules.calendar);
    const used = to === null ? left : workingDaysBetween(from, to, rules.calendar);
    if (used >= left) return lastDay;
    left -= used;
  }
  return null;
}

/** Our time in working days on a day. It stands still while the citizen has the sag. */
export type OurClock = {
  used: number;
  of: number;
  runs: boolean;
  /** null while it stands still with days left */
  lastDay: IsoDate | null;
  /** working days since the last day, 0 until then */
  over: number;
};

/** The citizen's time in working days on a day, counted from the latest sending; and when what comes of it. */
export type CitizenClock = {
  used: number;
  of: number;
  answerBy: IsoDate;
  /** working days since then, 0 until then */
  over: number;
  assumedLostOn: IsoDate;
  lapsesOn: IsoDate;
};

export type SagClocks = { ours: OurClock; theirs: CitizenClock | null };

/** Both clocks of an open sag, the citizen's null while we have it; null when it is closed. */
export function clocksOf(
  events: readonly RecordedEvent[],
  rules: ClockRules,
  today: IsoDate,
): SagClocks | null {
  const course = courseOf(events);
  if (course.side === "closed") return null;
  return { ours: ourClock(course, rules, today), theirs: citizenClock(course, rules, today) };
}

function ourClock(course: Course, rules: ClockRules, today: IsoDate): OurClock {
  const { calendar, ourDays: of } = rules;
  const used = course.stretches.map(({ from, to }) => workingDaysBetween(from, to ?? today, calendar));
  const lastDay = ourLastDay(course, rules);
  return {
    used: used.reduce((sum, days) => sum + days, 0),
    of,
    runs: course.side === "ours",
    lastDay,
    over: lastDay === null ? 0 : workingDaysBetween(lastDay, today, calendar),
  };
}

function citizenClock({ side, sentOn }: Course, rules: ClockRules, today: IsoDate): CitizenClock | null {
  if (side !== "theirs" || sentOn === null) return null;
  const { calendar, citizenDays: of, assumedLostDays, lapseDays } = rules;
  const answerBy = addWorkingDays(sentOn, of, calendar);
  return {
    used: workingDaysBetween(sentOn, today, calendar),
    of,
    answerBy,
    over: workingDaysBetween(answerBy, today, calendar),
    assumedLostOn: addWorkingDays(sentOn, assumedLostDays, calendar),
    lapsesOn: addWorkingDays(sentOn, lapseDays, calendar),
  };
}
