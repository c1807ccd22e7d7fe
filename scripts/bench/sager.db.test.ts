import { beforeAll, expect, test } from "vitest";
import { keys } from "@/lib/secrets";
import { asOwner, signedInAs } from "@/tests/case-work";
import { NOW, TODAY } from "@/tests/people";
import { fillWithSager } from "@/tests/volume/fill";
import { sagerOperations } from "./sager-operations";
import { timed } from "./timing";

const SAGER = 300;

beforeAll(
  () => asOwner((client) => fillWithSager(client, { sager: SAGER, seed: 3, today: TODAY, keys: keys() })),
  60_000,
);

test("all that a caseworker does can be measured: queues, a deep page, searches, open, create and steps", async () => {
  const operations = await sagerOperations(await signedInAs("caseworker"), NOW);
  const timings = await timed(operations, 1);
  expect(timings.map(({ name }) => name)).toEqual(operations.map(({ name }) => name));
  const words = ["Kø: Mine", "Side 50", "Antal", "Søg: CPR", "Åbn", "Opret", "Et trin"];
  for (const word of words)
    expect(
      timings.some(({ name }) => name.startsWith(word)),
      word,
    ).toBe(true);
  for (const { p50, p95, name } of timings) expect(p50 > 0 && p95 >= p50, name).toBe(true);
}, 60_000);
