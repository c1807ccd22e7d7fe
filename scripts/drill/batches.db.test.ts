import { expect, test } from "vitest";
import { killWhileReading } from "./batches";

test("of a pile whose reader is killed five times, and that two then read at once, every page is there once", async () => {
  const { readAtKill, ...seen } = await killWhileReading(7, { kills: 5, pages: 10 });
  expect(seen).toEqual({ kills: 5, accepted: 10, missing: 0, doubled: 0, wrong: 0, isDone: true });
  expect(readAtKill.at(-1), "killed in the middle").toBeGreaterThan(0);
}, 60_000);
