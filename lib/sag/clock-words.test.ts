import { describe, expect, test } from "vitest";
import { lix } from "@/lib/lix/lix";
import { clockWords } from "@/lib/sag/clock-words";
import type { CitizenClock, OurClock } from "@/lib/sag/clocks";
import { dueWords } from "@/lib/sag/due-words";
import { TODAY } from "@/tests/people";

const INGRID = { short: "Ingrid", genitive: "Ingrids" };
const OURS: OurClock = { used: 3, of: 5, runs: false, lastDay: null, over: 0 };
const THEIRS: CitizenClock = {
  used: 6,
  of: 10,
  answerBy: "2026-11-30",
  over: 0,
  assumedLostOn: "2026-12-14",
  lapsesOn: "2027-01-15",
};
const words = (ours: Partial<OurClock>, theirs: Partial<CitizenClock> | null) =>
  clockWords({ ours: { ...OURS, ...ours }, theirs: theirs && { ...THEIRS, ...theirs } }, INGRID, TODAY);

describe("while we wait", () => {
  test("the citizen's time comes first and runs, and ours visibly stands still", () => {
    expect(words({}, {})).toEqual([
      {
        sign: "theirs",
        whose: "Ingrids tid",
        state: "løber",
        stand: "Dag 6 af 10. Svar senest 30.11.2026.",
        note: "Uden svar regnes brevet for tabt 14.12.2026. Sagen kan bortfalde 15.01.2027.",
        used: 6,
        of: 10,
      },
      {
        sign: "paused",
        whose: "Vores tid",
        state: "står stille",
        stand: "3 af 5 arbejdsdage brugt.",
        note: "Den står stille, mens vi venter på Ingrid.",
        used: 3,
        of: 5,
      },
    ]);
  });

  test("the day it was sent is no day of it", () => {
    expect(words({}, { used: 0 })[0]?.stand).toBe("Den er lige begyndt. Svar senest 30.11.2026.");
  });

  test("past the day it is late, with sign and words, and the bar is full", () => {
    const [theirs] = words({}, { used: 13, answerBy: "2026-11-19", over: 3 });
    expect(theirs).toMatchObject({ sign: "late", state: "er gået", used: 10 });
    expect(theirs?.stand).toBe("Fristen var 19.11.2026, 3\u00a0arbejdsdage siden.");
  });
});

describe("while it is with us", () => {
  test("our time comes first and runs, and the citizen's stands still", () => {
    const [ours, theirs] = words({ runs: true, lastDay: "2026-11-26" }, null);
    expect(ours).toMatchObject({ sign: "ours", state: "løber", note: "Fristen er 26.11.2026." });
    expect(theirs).toMatchObject({ sign: "paused", whose: "Ingrids tid", stand: "Ingrid venter på os." });
  });

  test("the last day is said, and late only after it", () => {
    const last = words({ runs: true, used: 5, lastDay: TODAY }, null)[0];
    expect(last).toMatchObject({ sign: "ours", note: "I dag er sidste dag." });
    const late = words({ runs: true, used: 6, lastDay: "2026-11-23", over: 1 }, null)[0];
    expect(late).toMatchObject({
      sign: "late",
      stand: "Alle 5 arbejdsdage er brugt.",
      note: "Fristen var 23.11.2026, 1\u00a0arbejdsdag siden.",
    });
  });
});

test("a day that passed with no working day since is told without a number", () => {
  expect(dueWords("2026-11-20", "2026-11-21", 0)).toBe("Fristen var 20.11.2026.");
});

test("the words are easy to read", () => {
  const all = [...words({}, {}), ...words({ runs: true, lastDay: TODAY }, null)];
  for (const { whose, state, stand, note } of all)
    expect(lix(`${whose} ${state}. ${stand} ${note}`).lix).toBeLessThan(35);
});
