import { expect, test } from "vitest";
import { copenhagenDay } from "@/lib/dates";
import { readBoard } from "@/lib/rollout/read-board";
import { asOwner } from "@/tests/case-work";
import { fillWithRollouts } from "@/tests/volume/rollout";
import { rolloutOperations } from "./rollout";
import { timed } from "./timing";

test("every view of the rollout can be measured, with rollouts of every type in every area", async () => {
  const today = copenhagenDay(new Date());
  const volume = { types: 60, areas: 12, events: 9, seed: 3, today };
  const events = await asOwner((client) => fillWithRollouts(client, volume));
  const { types } = await readBoard(today);
  expect(types.length).toBeGreaterThanOrEqual(60);
  const rollouts = types.flatMap((type) => type.rollouts.map(({ area }) => `${type.slug} ${area.slug}`));
  expect(new Set(rollouts).size).toBe(rollouts.length);
  const own = types.filter(({ national }) => !national); // national ones have no rollout that counts
  expect(rollouts.length).toBeGreaterThanOrEqual(own.length * 12);
  expect(own.length).toBeGreaterThan(50);
  expect(events % volume.events).toBe(0);

  const operations = await rolloutOperations(today);
  const timings = await timed(operations, 1);
  expect(timings.map(({ name }) => name)).toEqual(operations.map(({ name }) => name));
  for (const { p50, p95, name } of timings) expect(p50 > 0 && p95 >= p50, name).toBe(true);
}, 60_000);
