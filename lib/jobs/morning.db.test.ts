import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DEMO_USERS } from "@/lib/auth/demo-users.mjs";
import { db } from "@/lib/db";
import { sendMorningMails } from "@/lib/jobs/morning";
import { runJobs } from "@/lib/jobs/timer";
import { broughtTo, ownerRows, registered, signedInAs } from "@/tests/case-work";
import { mailServerForTests } from "@/tests/mail-server";
import { daysLater, NOW } from "@/tests/people";
import { partsOf } from "@/tests/smtp";

const [METTE = "", ALI = ""] = DEMO_USERS.filter(({ role }) => role === "caseworker").map(
  ({ email }) => email,
);

const { server, recipients, logged } = mailServerForTests();
beforeEach(() => want(METTE, ALI));
afterEach(async () => {
  await db().morningMail.deleteMany();
});

async function want(...emails: string[]) {
  await db().user.updateMany({ data: { morningMail: false } });
  await db().user.updateMany({ where: { email: { in: emails } }, data: { morningMail: true } });
}

describe("the morning mail", () => {
  test("goes once a day to each caseworker who wants it, from a real sender", async () => {
    expect(await sendMorningMails(NOW)).toEqual({ sent: 2, refused: 0, failed: 0 });
    expect(recipients()).toEqual([METTE, ALI].toSorted());
    expect(server.received[0]?.from).toBe("fuldmagt@kommune.example");
    expect(await sendMorningMails(NOW)).toEqual({ sent: 0, refused: 0, failed: 0 });
    expect(await sendMorningMails(daysLater(1))).toMatchObject({ sent: 2 });
    expect(server.received).toHaveLength(4);
  });

  test("does not go to who did not ask, is no caseworker, or has a closed account", async () => {
    await want(ALI, "projektleder@demo.example");
    await db().user.update({ where: { email: ALI }, data: { active: false } });
    expect(await sendMorningMails(NOW)).toMatchObject({ sent: 0 });
    await db().user.update({ where: { email: ALI }, data: { active: true } });
    expect(server.received).toEqual([]);
  });

  test("goes to one address, whatever signs it has", async () => {
    await want(METTE);
    await db().user.update({ where: { email: METTE }, data: { email: "mette,ali@demo.example" } });
    try {
      await sendMorningMails(NOW);
    } finally {
      await db().user.updateMany({ where: { email: "mette,ali@demo.example" }, data: { email: METTE } });
    }
    expect(recipients().map((address) => address.replaceAll('"', ""))).toEqual(["mette,ali@demo.example"]);
  });

  test("tells the figures of the day as text and HTML alike, and nobody's name", async () => {
    const mette = await signedInAs("caseworker");
    await broughtTo("received", mette);
    const free = await registered(mette);
    await db().sag.update({ where: { sagsnummer: free }, data: { assigneeId: null } });
    await ownerRows("update sag set due_on = '2026-11-20' where sagsnummer <> $1", [free]);
    await want(METTE);
    await sendMorningMails(NOW);
    const raw = server.received[0]?.raw ?? "";
    const { headers, text, html } = partsOf(raw);
    expect(text).toContain("Der venter 1 sag på dig.");
    expect(text).toContain("1 af dine sager er over fristen.");
    expect(text).toContain("1 sag er ikke fordelt.");
    const words = (all: string) => all.split(/\s+/).filter(Boolean);
    expect(words(html.replace(/<head>.*<\/head>/s, "").replace(/<[^>]*>/g, " "))).toEqual(words(text));
    expect(headers).toContain("Subject: Dit arbejde i dag");
    expect(headers).toContain("From: Fuldmagtsblikket <fuldmagt@kommune.example>");
    expect(headers).toContain("Auto-Submitted: auto-generated");
    for (const secret of ["Ingrid", "Karen", free, "http", "Mette"])
      expect(`${text}${html}`).not.toContain(secret);
  });

  test("is sent once by two processes that run at the same time", async () => {
    const results = await Promise.all([sendMorningMails(NOW), sendMorningMails(NOW), sendMorningMails(NOW)]);
    expect(recipients()).toEqual([METTE, ALI].toSorted());
    expect(results.reduce((sum, { sent }) => sum + sent, 0)).toBe(2);
  });

  test("that the server could not take is tried again, is logged without a word of it, and holds back nobody", async () => {
    server.busy.add(METTE);
    expect(await sendMorningMails(NOW)).toEqual({ sent: 1, refused: 0, failed: 1 });
    expect(recipients()).toEqual([ALI]);
    server.busy.clear();
    expect(await sendMorningMails(NOW)).toEqual({ sent: 1, refused: 0, failed: 0 });
    expect(logged).toEqual(["Morgenmail: en mail blev ikke sendt (EENVELOPE 451). Den prøves igen."]);
  });

  test("waits while the server is down", async () => {
    await server.stop();
    expect(await sendMorningMails(NOW)).toEqual({ sent: 0, refused: 0, failed: 2 });
    await server.start();
    expect(await sendMorningMails(NOW)).toMatchObject({ sent: 2 });
    expect(logged.join()).not.toMatch(/@|Der venter/);
  });

  test("to a recipient that the server does not know is not tried again that day", async () => {
    server.unknown.add(METTE);
    expect(await sendMorningMails(NOW)).toEqual({ sent: 1, refused: 1, failed: 0 });
    expect(await sendMorningMails(NOW)).toEqual({ sent: 0, refused: 0, failed: 0 });
    expect(logged).toEqual(["Morgenmail: mailserveren afviste en modtager."]);
  });
});

describe("what runs by the clock", () => {
  test("sends in the morning alone, and forgets the mornings that are long gone", async () => {
    await runJobs(new Date("2026-11-24T04:00:00Z"));
    expect(server.received).toEqual([]);
    await runJobs(new Date("2026-11-24T06:30:00Z"));
    expect(server.received).toHaveLength(2);
    await runJobs(new Date("2026-12-20T06:30:00Z"));
    expect(await db().morningMail.count()).toBe(0);
    expect(logged).toEqual([]);
  });

  test("deletes what has been read two weeks after, and nothing that has not", async () => {
    const { id } = await db().user.findUniqueOrThrow({ where: { email: METTE } });
    const notice = { userId: id, kind: "given", createdAt: NOW } as const;
    await db().notice.createMany({
      data: [notice, { ...notice, readAt: NOW }, { ...notice, readAt: daysLater(1) }],
    });
    await runJobs(daysLater(14.5));
    expect(await db().notice.count()).toBe(2);
    await runJobs(daysLater(30));
    expect(await db().notice.findMany()).toMatchObject([{ readAt: null }]);
  });
});
