import { beforeAll, describe, expect, test } from "vitest";
import { db, inTransaction, reportDb } from "@/lib/db";
import { readEvents, recordEvent, toRecorded } from "@/lib/events/record";
import { hex, sha256 } from "@/lib/report/canonical";
import { editionSha256 } from "@/lib/report/edition/freeze";
import { proveEdition } from "@/lib/report/edition/prove";
import { readOnePublished, readPdf, readPublished } from "@/lib/report/edition/read";
import { beginReport } from "@/lib/report/making/begin";
import { listQuarters, readReportsDue } from "@/lib/report/making/list";
import { publishReport } from "@/lib/report/making/publish";
import { ownerRows, registered, signedInAs } from "@/tests/case-work";
import { NOW } from "@/tests/people";
import { aQuarter, aRemark, broughtTo, shownNow, statusOf } from "@/tests/status";

const pia = await signedInAs("project_lead");
const lars = await signedInAs("project_lead", 1);
const mette = await signedInAs("caseworker");
const bodil = await signedInAs("board_member");
const people = { author: pia, approver: lars };
const quarter = aQuarter("2026-k3");
const FIRST = { quarter: "2026-k3", number: 1 } as const;
const SECOND = { quarter: "2026-k3", number: 2 } as const;
const inSummer = (day: number) => new Date(`2026-08-${String(day).padStart(2, "0")}T09:00:00Z`);

const edition = async (ref: typeof FIRST | typeof SECOND) =>
  (await readOnePublished(ref)) ?? expect.fail("it is published");

describe("an edition", () => {
  beforeAll(async () => {
    for (const day of [3, 4, 5, 6, 7, 10, 11]) await registered(mette, {}, inSummer(day));
    await aRemark({ note: "fra 1. september 2026" });
    await aRemark({ body: "Hvad med dem uden familie?", status: "open" });
    const texts = { "nyt-brug": "Der er nyt." };
    await broughtTo("approved", quarter, { ...people, texts, met: "Folk spørger." });
  });

  test("is made once, though two press at the same time", async () => {
    const shown = await shownNow(quarter);
    const both = await Promise.all([publishReport(pia, shown, NOW), publishReport(pia, shown, NOW)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both).toContainEqual({ ok: false, refusal: "changed_meanwhile" });
    expect(await db().edition.count()).toBe(1);
    expect(await db().editionMail.count()).toBe(1);
    const events = await readEvents(db(), { kind: "report", key: (await statusOf(quarter)).key });
    expect(events.filter(({ fact }) => fact.type === "edition.published")).toHaveLength(1);
  });

  test("has its code over all of it, and the log has it too", async () => {
    const { sha256: code, ...frozen } = await edition(FIRST);
    const pdf = (await readPdf(FIRST)) ?? expect.fail("it has a PDF");
    expect(Buffer.from(pdf).toString("latin1", 0, 5)).toBe("%PDF-");
    expect(hex(editionSha256({ ...frozen, pdfSha256: hex(sha256(pdf)) }))).toBe(code);
    const events = await readEvents(db(), { kind: "report", key: (await statusOf(quarter)).key });
    expect(events.at(-1)?.fact).toMatchObject({
      ...FIRST,
      type: "edition.published",
      asOf: "2026-09-30",
      watermark: frozen.watermark,
      sha256: code,
    });
  });

  test("has both versions of the words, the answers that are given, and hides what is under five", async () => {
    const { words, document, figures } = await edition(FIRST);
    const paragraphs = words.sections.flatMap((section) => section.paragraphs);
    const news = paragraphs.find(({ id }) => id === "nyt.brug");
    expect(news).toMatchObject({
      written: "Der er nyt.",
      generated: expect.stringContaining("taget i brug"),
    });
    expect(words).toMatchObject({ met: "Folk spørger.", before: null });
    expect(words.answers).toEqual([
      {
        from: "Ældrerådet",
        question: "Hvad gør I for blinde?",
        answer: "Vi læser op.",
        outcome: "Gjort",
        note: "fra 1. september 2026",
      },
    ]);
    expect(document.edition).toBe("Udgave 1, sendt ud 24.11.2026");
    expect(document.blocks).toContainEqual({ kind: "paragraph", text: "Der er nyt." });
    const counts = figures.tables.flatMap(({ rows }) => rows.map(({ count }) => count));
    expect(counts).toContain("under_5");
    expect(counts.filter((count) => typeof count === "number" && count < 5)).toEqual([]);
  });

  test("ties the answers to itself, and leaves what has none for the next", async () => {
    const remarks = await db().remark.findMany({ orderBy: { status: "asc" } });
    expect(remarks.map(({ status, quarter: of, number }) => ({ status, of, number }))).toEqual([
      { status: "open", of: null, number: null },
      { status: "done", of: "2026-k3", number: 1 },
    ]);
  });

  test("puts one mail in the queue for each active member of the board who wants it", async () => {
    const mails = await db().editionMail.findMany();
    expect(mails).toMatchObject([{ ...FIRST, userId: bodil.userId, state: "queued" }]);
  });

  test("is never changed and never taken away, by the program or by its owner", async () => {
    const where = { quarter_number: FIRST };
    await expect(db().edition.update({ where, data: { changed: "x" } })).rejects.toThrow(/denied/);
    await expect(db().edition.delete({ where })).rejects.toThrow(/denied/);
    for (const sql of [
      "update edition set changed = 'x'",
      "delete from edition",
      "truncate edition cascade",
    ]) {
      await expect(ownerRows(sql), sql).rejects.toThrow(/append-only|refuse/);
    }
  });

  test("is read with the role that sees no person", async () => {
    expect(await reportDb().edition.count()).toBe(1);
    await expect(reportDb().report.count()).rejects.toThrow(/denied/);
    await expect(reportDb().remark.count()).rejects.toThrow(/denied/);
  });

  test("is proved from the events", async () => {
    expect(await proveEdition(FIRST)).toEqual({ ok: true, sha256: (await edition(FIRST)).sha256 });
    expect(await proveEdition({ quarter: "2026-k1", number: 1 })).toEqual({
      ok: false,
      because: "not_found",
    });
  });

  test("is still proved when more is recorded of the same quarter, and when people are erased", async () => {
    for (const day of [12, 13, 14, 17, 18, 19]) await registered(mette, {}, inSummer(day));
    await ownerRows("delete from henvendelse_link");
    expect(await proveEdition(FIRST)).toMatchObject({ ok: true });
  });
});

describe("a correction", () => {
  test("is the next edition, with the words and answers of the last, and must say what changed", async () => {
    expect(await beginReport(lars, quarter, NOW)).toMatchObject({ ok: true });
    expect(await statusOf(quarter)).toMatchObject({
      number: 2,
      state: "draft",
      met: "Folk spørger.",
      changed: "",
    });
    const swapped = {
      author: lars,
      approver: pia,
      texts: { "nyt-brug": "Der er nyt." },
      met: "Folk spørger.",
    };
    await expect(broughtTo("sent_for_approval", quarter, swapped)).rejects.toThrow("what_changed_missing");
    await broughtTo("published", quarter, { ...swapped, changed: "Seks sager manglede." });
    const { document, words, changed } = await edition(SECOND);
    expect(changed).toBe("Seks sager manglede.");
    expect(document.edition).toContain("Udgave 2");
    expect(document.blocks).toContainEqual({
      kind: "paragraph",
      text: "Rettet i denne udgave: Seks sager manglede.",
    });
    expect(words.answers).toHaveLength(1);
  });

  test("leaves the first as it was, hides what the first hid, and both are proved", async () => {
    const [first, second] = await readPublished("2026-k3");
    const hidden = (tables: NonNullable<typeof first>["figures"]["tables"]) =>
      tables.flatMap(({ id, rows }) =>
        rows.filter(({ count }) => typeof count !== "number").map(({ key }) => `${id} ${key}`),
      );
    const shown = (tables: NonNullable<typeof first>["figures"]["tables"]) =>
      tables.flatMap(({ id, rows }) =>
        rows.filter(({ count }) => typeof count === "number").map(({ key }) => `${id} ${key}`),
      );
    const stayed = new Set(shown(second?.figures.tables ?? []));
    expect(hidden(first?.figures.tables ?? []).filter((cell) => stayed.has(cell))).toEqual([]);
    expect(await proveEdition(FIRST)).toMatchObject({ ok: true });
    expect(await proveEdition(SECOND)).toMatchObject({ ok: true });
  });

  test("gets a mail of its own, and the answer stays with the edition it first stood in", async () => {
    expect(await db().editionMail.count()).toBe(2);
    expect(await db().remark.findMany({ where: { number: { not: null } } })).toMatchObject([FIRST]);
  });
});

describe("a proof", () => {
  test("says what differs, when an edition is not what the events say", async () => {
    await ownerRows("alter table edition disable trigger edition_append_only");
    const change = `jsonb_set(figures, '{rollout,planned}', '99')`;
    await ownerRows(`update edition set figures = ${change} where quarter = '2026-k3' and number = 2`);
    await ownerRows("alter table edition enable trigger edition_append_only");
    const proof = await proveEdition(SECOND);
    expect(proof).toMatchObject({ ok: false, because: "differs" });
    expect(proof).toMatchObject({
      differs: expect.arrayContaining([
        { part: "code", at: [""] },
        { part: "figures", at: ["rollout.planned"] },
      ]),
    });
  });

  test("is not tried by a definition that the program does not know", async () => {
    await ownerRows("alter table edition disable trigger edition_append_only");
    await ownerRows("update edition set definition = 99 where quarter = '2026-k3' and number = 2");
    await ownerRows("alter table edition enable trigger edition_append_only");
    expect(await proveEdition(SECOND)).toEqual({ ok: false, because: "other_definition" });
  });
});

describe("the list of quarters", () => {
  test("goes from the first fuldmagt in use to today, and says what is late", async () => {
    const lines = await listQuarters(pia, NOW);
    expect(
      lines.map(({ quarter: { year, number }, isOver, lateDays, editions }) => ({
        of: `${year}-k${number}`,
        isOver,
        lateDays,
        editions: editions.length,
      })),
    ).toEqual([
      { of: "2026-k4", isOver: false, lateDays: 0, editions: 0 },
      { of: "2026-k3", isOver: true, lateDays: 25, editions: 2 },
      { of: "2026-k2", isOver: true, lateDays: 117, editions: 0 },
      { of: "2026-k1", isOver: true, lateDays: 208, editions: 0 },
    ]);
    expect(lines[1]?.editions[0]).toMatchObject({ number: 1, mails: { sent: 0, queued: 1, refused: 0 } });
  });

  test("forgets a day that was noted wrong and corrected", async () => {
    const before = await listQuarters(pia, NOW);
    const row = await db().event.findFirstOrThrow({ where: { type: "henvendelse.recorded" } });
    const { subject, fact } = toRecorded(row);
    const said = { subject, fact, actor: mette.key };
    await inTransaction(async (tx) => {
      const corrects = await recordEvent(tx, { ...said, occurredOn: "2025-08-03" });
      await recordEvent(tx, { ...said, occurredOn: "2026-08-03", corrects });
    });
    expect(await listQuarters(pia, NOW)).toEqual(before);
  });

  test("tells a project lead what is owed and what waits for them, and nobody else", async () => {
    const owed = async (actor: typeof pia) =>
      (await readReportsDue(actor, NOW)).map(({ quarter: { number }, open }) => [
        number,
        open?.isForYou ?? null,
      ]);
    expect(await owed(pia)).toEqual([
      [2, null],
      [1, null],
    ]);
    await broughtTo("sent_for_approval", aQuarter("2026-k1"), people);
    expect(await owed(lars)).toEqual([
      [2, null],
      [1, true],
    ]);
    expect(await owed(pia)).toEqual([
      [2, null],
      [1, false],
    ]);
    expect(await owed(mette)).toEqual([]);
  });
});
