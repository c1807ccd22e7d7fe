import load from "highs";
import { describe, expect, test } from "vitest";
import { eachEdition, eachTable, onlySmall } from "@/tests/disclosure/naive";
import { findingsWith, type Hiding, trial } from "@/tests/disclosure/trial";

const highs = await load();
const QUARTERS = 200;

describe("an attacker with a solver and every edition", () => {
  test(`learns nothing of ${QUARTERS} random quarters`, { timeout: 120_000 }, () => {
    // Another one each time; `npm run bench -- disclosure 200 <seed>` repeats it.
    const seed = Math.floor(Math.random() * 1_000_000) * 1000;
    console.info(`disclosure: ${QUARTERS} quarters from seed ${seed}`);
    for (let at = 0; at < QUARTERS; at++) {
      expect(trial(highs, seed + at).findings, `seed ${seed + at}`).toEqual([]);
    }
  });

  const broken: [string, Hiding][] = [
    ["nothing but numbers under five is hidden", onlySmall],
    ["every table is hidden for itself", eachTable],
    ["every edition is hidden for itself", eachEdition],
  ];
  test.each(broken)("wins where %s", (_, hiding) => {
    const seeds = Array.from({ length: 60 }, (_, seed) => seed);
    expect(seeds.some((seed) => findingsWith(highs, seed, hiding).length > 0)).toBe(true);
  });
});
