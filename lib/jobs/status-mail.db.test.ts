import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { sendStatusMails } from "@/lib/jobs/status-mail";
import { readSentMails } from "@/lib/report/sent-mails";
import { ownerRows } from "@/tests/case-work";
import { PUBLISHED, publishExample } from "@/tests/editions";
import { mailServerForTests } from "@/tests/mail-server";
import { NOW } from "@/tests/people";

const { server, recipients, logged } = mailServerForTests();
const THREE = ["en@board.example", "to@board.example", "tre@board.example"];
const [ONE = "", TWO = ""] = THREE;

beforeAll(() => publishExample((sql, values) => ownerRows(sql, [...values])));

beforeEach(async () => {
  await ownerRows("delete from edition_mail");
  await ownerRows("delete from \"user\" where email like '%@board.example'");
  for (const email of THREE) {
    const user = await db().user.create({
      data: { email, name: "Bo Bestyrsen", passwordHash: "x", roles: ["board_member"] },
    });
    await db().editionMail.create({ data: { quarter: PUBLISHED.quarter, number: 1, userId: user.id } });
  }
});

const read = () => readSentMails(PUBLISHED.quarter, 1);

describe("the mails of an edition", () => {
  test("are sent to each member once, with the PDF that was published", async () => {
    expect(await sendStatusMails(NOW)).toEqual({ sent: 3, refused: 0, failed: 0 });
    expect(await sendStatusMails(NOW)).toEqual({ sent: 0, refused: 0, failed: 0 });
    expect(recipients()).toEqual(THREE);
    const [mail] = server.received;
    const [edition] = await ownerRows("select pdf from edition where quarter = $1", [PUBLISHED.quarter]);
    const sent = mail?.raw.replaceAll("\r\n", "") ?? "";
    expect(sent).toContain(Buffer.from(edition?.["pdf"] as Buffer).toString("base64"));
    expect(mail?.raw).toContain("digital-fuldmagt-2026-k3-udgave-1.pdf");
    expect(await read()).toEqual({ queued: 0, sent: 3, refused: 0, problems: [] });
  });

  test("are sent once, whatever runs at once", async () => {
    await Promise.all([sendStatusMails(NOW), sendStatusMails(NOW), sendStatusMails(NOW)]);
    expect(recipients()).toEqual(THREE);
  });

  test("that fail are tried again, hold back nobody, and are seen", async () => {
    server.busy.add(ONE);
    server.unknown.add(TWO);
    expect(await sendStatusMails(NOW)).toEqual({ sent: 1, refused: 1, failed: 1 });
    expect(await read()).toEqual({ queued: 1, sent: 1, refused: 1, problems: ["EENVELOPE 451"] });
    expect(logged.join(" ")).not.toMatch(/@board/);
    server.busy.clear();
    expect(await sendStatusMails(NOW)).toEqual({ sent: 1, refused: 0, failed: 0 });
    expect(recipients()).toEqual([ONE, THREE[2]]);
    expect(await read()).toMatchObject({ queued: 0, sent: 2, refused: 1 });
  });

  test("that were taken without an answer are the same mail when they are tried again", async () => {
    server.lost.add(ONE);
    await sendStatusMails(NOW);
    server.lost.clear();
    await sendStatusMails(NOW);
    const sent = server.received.map(({ to, raw }) => [to[0], /^Message-ID:\s*(<\S+>)/im.exec(raw)?.[1]]);
    const [one, again] = sent.filter(([to]) => to === ONE).map(([, id]) => id);
    expect(one).toMatch(/^<status-2026-k3-1-[0-9a-f]{32}@kommune\.example>$/);
    expect(again).toBe(one);
    expect(new Set(sent.map(([, id]) => id))).toHaveLength(3);
  });

  test("wait while the server is away", async () => {
    await server.stop();
    expect(await sendStatusMails(NOW)).toMatchObject({ sent: 0, failed: 3 });
    await server.start();
    expect(await sendStatusMails(NOW)).toMatchObject({ sent: 3 });
  });

  test("are not sent to whoever said no, or left the board, meanwhile", async () => {
    await db().user.update({ where: { email: ONE }, data: { statusMail: false } });
    await db().user.update({ where: { email: TWO }, data: { roles: ["caseworker"] } });
    await sendStatusMails(NOW);
    expect(recipients()).toEqual([THREE[2]]);
    expect(await read()).toMatchObject({ sent: 1, refused: 2 });
  });
});
