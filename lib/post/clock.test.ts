import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addWorkingDays } from "@/lib/clock/working-days";
import { addDays, type IsoDate } from "@/lib/dates";
import {
  type AskedLetter,
  type Asking,
  type ClockAct,
  dueAct,
  firstSending,
  lateSince,
  standingOf,
} from "@/lib/post/clock";

const RULES = {
  ourDays: 5,
  citizenDays: 10,
  assumedLostDays: 20,
  lapseDays: 40,
  calendar: { isClosed: (day: IsoDate) => day === "2026-12-25" },
};
const ASKED = "2026-11-02";
const day = (count: number, from: IsoDate = ASKED) => addWorkingDays(from, count, RULES.calendar);

const aLetter = (change: Partial<AskedLetter> = {}): AskedLetter => ({
  kind: "form",
  status: "sent",
  madeOn: ASKED,
  sentOn: ASKED,
  because: null,
  ...change,
});
const asking = (...letters: AskedLetter[]): Asking => ({ askedOn: ASKED, letters });
const due = (asked: Asking, today: IsoDate) => dueAct(asked, RULES, today);

describe("the first sending", () => {
  test("is the day of the step when the papers were handed out without a letter", () => {
    expect(firstSending(asking())).toBe(ASKED);
    expect(firstSending(asking(aLetter({ status: "stopped", sentOn: null })))).toBe(ASKED);
  });

  test("is not yet while the letter lies with us", () => {
    for (const status of ["queued", "printed"] as const)
      expect(firstSending(asking(aLetter({ status, sentOn: null })))).toBeNull();
  });

  test("is that of the letter that was sent first, and a reminder or what was taken for lost is no first", () => {
    const [first, reminder, lost] = [
      aLetter({ sentOn: day(1), status: "resent" }),
      aLetter({ kind: "reminder", sentOn: day(12) }),
      aLetter({ sentOn: day(22), because: "assumed_lost" }),
    ];
    expect(firstSending(asking(first, reminder, lost))).toBe(day(1));
    expect(firstSending(asking(reminder, lost))).toBe(ASKED);
  });

  test("is anew when it came back or was asked for again", () => {
    for (const because of ["came_back", "asked_for"] as const) {
      const again = aLetter({ sentOn: day(8), because });
      expect(firstSending(asking(aLetter({ status: "resent" }), again))).toBe(day(8));
      const ready = aLetter({ status: "queued", sentOn: null, because });
      expect(firstSending(asking(aLetter({ status: "resent" }), ready))).toBeNull();
    }
  });
});

describe("what is due", () => {
  test("is a reminder when the days for an answer are gone, not on the last of them", () => {
    expect(due(asking(aLetter()), day(10))).toBeNull();
    expect(due(asking(aLetter()), addDays(day(10), 1))).toBe("remind");
    expect(due(asking(), addDays(day(10), 1))).toBe("remind");
  });

  test("is new papers on the day they are taken for lost, and then no first reminder", () => {
    const reminder = aLetter({ kind: "reminder", madeOn: day(11), sentOn: day(11) });
    expect(due(asking(aLetter(), reminder), day(19))).toBeNull();
    expect(due(asking(aLetter(), reminder), day(20))).toBe("resend");
    expect(due(asking(aLetter()), day(20))).toBe("resend");
    const again = aLetter({ madeOn: day(20), sentOn: day(20), because: "assumed_lost" });
    expect(due(asking(aLetter({ status: "resent" }), again), day(25))).toBeNull();
  });

  test("is an end on its day, and no sooner than an answer takes after the last letter", () => {
    const old = aLetter({ status: "resent" });
    const at = (sentOn: IsoDate) => asking(old, aLetter({ madeOn: sentOn, sentOn, because: "assumed_lost" }));
    expect(due(at(day(20)), day(39))).toBeNull();
    expect(due(at(day(20)), day(40))).toBe("lapse");
    expect(due(at(day(38)), day(48))).toBeNull();
    expect(due(at(day(38)), addDays(day(48), 1))).toBe("lapse");
    expect(due(asking(aLetter()), day(90))).toBe("resend"); // nobody is given up on unasked
  });

  test("is nothing while a letter of ours lies ready, or the newest came back to us", () => {
    for (const status of ["queued", "printed"] as const) {
      const ready = aLetter({ status, sentOn: null, madeOn: day(11), kind: "reminder" });
      expect(due(asking(aLetter(), ready), day(25))).toBeNull();
    }
    expect(due(asking(aLetter({ status: "returned_undeliverable" })), day(25))).toBeNull();
  });

  test("is nothing more on a day on which something was done", () => {
    const reminder = aLetter({ kind: "reminder", madeOn: day(20), sentOn: day(20) });
    expect(due(asking(aLetter(), reminder), day(20))).toBeNull();
    expect(due(asking(aLetter(), reminder), day(21))).toBe("resend");
  });

  test("is not done again when somebody stopped it", () => {
    const stopped = aLetter({ kind: "reminder", status: "stopped", sentOn: null, madeOn: day(11) });
    expect(due(asking(aLetter(), stopped), day(15))).toBeNull();
  });
});

/** Plays the clock through: on each day it is looked at, and what it makes is sent so many days later. */
function played({ first, looks, delays }: { first: AskedLetter[]; looks: number[]; delays: number[] }) {
  const letters = [...first];
  const done: { act: ClockAct; on: IsoDate }[] = [];
  let on: IsoDate = ASKED;
  for (const [at, gap] of looks.entries()) {
    on = addDays(on, gap);
    for (const [index, letter] of letters.entries()) {
      const sendOn = addDays(letter.madeOn, delays[(index + at) % delays.length] ?? 0);
      if (letter.status === "queued" && sendOn <= on)
        letters[index] = { ...letter, status: "sent", sentOn: on };
    }
    const act = due({ askedOn: ASKED, letters }, on);
    if (!act) continue;
    done.push({ act, on });
    if (act === "lapse") break;
    const made = { status: "queued", sentOn: null, madeOn: on } as const;
    letters.push(
      act === "remind"
        ? aLetter({ ...made, kind: "reminder" })
        : aLetter({ ...made, because: "assumed_lost" }),
    );
  }
  return { done, letters };
}

test("never reminds twice, sends again twice or does two things on a day, whatever the gaps between its looks", () => {
  const gaps = fc.array(fc.nat(30), { minLength: 1, maxLength: 40 });
  const delays = fc.array(fc.nat(15), { minLength: 1, maxLength: 4 });
  const first = fc.constantFrom<AskedLetter[]>(
    [],
    [aLetter()],
    [aLetter({ status: "queued", sentOn: null })],
  );
  fc.assert(
    fc.property(first, gaps, delays, (letters, looks, late) => {
      const { done, letters: all } = played({ first: letters, looks, delays: late });
      const acts = done.map(({ act }) => act);
      expect(new Set(acts).size).toBe(acts.length);
      expect(new Set(done.map(({ on }) => on)).size).toBe(done.length);
      if (acts.includes("remind") && acts.includes("resend"))
        expect(acts.indexOf("remind")).toBeLessThan(acts.indexOf("resend"));
      if (acts.includes("lapse")) {
        expect(acts).toContain("resend");
        const last =
          all
            .flatMap(({ sentOn }) => sentOn ?? [])
            .toSorted()
            .at(-1) ?? ASKED;
        expect((done.at(-1)?.on ?? "") > day(RULES.citizenDays, last)).toBe(true);
      }
    }),
  );
});

test("reminds, sends again and ends on their days when it is looked at every day and the post goes the same day", () => {
  const looks = Array.from({ length: 70 }, () => 1);
  const { done } = played({ first: [aLetter()], looks, delays: [0] });
  expect(done).toEqual([
    { act: "remind", on: addDays(day(10), 1) },
    { act: "resend", on: day(20) },
    { act: "lapse", on: day(40) },
  ]);
});

describe("how a letter that is out stands", () => {
  test("is out until the days are gone, then overdue, then taken for lost", () => {
    const at = (today: IsoDate) => standingOf(aLetter(), RULES, today);
    expect([at(day(10)), at(addDays(day(10), 1)), at(day(19)), at(day(20))]).toEqual([
      "out",
      "overdue",
      "overdue",
      "assumed_lost",
    ]);
  });

  test("gives the latest day of sending at which it is so", () => {
    for (const today of [day(10), addDays(day(10), 1), "2026-12-27", "2027-01-04"]) {
      const { overdue, assumedLost } = lateSince(RULES, today);
      const at = (sentOn: IsoDate) => standingOf(aLetter({ sentOn }), RULES, today);
      expect([at(overdue), at(addDays(overdue, 1))]).toEqual(["overdue", "out"]);
      expect([at(assumedLost), at(addDays(assumedLost, 1))]).toEqual(["assumed_lost", "overdue"]);
    }
  });

  test("is not late of a reminder: what it reminds of is", () => {
    expect(standingOf(aLetter({ kind: "reminder" }), RULES, day(30))).toBe("out");
  });

  test("is nothing of one that nobody waits for", () => {
    for (const change of [{ status: "answered" }, { status: "resent" }, { kind: "receipt" }] as const)
      expect(standingOf(aLetter(change), RULES, day(30))).toBeNull();
    const back = aLetter({ kind: "receipt", status: "returned_undeliverable" });
    expect(standingOf(back, RULES, ASKED)).toBe("came_back");
  });
});
