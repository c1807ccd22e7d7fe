import { beforeAll, expect, test } from "vitest";
import { asOwner } from "@/tests/case-work";
import { addPool } from "@/tests/recount/catalogue";
import { runRollout } from "@/tests/recount/run-rollout";

const RUNS = 25;
const SEED = 4_000;

beforeAll(() => asOwner(addPool));

test("the rollout of a quarter is what another counts, whatever happened and however it was written down", async () => {
  await asOwner(async (client) => {
    for (let run = 0; run < RUNS; run += 1) expect(await runRollout(client, SEED + run)).toEqual([]);
  });
}, 300_000);
