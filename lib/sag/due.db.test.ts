import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import { OPERATOR } from "@/lib/auth/permissions";
import { holdClockRules } from "@/lib/clock/hold";
import { type ClockRules, clockRules } from "@/lib/clock/rules";
import { addWorkingDays } from "@/lib/clock/working-days";
import { copenhagenDay, fromDbDate } from "@/lib/dates";
import { db, inTransaction } from "@/lib/db";
import { dueOn } from "@/lib/sag/due";
import { FORM_STEPS } from "@/lib/sag/input/step";
import { rebuildDue } from "@/lib/sag/rebuild-due";
import { changeSetting } from "@/lib/setting/change";
import { readSettings } from "@/lib/setting/queries";
import {
  broughtTo,
  changed,
  registered,
  signedInAs,
  snapshotOf,
  storedSag,
  take,
  untilSomebodyWaits,
} from "@/tests/case-work";
import { daysLater, movesFrom, NOW, TODAY } from "@/tests/people";

const mette = await signedInAs("caseworker");

const rulesOn = async (now: Date): Promise<ClockRules> =>
  clockRules(await readSettings(db(), copenhagenDay(now)));

async function storedDue(sagsnummer: string): Promise<string | null> {
  const { dueOn: stored } = await storedSag(sagsnummer);
  return stored && fromDbDate(stored);
}

/** The stored day, which is to be the one that replaying the events gives. */
async function expectReplayed(sagsnummer: string, now: Date): Promise<string | null> {
  const stored = await storedDue(sagsnummer);
  const { events } = await snapshotOf(mette, sagsnummer);
  expect(stored).toBe(dueOn(events, await rulesOn(now)));
  return stored;
}

const set = (key: string, value: unknown, now = NOW) => changeSetting(OPERATOR, { key, value }, now);

const DEFAULTS = {
  "clock.ourDays": 5,
  "clock.citizenDays": 10,
  "clock.closedDays": ["grundlovsdag", "juleaftensdag", "nytaarsaftensdag"],
};
/** For the tests that happen on one day: the last of all goes on to later days. */
const reset = async () => {
  for (const [key, value] of Object.entries(DEFAULTS)) await set(key, value);
};

describe("when a setting of the clocks changes", () => {
  afterEach(reset);

  test("open sager get their day anew in the same act, and closed ones keep none", async () => {
    const theirs = await registered(mette);
    const ours = await broughtTo("received", mette);
    const closed = await broughtTo("rejected", mette);
    const { version } = await storedSag(theirs);
    await set("clock.citizenDays", 3);
    expect([await storedDue(theirs), await storedDue(ours)]).toEqual(["2026-11-27", "2026-12-01"]);
    await set("clock.ourDays", 30);
    expect(await storedDue(ours)).toBe("2027-01-11");
    await set("clock.closedDays", []);
    expect(await storedDue(ours)).toBe("2027-01-07");
    expect(await storedDue(closed)).toBeNull();
    expect((await storedSag(theirs)).version).toBe(version);
    for (const sagsnummer of [theirs, ours, closed]) await expectReplayed(sagsnummer, NOW);
  });

  test("a step that is being taken ends first, and its sag gets the new day too", async () => {
    const sagsnummer = await registered(mette);
    let change: Promise<unknown> = Promise.resolve();
    await inTransaction(async (tx) => {
      await holdClockRules(tx, TODAY);
      change = set("clock.citizenDays", 4);
      await untilSomebodyWaits();
      expect(await storedDue(sagsnummer)).toBe("2026-12-08");
    });
    expect(await change).toEqual({ ok: true });
    expect(await expectReplayed(sagsnummer, NOW)).toBe("2026-11-30");
  });

  test("what is no setting of the clocks moves no day", async () => {
    const sagsnummer = await registered(mette);
    await db().sag.update({ where: { sagsnummer }, data: { dueOn: new Date("2027-02-01T00:00:00Z") } });
    await set("person.warnUnder18", false);
    expect(await storedDue(sagsnummer)).toBe("2027-02-01");
    await set("person.warnUnder18", true);
  });
});

describe("the stored due day", () => {
  test("leaves what is left of our time after waiting", async () => {
    const sagsnummer = await broughtTo("received", mette);
    const [friday, thursday] = [daysLater(3), daysLater(23)];
    await take(mette, sagsnummer, "ask_citizen", {}, friday);
    await take(mette, sagsnummer, "receive", { modtaget: copenhagenDay(thursday) }, thursday);
    // Two of five are left from Thursday: Friday and Monday.
    expect(await expectReplayed(sagsnummer, thursday)).toBe("2026-12-21");
  });

  test("is what replaying the events gives, after each of any steps and changes of the clocks", {
    timeout: 60_000,
  }, async () => {
    const choice = fc.record({
      step: fc.nat(),
      days: fc.integer({ min: 0, max: 12 }),
      ourDays: fc.option(fc.integer({ min: 1, max: 8 }), { freq: 3 }),
    });
    const walks = fc.sample(fc.array(choice, { minLength: 10, maxLength: 10 }), {
      numRuns: 3,
      seed: 20261124,
    });
    let now = NOW; // settings have their days too, so time goes on from one sag to the next
    for (const walk of walks) {
      const sagsnummer = await registered(mette, {}, now);
      await expectReplayed(sagsnummer, now);
      for (const { step, days, ourDays } of walk) {
        now = daysLater(days, now);
        if (ourDays !== null) await set("clock.ourDays", ourDays, now);
        await expectReplayed(sagsnummer, now);
        const { status } = await snapshotOf(mette, sagsnummer);
        const moves = movesFrom(status);
        const { step: name } = moves[step % moves.length] ?? expect.fail("every status can be left");
        const formStep = FORM_STEPS.find((form) => form === name);
        const result = formStep
          ? await take(mette, sagsnummer, formStep, { day: copenhagenDay(now) }, now)
          : await changed(mette, sagsnummer, {}, now);
        expect(result, name).toMatchObject({ ok: true });
        await expectReplayed(sagsnummer, now);
      }
    }
  });
});

test("a new setting reaches more sager than one batch holds", async () => {
  const { ourDays, calendar } = await rulesOn(NOW);
  const sagsnummer = await broughtTo("received", mette);
  await db().$executeRaw`
    insert into sag (sagsnummer, submission_id, status, basis, origin, location_slug, due_on, period_to, read_aloud)
    select '2020-' || lpad(n::text, 6, '0'), gen_random_uuid(), status, basis, origin, location_slug, '2026-12-31',
      period_to, read_aloud
    from sag, generate_series(1, 1001) n where sagsnummer = ${sagsnummer}`;
  await db().$executeRaw`
    insert into event (type, subject_kind, subject_key, occurred_on, day_order, actor, payload)
    select 'sag.stepped', 'sag', sag.key, date '2026-11-24', 1, 'somebody',
      '{"step": "create", "from": null, "to": "received"}'::jsonb
    from sag where sagsnummer like '2020-%'`;
  const count = await inTransaction((tx) => rebuildDue(tx, TODAY));
  expect(count).toBeGreaterThanOrEqual(1001);
  const where = { sagsnummer: { startsWith: "2020-" } };
  expect(await db().sag.groupBy({ by: ["dueOn"], where })).toEqual([
    { dueOn: new Date(`${addWorkingDays(TODAY, ourDays, calendar)}T00:00:00Z`) },
  ]);
  expect(await inTransaction((tx) => rebuildDue(tx, TODAY))).toBe(0);
});
