import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DEMO_USERS } from "@/lib/auth/demo-users.mjs";
import { db, inTransaction } from "@/lib/db";
import { recordEvent } from "@/lib/events/record";
import { sendMondayMails } from "@/lib/jobs/monday";
import { runJobs } from "@/lib/jobs/timer";
import { mailServerForTests } from "@/tests/mail-server";
import { partsOf } from "@/tests/smtp";

/** Monday at 8 in Copenhagen. */
const MONDAY = new Date("2026-11-23T07:00:00Z");
const NEXT_MONDAY = new Date("2026-11-30T07:00:00Z");
const LEAD = "projektleder@demo.example";
const CONTACT = "fagomraade@demo.example";

const { server, recipients, logged } = mailServerForTests();
beforeEach(() => want(LEAD, CONTACT));
afterEach(async () => {
  await db().mondayMail.deleteMany();
});

async function want(...emails: string[]) {
  await db().user.updateMany({ data: { mondayMail: false } });
  await db().user.updateMany({ where: { email: { in: emails } }, data: { mondayMail: true } });
}
const textTo = (email: string) =>
  partsOf(server.received.find(({ to }) => to.includes(email))?.raw ?? "").text;

/** Gives every rollout that goes on a planned day that has passed. */
async function everythingOverdue() {
  const rollouts = await db().rollout.findMany({
    where: { status: { notIn: ["live", "paused", "retired"] } },
  });
  for (const { key } of rollouts) {
    await inTransaction((tx) =>
      recordEvent(tx, {
        subject: { kind: "rollout", key },
        occurredOn: "2026-11-22",
        actor: "operator",
        fact: { type: "rollout.planned", liveOn: null, expectedLiveOn: null, nextGateOn: "2026-11-20" },
      }),
    );
  }
}

describe("the Monday mail", () => {
  test("goes once a week to each who wants it, whatever restarts", async () => {
    expect(await sendMondayMails(MONDAY)).toEqual({ sent: 2, refused: 0, failed: 0 });
    expect(recipients()).toEqual([CONTACT, LEAD]);
    expect(await sendMondayMails(MONDAY)).toEqual({ sent: 0, refused: 0, failed: 0 });
    expect(await sendMondayMails(new Date("2026-11-24T07:00:00Z"))).toMatchObject({ sent: 0 });
    expect(await sendMondayMails(NEXT_MONDAY)).toMatchObject({ sent: 2 });
  });

  test("is sent once by processes that run at the same time", async () => {
    const results = await Promise.all([MONDAY, MONDAY, MONDAY].map(sendMondayMails));
    expect(recipients()).toEqual([CONTACT, LEAD]);
    expect(results.reduce((sum, { sent }) => sum + sent, 0)).toBe(2);
  });

  test("that the server could not take is tried again, and holds back nobody", async () => {
    server.busy.add(LEAD);
    expect(await sendMondayMails(MONDAY)).toEqual({ sent: 1, refused: 0, failed: 1 });
    server.busy.clear();
    expect(await sendMondayMails(MONDAY)).toEqual({ sent: 1, refused: 0, failed: 0 });
    expect(recipients()).toEqual([CONTACT, LEAD]);
    expect(logged).toEqual(["Mandagsmail: en mail blev ikke sendt (EENVELOPE 451). Den prøves igen."]);
  });

  test("to a recipient that the server does not know is not tried again that week", async () => {
    server.unknown.add(LEAD);
    expect(await sendMondayMails(MONDAY)).toEqual({ sent: 1, refused: 1, failed: 0 });
    expect(await sendMondayMails(MONDAY)).toEqual({ sent: 0, refused: 0, failed: 0 });
  });

  test("does not go to other roles, closed accounts, or an area contact without an area", async () => {
    await want(LEAD, CONTACT, "borgerservice@demo.example", "admin@demo.example");
    await db().user.update({ where: { email: LEAD }, data: { active: false } });
    const { id } = await db().user.findUniqueOrThrow({ where: { email: CONTACT } });
    const areas = await db().userArea.findMany({ where: { userId: id } });
    await db().userArea.deleteMany({ where: { userId: id } });
    expect(await sendMondayMails(MONDAY)).toMatchObject({ sent: 0 });
    await db().userArea.createMany({ data: areas });
    await db().user.update({ where: { email: LEAD }, data: { active: true } });
    expect(server.received).toEqual([]);
  });

  test("tells a lead of every area and an area contact of own areas, as text and HTML alike", async () => {
    await everythingOverdue();
    await sendMondayMails(MONDAY);
    const { headers, text, html } = partsOf(server.received[0]?.raw ?? "");
    const words = (all: string) => all.split(/\s+/).filter(Boolean);
    expect(words(html.replace(/<head>.*<\/head>/s, "").replace(/<[^>]*>/g, " "))).toEqual(words(text));
    expect(headers).toContain("Subject: Udrulningen i denne uge");
    expect(headers).toContain("Auto-Submitted: auto-generated");

    const areasIn = (mail: string) =>
      [...mail.matchAll(/^.+ i (.+): \d+ dage over tiden\./gm)].map(([, area]) => area);
    const own = new Set(areasIn(textTo(CONTACT)));
    expect([...own].toSorted()).toEqual(["Hjælpemidler og bolig", "Pleje og omsorg"]);
    const countOf = (email: string) => Number(/^(\d+) er over tiden:/m.exec(textTo(email))?.[1]);
    expect(countOf(LEAD)).toBeGreaterThan(countOf(CONTACT));
    for (const email of [LEAD, CONTACT]) {
      for (const { name } of DEMO_USERS) expect(textTo(email)).not.toContain(name);
      expect(textTo(email)).not.toMatch(/http|@|\d{4}-\d{6}/);
    }
  });
});

describe("what runs by the clock", () => {
  test("sends on the first working day of the week alone, and forgets the weeks that are long gone", async () => {
    await db().user.updateMany({ data: { morningMail: false } });
    for (const at of ["2026-11-22T09:00:00Z", "2026-11-23T05:30:00Z", "2026-11-24T09:00:00Z"]) {
      await runJobs(new Date(at));
      expect(server.received, at).toEqual([]);
    }
    await runJobs(new Date("2026-11-23T12:00:00Z"));
    expect(recipients()).toEqual([CONTACT, LEAD]);
    await runJobs(new Date("2026-12-20T09:00:00Z"));
    expect(await db().mondayMail.count()).toBe(0);
    expect(logged).toEqual([]);
  });
});
