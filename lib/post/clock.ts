import type { ClockRules } from "@/lib/clock/rules";
import { addWorkingDays } from "@/lib/clock/working-days";
import { addDays, type IsoDate } from "@/lib/dates";
import { ASKING_KINDS, type LetterKind, type LetterStatus } from "@/lib/post/letter";
import type { ResendReason } from "@/lib/post/letter-life";

/** A letter that asks for an answer, as the clock sees it. */
export type AskedLetter = {
  kind: LetterKind;
  status: LetterStatus;
  /** Copenhagen day on which it was laid ready */
  madeOn: IsoDate;
  sentOn: IsoDate | null;
  /** why it went once more; null for what went for the first time */
  because: ResendReason | null;
};

/** What a citizen is asked for now: the day of the step that asked, and the letters since, the oldest first. */
export type Asking = { askedOn: IsoDate; letters: readonly AskedLetter[] };

/** What the clock does by itself: a reminder, new papers for those that are taken for lost, and an end. */
export const CLOCK_ACTS = ["remind", "resend", "lapse"] as const;
export type ClockAct = (typeof CLOCK_ACTS)[number];

/**
 * The first sending, which the days count from; null while it lies with us. Papers that went without a letter were
 * handed out on the day of the step. What came back, or was asked for again, begins anew; what was taken for lost does not.
 */
export function firstSending({ askedOn, letters }: Asking): IsoDate | null {
  const asked = letters.filter(({ kind, because }) => kind !== "reminder" && because !== "assumed_lost");
  const anew = asked.findLastIndex(({ because }) => because !== null);
  const counted = asked.slice(Math.max(anew, 0));
  const sent = counted.flatMap(({ sentOn }) => sentOn ?? []);
  return sent.toSorted()[0] ?? (counted.some(isReady) ? null : askedOn);
}

/**
 * What is due on a day, given all that was done; null for nothing. One act a day, each of them once, whatever days the
 * clock was looked at on: when it stood still, what was missed is not made up for all at once. Nobody is hurried while a
 * letter lies with us or came back to us, and none is given up on sooner than an answer takes after the last letter.
 */
export function dueAct(asking: Asking, rules: ClockRules, today: IsoDate): ClockAct | null {
  const { letters } = asking;
  const first = firstSending(asking);
  if (first === null || letters.some(isReady) || cameBack(letters)) return null;
  if (letters.some((letter) => isByClock(letter) && letter.madeOn >= today)) return null;
  const after = (day: IsoDate, count: number) => addWorkingDays(day, count, rules.calendar);
  if (letters.some(({ because }) => because === "assumed_lost")) {
    const last = lastSending(letters) ?? first;
    const isOver = today >= after(first, rules.lapseDays) && today > after(last, rules.citizenDays);
    return isOver ? "lapse" : null;
  }
  if (today >= after(first, rules.assumedLostDays)) return "resend";
  const isReminded = letters.some(({ kind }) => kind === "reminder");
  return !isReminded && today > after(first, rules.citizenDays) ? "remind" : null;
}

/** How a letter that was sent stands on a day. Overdue and assumed lost are computed, and nothing until acted on. */
export const STANDINGS = ["out", "overdue", "assumed_lost", "came_back"] as const;
export type Standing = (typeof STANDINGS)[number];

type Sent = { kind: LetterKind; status: LetterStatus; sentOn: IsoDate | null };

/** Null for a letter that nobody waits for: not sent, answered, or one that only tells. */
export function standingOf(letter: Sent, rules: ClockRules, today: IsoDate): Standing | null {
  const { kind, status, sentOn } = letter;
  if (status === "returned_undeliverable") return "came_back";
  if (status !== "sent" || sentOn === null || !ASKING_KINDS.some((asking) => asking === kind)) return null;
  if (kind === "reminder") return "out"; // what it reminds of is late, not the reminder
  if (today >= addWorkingDays(sentOn, rules.assumedLostDays, rules.calendar)) return "assumed_lost";
  return today > addWorkingDays(sentOn, rules.citizenDays, rules.calendar) ? "overdue" : "out";
}

/** The latest day on which a letter was sent that is overdue, or taken for lost, on a day: so a list asks for no more. */
export function lateSince(rules: ClockRules, today: IsoDate): { overdue: IsoDate; assumedLost: IsoDate } {
  const { citizenDays, assumedLostDays, calendar } = rules;
  const latest = (isLate: (sentOn: IsoDate) => boolean) => {
    let sentOn = today;
    while (!isLate(sentOn)) sentOn = addDays(sentOn, -1);
    return sentOn;
  };
  return {
    overdue: latest((sentOn) => today > addWorkingDays(sentOn, citizenDays, calendar)),
    assumedLost: latest((sentOn) => today >= addWorkingDays(sentOn, assumedLostDays, calendar)),
  };
}

function isReady({ status }: AskedLetter): boolean {
  return status === "queued" || status === "printed";
}

function isByClock({ kind, because }: AskedLetter): boolean {
  return kind === "reminder" || because === "assumed_lost";
}

/** The newest of what asks came back: somebody is to find out why before anything more is sent. */
function cameBack(letters: readonly AskedLetter[]): boolean {
  return letters.findLast(({ kind }) => kind !== "reminder")?.status === "returned_undeliverable";
}

function lastSending(letters: readonly AskedLetter[]): IsoDate | null {
  const days = letters.flatMap(({ sentOn }) => sentOn ?? []);
  return days.toSorted().at(-1) ?? null;
}
