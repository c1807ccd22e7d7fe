import { beforeAll, describe, expect, test } from "vitest";
import { inTransaction } from "@/lib/db";
import { recordEvent } from "@/lib/events/record";
import { quarterOf } from "@/lib/rollout/quarters";
import { broughtTo, lettersSent, ownerRows, registered, signedInAs, takeBack } from "@/tests/case-work";
import { A_PLACE, A_TOPIC, ANOTHER_TOPIC, TODAY, typedTopics } from "@/tests/people";
import type { QuarterFigures } from "./figures";
import { quarterAfter, quarterBefore } from "./quarter";
import { readQuarterFigures, takeQuarterWatermark } from "./read-figures";
import { PERSON_TABLES, type PersonTableId } from "./table";

const mette = await signedInAs("caseworker");
const QUARTER = quarterOf(TODAY);

const tableOf = ({ persons }: QuarterFigures, id: PersonTableId) =>
  persons.find((table) => table.id === id) ?? expect.fail(`there is no table ${id}`);
const rowsOf = (figures: QuarterFigures, id: PersonTableId) =>
  Object.fromEntries(tableOf(figures, id).rows.map(({ key, count }) => [key, count]));

describe("a quarter in which real sager were handled", () => {
  let before: bigint;
  let after: QuarterFigures;

  beforeAll(async () => {
    before = await takeQuarterWatermark();
    const completed = await broughtTo("completed", mette, { emner: typedTopics(A_TOPIC, ANOTHER_TOPIC) });
    await lettersSent(mette, completed);
    await takeBack(mette, completed);
    await broughtTo("awaiting_citizen", mette);
    await registered(mette);
    after = await readQuarterFigures(QUARTER);
  }, 60_000);

  test("has every table of the fixed list once, in its order", () => {
    expect(after.persons.map(({ id }) => id)).toEqual(PERSON_TABLES);
    expect(after.asOf).toBe(QUARTER.last);
  });

  test("counts sager, what was asked, letters and what was taken back", () => {
    expect(rowsOf(after, "outcome")).toMatchObject({ fuldmagt: 3, nobody_to_appoint: 0 });
    expect(rowsOf(after, "way")).toMatchObject({ counter: 3 });
    expect(rowsOf(after, "place")).toMatchObject({ [A_PLACE]: 3 });
    expect(Object.values(rowsOf(after, "sag_area")).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(
      2,
    );
    // what is missing lies ready in the one sag, and the receipt of the other was put in the post
    expect(rowsOf(after, "letter_fate")).toMatchObject({ receipt: 1, answered: 0, waiting: 0 });
    expect(rowsOf(after, "fate")["revoked"]).toBeGreaterThan(0);
    expect(after.times).toEqual({ ours: null, citizens: null });
  });

  test("says what adds up to the same: henvendelser that became a sag are the sager", () => {
    const also = tableOf(after, "outcome").rows.flatMap(({ key, alsoTotal }) =>
      alsoTotal ? [[key, alsoTotal]] : [],
    );
    expect(also).toEqual([
      ["fuldmagt", "sager"],
      ["nobody_to_appoint", "nobody"],
    ]);
  });

  test("keeps what an earlier watermark gave, and its figures when everybody in it is erased", async () => {
    const early = await readQuarterFigures(QUARTER, { watermark: before });
    expect(rowsOf(early, "outcome")["fuldmagt"]).toBe(0);
    const watermark = await takeQuarterWatermark();
    await ownerRows("delete from henvendelse");
    await ownerRows("delete from sag");
    expect(await readQuarterFigures(QUARTER, { watermark })).toEqual(after);
    expect(await readQuarterFigures(QUARTER, { watermark: before })).toEqual(early);
  });

  test("says nothing of them in the quarters beside it", async () => {
    for (const other of [quarterBefore(QUARTER), quarterAfter(QUARTER)]) {
      const figures = await readQuarterFigures(other);
      expect(rowsOf(figures, "outcome")["fuldmagt"]).toBe(0);
      expect(Object.values(rowsOf(figures, "letter_fate"))).toEqual([0, 0, 0, 0, 0]);
    }
  });
});

describe("the edges of a quarter are days in Copenhagen", () => {
  const begun = async (day: string) =>
    rowsOf(await readQuarterFigures(quarterOf(day)), "outcome")["fuldmagt"];

  test.each([
    ["2026-03-31T21:59:00Z", "2026-02-01", "2026-05-01"],
    ["2026-06-30T21:59:00Z", "2026-05-01", "2026-08-01"],
    ["2025-12-31T22:59:00Z", "2025-11-01", "2026-02-01"],
  ])("so a minute after %s is the next one", async (instant, inOne, inNext) => {
    const last = new Date(instant);
    const before = [await begun(inOne), await begun(inNext)];
    await registered(mette, {}, last);
    expect([await begun(inOne), await begun(inNext)]).toEqual([Number(before[0]) + 1, before[1]]);
    await registered(mette, {}, new Date(last.getTime() + 60_000));
    expect([await begun(inOne), await begun(inNext)]).toEqual([Number(before[0]) + 1, Number(before[1]) + 1]);
  });
});

describe("a row that cannot exist is not printed", () => {
  test("as a place that opens after the quarter; one that staff visit has no name of its own", async () => {
    const [open] = await ownerRows("select name from location_row where kind = 'visit' limit 1");
    expect(open).toBeDefined();
    const seq = await inTransaction((tx) =>
      recordEvent(tx, {
        subject: { kind: "location", key: "nyt-sted" },
        occurredOn: TODAY,
        actor: mette.key,
        fact: { type: "location.changed", location: "nyt-sted", kind: "counter", weekdays: [] },
      }),
    );
    await ownerRows("insert into location values ('nyt-sted')");
    await ownerRows(
      `insert into location_row (id, slug, name, kind, source, valid_from, recorded_seq)
       values (gen_random_uuid(), 'nyt-sted', 'Nyt sted', 'counter', 'found', $1, $2)`,
      [quarterAfter(QUARTER).first, seq],
    );
    const labels = async (quarter = QUARTER, watermark?: bigint) => {
      const figures = await readQuarterFigures(quarter, watermark === undefined ? {} : { watermark });
      return tableOf(figures, "place").rows.map(({ label }) => label);
    };
    expect(await labels()).not.toContain("Nyt sted");
    expect(await labels(quarterAfter(QUARTER))).toContain("Nyt sted");
    expect(await labels(quarterAfter(QUARTER), seq - 1n)).not.toContain("Nyt sted");
    expect(await labels()).toContain("Andre steder");
    expect(await labels()).not.toContain(open?.["name"]);
  });
});
