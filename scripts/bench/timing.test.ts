import { describe, expect, test } from "vitest";
import { percentile, timed, timingTable } from "./timing";

describe("what is measured", () => {
  test("is done in turns, and the first rounds are thrown away", async () => {
    const done: string[] = [];
    const counted = (name: string) => ({
      name,
      once: async (round: number) => {
        done.push(name);
        return round === 0 ? 1_000 : round;
      },
    });
    const timings = await timed([counted("a"), counted("b")], 2);
    expect(done).toEqual(["a", "b", "a", "b", "a", "b"]);
    expect(timings).toEqual([
      { name: "a", p50: 1, p95: 2 },
      { name: "b", p50: 1, p95: 2 },
    ]);
  });
});

test("a percentile is one of the values", () => {
  expect(percentile([5, 1, 3, 2, 4], 50)).toBe(3);
  expect(percentile([5, 1, 3, 2, 4], 95)).toBe(5);
  expect(percentile([7], 95)).toBe(7);
});

test("the table has a row for each, and compares the last volume with the first", () => {
  const volumes = [
    { sager: 10_000, timings: [{ name: "Mine", p50: 4, p95: 8.04 }] },
    { sager: 100_000, timings: [{ name: "Mine", p50: 5, p95: 9 }] },
  ];
  const table = timingTable(volumes);
  expect(table).toContain("| ms | p50, 10.000 | p95, 10.000 | p50, 100.000 | p95, 100.000 | p50 gange |");
  expect(table).toContain("| Mine | 4,0 | 8,0 | 5,0 | 9,0 | 1,3 |");
});
