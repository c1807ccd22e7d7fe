import { describe, expect, test } from "vitest";
import { addDays } from "@/lib/dates";
import type { RecordedEvent } from "@/lib/events/event";
import type { Board } from "@/lib/rollout/board";
import { foretoldOf } from "@/lib/rollout/foretold";
import { GATES, ROLLOUT_STEP_NAMES, rolloutStep } from "@/lib/rollout/gates";
import type { RolloutLog } from "@/lib/rollout/log";
import { foretoldWords, isHeld } from "@/lib/rollout/overview-words";
import { anEvent } from "@/tests/people";
import { aRolledOutType } from "@/tests/rollouts";

const FIRST_DAY = "2026-01-05";

/** A way through the gates, ten days in each, beginning so many days after the first; recorded on the day or later. */
function way(key: string, begun: number, gates: number, recordedAfter = 0): RecordedEvent[] {
  return GATES.slice(0, gates).map((to, at) => {
    const step = ROLLOUT_STEP_NAMES.find((name) => rolloutStep(name).to.includes(to)) ?? "start";
    const on = addDays(FIRST_DAY, begun + at * 10);
    return anEvent(
      { type: "rollout.stepped", step, to },
      {
        seq: BigInt(at + 1),
        subject: { kind: "rollout", key },
        occurredOn: on,
        recordedAt: new Date(`${addDays(on, recordedAfter)}T10:00:00Z`),
      },
    );
  });
}

let days = 0;

/** A board of a day that no other test has, so that nothing that was kept is read. */
function worldOf(ways: (key: string, index: number) => RecordedEvent[], count: number) {
  days += 1;
  const day = addDays("2026-11-20", days);
  const types = Array.from({ length: count }, (_, index) => aRolledOutType(`type-${index}`, [{}]));
  const events = new Map(types.map(({ slug }, index) => [`${slug}-0`, ways(`${slug}-0`, index)]));
  const board: Board = { day, types };
  const log: RolloutLog = { upTo: 1n, events };
  return { board, log };
}

describe("what earlier forecasts said of the day", () => {
  test("stands for each of the last four quarters that had enough behind it", () => {
    const { board, log } = worldOf((key, index) => way(key, index * 8, 7), 20);
    const foretold = foretoldOf(board, log);
    expect(foretold.map(({ quarter }) => quarter.last)).toEqual(["2026-06-30", "2026-09-30"]);
    for (const { low, middle, high } of foretold) {
      expect(low <= middle && middle <= high && high <= 20).toBe(true);
      expect(low).toBeGreaterThan(7);
    }
  });

  test("is made of what had been recorded by then: what is learned later of the time before changes nothing", () => {
    const { board, log } = worldOf((key, index) => way(key, index * 8, 7), 20);
    const before = foretoldOf(board, log);
    const late = worldOf((key, index) => way(key, index * 8, 7, index > 14 ? 400 : 0), 20);
    const without = worldOf((key, index) => (index > 14 ? [] : way(key, index * 8, 7)), 20);
    const said = ({ low, high }: { low: number; high: number }) => [low, high];
    expect(foretoldOf(late.board, late.log).map(said)).toEqual(
      foretoldOf(without.board, without.log).map(said),
    );
    expect(before.map(said)).not.toEqual(foretoldOf(late.board, late.log).map(said));
  });

  test("leaves out what was taken out of another since: nobody knew of it by itself then", () => {
    const uneven = (key: string, index: number) =>
      way(key, index * 13, 7).map((event, at) => {
        return { ...event, occurredOn: addDays(event.occurredOn, at * ((index * 7) % 12)) };
      });
    const { board, log } = worldOf(uneven, 20);
    const before = foretoldOf(board, log);
    // one more that has not begun, so that what was kept of the day is not read
    const types = [...board.types, aRolledOutType("ny", [])].map(({ slug }) =>
      aRolledOutType(slug, [{}, {}]),
    );
    const events = new Map(log.events);
    const pakker = [{ type: "madservice", kind: "act", channel: "contact" } as const];
    for (const [key, past] of log.events) {
      const when = { occurredOn: board.day, recordedAt: new Date(`${board.day}T10:00:00Z`) };
      const made = key.replace(/0$/, "1");
      const fact = { type: "rollout.split", from: key, after: 1, pakker } as const;
      events.set(made, [
        ...past,
        anEvent(fact, { seq: 99n, subject: { kind: "rollout", key: made }, ...when }),
      ]);
    }
    expect(foretoldOf({ ...board, types }, { ...log, events })).toEqual(before);
    expect(before.some(({ low, high }) => low < high)).toBe(true);
  });

  test("cannot be said when too few were finished, or the first quarter is not over", () => {
    const few = worldOf((key, index) => way(key, index, 7), 5);
    expect(foretoldOf(few.board, few.log)).toEqual([]);
    const { log, board } = worldOf((key) => way(key, 0, 7), 20);
    expect(foretoldOf({ ...board, day: "2026-03-31" }, log)).toEqual([]);
    expect(foretoldWords([], 3)).toContain("kan ikke vurderes endnu");
  });

  test("is one sentence of the last quarter, and how many of them held", () => {
    const of = (number: 2 | 3, low: number, high: number) => {
      const quarter = { year: 2026, number, first: `2026-0${number}-01`, last: `2026-0${number}-30` };
      return { quarter, low, middle: low, high };
    };
    expect(foretoldWords([of(3, 8, 14)], 12)).toBe(
      "Ved udgangen af 3. kvartal 2026 ventede vi 8–14 i drift nu; det blev 12.",
    );
    expect(foretoldWords([of(2, 13, 20), of(3, 12, 12)], 12)).toBe(
      "Ved udgangen af 3. kvartal 2026 ventede vi 12 i drift nu; det blev 12. Tallet lå i spændet i 1 af 2 prognoser fra det seneste år.",
    );
    expect(isHeld({ low: 8, high: 11 }, 12)).toBe(false);
  });
});
