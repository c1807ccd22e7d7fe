import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { can, ROLES } from "@/lib/auth/permissions";
import { inTransaction } from "@/lib/db";
import { recordEvent } from "@/lib/events/record";
import { broughtTo, ownerRows, signedInAs, storedStandings, take, takeBack } from "@/tests/case-work";
import { A_TOPIC, ANOTHER_TOPIC, TODAY, typedTopics } from "@/tests/people";
import { daysPeriod, offeredQuarters, wholeQuarters } from "./period";
import { readGivenFigures } from "./read";
import { shownIn } from "./table";
import { pakkeKey } from "./tables";

const mette = await signedInAs("caseworker");
const pia = await signedInAs("project_lead");
const freja = await signedInAs("area_contact");

const today = daysPeriod(TODAY, TODAY);
const quarter = wholeQuarters(TODAY)[0] ?? expect.fail("no quarter is over");
const phone = (type: string) => pakkeKey(type, { kind: "act", channel: "contact" });

async function shownTo(actor: typeof mette, key: string, period = quarter) {
  const figures = await readGivenFigures(actor, period, TODAY);
  return shownIn(figures?.tables[0], key);
}

describe("fuldmagter that were entered", () => {
  test("are counted by pakke as the rows of the sager stand, and not when they were undone or left out", async () => {
    const before = (await readGivenFigures(mette, today, TODAY))?.tables[0]?.rows ?? [];
    const kept = [
      await broughtTo("registered", mette),
      await broughtTo("completed", mette, { emner: typedTopics(A_TOPIC, ANOTHER_TOPIC) }),
      await broughtTo("checked", mette),
      await broughtTo("registered", mette),
    ];
    await take(mette, kept[3] ?? "", "undo_registration");
    const again = await broughtTo("registered", mette);
    await take(mette, again, "undo_registration");
    await take(mette, again, "register");
    const revoked = await broughtTo("completed", mette);
    await takeBack(mette, revoked);
    const expected = new Map<string, number>();
    for (const sagsnummer of [...kept, again, revoked]) {
      for (const one of await storedStandings(sagsnummer)) {
        const key = pakkeKey(one.type, one);
        if (one.handling === "registered") expected.set(key, (expected.get(key) ?? 0) + 1);
      }
    }
    const after = (await readGivenFigures(mette, today, TODAY))?.tables[0]?.rows ?? [];
    expect(expected.size).toBeGreaterThan(2);
    for (const [at, { key, count }] of after.entries()) {
      expect(Number(count) - Number(before[at]?.count), key).toBe(expected.get(key) ?? 0);
    }
  });

  test("outlive the sag", async () => {
    const before = await shownTo(mette, phone(A_TOPIC), today);
    expect(before).toBeGreaterThan(0);
    await ownerRows("delete from sag");
    expect(await shownTo(mette, phone(A_TOPIC), today)).toBe(before);
  });
});

/** A sag whose fuldmagt by phone was entered, and the one on the net was not. */
async function entered(type: string, on: string): Promise<void> {
  const pakke = { type, kind: "act" } as const;
  const pakker = (["self_service", "contact"] as const).map((channel) => ({ ...pakke, channel }));
  const told = { subject: { kind: "sag", key: randomUUID() }, occurredOn: on, actor: mette.key } as const;
  await inTransaction(async (tx) => {
    const begun = { type: "sag.stepped", step: "create", from: null, to: "received", pakker } as const;
    await recordEvent(tx, { ...told, fact: begun });
    const notRegistered = [
      { ...pakke, channel: "self_service", reason: "not_in_national_solution" },
    ] as const;
    const step = { type: "sag.stepped", step: "register", from: "checked", to: "registered" } as const;
    await recordEvent(tx, { ...told, fact: { ...step, notRegistered: [...notRegistered] } });
  });
}

describe("who sees them", () => {
  beforeAll(async () => {
    for (let times = 0; times < 6; times += 1) await entered(A_TOPIC, quarter.from);
    for (let times = 0; times < 4; times += 1) await entered(ANOTHER_TOPIC, quarter.to);
    await entered(A_TOPIC, TODAY);
  });

  test("a caseworker exactly, of any days", async () => {
    expect(await shownTo(mette, phone(A_TOPIC))).toBe(6);
    expect(await shownTo(mette, phone(ANOTHER_TOPIC))).toBe(4);
    const day = daysPeriod(quarter.to, quarter.to);
    expect(await shownTo(mette, phone(ANOTHER_TOPIC), day)).toBe(4);
    expect(await shownTo(mette, pakkeKey(A_TOPIC, { kind: "act", channel: "self_service" }))).toBe(0);
  });

  test("a project lead not under five, and of quarters that are over alone", async () => {
    expect(await shownTo(pia, phone(A_TOPIC))).toBe(6);
    expect(await shownTo(pia, phone(ANOTHER_TOPIC))).toBe("under_5");
    expect(await shownTo(pia, phone("boligindretning"))).toBe("under_5");
    const running = offeredQuarters(TODAY, { wholeWeeks: true })[0] ?? quarter;
    const part = daysPeriod(quarter.from, quarter.from);
    for (const period of [running, today, part, daysPeriod(quarter.from, TODAY)]) {
      expect(await readGivenFigures(pia, period, TODAY), period.name).toBeNull();
    }
  });

  test("the figures that are shown have no total, so that nothing can be subtracted", async () => {
    const [table] = (await readGivenFigures(pia, quarter, TODAY))?.tables ?? [];
    expect(table).toMatchObject({ total: null, withheld: false });
    const numbers = table?.rows.filter(({ count }) => typeof count === "number") ?? [];
    expect(numbers.map(({ key, count }) => [key, count])).toEqual([[phone(A_TOPIC), 6]]);
  });

  test("an area contact those of own topics alone", async () => {
    await ownerRows("delete from user_area where user_id = $1", [freja.userId]);
    expect((await readGivenFigures(freja, quarter, TODAY))?.tables).toEqual([]);
    const area = "select area_slug from fuldmagtstype_row where slug = $2 and replaced_seq is null limit 1";
    await ownerRows(`insert into user_area select $1::uuid, (${area})`, [freja.userId, A_TOPIC]);
    expect(await shownTo(freja, phone(A_TOPIC))).toBe(6);
    expect(await shownTo(freja, phone("boligindretning"))).toBeNull();
  });

  test.each(ROLES)("%s is given them when the right is there, and else none", async (role) => {
    const figures = await readGivenFigures(await signedInAs(role), quarter, TODAY);
    expect(figures !== null).toBe(can(await signedInAs(role), "figures:read"));
  });
});
