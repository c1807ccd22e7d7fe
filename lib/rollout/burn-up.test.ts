import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "@/lib/dates";
import type { RecordedEvent } from "@/lib/events/event";
import { standingOf, tally } from "@/lib/rollout/board";
import { countOn, liveSeries, planSeries, type TypeHistory } from "@/lib/rollout/burn-up";
import { rolloutState } from "@/lib/rollout/state";
import { anEvent } from "@/tests/people";
import { aLife, aRolledOutType, FIRST } from "@/tests/rollouts";

const someTypes = fc.array(fc.array(aLife, { maxLength: 3 }), { maxLength: 8 });
const aDay = fc.nat({ max: 16 }).map((days) => addDays(FIRST, days));

const historyOf = (
  lives: readonly RecordedEvent[][],
  firstPlannedOn: (string | null)[] = [],
): TypeHistory => ({
  slug: "en-type",
  rollouts: lives.map((events, index) => ({ events, firstPlannedOn: firstPlannedOn[index] ?? null })),
});

/** The same lives as the board shows them on a day. */
const typeOn = (lives: readonly RecordedEvent[][], asOf: string) =>
  aRolledOutType(
    "en-type",
    lives.flatMap((events) => rolloutState(events, { asOf }) ?? []),
  );

describe("the burn-up of what happened", () => {
  test("ends where the tally stands, as of any day, and on the way too", () => {
    fc.assert(
      fc.property(someTypes, aDay, aDay, (types, day, other) => {
        const series = liveSeries(
          types.map((lives) => historyOf(lives)),
          day,
        );
        const board = (on: string) => types.map((lives) => typeOn(lives, on));
        const liveOn = (on: string) => board(on).filter((type) => standingOf(type) === "live").length;
        expect(countOn(series, day)).toBe(tally(board(day)).live);
        expect(series.at(-1)?.count ?? 0).toBe(liveOn(day));
        if (other <= day) expect(countOn(series, other)).toBe(liveOn(other));
      }),
    );
  });

  test("has a point for each day on which the count changed, in their order, and none below zero", () => {
    fc.assert(
      fc.property(someTypes, aDay, (types, day) => {
        const series = liveSeries(
          types.map((lives) => historyOf(lives)),
          day,
        );
        const days = series.map(({ on }) => on);
        expect(days).toEqual([...new Set(days)].toSorted());
        for (const { on, count } of series)
          expect(on <= day && count >= 0 && count <= types.length).toBe(true);
      }),
    );
  });

  test("counts a type when its last rollout is live, and no more when one is paused", () => {
    const step = (step: "go_live" | "start" | "pause", to: "idea" | "live" | "paused", occurredOn: string) =>
      anEvent({ type: "rollout.stepped", step, to }, { occurredOn, seq: BigInt(occurredOn.slice(-2)) });
    const series = liveSeries(
      [
        historyOf([
          [step("start", "idea", "2026-03-01"), step("go_live", "live", "2026-03-05")],
          [
            step("start", "idea", "2026-03-02"),
            step("go_live", "live", "2026-03-09"),
            step("pause", "paused", "2026-03-20"),
          ],
        ]),
      ],
      "2026-12-31",
    );
    expect(series).toEqual([
      { on: "2026-03-09", count: 1 },
      { on: "2026-03-20", count: 0 },
    ]);
  });
});

describe("the burn-up of the plan", () => {
  const plans = fc.array(fc.array(fc.option(aDay), { minLength: 1, maxLength: 3 }), { maxLength: 8 });

  test("never falls, and ends at how many types have a first plan in every area", () => {
    fc.assert(
      fc.property(plans, (types) => {
        const series = planSeries(
          types.map((days) =>
            historyOf(
              days.map(() => []),
              days,
            ),
          ),
        );
        const whole = types.filter((days) => days.every((day) => day !== null)).length;
        expect(series.at(-1)?.count ?? 0).toBe(whole);
        for (const [index, { count }] of series.entries())
          expect(count).toBeGreaterThan(series[index - 1]?.count ?? 0);
      }),
    );
  });
});
