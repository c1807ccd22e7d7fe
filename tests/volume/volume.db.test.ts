import { beforeAll, describe, expect, test } from "vitest";
import { open } from "@/lib/crypto/seal";
import { db, inTransaction } from "@/lib/db";
import { readEvents } from "@/lib/events/record";
import { isCpr, isSynthetic } from "@/lib/person/cpr";
import { fuldmagterFrom } from "@/lib/sag/fates/fates";
import { OPEN_STATUSES } from "@/lib/sag/lifecycle";
import { sagTimeline } from "@/lib/sag/timeline";
import { keys } from "@/lib/secrets";
import { asOwner, ownerRows, registered, signedInAs, storedStandings } from "@/tests/case-work";
import { TODAY } from "@/tests/people";
import { Chance } from "./chance";
import { fillWithSager } from "./fill";
import { FEWEST_EVENTS } from "./lives";
import { noRows } from "./rows";
import { addSag } from "./sag";
import { readWorld } from "./world";

const SAGER = 300;

beforeAll(
  () => asOwner((client) => fillWithSager(client, { sager: SAGER, seed: 7, today: TODAY, keys: keys() })),
  60_000,
);

const sager = () =>
  db().sag.findMany({ include: { persons: true, assignee: true }, orderBy: { sagsnummer: "asc" } });
const eventsOf = (key: string) => inTransaction((tx) => readEvents(tx, { kind: "sag", key }));

describe("a database filled with sager", () => {
  test("has each with events that lead to its status, five or more, and every fact as the product knows it", async () => {
    for (const sag of await sager()) {
      const events = await eventsOf(sag.key); // parsed again, so that a fact of another shape throws
      expect(sagTimeline(events), sag.sagsnummer).toEqual({ ok: true, status: sag.status });
      expect(events.length).toBeGreaterThanOrEqual(FEWEST_EVENTS);
      expect(events.length).toBe(sag.version);
      expect(events.every(({ occurredOn }) => occurredOn <= TODAY)).toBe(true);
    }
  });

  test("has fuldmagter and an assignee that the events give too", async () => {
    for (const sag of await sager()) {
      const events = await eventsOf(sag.key);
      expect(await storedStandings(sag.sagsnummer)).toEqual(sorted(fuldmagterFrom(events)));
      const given = events.flatMap(({ fact }) => (fact.type === "sag.assigned" ? [fact.to] : [])).at(-1);
      if (given !== undefined) expect(sag.assignee?.key ?? null).toBe(given);
    }
  });

  test("has letters whose events lead to how they stand, most of them answered and some lost", async () => {
    const letters = await db().letter.findMany();
    for (const { key, status, version } of letters) {
      const events = await inTransaction((tx) => readEvents(tx, { kind: "letter", key }));
      expect(events.length).toBe(version);
      expect(events.at(-1)?.fact).toMatchObject({ type: "letter.stepped", to: status });
    }
    const lost = letters.filter(({ replacesId }) => replacesId !== null).length;
    expect(letters.length).toBeGreaterThan(SAGER);
    expect(lost / letters.length).toBeGreaterThan(0.01);
    expect(lost / letters.length).toBeLessThan(0.1);
  });

  test("is open for about 15 in a hundred, due when open and not else, and some are late or nobody's", async () => {
    const all = await sager();
    const opened = all.filter(({ status }) => OPEN_STATUSES.includes(status));
    expect(opened.length / all.length).toBeGreaterThan(0.08);
    expect(opened.length / all.length).toBeLessThan(0.25);
    expect(all.filter(({ dueOn }) => dueOn !== null)).toEqual(opened);
    expect(opened.some(({ dueOn }) => dueOn && dueOn < new Date(TODAY))).toBe(true);
    expect(opened.some(({ assigneeId }) => assigneeId === null)).toBe(true);
  });

  test("has people with invented numbers that open with the installation's keys, and their names on the sag", async () => {
    for (const { persons, ...sag } of await sager()) {
      expect(persons).toHaveLength(2);
      for (const { id, role, name, cprSealed } of persons) {
        expect(role === "fuldmagtsgiver" ? sag.fuldmagtsgiverName : sag.fuldmagtshaverName).toBe(name);
        const cpr = cprSealed && open(keys(), `person|cpr|${id}`, cprSealed).toString("utf8");
        if (cpr !== null) expect(isCpr(cpr) && isSynthetic(cpr)).toBe(true);
      }
    }
  });

  test("is the same from the same seed, and another from another", async () => {
    const made = (seed: number) =>
      asOwner(async (client) => {
        const world = await readWorld(client, { chance: new Chance(seed), keys: keys(), today: TODAY });
        const rows = noRows();
        for (let left = 20; left > 0; left--) addSag(world, rows, null);
        return { sager: rows.sag, events: rows.event };
      });
    expect(await made(1)).toEqual(await made(1));
    expect(await made(1)).not.toEqual(await made(2));
  });

  test("takes one more sag with the next number", async () => {
    const [{ last } = {}] = await ownerRows("select last from sagsnummer_counter where year = 2026");
    const next = `2026-${String(Number(last) + 1).padStart(6, "0")}`;
    expect(await registered(await signedInAs("caseworker"))).toBe(next);
  });
});

const sorted = <T>(list: readonly T[]) =>
  list.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
