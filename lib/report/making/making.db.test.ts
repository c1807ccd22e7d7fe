import { describe, expect, test } from "vitest";
import { copenhagenDay } from "@/lib/dates";
import { db } from "@/lib/db";
import { keepForm } from "@/lib/draft/kept-form";
import { readEvents } from "@/lib/events/record";
import { approveReport } from "@/lib/report/making/approve";
import { beginReport } from "@/lib/report/making/begin";
import { composeReport } from "@/lib/report/making/compose";
import { draftView, readTooLate } from "@/lib/report/making/draft-view";
import { editReport } from "@/lib/report/making/edit";
import { publishReport } from "@/lib/report/making/publish";
import { readWriters } from "@/lib/report/making/read-report";
import { recountReport } from "@/lib/report/making/recount";
import { sendReport } from "@/lib/report/making/send";
import { sendReportBack } from "@/lib/report/making/send-back";
import { parseTexts } from "@/lib/report/making/texts";
import { registered, signedInAs } from "@/tests/case-work";
import { aForm, NOW } from "@/tests/people";
import { aQuarter, aRemark, broughtTo, readNow, shownNow, statusOf } from "@/tests/status";

const pia = await signedInAs("project_lead");
const lars = await signedInAs("project_lead", 1);
const mette = await signedInAs("caseworker");
const people = { author: pia, approver: lars };
const refused = (refusal: string) => ({ ok: false, refusal });
const words = (text: string) => ({ texts: new Map([["nyt-brug", text]]), met: "", changed: "" });

describe("a quarter is opened", () => {
  const quarter = aQuarter("2026-k1");

  test("once, whoever presses at the same time, with figures at a watermark and a whole draft", async () => {
    const begun = await Promise.all([beginReport(pia, quarter, NOW), beginReport(lars, quarter, NOW)]);
    expect(begun).toEqual([
      { ok: true, version: 1 },
      { ok: true, version: 1 },
    ]);
    expect(await db().report.count({ where: { quarter: "2026-k1" } })).toBe(1);
    const report = await statusOf(quarter);
    expect(report).toMatchObject({ number: 1, state: "draft", definition: 1, texts: {} });
    expect(report.watermark).toBeGreaterThan(0n);
    const { content } = await composeReport(report, NOW);
    expect(content.figures.asOf).toBe("2026-03-31");
    const texts = content.sections.flatMap(({ paragraphs }) => paragraphs.map((one) => one.generated));
    expect(texts.filter((text) => text !== "").length).toBeGreaterThan(8);
    const [event] = await readEvents(db(), { kind: "report", key: report.key });
    expect(event?.fact).toEqual({
      type: "report.stepped",
      step: "begin",
      to: "draft",
      quarter: "2026-k1",
      number: 1,
    });
  });

  test("when it has ended, and by a project lead", async () => {
    expect(await beginReport(pia, aQuarter("2026-k4"), NOW)).toEqual(refused("not_over"));
    const lastDay = new Date("2026-12-31T22:59:59Z");
    expect(copenhagenDay(lastDay)).toBe("2026-12-31");
    expect(await beginReport(pia, aQuarter("2026-k4"), lastDay)).toEqual(refused("not_over"));
    for (const role of ["caseworker", "area_contact", "board_member", "admin", "auditor"] as const) {
      expect(await beginReport(await signedInAs(role), aQuarter("2026-k3"), NOW)).toEqual(
        refused("not_permitted"),
      );
    }
    expect(await db().report.count({ where: { quarter: { in: ["2026-k3", "2026-k4"] } } })).toBe(0);
  });

  test("and keeps its figures though more is recorded, until it is counted anew", async () => {
    const before = await statusOf(quarter);
    await registered(mette, {}, new Date("2026-03-10T09:00:00Z"));
    expect((await composeReport(before, NOW)).content.figures).toEqual(
      (await composeReport(await statusOf(quarter), NOW)).content.figures,
    );
    expect(await recountReport(pia, await shownNow(quarter), NOW)).toMatchObject({ ok: true });
    expect((await statusOf(quarter)).watermark).toBeGreaterThan(before.watermark);
  });
});

describe("the words of a draft", () => {
  const quarter = aQuarter("2026-k2");

  test("are kept beside what the figures wrote, both of them", async () => {
    await broughtTo("draft", quarter, {
      ...people,
      texts: { "nyt-brug": "Syv er nye." },
      met: "Folk spørger.",
    });
    const report = await statusOf(quarter);
    const { text, over } = parseTexts(report.texts)["nyt.brug"] ?? expect.fail("it is kept");
    expect(text).toBe("Syv er nye.");
    expect(over).toContain("taget i brug");
    const view = draftView(report, await composeReport(report, NOW));
    expect(view.sections.flatMap((one) => one.paragraphs)).toContainEqual(
      expect.objectContaining({
        name: "nyt-brug",
        written: "Syv er nye.",
        generated: over,
        isOutdated: false,
      }),
    );
  });

  test("saved again unchanged are no edit, and remember nothing", async () => {
    const { version, key } = await statusOf(quarter);
    const count = (await readEvents(db(), { kind: "report", key })).length;
    const same = { ...words("Syv er nye."), met: "Folk spørger." };
    expect(await editReport(pia, { quarter, version }, same, NOW)).toEqual({ ok: true, version });
    expect(await readEvents(db(), { kind: "report", key })).toHaveLength(count);
  });

  test("are saved by one of two at once, and the other is told", async () => {
    const shown = await shownNow(quarter);
    const both = await Promise.all([
      editReport(pia, shown, words("Én."), NOW),
      editReport(pia, shown, words("To."), NOW),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both).toContainEqual(refused("changed_meanwhile"));
  });

  test("that were typed while it was published are shown again to who typed them, and to nobody else", async () => {
    const form = aForm({ kvartal: "2026-k2", version: "1", "nyt-brug": "For sent.", moedt: " " });
    const id = await keepForm(pia, { of: "rapport-kladde", form, refusal: "wrong_status" }, NOW);
    expect(await readTooLate(pia, id, NOW)).toEqual(["For sent."]);
    expect(await readTooLate(lars, id, NOW)).toBeNull();
    expect(await readTooLate(pia, undefined, NOW)).toBeNull();
  });

  test("stand nowhere in the log", async () => {
    const { key } = await statusOf(quarter);
    const events = await readEvents(db(), { kind: "report", key });
    expect(JSON.stringify(events.map(({ fact }) => fact))).not.toMatch(/nye|spørger/);
  });
});

describe("a number that equals a hidden one", () => {
  test("is pointed out in what a person wrote, and in an answer to the board", async () => {
    const quarter = aQuarter("2025-k4");
    await aRemark({ body: "Hvor mange?", answer: "Der var to på besøg." });
    await broughtTo("draft", quarter, { ...people, met: "Fire kom igen." });
    const report = await statusOf(quarter);
    const composed = await composeReport(report, NOW);
    const { told, allTold } = draftView(report, composed);
    const { key } = composed.remarks.find(({ body }) => body === "Hvor mange?") ?? expect.fail("it is there");
    expect(told.get("moedt")).toEqual([4]);
    expect(told.get(key)).toEqual([2]);
    expect(allTold).toEqual([2, 4]);
  });
});

describe("approval", () => {
  const quarter = aQuarter("2026-k3");

  test("is asked of another project lead alone", async () => {
    await broughtTo("draft", quarter, people);
    const shown = await shownNow(quarter);
    for (const key of [pia.key, mette.key, "", "x", crypto.randomUUID()]) {
      expect(await sendReport(pia, shown, key, NOW)).toEqual(refused("no_approver"));
    }
    expect(await sendReport(pia, shown, lars.key, NOW)).toMatchObject({ ok: true });
  });

  test("is not one's own, and not of something else than was read", async () => {
    const shown = await shownNow(quarter);
    const read = await readNow(quarter);
    expect(await approveReport(pia, { ...shown, read }, NOW)).toEqual(refused("own_report"));
    expect(await approveReport(lars, { ...shown, read: "x" }, NOW)).toEqual(
      refused("changed_since_approval"),
    );
    expect(await publishReport(pia, shown, NOW)).toEqual(refused("wrong_status"));
    expect(await approveReport(lars, { ...shown, read }, NOW)).toMatchObject({ ok: true });
    expect(await statusOf(quarter)).toMatchObject({ state: "approved", approverId: lars.userId });
  });

  test("is gone when anybody edits, counts anew or sends it back", async () => {
    expect(await publishReport(lars, await shownNow(quarter), NOW)).toEqual(refused("not_author"));
    const isDraft = { state: "draft", approvedSha256: null, approverId: null };
    expect(await editReport(pia, await shownNow(quarter), words("Nyt."), NOW)).toMatchObject({ ok: true });
    expect(await statusOf(quarter)).toMatchObject(isDraft);
    await broughtTo("approved", quarter, { ...people, texts: { "nyt-brug": "Igen." } });
    expect(await recountReport(pia, await shownNow(quarter), NOW)).toMatchObject({ ok: true });
    expect(await statusOf(quarter)).toMatchObject(isDraft);
    await broughtTo("approved", quarter, people);
    expect(await sendReportBack(lars, await shownNow(quarter), "Ret et tal.", NOW)).toMatchObject({
      ok: true,
    });
    expect(await statusOf(quarter)).toMatchObject({ ...isDraft, note: "Ret et tal." });
  });

  test("is refused when an answer changes after it was given", async () => {
    const id = await aRemark();
    await broughtTo("approved", quarter, people);
    await db().remark.update({
      where: { id },
      data: { answer: "Et andet svar.", version: { increment: 1 } },
    });
    expect(await publishReport(pia, await shownNow(quarter), NOW)).toEqual(refused("changed_since_approval"));
    expect(await db().edition.count()).toBe(0);
    expect(await statusOf(quarter)).toMatchObject({ state: "approved" });
  });

  test("is for nobody when all have written in it", async () => {
    expect(await editReport(lars, await shownNow(quarter), words("Også Lars."), NOW)).toMatchObject({
      ok: true,
    });
    const { writers, approvers } = await readWriters(await statusOf(quarter));
    expect(writers).toEqual(new Set([pia.key, lars.key]));
    expect(approvers).toEqual([]);
    expect(await sendReport(pia, await shownNow(quarter), lars.key, NOW)).toEqual(refused("no_approver"));
  });

  test("cannot be the author's in the database either", async () => {
    const { id, authorId } = await statusOf(quarter);
    await expect(db().report.update({ where: { id }, data: { approverId: authorId } })).rejects.toThrow(
      /report_two_people/,
    );
  });
});
