import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { readWaiting } from "@/lib/my-work/next-thing";
import { countQueue, countQueues } from "@/lib/sag/queue/count";
import { listQueue, PAGE } from "@/lib/sag/queue/list";
import { NO_FILTERS, type QueueQuery } from "@/lib/sag/queue/query";
import { QUEUE_NAMES } from "@/lib/sag/queue/queues";
import { sortsOf } from "@/lib/sag/queue/sorts";
import { readSearch, searchSager } from "@/lib/sag/search/search";
import { openSag } from "@/lib/sag/view";
import { keys } from "@/lib/secrets";
import { aDraftOf, asOwner, finish, ownerRows, registered, signedInAs, take } from "@/tests/case-work";
import { A_PLACE, INGRIDS_CPR, NOW, TODAY } from "@/tests/people";
import { faultsOf } from "@/tests/plans";
import { fillWithSager } from "@/tests/volume/fill";
import { addManySager } from "@/tests/volume/many";
import { addScansAndBlanks } from "@/tests/volume/post";

/** So many that every queue is longer than what may be sorted, and the planner chooses as it does for more. */
const SAGER = 2_000;
const TIMES = 32;

const mette = await signedInAs("caseworker");

beforeAll(
  () =>
    asOwner(async (client) => {
      await fillWithSager(client, { sager: SAGER, seed: 29, today: TODAY, keys: keys() });
      await addManySager(client, TIMES);
      await addScansAndBlanks(client);
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
      const at = (await listQueue(mette, { queue, sort }, TODAY, PAGE)).next ?? expect.fail();
      for (const cursor of [null, { side: "after", at }, { side: "before", at }] as const) {
        const query: QueueQuery = { queue, sort, cursor };
        expect(await faultsOf(() => listQueue(mette, query, TODAY)), JSON.stringify(query)).toEqual([]);
      }
    },
  );

  test("for the counts of all queues; and of each in one place, though that one is read through", async () => {
    expect(await faultsOf(() => countQueues(mette, TODAY))).toEqual([]);
    const filters = { ...NO_FILTERS, location: A_PLACE };
    for (const queue of QUEUE_NAMES) {
      const faults = await faultsOf(() => countQueue(mette, { queue, filters }, TODAY));
      expect(
        faults.filter((fault) => !/ of sag in vain: /.test(fault)),
        queue,
      ).toEqual([]);
    }
  });

  test("for the next thing on the first page", async () => {
    expect(await faultsOf(() => readWaiting(mette, TODAY))).toEqual([]);
  });

  test("for a search by number, name, the beginning of a name, a misspelt name and CPR number", async () => {
    const [sag] = await db().sag.findMany({
      where: { version: { gt: 4 } },
      orderBy: { key: "asc" },
      take: 1,
    });
    const { sagsnummer = "", fuldmagtsgiverName: name = "" } = sag ?? {};
    for (const text of [sagsnummer, name, name.slice(0, 3), name.replace(/(.)(.)$/, "$2$1"), INGRIDS_CPR]) {
      const search = async () => {
        const found = await searchSager(mette, text, NOW);
        if (found && "id" in found) await readSearch(mette, found.id, NOW);
      };
      expect(await faultsOf(search), text).toEqual([]);
    }
  });

  test("for making a sag, and for a step of one", async () => {
    const draft = await aDraftOf(mette);
    expect(await faultsOf(() => finish(mette, draft))).toEqual([]);
    const sagsnummer = await registered(mette);
    expect(await faultsOf(() => take(mette, sagsnummer, "receive"))).toEqual([]);
  });

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
