import { beforeAll, expect, test } from "vitest";
import { quarterOf } from "@/lib/rollout/quarters";
import { keys } from "@/lib/secrets";
import { asOwner, ownerRows } from "@/tests/case-work";
import { TODAY } from "@/tests/people";
import { faultsOf, tablesOf } from "@/tests/plans";
import { fillWithSager } from "@/tests/volume/fill";
import { quarterBefore } from "./quarter";
import { readPersonFigures, readQuarterFigures, takeQuarterWatermark } from "./read-figures";

/** So many that reading a quarter through an index is cheaper than the whole log. */
const SAGER = 3_000;
const QUARTER = quarterBefore(quarterOf(TODAY));

beforeAll(
  () => asOwner((client) => fillWithSager(client, { sager: SAGER, seed: 37, today: TODAY, keys: keys() })),
  180_000,
);

test("a quarter is counted without reading the log from end to end", async () => {
  const watermark = await takeQuarterWatermark();
  expect(await faultsOf(() => readPersonFigures(QUARTER, watermark))).toEqual([]);
});

test("its figures read nothing that is erased, and so are the same when all of it is", async () => {
  const watermark = await takeQuarterWatermark();
  const read = () => readQuarterFigures(QUARTER, { watermark });
  const before = await read();
  const erased =
    /^(sag|person|fuldmagt|letter|printed_form|form_page|henvendelse.*|wish|draft|user|search_.*)$/;
  const tables = await tablesOf(read);
  expect(tables).toContain("event");
  expect(tables.filter((table) => erased.test(table))).toEqual([]);
  await ownerRows("delete from henvendelse");
  await ownerRows("delete from sag where registered_on is null");
  expect(await read()).toEqual(before);
  expect(before.times.ours).not.toBeNull();
}, 60_000);
