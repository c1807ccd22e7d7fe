import { type IsoDate, shortDate } from "@/lib/dates";
import type { CitizenClock, OurClock, SagClocks } from "@/lib/sag/clocks";
import { dueWords, sinceWords } from "@/lib/sag/due-words";
import { isLate } from "@/lib/sag/late";

/** One clock in words: whose it is and whether it runs, where it is, and what comes next. */
export type ClockWords = {
  sign: "ours" | "theirs" | "paused" | "late";
  whose: string;
  state: string;
  stand: string;
  note: string;
  used: number;
  of: number;
};

type Name = { short: string; genitive: string };

/** The one that runs comes first. */
export function clockWords({ ours, theirs }: SagClocks, name: Name, today: IsoDate): ClockWords[] {
  const us = ourWords(ours, name, today);
  return theirs ? [theirWords(theirs, name, today), us] : [us, waitingForUs(name)];
}

function ourWords({ used, of, runs, lastDay, over }: OurClock, name: Name, today: IsoDate): ClockWords {
  const stand = used > of ? `Alle ${of} arbejdsdage er brugt.` : `${used} af ${of} arbejdsdage brugt.`;
  const all = { whose: "Vores tid", used: Math.min(used, of), of };
  if (!runs || lastDay === null) {
    const note = `Den står stille, mens vi venter på ${name.short}.`;
    return { ...all, sign: "paused", state: "står stille", stand, note };
  }
  const note = dueWords(lastDay, today, over);
  if (isLate(lastDay, today)) return { ...all, sign: "late", state: "er gået", stand, note };
  return { ...all, sign: "ours", state: "løber", stand, note };
}

function theirWords(clock: CitizenClock, name: Name, today: IsoDate): ClockWords {
  const { used, of, answerBy, over, assumedLostOn, lapsesOn } = clock;
  const all = { whose: `${name.genitive} tid`, used: Math.min(used, of), of };
  const next = `Uden svar regnes brevet for tabt ${shortDate(assumedLostOn)}. Sagen kan bortfalde ${shortDate(lapsesOn)}.`;
  if (isLate(answerBy, today)) {
    const stand = `Fristen var ${shortDate(answerBy)}${sinceWords(over)}.`;
    return { ...all, sign: "late", state: "er gået", stand, note: next };
  }
  const stand = `${used === 0 ? "Den er lige begyndt." : `Dag ${used} af ${of}.`} Svar senest ${shortDate(answerBy)}.`;
  return { ...all, sign: "theirs", state: "løber", stand, note: next };
}

function waitingForUs({ short, genitive }: Name): ClockWords {
  const stand = `${short} venter på os.`;
  return { sign: "paused", whose: `${genitive} tid`, state: "står stille", stand, note: "", used: 0, of: 0 };
}
