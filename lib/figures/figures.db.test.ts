import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { can, ROLES } from "@/lib/auth/permissions";
import { readCatalogue } from "@/lib/catalogue/queries";
import { addDays } from "@/lib/dates";
import { db, inTransaction } from "@/lib/db";
import { recordEvent } from "@/lib/events/record";
import { ASKED_BY, type AskedBy, NOBODY_REASONS, OUTCOMES } from "@/lib/henvendelse/outcome";
import { recordHenvendelse } from "@/lib/henvendelse/record";
import { SAG_STATUSES, type SagStatus } from "@/lib/sag/lifecycle";
import { broughtTo, changed, lettersSent, ownerRows, signedInAs, take } from "@/tests/case-work";
import { A_PLACE, A_TOPIC, ANOTHER_TOPIC, TODAY, typedTopics } from "@/tests/people";
import { daysPeriod, offeredQuarters } from "./period";
import { readFigures, readTopicFigures } from "./read";
import type { ShownTable, TableId } from "./table";

const mette = await signedInAs("caseworker");
const pia = await signedInAs("project_lead");
const freja = await signedInAs("area_contact");

/** Before anything else that the tests count, so that each begins with nothing. */
const FIRST_DAY = "2021-01-04";
const PLACES = [A_PLACE, "cafe-paraplyen", "krisecenter-fyn", "reden"];
const TYPES = [A_TOPIC, ANOTHER_TOPIC, "boligindretning", "flytning-folkeregister"];

const tableOf = (tables: readonly ShownTable[], id: TableId) =>
  tables.find((table) => table.id === id) ?? expect.fail(`there is no table ${id}`);
const rowsOf = (tables: readonly ShownTable[], id: TableId) =>
  Object.fromEntries(tableOf(tables, id).rows.map(({ key, count }) => [key, count]));
const sumOf = (tables: readonly ShownTable[], id: TableId) =>
  tableOf(tables, id).rows.reduce((sum, { count }) => sum + Number(count), 0);

async function exactly(from: string, to: string) {
  const figures = await readFigures(mette, daysPeriod(from, to), TODAY);
  return figures?.tables ?? expect.fail("a caseworker sees figures");
}

type Asked = {
  outcome: (typeof OUTCOMES)[number];
  way: AskedBy;
  place: string;
  reason: (typeof NOBODY_REASONS)[number];
  wishes: string[];
  topics: string[];
  later: string[] | null;
  status: SagStatus;
  day: number;
};

const ASKED: fc.Arbitrary<Asked> = fc.record({
  outcome: fc.constantFrom(...OUTCOMES, "fuldmagt" as const),
  way: fc.constantFrom(...ASKED_BY),
  place: fc.constantFrom(...PLACES),
  reason: fc.constantFrom(...NOBODY_REASONS),
  wishes: fc.subarray(TYPES),
  topics: fc.subarray(TYPES, { minLength: 1 }),
  later: fc.option(fc.subarray(TYPES, { minLength: 1 })),
  status: fc.constantFrom(...SAG_STATUSES),
  day: fc.integer({ min: 0, max: 20 }),
});

const pakkerOf = (topics: readonly string[]) =>
  topics.flatMap((type) =>
    (["self_service", "contact"] as const).map((channel) => ({ type, kind: "act" as const, channel })),
  );

/** As the verbs record it; of a sag the facts alone, as they are when its rows have been erased. */
async function happened(asked: Asked, firstDay: string): Promise<void> {
  const { outcome, way, place, reason, wishes, status } = asked;
  const on = addDays(firstDay, asked.day);
  const beside = { on, location: place, askedBy: way, duration: null, outcome, wishes };
  const nobody =
    outcome === "nobody_to_appoint" ? { reason, offered: "nothing" as const, topics: asked.topics } : null;
  await inTransaction(async (tx) => {
    await recordHenvendelse(tx, mette, { ...beside, nobody, submissionId: randomUUID() });
    if (outcome !== "fuldmagt") return;
    const subject = { kind: "sag", key: randomUUID() } as const;
    const told = { subject, occurredOn: on, actor: mette.key };
    const fact = { type: "sag.stepped", from: null, to: "awaiting_signature" } as const;
    const begun = { ...fact, step: "create", location: place, pakker: pakkerOf(asked.topics) } as const;
    await recordEvent(tx, { ...told, fact: begun });
    if (asked.later) {
      await recordEvent(tx, {
        ...told,
        fact: { ...fact, step: "change_content", pakker: pakkerOf(asked.later) },
      });
    }
    await recordEvent(tx, { ...told, fact: { ...fact, step: "check", to: status } });
  });
}

let untouched = FIRST_DAY;
/** Three weeks that nothing has happened in yet. */
function freshWeeks(): string {
  const first = untouched;
  untouched = addDays(first, 21);
  return first;
}

const MANY = fc.array(ASKED, { maxLength: 25, size: "max" });
const RUNS = { numRuns: 8 };
const count = <T>(all: readonly T[], is: (one: T) => boolean) => all.filter(is).length;

describe("the figures of any period", () => {
  test("agree: every table of henvendelser adds up to all of them, and of sager to those that became one", async () => {
    await fc.assert(
      fc.asyncProperty(MANY, async (all) => {
        const from = freshWeeks();
        for (const asked of all) await happened(asked, from);
        const tables = await exactly(from, addDays(from, 20));
        const sager = all.filter(({ outcome }) => outcome === "fuldmagt");
        for (const part of ["outcome", "way", "place", "week"] as const) {
          expect(tableOf(tables, `henvendelse-${part}`).total, part).toBe(all.length);
          expect(sumOf(tables, `henvendelse-${part}`), part).toBe(all.length);
        }
        for (const part of ["status", "way", "place", "week"] as const) {
          expect(tableOf(tables, `sag-${part}`).total, part).toBe(sager.length);
        }
        const outcomes = rowsOf(tables, "henvendelse-outcome");
        expect(outcomes["fuldmagt"]).toBe(sager.length);
        expect(tableOf(tables, "nobody-reason").total).toBe(outcomes["nobody_to_appoint"]);
        expect(sumOf(tables, "wish-type")).toBe(all.reduce((sum, { wishes }) => sum + wishes.length, 0));
      }),
      RUNS,
    );
  });

  test("are what happened: by value, by status now, and once under each topic that was asked for last", async () => {
    await fc.assert(
      fc.asyncProperty(MANY, async (all) => {
        const from = freshWeeks();
        for (const asked of all) await happened(asked, from);
        const tables = await exactly(from, addDays(from, 20));
        const sager = all.filter(({ outcome }) => outcome === "fuldmagt");
        for (const way of ASKED_BY) {
          expect(rowsOf(tables, "henvendelse-way")[way]).toBe(count(all, (asked) => asked.way === way));
          expect(rowsOf(tables, "sag-way")[way]).toBe(count(sager, (asked) => asked.way === way));
        }
        for (const place of PLACES) {
          expect(rowsOf(tables, "sag-place")[place]).toBe(count(sager, (asked) => asked.place === place));
        }
        for (const status of SAG_STATUSES.slice(5)) {
          expect(rowsOf(tables, "sag-status")[status]).toBe(count(sager, (asked) => asked.status === status));
        }
        for (const type of TYPES) {
          const topics = count(sager, (asked) => (asked.later ?? asked.topics).includes(type));
          expect(rowsOf(tables, "sag-type")[type] ?? 0).toBe(topics);
          const wishes = count(all, (asked) => asked.wishes.includes(type));
          expect(rowsOf(tables, "wish-type")[type] ?? 0).toBe(wishes);
        }
      }),
      RUNS,
    );
  });

  test("of two periods side by side add up to those of both", async () => {
    await fc.assert(
      fc.asyncProperty(MANY, fc.integer({ min: 0, max: 19 }), async (all, day) => {
        const from = freshWeeks();
        for (const asked of all) await happened(asked, from);
        const middle = addDays(from, day);
        const [both, ...each] = await Promise.all([
          exactly(from, addDays(from, 20)),
          exactly(from, middle),
          exactly(addDays(middle, 1), addDays(from, 20)),
        ]);
        for (const { id } of both) {
          const parts = each.reduce((sum, tables) => sum + sumOf(tables, id), 0);
          expect(parts, id).toBe(sumOf(both, id));
        }
      }),
      RUNS,
    );
  });
});

describe("a real sag", () => {
  test("is counted by where it stands, by its corrected topics and where it was begun, until it is erased", async () => {
    const before = await exactly(TODAY, TODAY);
    await broughtTo("completed", mette);
    const sagsnummer = await broughtTo("received", mette, { emner: typedTopics(A_TOPIC) });
    await changed(mette, sagsnummer, { emner: typedTopics(ANOTHER_TOPIC) });
    const after = await exactly(TODAY, TODAY);
    const more = (id: TableId, key: string) =>
      Number(rowsOf(after, id)[key] ?? 0) - Number(rowsOf(before, id)[key] ?? 0);
    expect([more("sag-status", "completed"), more("sag-status", "open")]).toEqual([1, 1]);
    expect([more("sag-type", A_TOPIC), more("sag-type", ANOTHER_TOPIC)]).toEqual([1, 1]);
    expect([more("sag-place", A_PLACE), more("sag-way", "counter")]).toEqual([2, 2]);
    await ownerRows("delete from sag where sagsnummer = $1", [sagsnummer]);
    expect(await exactly(TODAY, TODAY)).toEqual(after);
  });
});

describe("who sees what", () => {
  const FROM = "2019-07-01"; // a quarter that nothing else happens in
  const quarter = { ...daysPeriod(FROM, "2019-09-30"), name: "3. kvartal 2019" };
  const asked = (change: Partial<Asked>): Asked => ({
    outcome: "other",
    way: "counter",
    place: A_PLACE,
    reason: "other",
    wishes: [],
    topics: [A_TOPIC],
    later: null,
    status: "completed",
    day: 0,
    ...change,
  });
  const tell = async (times: number, change: Partial<Asked>) => {
    for (let done = 0; done < times; done += 1) await happened(asked(change), FROM);
  };

  beforeAll(async () => {
    await tell(12, { outcome: "fuldmagt", way: "counter" });
    await tell(9, { outcome: "medbetjening", way: "phone", wishes: ["boligindretning"], day: 9 });
    await tell(3, { outcome: "citizen_does_it", way: "letter", wishes: ["stoette-til-bil"] });
    await tell(7, { outcome: "other", way: "visit", place: "krisecenter-fyn" });
    await tell(6, { outcome: "fuldmagt", topics: ["flytning-folkeregister"], way: "outreach" });
    const { key } = (await readCatalogue(TODAY))
      .filter(({ slug }) => slug === A_TOPIC)
      .map(({ area }) => ({ key: area.slug }))[0] ?? { key: "" };
    await ownerRows("delete from user_area where user_id = $1", [freja.userId]);
    await ownerRows("insert into user_area values ($1, $2)", [freja.userId, key]);
  });

  test("a caseworker sees every number as it is, and every place by its name", async () => {
    const figures = await readFigures(mette, quarter, TODAY);
    expect(figures).toMatchObject({ isHidden: false, areas: null });
    const tables = figures?.tables ?? [];
    expect(rowsOf(tables, "henvendelse-outcome")).toMatchObject({ citizen_does_it: 3, fuldmagt: 18 });
    expect(rowsOf(tables, "henvendelse-place")).toMatchObject({ "krisecenter-fyn": 7 });
    expect(tableOf(tables, "henvendelse-outcome").total).toBe(37);
  });

  test("a project lead sees none under five, no total beside one, and no place that staff visit", async () => {
    const figures = await readFigures(pia, quarter, TODAY);
    expect(figures).toMatchObject({ isHidden: true, areas: null });
    const tables = figures?.tables ?? [];
    const outcomes = tableOf(tables, "henvendelse-outcome");
    expect(outcomes.total).toBeNull();
    expect(rowsOf(tables, "henvendelse-outcome")).toMatchObject({ citizen_does_it: "under_5", fuldmagt: 18 });
    expect(Object.keys(rowsOf(tables, "henvendelse-place"))).not.toContain("krisecenter-fyn");
    expect(rowsOf(tables, "henvendelse-place")).toMatchObject({ "andre-steder": 7 });
    expect(tableOf(tables, "wish-type")).toMatchObject({
      rows: [{ key: "boligindretning", count: 9 }],
      folded: { each: "under_5" },
    });
  });

  test("nothing that a project lead is given tells 3 from 4, nor how many rows have somebody", async () => {
    const before = await readFigures(pia, quarter, TODAY);
    await tell(1, {
      outcome: "citizen_does_it",
      way: "letter",
      place: "cafe-paraplyen",
      wishes: ["reden-x"],
    }).catch(() => undefined);
    await tell(1, { outcome: "citizen_does_it", way: "letter", place: "cafe-paraplyen", day: 30 });
    expect(await readFigures(pia, quarter, TODAY)).toEqual(before);
  });

  test("of topics alone shows each reader the same as beside all the other tables", async () => {
    for (const actor of [mette, pia, freja]) {
      const whole = await readFigures(actor, quarter, TODAY);
      const alone = await readTopicFigures(actor, quarter, TODAY);
      const ofTopics = whole?.tables.filter(({ id }) => id === "nobody-type" || id === "wish-type");
      expect(alone).toEqual({ ...whole, tables: ofTopics });
      expect(ofTopics).toHaveLength(2);
    }
  });

  test("an area contact sees sager and wishes of own topics, hidden, and nothing of others", async () => {
    const figures = await readFigures(freja, quarter, TODAY);
    const tables = figures?.tables ?? [];
    expect(figures).toMatchObject({ isHidden: true, areas: [expect.any(String)] });
    expect(tables.map(({ id }) => id)).toEqual([
      "nobody-type",
      "wish-type",
      "sag-status",
      "sag-type",
      "sag-place",
      "sag-week",
    ]);
    expect(rowsOf(tables, "sag-type")).toEqual({ [A_TOPIC]: 12 });
    expect(rowsOf(tables, "sag-status")["completed"]).toBe(12);
    expect(tableOf(tables, "wish-type").rows).toEqual([]);
  });

  test("an area contact without an area sees no table", async () => {
    await ownerRows("delete from user_area where user_id = $1", [freja.userId]);
    expect(await readFigures(freja, quarter, TODAY)).toEqual({ isHidden: true, areas: [], tables: [] });
  });

  test("rights add up: a caseworker who is project lead too sees exactly", async () => {
    const both = { ...pia, roles: ["project_lead", "caseworker"] as const };
    const figures = await readFigures(both, quarter, TODAY);
    expect(figures).toEqual(await readFigures(mette, quarter, TODAY));
    const leadAndContact = { ...freja, roles: ["area_contact", "project_lead"] as const };
    expect(await readFigures(leadAndContact, quarter, TODAY)).toEqual(await readFigures(pia, quarter, TODAY));
  });

  test.each(ROLES)("%s is given figures when the right is there, and else none", async (role) => {
    const actor = await signedInAs(role);
    expect((await readFigures(actor, quarter, TODAY)) !== null).toBe(can(actor, "figures:read"));
  });
});

describe("counting", () => {
  test("of letters begins the day they are sent, and follows them to where they stand now", async () => {
    const states = async () => rowsOf(await exactly(TODAY, TODAY), "letter-state");
    const sagsnummer = await broughtTo("awaiting_citizen", mette);
    const before = await states();
    await lettersSent(mette, sagsnummer, TODAY);
    const sent = await states();
    const more = (later: typeof before, key: string) => Number(later[key]) - Number(before[key]);
    expect([more(sent, "sent"), more(sent, "answered")]).toEqual([1, 0]);
    const ways = await exactly(TODAY, TODAY);
    expect(sumOf(ways, "letter-way")).toBe(sumOf(ways, "letter-state"));
    await take(mette, sagsnummer, "receive");
    const answered = await states();
    expect([more(answered, "sent"), more(answered, "answered")]).toEqual([0, 1]);
    expect(rowsOf(await exactly(TODAY, TODAY), "letter-return")["counter"]).toBeGreaterThan(0);
  });

  test("has an index by the day for each thing that is counted", async () => {
    const names = ["event_sag_begun_idx", "event_sag_changed_idx", "henvendelse_occurred_on_idx"];
    const found = await ownerRows(
      "select indexname as name from pg_indexes where indexname = any($1) order by 1",
      [names],
    );
    expect(found.map(({ name }) => name)).toEqual(names);
  });

  test("of the running quarter is possible for everybody who may", async () => {
    const [period] = offeredQuarters(TODAY, { wholeWeeks: true });
    expect(period && (await readFigures(pia, period, TODAY))?.tables).toHaveLength(15);
    expect(await db().henvendelse.count()).toBeGreaterThan(0);
  });
});
