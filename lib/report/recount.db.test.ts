import { beforeAll, expect, test } from "vitest";
import { asOwner } from "@/tests/case-work";
import { addPool } from "@/tests/recount/catalogue";
import { runOnce } from "@/tests/recount/run";

/** `npm run bench -- recount 1000` runs more of them. */
const RUNS = 100;
const SEED = 4_000;

beforeAll(() => asOwner(addPool));

test("what is counted of persons is what another counts, whatever happened and however it was written down", async () => {
  await asOwner(async (client) => {
    for (let run = 0; run < RUNS; run += 1) expect(await runOnce(client, SEED + run)).toEqual([]);
  });
}, 300_000);
