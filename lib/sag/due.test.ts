import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clockRules } from "@/lib/clock/rules";
import { addWorkingDays, isWorkingDay, workingDaysBetween } from "@/lib/clock/working-days";
import { addDays, type IsoDate } from "@/lib/dates";
import type { RecordedEvent } from "@/lib/events/event";
import { clocksOf } from "@/lib/sag/clocks";
import { answerBy, dueAfter, dueOn } from "@/lib/sag/due";
import { OPEN_STATUSES, type SagStatus } from "@/lib/sag/lifecycle";
import { SETTINGS } from "@/lib/setting/settings";
import { anEvent, aReasonFor, CLOSED, type Move, movesFrom, pathTo } from "@/tests/people";

const RULES = clockRules(SETTINGS.parse({}));

/** A move on a day; each next one goes from where the last led. */
type Dated = readonly [step: Move["step"], to: SagStatus, on: IsoDate];

function eventsOf(...dated: readonly Dated[]): RecordedEvent[] {
  return dated.map(([step, to, occurredOn], at) => {
    const from = dated[at - 1]?.[1] ?? null;
    const fact = { type: "sag.stepped", step, from, to, reasons: aReasonFor({ step, from }) } as const;
    return anEvent(fact, { seq: BigInt(at + 1), occurredOn, dayOrder: at + 1 });
  });
}

// A Monday, and the weeks after it, far from holidays.
const [MON, TUE, WED, THU, FRI] = [
  "2026-09-07",
  "2026-09-08",
  "2026-09-09",
  "2026-09-10",
  "2026-09-11",
] as const;
const [MON2, TUE2, WED2] = ["2026-09-14", "2026-09-15", "2026-09-16"] as const;
const [MON3, WED3] = ["2026-09-21", "2026-09-23"] as const;
const sent = (on: IsoDate): Dated => ["create", "awaiting_signature", on];
const back = (on: IsoDate): Dated => ["receive", "received", on];
const asked = (on: IsoDate): Dated => ["ask_citizen", "awaiting_citizen", on];
const due = (...dated: readonly Dated[]) => dueOn(eventsOf(...dated), RULES);

describe("our last day", () => {
  test("is five working days from the day that the paper came", () => {
    expect(due(sent(MON), back(TUE))).toBe(TUE2);
    expect(due(["create", "received", FRI])).toBe("2026-09-18");
  });

  test("is the same whatever we do with it meanwhile", () => {
    const checked: Dated = ["check", "checked", WED];
    const entered: Dated = ["register", "registered", FRI];
    expect(due(sent(MON), back(TUE), checked)).toBe(TUE2);
    expect(due(sent(MON), back(TUE), checked, entered)).toBe(TUE2);
    expect(due(sent(MON), back(TUE), checked, entered, ["undo_registration", "checked", MON2])).toBe(TUE2);
  });

  test("comes after what was used, and our time stands still while we wait", () => {
    // Three days used by Friday; two weeks at the citizen's; two are left.
    expect(due(sent(MON), back(TUE), asked(FRI), back(MON3))).toBe(WED3);
    // Used up to the same day in three stretches: one, two and two.
    expect(due(sent(MON), back(MON), asked(TUE), back(WED), asked(FRI), back(MON2))).toBe(WED2);
  });

  test("is not moved by a day on which it came and went", () => {
    expect(due(sent(MON), back(TUE), asked(TUE), back(MON2))).toBe(MON3);
  });

  test("stays the day it ran out, when it had run out before it came back", () => {
    expect(due(sent(MON), back(TUE), asked(TUE2), back(MON3))).toBe(TUE2);
    expect(due(sent(MON), back(TUE), asked(WED2), back(MON3))).toBe(TUE2);
    expect(due(sent(MON), back(TUE), asked(WED2), back(MON3), asked(MON3), back(WED3))).toBe(TUE2);
  });

  test("is found anew when a closed sag is opened again", () => {
    const used = [sent(MON), back(TUE), asked(FRI)] as const;
    expect(due(...used, ["lapse", "lapsed", MON2], ["reopen", "received", MON3])).toBe("2026-09-28");
    const done = [
      ["check", "checked", WED],
      ["register", "registered", THU],
    ] as const;
    const completed = [sent(MON), back(TUE), ...done, ["send_receipt", "completed", FRI]] as const;
    expect(due(...completed, ["undo_registration", "checked", MON3])).toBe("2026-09-28");
  });

  test("goes on from where it stood when the parties or topics are changed", () => {
    expect(due(sent(MON), back(TUE), ["change_content", "awaiting_signature", FRI], back(MON3))).toBe(WED3);
  });
});

describe("the citizen's day", () => {
  test("is ten working days from the latest sending", () => {
    expect(due(sent(MON))).toBe(MON3);
    expect(due(sent(MON), back(TUE), asked(WED))).toBe(WED3);
    expect(due(sent(MON), ["change_content", "awaiting_signature", WED])).toBe(WED3);
    expect(due(sent(MON), ["lapse", "lapsed", TUE], ["reopen", "awaiting_signature", WED])).toBe(WED3);
  });

  test("is the day that the letter says", () => {
    expect(due(sent(MON))).toBe(answerBy(MON, RULES));
  });

  test("leaps over Christmas and New Year, and over the days that the municipality has chosen", () => {
    expect(due(sent("2026-12-22"))).toBe("2027-01-11");
    const open = clockRules(SETTINGS.parse({ "clock.closedDays": [] }));
    expect(dueOn(eventsOf(sent("2026-12-22")), open)).toBe("2027-01-07");
  });
});

test("a closed sag has no day, in whatever way it closed", () => {
  for (const status of CLOSED) {
    const events = eventsOf(...pathTo(status).map(({ step, to }): Dated => [step, to, MON]));
    expect(dueOn(events, RULES)).toBeNull();
  }
});

test("an event that is corrected counts on its right day", () => {
  const [first, came] = eventsOf(sent(MON), back(TUE));
  if (!first || !came) expect.fail("two events");
  const corrected = { ...came, seq: 9n, corrects: came.seq, occurredOn: WED };
  expect(dueOn([first, came, corrected], RULES)).toBe(WED2);
});

describe("the two clocks as they are shown", () => {
  const clocks = (today: IsoDate, ...dated: readonly Dated[]) => clocksOf(eventsOf(...dated), RULES, today);

  test("ours stands still while we wait, and theirs runs", () => {
    expect(clocks(MON3, sent(MON), back(TUE), asked(FRI))).toEqual({
      ours: { used: 3, of: 5, runs: false, lastDay: null, over: 0 },
      theirs: {
        used: 6,
        of: 10,
        answerBy: "2026-09-25",
        over: 0,
        assumedLostOn: "2026-10-09",
        lapsesOn: "2026-11-06",
      },
    });
  });

  test("ours runs when it is back, and theirs is gone", () => {
    const story = [sent(MON), back(TUE), asked(FRI), back(MON3)] as const;
    const ours = { used: 4, of: 5, runs: true, lastDay: WED3, over: 0 };
    expect(clocks("2026-09-22", ...story)).toEqual({ ours, theirs: null });
  });

  test("say by how many working days they are over", () => {
    expect(clocks("2026-09-20", sent(MON), back(TUE))?.ours).toMatchObject({ used: 8, over: 3 });
    expect(clocks("2026-09-24", sent(MON))?.theirs).toMatchObject({ used: 13, over: 3 });
    expect(clocks(MON3, sent(MON))?.theirs).toMatchObject({ used: 10, over: 0 });
  });

  test("ours is unused before the paper came, and a closed sag has none", () => {
    expect(clocks(TUE, sent(MON))?.ours).toMatchObject({ used: 0, of: 5, runs: false });
    expect(clocks(TUE, sent(MON), ["withdraw", "withdrawn", TUE])).toBeNull();
  });
});

/** A walk through the table of steps, with some calendar days between them. */
const walks = fc
  .array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 25 })), { minLength: 1, maxLength: 25 })
  .map((choices) => {
    const dated: Dated[] = [];
    let [status, on]: [SagStatus | null, IsoDate] = [null, "2026-03-20"];
    for (const [choice, days] of choices) {
      const moves = movesFrom(status);
      const move = moves[choice % moves.length];
      if (!move) break;
      [status, on] = [move.to, addDays(on, days)];
      dated.push([move.step, move.to, on]);
    }
    return dated;
  });

describe("on any way through the table of steps", () => {
  test("an open sag has a day, and it is no day that is closed; a closed one has none", () => {
    fc.assert(
      fc.property(walks, (dated) => {
        const day = due(...dated);
        const status = dated.at(-1)?.[1] ?? "ended";
        expect(day !== null).toBe(OPEN_STATUSES.includes(status));
        if (day !== null) expect(isWorkingDay(day, RULES.calendar)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  test("the day before a step is taken is the day after it is recorded", () => {
    fc.assert(
      fc.property(walks, (dated) => {
        const [step, to, on] = dated.at(-1) ?? sent(MON);
        const events = eventsOf(...dated.slice(0, -1));
        const from = dated.at(-2)?.[1] ?? null;
        expect(dueAfter(events, { step, from, to, on }, RULES)).toBe(due(...dated));
      }),
      { numRuns: 50 },
    );
  });

  test("we never get more days in all than there are, and lose none to waiting", () => {
    fc.assert(
      fc.property(walks, (dated) => {
        const today = dated.at(-1)?.[2] ?? MON;
        const ours = clocksOf(eventsOf(...dated), RULES, today)?.ours;
        const day = due(...dated);
        if (!ours?.runs || day === null) return;
        const { used, of } = ours;
        if (used < of) expect(workingDaysBetween(today, day, RULES.calendar)).toBe(of - used);
        else expect(day <= addWorkingDays(today, 0, RULES.calendar)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});
