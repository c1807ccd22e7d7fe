import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { keepForm } from "@/lib/draft/kept-form";
import { readEvents } from "@/lib/events/record";
import { answerRemark } from "@/lib/remark/answer";
import { answerAttempt, answerForm, CLOSED } from "@/lib/remark/attempt";
import type { AnswerRefusal } from "@/lib/remark/labels";
import { readOwnRemarks, readRemark, readRemarks } from "@/lib/remark/read";
import { recordRemark } from "@/lib/remark/record";
import { writeRemark } from "@/lib/remark/write";
import { ownerRows, signedInAs } from "@/tests/case-work";
import { PUBLISHED, publishExample } from "@/tests/editions";
import { aForm, daysLater, NOW, TODAY } from "@/tests/people";

const bodil = await signedInAs("board_member");
const pia = await signedInAs("project_lead");
const lars = await signedInAs("project_lead", 1);
const mette = await signedInAs("caseworker");

const SAID = { from: "Handicaprådet", body: "Kommer brevet også som lyd?" };
const ANSWER = { answer: "Vi læser op i telefonen.", outcome: "in_progress", note: "fra 1. marts" } as const;
const REFUSED = { ok: false, refusal: "not_permitted" };

/** Something that Bodil says. Gives its key. */
async function said(change: Partial<typeof SAID> = {}, now = NOW): Promise<string> {
  const stored = await writeRemark(bodil, { ...SAID, ...change, formId: randomUUID() }, now);
  if (!stored.ok) throw new Error("The remark was refused.");
  return stored.key;
}

const factsOf = async (key: string) =>
  (await readEvents(db(), { kind: "remark", key })).map(({ actor, occurredOn, fact }) => ({
    ...{ actor, occurredOn },
    ...fact,
  }));

describe("a remark", () => {
  test("is kept with who wrote it and when, and its words are in no event", async () => {
    const key = await said();
    expect(await readRemark(key)).toMatchObject({
      ...SAID,
      ...{ writtenOn: TODAY, way: "page", status: "open", author: "Bodil Brandt-Test", recordedBy: null },
    });
    expect(await factsOf(key)).toEqual([
      { actor: bodil.key, occurredOn: TODAY, type: "remark.recorded", way: "page" },
    ]);
  });

  test("is one, however often its form is sent, also at the same moment", async () => {
    const remark = { ...SAID, body: "Kun én gang.", formId: randomUUID() };
    const stored = await Promise.all([writeRemark(bodil, remark, NOW), writeRemark(bodil, remark, NOW)]);
    stored.push(await writeRemark(bodil, remark, daysLater(0)));
    expect(new Set(stored.map((one) => one.ok && one.key)).size).toBe(1);
    expect(await db().remark.count({ where: { body: remark.body } })).toBe(1);
    const [first] = stored;
    expect(await factsOf(first?.ok ? first.key : "")).toHaveLength(1);
  });

  test("is another when a form is gone back to and sent with other words", async () => {
    const formId = randomUUID();
    await writeRemark(bodil, { ...SAID, body: "Det første.", formId }, NOW);
    await writeRemark(bodil, { ...SAID, body: "Det andet.", formId }, NOW);
    expect(await db().remark.count({ where: { body: { in: ["Det første.", "Det andet."] } } })).toBe(2);
  });

  test("is read by the board member who wrote it, and by no other", async () => {
    const key = await said({ body: "Det er kun mit." });
    const [other] = await ownerRows(
      `insert into "user" (email, name, roles, password_hash)
       values ('board2@demo.example', 'Birk Brandt-Test', '{board_member}', 'x') returning id`,
    );
    expect((await readOwnRemarks(bodil)).map((remark) => remark.key)).toContain(key);
    expect(await readOwnRemarks({ userId: String(other?.["id"]) })).toEqual([]);
    expect(await readOwnRemarks({ userId: null })).toEqual([]);
  });

  test("that came another way has its day and way, and is nobody's own", async () => {
    const remark = { ...SAID, way: "phone", on: "2026-10-12", formId: randomUUID() } as const;
    const stored = await recordRemark(mette, remark);
    const key = stored.ok ? stored.key : "";
    expect(await readRemark(key)).toMatchObject({ way: "phone", writtenOn: "2026-10-12", author: null });
    expect((await readOwnRemarks(mette)).map((one) => one.key)).not.toContain(key);
    expect(await factsOf(key)).toMatchObject([{ actor: mette.key, occurredOn: "2026-10-12", way: "phone" }]);
  });

  test("is found by its key alone", async () => {
    expect(await readRemark(randomUUID())).toBeNull();
    expect(await readRemark("ny")).toBeNull();
  });
});

describe("an answer", () => {
  test("says what became of it, is remembered, and is seen by who asked", async () => {
    const key = await said();
    expect(await answerRemark(pia, { key, version: 1 }, ANSWER, daysLater(1))).toEqual({ ok: true });
    const own = (await readOwnRemarks(bodil)).find((remark) => remark.key === key);
    expect(own).toMatchObject({
      ...{ answer: ANSWER.answer, status: "in_progress", note: "fra 1. marts", answeredOn: "2026-11-25" },
      ...{ version: 2, edition: null },
    });
    expect((await factsOf(key)).at(-1)).toEqual({
      ...{ actor: pia.key, occurredOn: "2026-11-25", type: "remark.answered", status: "in_progress" },
    });
  });

  test("of a colleague is not written over unseen", async () => {
    const key = await said();
    const shown = { key, version: 1 };
    const both = await Promise.all([
      answerRemark(pia, shown, ANSWER, NOW),
      answerRemark(lars, shown, { ...ANSWER, answer: "Nej." }, NOW),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both).toContainEqual({ ok: false, refusal: "changed_meanwhile" });
    expect((await factsOf(key)).filter(({ type }) => type === "remark.answered")).toHaveLength(1);
    expect(await answerRemark(lars, { key, version: 2 }, { ...ANSWER, outcome: "done" }, NOW)).toEqual({
      ok: true,
    });
    expect(await readRemark(key)).toMatchObject({
      status: "done",
      answeredBy: expect.any(String),
      version: 3,
    });
  });

  test("that stands in an edition is closed", async () => {
    await publishExample((sql, values) => ownerRows(sql, [...values]));
    const key = await said();
    await answerRemark(pia, { key, version: 1 }, ANSWER, NOW);
    await db().remark.update({ where: { key }, data: { quarter: PUBLISHED.quarter, number: 1 } });
    const again = await answerRemark(pia, { key, version: 2 }, { ...ANSWER, answer: "Nej." }, NOW);
    expect(again).toEqual({ ok: false, refusal: "in_edition" });
    expect(await readRemark(key)).toMatchObject({
      ...{ answer: ANSWER.answer, edition: { quarter: PUBLISHED.quarter, number: 1 } },
    });
  });

  test("is given to a remark that is there", async () => {
    const refused = { ok: false, refusal: "not_found" };
    for (const key of [randomUUID(), "x"]) {
      expect(await answerRemark(pia, { key, version: 1 }, ANSWER, NOW)).toEqual(refused);
    }
  });
});

test("what lacks an answer stands first, the oldest of it on top", async () => {
  const late = await said({}, daysLater(2));
  const early = await said({}, daysLater(1));
  const answered = await said({}, daysLater(3));
  await answerRemark(pia, { key: answered, version: 1 }, ANSWER, daysLater(3));
  const keys = (await readRemarks()).map(({ key }) => key);
  expect(keys.filter((key) => [late, early, answered].includes(key))).toEqual([early, late, answered]);
  const statuses = (await readRemarks()).map(({ status }) => status === "open");
  expect(statuses).toEqual(statuses.toSorted((a, b) => Number(b) - Number(a)));
});

describe("only", () => {
  test.each(["caseworker", "project_lead", "area_contact", "admin", "auditor"] as const)(
    "board members write on the page, not one who is %s",
    async (role) => {
      const remark = { ...SAID, formId: randomUUID() };
      expect(await writeRemark(await signedInAs(role), remark, NOW)).toEqual(REFUSED);
    },
  );

  test.each(["board_member", "area_contact", "admin", "auditor"] as const)(
    "caseworkers and project leads type what came another way, not one who is %s",
    async (role) => {
      const remark = { ...SAID, way: "mail", on: TODAY, formId: randomUUID() } as const;
      expect(await recordRemark(await signedInAs(role), remark)).toEqual(REFUSED);
    },
  );

  test.each(["caseworker", "board_member", "area_contact", "admin", "auditor"] as const)(
    "project leads answer, not one who is %s",
    async (role) => {
      const key = await said();
      expect(await answerRemark(await signedInAs(role), { key, version: 1 }, ANSWER, NOW)).toEqual(REFUSED);
      expect(await readRemark(key)).toMatchObject({ status: "open", version: 1 });
    },
  );
});

describe("an answer that was typed and not saved", () => {
  const typedAnswer = aForm({ svar: "Mit svar.", udfald: "done", note: "", version: "1" });
  const kept = (key: string, refusal: AnswerRefusal) =>
    keepForm(pia, { of: answerForm(key), form: typedAnswer, refusal }, NOW);
  const attemptFor = async (key: string, id: string) => {
    const remark = await readRemark(key);
    if (!remark) throw new Error("There is no such remark.");
    return answerAttempt(pia, remark, { id, now: NOW });
  };

  test("stands beside the colleague's, field for field, and is sent with the version that was seen", async () => {
    const key = await said();
    await answerRemark(lars, { key, version: 1 }, ANSWER, NOW);
    const attempt = await attemptFor(key, await kept(key, "changed_meanwhile"));
    expect(attempt).toMatchObject({ form: typedAnswer, version: "2" });
    expect(attempt.pairs?.map(({ theirs, yours }) => [theirs, yours])).toEqual([
      ["Vi læser op i telefonen.", "Mit svar."],
      ["I gang", "Gjort"],
      ["fra 1. marts", ""],
    ]);
  });

  test("is kept when the remark was published meanwhile, and the page says so", async () => {
    const key = await said();
    const attempt = await attemptFor(key, await kept(key, "in_edition"));
    expect(attempt).toMatchObject({ form: typedAnswer, pairs: null });
    expect(attempt.errors).toEqual([
      { field: CLOSED, message: "Svaret står i en udgivet status og kan ikke ændres." },
    ]);
  });

  test("is nobody else's, and no other remark's", async () => {
    const [key, other] = [await said(), await said({ body: "Noget andet." })];
    const id = await kept(key, "changed_meanwhile");
    expect(await attemptFor(other, id)).toMatchObject({ form: { svar: [""] }, errors: [], pairs: null });
  });
});
