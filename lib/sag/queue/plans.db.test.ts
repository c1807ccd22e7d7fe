import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { listQueue, PAGE } from "@/lib/sag/queue/list";
import type { QueueQuery } from "@/lib/sag/queue/query";
import { QUEUE_NAMES } from "@/lib/sag/queue/queues";
import { sortsOf } from "@/lib/sag/queue/sorts";
import { openSag } from "@/lib/sag/view";
import { keys } from "@/lib/secrets";
import { asOwner, ownerRows, signedInAs } from "@/tests/case-work";
import { NOW, TODAY } from "@/tests/people";
import { FEW, faultsOf } from "@/tests/plans";
import { fillWithSager } from "@/tests/volume/fill";
import { addManySager } from "@/tests/volume/many";

/** So many that every queue is longer than what may be sorted, and the planner chooses as it does for more. */
const SAGER = 2_000;
const TIMES = 32;

const mette = await signedInAs("caseworker");

beforeAll(
  () =>
    asOwner(async (client) => {
      await fillWithSager(client, { sager: SAGER, seed: 29, today: TODAY, keys: keys() });
      await addManySager(client, TIMES);
    }),
  180_000,
);

describe("no growing table is read from end to end or sorted", () => {
  const lists = QUEUE_NAMES.flatMap((queue) => sortsOf(queue).map((by) => ({ queue, by })));

  test.each(lists)(
    "for the first page of $queue by $by, the one after another, and the one before",
    async (list) => {
      const { queue, by } = list;
      const sort = { by, descending: false };
      const at = (await listQueue(mette, { queue, sort }, TODAY, FEW - PAGE)).next ?? expect.fail();
      for (const cursor of [null, { side: "after", at }, { side: "before", at }] as const) {
        const query: QueueQuery = { queue, sort, cursor };
        expect(await faultsOf(() => listQueue(mette, query, TODAY)), JSON.stringify(query)).toEqual([]);
      }
    },
  );

  test("and it is seen when it is so", async () => {
    const read = () => db().sag.findMany({ where: { reference: "DF-1" } });
    expect(await faultsOf(read)).toEqual([expect.stringMatching(/^Seq Scan of sag: /)]);
    const take = { take: 5 };
    const inOrder = () =>
      db().sag.findMany({ where: { reference: "DF-1" }, orderBy: { sagsnummer: "asc" }, ...take });
    expect(await faultsOf(inOrder)).toEqual([expect.stringMatching(/ of sag in vain: /)]);
    const sort = () =>
      db().sag.findMany({ where: { status: "received" }, orderBy: { reference: "asc" }, ...take });
    expect(await faultsOf(sort)).toEqual([expect.stringMatching(/^Sort of sag: /)]);
  });

  test("for opening a sag", async () => {
    const [row] = await ownerRows(
      "select sagsnummer from sag where status = 'completed' and version > 4 limit 1",
    );
    expect(await faultsOf(() => openSag(mette, String(row?.["sagsnummer"]), NOW))).toEqual([]);
  });
});
