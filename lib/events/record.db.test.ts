import { describe, expect, test } from "vitest";
import { db, inTransaction } from "@/lib/db";
import { type NewEvent, readEvents, recordEvent, toRecorded } from "@/lib/events/record";
import { readSettings } from "@/lib/setting/queries";
import { readTexts } from "@/lib/text/queries";
import { asOwner, ownerRows, untilSomebodyWaits } from "@/tests/case-work";
import { TODAY } from "@/tests/people";

const subject = { kind: "rollout", key: crypto.randomUUID() } as const;
const waiting = (party: string, occurredOn = TODAY): NewEvent => {
  return { subject, occurredOn, actor: "somebody", fact: { type: "rollout.waiting", party } };
};
const record = (event: NewEvent) => inTransaction((tx) => recordEvent(tx, event));

describe("recording a fact", () => {
  test("gives it the next number, the next place of its day, and the time of the database", async () => {
    const before = new Date();
    const [first, second] = [await record(waiting("us")), await record(waiting("vendor"))];
    const earlier = await record(waiting("area", "2026-11-01"));
    expect(second > first && earlier > second).toBe(true);
    const events = await readEvents(db(), subject);
    expect(events.map(({ occurredOn, dayOrder }) => [occurredOn, dayOrder])).toEqual([
      [TODAY, 1],
      [TODAY, 2],
      ["2026-11-01", 1],
    ]);
    for (const { recordedAt } of events) {
      expect(Math.abs(recordedAt.getTime() - before.getTime())).toBeLessThan(3_600_000);
    }
  });

  test("refuses what is no fact, and nothing of the transaction is written", async () => {
    const count = await db().event.count();
    const nonsense = { ...waiting("us"), fact: { type: "rollout.stepped", step: "leap", to: "live" } };
    await expect(
      inTransaction(async (tx) => {
        await recordEvent(tx, waiting("us"));
        await recordEvent(tx, nonsense as unknown as NewEvent);
      }),
    ).rejects.toThrow();
    expect(await db().event.count()).toBe(count);
  });

  test("keeps what it corrects", async () => {
    const wrong = await record(waiting("us", "2026-10-01"));
    await record({ ...waiting("vendor", "2026-10-02"), corrects: wrong });
    expect((await readEvents(db(), subject)).at(-1)).toMatchObject({ corrects: wrong });
  });

  test("waits for one who takes a watermark, and several write side by side", async () => {
    const done = await asOwner(async (watermark) => {
      await watermark.query("begin");
      await watermark.query("select pg_advisory_xact_lock(7206114)");
      const writing = record(waiting("later", "2026-09-01"));
      await untilSomebodyWaits();
      const [known] = (await watermark.query("select max(seq) as seq from event")).rows;
      await watermark.query("commit");
      return { seq: await writing, known: BigInt(known.seq) };
    });
    expect(done.seq > done.known).toBe(true);
    const days = Array.from({ length: 8 }, (_, at) => `2026-08-0${at + 1}`);
    const seqs = await Promise.all(days.map((day) => record(waiting("us", day))));
    expect(new Set(seqs).size).toBe(8);
  });

  test("is read back only as what the types say", async () => {
    const [row] = await db().event.findMany({ where: { subjectKey: subject.key }, take: 1 });
    if (!row) expect.fail("there is an event");
    expect(() => toRecorded({ ...row, subjectKind: "animal" })).toThrow("unknown subject kind");
    expect(() => toRecorded({ ...row, payload: { party: 7 } })).toThrow();
    expect(() => toRecorded({ ...row, type: "rollout.forgotten" })).toThrow();
    expect(() => toRecorded({ ...row, payload: "text" })).toThrow();
  });
});

describe("what the municipality has decided", () => {
  test("counts from its day, has the default before, and throws when a row has another shape", async () => {
    const insert = (key: string, value: unknown, from: string, to: string | null = null) =>
      ownerRows(
        "insert into setting_row (key, value, valid_from, valid_to, recorded_seq) values ($1, $2, $3, $4, 1)",
        [key, JSON.stringify(value), from, to],
      );
    await insert("clock.ourDays", 3, "2026-11-01", "2026-11-30");
    await insert("clock.ourDays", 7, "2026-12-01");
    const on = async (day: string) => (await readSettings(db(), day))["clock.ourDays"];
    expect([await on("2026-10-31"), await on("2026-11-30"), await on("2026-12-01")]).toEqual([5, 3, 7]);
    await insert("clock.citizenDays", "ti", "2026-12-01");
    await expect(on("2026-12-01")).rejects.toThrow();
    await ownerRows("delete from setting_row");
  });

  test("is the text of the day, and a text that is missing stops what would print it", async () => {
    const slugs = ["letter_receipt", "letter_form"] as const;
    expect(await readTexts(db(), slugs, TODAY)).toMatchObject({
      letter_receipt: { version: 1 },
      letter_form: { version: 1 },
    });
    await expect(readTexts(db(), slugs, "1999-01-01")).rejects.toThrow("letter_receipt");
    await ownerRows("update text_row set valid_to = '2026-11-30' where slug = 'letter_form'");
    await ownerRows(
      `insert into text_row (slug, version, body, valid_from, recorded_seq)
       values ('letter_form', 2, 'Ny tekst', '2026-12-01', 1)`,
    );
    expect((await readTexts(db(), slugs, TODAY)).letter_form.version).toBe(1);
    expect((await readTexts(db(), slugs, "2026-12-01")).letter_form).toEqual({
      body: "Ny tekst",
      version: 2,
    });
  });
});
