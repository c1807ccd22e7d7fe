import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/permissions";
import { open } from "@/lib/crypto/seal";
import { db, inTransaction } from "@/lib/db";
import { keptFields } from "@/lib/pdf/form-fields";
import { blankNumber } from "@/lib/post/blank/blank";
import { blankByPrintedId, findBlank } from "@/lib/post/blank/find";
import { makeBlanks } from "@/lib/post/blank/make";
import { moveBlanks } from "@/lib/post/blank/move";
import { blankPlace } from "@/lib/post/blank/place";
import { pageCode } from "@/lib/post/code";
import { freshPrintedId } from "@/lib/post/printed-id";
import { readPapers } from "@/lib/sag/papers/documents";
import { printPapers } from "@/lib/sag/papers/papers";
import { keys } from "@/lib/secrets";
import {
  aDraftOf,
  changed,
  finish,
  ownerRows,
  registered,
  signedInAs,
  storedDocuments,
  storedSag,
  take,
} from "@/tests/case-work";
import {
  A_PLACE,
  ANOTHER_TOPIC,
  anActor,
  anArrival,
  daysLater,
  NOW,
  TODAY,
  typedBrev,
  typedTopics,
} from "@/tests/people";

let caseworker: Actor;
let colleague: Actor;
beforeAll(async () => {
  caseworker = await signedInAs("caseworker");
  colleague = await signedInAs("caseworker", 1);
});

/** So many new blank forms, by their numbers. */
async function made(count: number): Promise<number[]> {
  const submission = randomUUID();
  expect(await makeBlanks(caseworker, { count, submission }, NOW)).toEqual({ ok: true });
  const rows = await db().blankForm.findMany({ where: { madeIn: submission }, orderBy: { number: "asc" } });
  return rows.map(({ number }) => number);
}

const stored = (number: number) => db().blankForm.findUniqueOrThrow({ where: { number } });
const move = (step: "hand_out" | "take_back" | "lose" | "scrap" | "find", from: number, to = from) =>
  moveBlanks(caseworker, {
    step,
    span: { from, to },
    on: TODAY,
    ...(step === "hand_out" ? { location: A_PLACE } : {}),
  });

/** A guide that began with a blank form. */
function onBlank(number: number, change: Record<string, string> = {}) {
  const typed = { papir: "blank_form", blanket: blankNumber(number), sider: "", ...change };
  return anArrival({ brev: typedBrev(typed) });
}

function registeredOn(number: number, change: Record<string, string> = {}): Promise<string> {
  return registered(caseworker, { behov: undefined, ...onBlank(number, change) });
}

describe("making blank forms", () => {
  test("gives numbers in a row, and keeps each as its own sealed paper", async () => {
    const numbers = await made(3);
    const [first = 0] = numbers;
    expect(numbers).toEqual([first, first + 1, first + 2]);
    for (const number of numbers) {
      const row = await stored(number);
      expect(row).toMatchObject({ state: "in_stock", pageCount: 2, version: 1 });
      expect(open(keys(), blankPlace(row.id), row.sealed).subarray(0, 5).toString()).toBe("%PDF-");
    }
  });

  test("is done once when it is sent twice, also at the same time", async () => {
    const submission = randomUUID();
    const make = () => makeBlanks(caseworker, { count: 2, submission }, NOW);
    await Promise.all([make(), make()]);
    await make();
    expect(await db().blankForm.count({ where: { madeIn: submission } })).toBe(2);
  });

  test("is told in the log, without names, and is for whoever handles the post alone", async () => {
    const [number = 0] = await made(1);
    const { key } = await stored(number);
    const events = await db().event.findMany({ where: { subjectKind: "blank_form", subjectKey: key } });
    expect(events.map(({ payload }) => payload)).toEqual([
      expect.objectContaining({ step: "make", from: null, to: "in_stock" }),
    ]);
    const one = { count: 1, submission: randomUUID() };
    expect(await makeBlanks(anActor("project_lead"), one, NOW)).toEqual({
      ok: false,
      refusal: "not_permitted",
    });
  });
});

describe("the name on a paper", () => {
  test("is one over printed forms and blank ones, and the database sees to it", async () => {
    const [number = 0] = await made(1);
    const { printedId } = await stored(number);
    const sagsnummer = await registered(caseworker);
    const { printedForms } = await storedDocuments(sagsnummer);
    const [form] = printedForms;
    await expect(
      ownerRows("update printed_form set printed_id = $1 where id = $2", [printedId, form?.id]),
    ).rejects.toThrow("A blank form has this printed id.");
    await expect(
      ownerRows("update blank_form set printed_id = $1 where number = $2", [form?.printedId, number]),
    ).rejects.toThrow("A printed form has this printed id.");
  });

  test("is drawn again when a paper has it already", async () => {
    const [number = 0] = await made(1);
    const { printedId } = await stored(number);
    const drawn = [printedId, printedId, "7K3M9XR"];
    expect(await freshPrintedId(db(), () => drawn.shift() ?? "")).toBe("7K3M9XR");
    await expect(freshPrintedId(db(), () => printedId)).rejects.toThrow("No free name");
  });
});

describe("handing out, and what becomes of them", () => {
  test("takes the whole span or nothing of it, and says which numbers stand in the way", async () => {
    const [first = 0, second = 0, third = 0] = await made(3);
    expect(await move("hand_out", second)).toEqual({ ok: true, count: 1 });
    expect(await move("hand_out", first, third)).toEqual({
      ok: false,
      refusal: "wrong_status",
      numbers: [second],
    });
    expect((await stored(first)).state).toBe("in_stock");
    const after = await stored(second);
    expect(after).toMatchObject({ state: "handed_out", locationSlug: A_PLACE, version: 2 });
    expect(await move("hand_out", third, third + 1)).toEqual({
      ok: false,
      refusal: "unknown_number",
      numbers: [third + 1],
    });
    expect(await move("lose", 1, 500)).toEqual({ ok: false, refusal: "too_many", numbers: [] });
  });

  test("puts back what came back unused, and what was taken for lost and is found", async () => {
    const [number = 0] = await made(1);
    for (const step of ["hand_out", "take_back", "hand_out", "lose", "find", "scrap", "find"] as const) {
      expect(await move(step, number)).toEqual({ ok: true, count: 1 });
    }
    expect(await stored(number)).toMatchObject({ state: "in_stock", locationSlug: null, settledOn: null });
  });

  test("is not done on a day before they were made", async () => {
    const [number = 0] = await made(1);
    const early = { step: "lose", span: { from: number, to: number }, on: "2026-11-01" } as const;
    expect(await moveBlanks(caseworker, early)).toEqual({
      ok: false,
      refusal: "before_made",
      numbers: [number],
    });
  });

  test("at the same time by two gives one the form, and the other is told", async () => {
    const [number = 0] = await made(1);
    const results = await Promise.all([move("lose", number), move("hand_out", number), move("lose", number)]);
    expect(results.filter(({ ok }) => ok).length).toBeGreaterThanOrEqual(1);
    const { key } = await stored(number);
    const events = await db().event.count({ where: { subjectKind: "blank_form", subjectKey: key } });
    expect(events).toBe(1 + results.filter(({ ok }) => ok).length);
  });
});

describe("a filled-in blank form", () => {
  test("becomes the printed form of its sag: same name, pages and bytes, with the pages that came", async () => {
    const [number = 0] = await made(1);
    await move("hand_out", number);
    const before = await stored(number);
    const sagsnummer = await registeredOn(number, { mangler: "2" });
    const sag = await storedSag(sagsnummer);
    expect(sag).toMatchObject({ status: "received", origin: "blank_form" });
    const { printedForms } = await storedDocuments(sagsnummer);
    expect(printedForms).toHaveLength(1);
    const [form] = printedForms;
    expect(form).toMatchObject({
      kind: "form",
      printedId: before.printedId,
      formVersion: before.formVersion,
    });
    expect(form?.pages.map(({ returnedOn }) => returnedOn !== null)).toEqual([true, false]);
    expect(keptFields(form?.fields).map(({ name }) => name)).toEqual(["date", "signature"]);
    const paper = await readPapers(caseworker, sagsnummer);
    expect(paper && Buffer.compare(paper, open(keys(), blankPlace(before.id), before.sealed))).toBe(0);
    expect(await stored(number)).toMatchObject({ state: "linked", printedFormId: form?.id });
    const found = await inTransaction((tx) => blankByPrintedId(tx, before.printedId));
    expect(found).toMatchObject({ number, state: "linked", sagId: sag.id });
    expect(await findBlank(db(), { number })).toEqual(found);
  });

  test("is found by the code of one of its pages too", async () => {
    const [number = 0] = await made(1);
    const { printedId } = await stored(number);
    const sagsnummer = await registeredOn(number, { blanket: pageCode({ printedId, page: 2 }) });
    expect((await storedDocuments(sagsnummer)).printedForms[0]?.printedId).toBe(printedId);
  });

  test("is used once, also when two begin a sag on it at the same time: the other is led back to its number", async () => {
    const [number = 0] = await made(1);
    const drafts = await Promise.all([
      aDraftOf(caseworker, onBlank(number)),
      aDraftOf(colleague, onBlank(number)),
    ]);
    const results = await Promise.all([
      finish(caseworker, drafts[0] ?? ""),
      finish(colleague, drafts[1] ?? ""),
    ]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.find(({ ok }) => !ok)).toMatchObject({ step: "brev" });
    expect(await db().printedForm.count({ where: { blankForm: { number } } })).toBe(1);
    const late = await finish(caseworker, await aDraftOf(caseworker, onBlank(number)));
    expect(late).toMatchObject({ ok: false, step: "brev" });
  });

  test("sent twice makes one sag", async () => {
    const [number = 0] = await made(1);
    const draft = await aDraftOf(caseworker, onBlank(number));
    const [one, other] = await Promise.all([finish(caseworker, draft), finish(caseworker, draft)]);
    expect(one).toEqual(other);
    expect(one.ok).toBe(true);
  });

  test("goes the whole way as any other paper, and a change is printed on our own form", async () => {
    const [number = 0] = await made(1);
    const sagsnummer = await registeredOn(number);
    expect(
      await changed(caseworker, sagsnummer, { emner: typedTopics(ANOTHER_TOPIC) }, daysLater(1)),
    ).toMatchObject({
      ok: true,
    });
    const { printedForms } = await storedDocuments(sagsnummer);
    expect(printedForms.map(({ supersededWhy }) => supersededWhy)).toEqual(["changed", null]);
    expect(await storedSag(sagsnummer)).toMatchObject({ origin: "own_form", status: "awaiting_signature" });
    expect((await stored(number)).state).toBe("linked");

    const [other = 0] = await made(1);
    const checked = await registeredOn(other);
    for (const step of ["check", "register", "send_receipt"] as const) {
      expect(await take(caseworker, checked, step)).toMatchObject({ ok: true });
    }
  });

  test("leaves nothing of itself behind when its sag cannot be made", async () => {
    const [number = 0] = await made(1);
    await expect(
      inTransaction(async (tx) => {
        const { holdBlank } = await import("@/lib/post/blank/link");
        expect(await holdBlank(tx, caseworker, number, TODAY)).not.toBeNull();
        await printPapers(tx, { sagId: randomUUID(), today: TODAY });
      }),
    ).rejects.toThrow();
    expect((await stored(number)).state).toBe("in_stock");
  });
});
