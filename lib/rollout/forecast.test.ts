import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "@/lib/dates";
import { drawer, quantiles } from "@/lib/rollout/chance";
import type { Course } from "@/lib/rollout/durations";
import { FEWEST_FINISHED, forecast } from "@/lib/rollout/forecast";
import { trialsOf } from "@/scripts/bench/forecast";

const TODAY = "2026-11-24";
const DAYS = [addDays(TODAY, 90), addDays(TODAY, 365)];

/** Through since some days, in four weeks a gate. */
function finished(index: number): Course {
  const lasted = [60, 40, 28 + index, 35, 20, 30];
  return {
    type: `færdig-${index}`,
    area: `o${index % 3}`,
    gate: 6,
    since: -10,
    lasted,
    live: -10,
    planned: -30,
    leaps: false,
  };
}

function inWork(index: number, change: Partial<Course> = {}): Course {
  const lasted = [60, 40, undefined, undefined, undefined, undefined];
  return {
    type: `i-gang-${index}`,
    area: `o${index % 3}`,
    gate: 2,
    since: -14,
    lasted,
    live: null,
    planned: 60,
    leaps: false,
    ...change,
  };
}

const past = Array.from({ length: 12 }, (_, index) => finished(index));
const ask = (courses: Course[], seed?: number) =>
  forecast({ courses, today: TODAY, days: DAYS, runs: 200, seed });

describe("the forecast", () => {
  test("cannot be made on too few that are through", () => {
    expect(ask([...past.slice(0, FEWEST_FINISHED - 1), inWork(0)])).toBeNull();
    expect(ask([...past.slice(0, FEWEST_FINISHED), inWork(0)])).not.toBeNull();
  });

  test("of the same history is the same, and of another seed about the same", () => {
    const courses = [...past, inWork(0), inWork(1)];
    expect(ask(courses)).toEqual(ask(courses));
    expect(ask(courses, 7)?.all).not.toEqual(ask(courses)?.all);
  });

  test("is today when all are live", () => {
    expect(ask(past)?.all).toEqual({ low: TODAY, middle: TODAY, high: TODAY });
    expect(ask(past)?.live).toEqual(DAYS.map((on) => ({ on, low: 12, middle: 12, high: 12 })));
  });

  test("lies after today, in order, and no sooner when more is left", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 5 }), (count, gate) => {
        const some = Array.from({ length: count }, (_, index) => inWork(index, { gate, since: -1 }));
        const result = ask([...past, ...some]) ?? expect.fail("no forecast");
        const { low, middle, high } = result.all;
        expect([low, middle, high].toSorted()).toEqual([low, middle, high]);
        expect(low >= TODAY).toBe(true);
        for (const { low: least, high: most } of result.live) {
          expect(least).toBeGreaterThanOrEqual(past.length);
          expect(most).toBeLessThanOrEqual(past.length + count);
        }
      }),
      { numRuns: 30 },
    );
  });

  test("waits for the plan of what has not begun", () => {
    const later = ask([...past, inWork(0, { gate: 0, planned: 700 })]);
    const sooner = ask([...past, inWork(0, { gate: 0, planned: 200 })]);
    expect((later?.all.low ?? "") > (sooner?.all.high ?? "")).toBe(true);
  });
});

test("its span holds more often than not on rollouts that another model made", () => {
  const hits = [1, 2, 3].flatMap((seed) => trialsOf(seed, 100)).map(({ all }) => all);
  expect(hits.length).toBeGreaterThan(8);
  expect(hits.filter(Boolean).length / hits.length).toBeGreaterThan(0.5);
});

test("chance is the same row of numbers from the same seed, and quantiles are values that were there", () => {
  const [one, other] = [drawer(5), drawer(5)];
  expect(Array.from({ length: 5 }, one)).toEqual(Array.from({ length: 5 }, other));
  expect(quantiles([5, 1, 3], [0, 0.5, 1])).toEqual([1, 3, 5]);
  expect(quantiles([], [0.5])).toEqual([0]);
});
