import { describe, expect, test } from "vitest";
import { type Actor, can, ROLES } from "@/lib/auth/permissions";
import { readCatalogueType } from "@/lib/catalogue/queries";
import { wholeQuarters } from "@/lib/figures/period";
import { readFigures } from "@/lib/figures/read";
import { shownIn } from "@/lib/figures/table";
import { broughtTo, ownerRows, signedInAs } from "@/tests/case-work";
import { A_TOPIC, TODAY } from "@/tests/people";
import { readLastFigures, readTypeFigures } from "./type-figures";

const mette = await signedInAs("caseworker");
const pia = await signedInAs("project_lead");
const freja = await signedInAs("area_contact");
const type = (await readCatalogueType(A_TOPIC, TODAY)) ?? expect.fail("there is no such type");
const DAYS = { day: TODAY, today: TODAY };
const quarter = wholeQuarters(TODAY)[0] ?? expect.fail("no quarter is over");

async function asked(times: number): Promise<void> {
  await ownerRows(
    `with asked as (
       insert into henvendelse (occurred_on, location_slug, asked_by, outcome)
       select $1::date, (select slug from location limit 1), 'counter', 'other' from generate_series(1, $2::int)
       returning id)
     insert into wish (henvendelse_id, type_slug) select id, $3 from asked`,
    [quarter.from, times, A_TOPIC],
  );
}
const countsFor = async (actor: Actor) => (await readTypeFigures(actor, type, DAYS))?.counts ?? [];
const wishes = async (actor: Actor) =>
  (await countsFor(actor)).find(({ table }) => table === "wish-type")?.count;

describe("what is counted of a type", () => {
  test("is for a caseworker exact, until today", async () => {
    await broughtTo("received", mette);
    const figures = await readTypeFigures(mette, type, DAYS);
    expect(figures).toMatchObject({ isHidden: false, period: { to: TODAY } });
    expect(figures?.counts).toContainEqual({ table: "sag-type", count: 1 });
    const before = await readTypeFigures(mette, type, { ...DAYS, day: quarter.to });
    expect(before?.period).toMatchObject({ from: quarter.from, to: quarter.to });
  });

  test("is hidden under five for others, of a quarter that is over, whatever day is shown", async () => {
    await asked(4);
    expect(await wishes(pia)).toBe("under_5");
    expect((await readTypeFigures(pia, type, DAYS))?.period).toEqual(quarter);
    await asked(2);
    expect(await wishes(pia)).toBe(6);
    const during = await readTypeFigures(pia, type, { ...DAYS, day: quarter.from });
    expect(during?.period).toEqual(wholeQuarters(TODAY)[1]);
  });

  test("is what the page of figures shows of the same period, so that neither gives the other away", async () => {
    const { tables = [] } = (await readFigures(pia, quarter, TODAY)) ?? {};
    for (const { table, count } of await countsFor(pia)) {
      expect(count, table).toBe(
        shownIn(
          tables.find(({ id }) => id === table),
          A_TOPIC,
        ),
      );
    }
  });

  test("is for an area contact there in own areas alone", async () => {
    await ownerRows("delete from user_area where user_id = $1", [freja.userId]);
    expect(await readTypeFigures(freja, type, DAYS)).toBeNull();
    await ownerRows("insert into user_area values ($1, $2)", [freja.userId, type.area.slug]);
    expect(await wishes(freja)).toBe(6);
  });

  test.each(ROLES)("is there for a %s when the right to figures is", async (role) => {
    const actor = await signedInAs(role);
    expect((await readTypeFigures(actor, type, DAYS)) !== null).toBe(can(actor, "figures:read"));
  });
});

test("the last national figure of a pakke is of its newest month that had been read", async () => {
  const [pakke] = type.pakker;
  let seq = 0;
  const add = (month: string, given: number, readOn: string) => {
    seq += 1;
    return ownerRows(
      `insert into national_figure (pakke_id, month, given, source, read_on, recorded_seq)
       values ($1, $2, $3, 'KL', $4, $5)`,
      [pakke?.id, month, given, readOn, seq],
    );
  };
  await add("2026-09-01", 9, "2026-10-05");
  await add("2026-10-01", 10, "2026-11-05");
  await add("2026-08-01", 8, "2026-11-20");
  const lastOn = async (day: string) =>
    (await readLastFigures(type, day)).map(({ figure: { given } }) => given);
  expect(await lastOn(TODAY)).toEqual([10]);
  expect(await lastOn("2026-11-04")).toEqual([9]);
  expect(await lastOn("2026-10-04")).toEqual([]);
});
