import { describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { readDraft, saveStep } from "@/lib/draft/draft";
import { newPrintedId, pageCode } from "@/lib/post/code";
import { takeBack, tryAgain } from "@/lib/post/match/again";
import { matchByCode, matchByHand, setAside } from "@/lib/post/match/by-hand";
import { findLikely } from "@/lib/post/match/likely";
import { listPages, readPageView } from "@/lib/post/match/queries";
import { startSag } from "@/lib/post/match/start-sag";
import { broughtTo, finish, registered, signedInAs, snapshotOf, storedSag, take } from "@/tests/case-work";
import { aForm, anActor, anArrival, NOW } from "@/tests/people";
import { aFile, batchOf, copiesOf, pageRow, readingOf, settled } from "@/tests/scanned";

const mette = await signedInAs("caseworker");
const ali = await signedInAs("caseworker", 1);

const blankPage = async () => settled(await aFile(), 1, { kind: "no_code" });
const row = (id: string) => db().scanPage.findUniqueOrThrow({ where: { id } });
const hand = (pageId: string, fields: Parameters<typeof aForm>[0], actor = mette) =>
  matchByHand(actor, { pageId, form: aForm(fields) }, NOW);
const typedCode = (pageId: string, kode: string) =>
  matchByCode(mette, { pageId, form: aForm({ kode }) }, NOW);

describe("a code typed from the paper", () => {
  test("lays the page where it says, however it is typed", async () => {
    const { inForce } = await copiesOf(await registered(mette));
    const { id } = await blankPage();
    const code = pageCode({ printedId: inForce.printedId, page: 2 });
    expect(await typedCode(id, ` ${code.toLowerCase().replaceAll("-", " ")} `)).toEqual({ ok: true });
    expect(await row(id)).toMatchObject({
      ...{ state: "matched", why: "by_typed_code", reading: "typed_code", code, formPage: 2 },
      ...{ sagId: inForce.sagId, settledById: mette.userId },
    });
  });

  test.each([
    ["7K3M", "wrong_length"],
    ["7K3M-9XRT-O", "wrong_sign"],
    ["7K3M-9XRT-7", "wrong_check"],
    [pageCode({ printedId: "3334447", page: 1 }), "unknown_code"],
  ] as const)("%s is refused, and the page stays where it was", async (code, refusal) => {
    const { id } = await blankPage();
    expect(await typedCode(id, code)).toEqual({ ok: false, refusal });
    expect(await row(id)).toMatchObject({ state: "unmatched", why: "no_code", settledById: null });
  });
});

describe("a sag that a person finds for a page", () => {
  test("gets it, and when it is the last, the person has received the sag", async () => {
    const sagsnummer = await registered(ali);
    const { inForce } = await copiesOf(sagsnummer);
    const fileId = await aFile({ cameBy: "cafe" });
    await settled(fileId, 1, readingOf(inForce.printedId, 1));
    const { id } = await settled(fileId, 2, { kind: "no_code" });
    expect(await hand(id, { sag: "anden", sagsnummer, nummer: "2" })).toEqual({ ok: true });
    expect(await row(id)).toMatchObject({
      state: "matched",
      why: "by_hand",
      reading: "no_code",
      formPage: 2,
    });
    const { events } = await snapshotOf(mette, sagsnummer);
    const { fact, actor } = events.at(-1) ?? {};
    expect(actor).toBe(mette.key);
    expect(fact).toMatchObject({ step: "receive", cameBy: "cafe" });
    expect(fact).not.toHaveProperty("byCode");
  });

  test.each([
    [{ nummer: "1" }, "no_sag_chosen"],
    [{ sagsnummer: "2020-000001", nummer: "1" }, "no_such_sag"],
    [{ sagsnummer: "Ingrid", nummer: "1" }, "no_such_sag"],
    [{ nummer: "" }, "no_page", true],
    [{ nummer: "9" }, "no_such_page", true],
  ] as const)("%o is refused: %s", async (fields, refusal, onSag: boolean = false) => {
    const { id } = await blankPage();
    const sag = onSag ? await registered(mette) : "";
    expect(await hand(id, { ...fields, sag })).toEqual({ ok: false, refusal });
    expect(await row(id)).toMatchObject({ state: "unmatched" });
  });

  test("does not get the same page twice", async () => {
    const sag = await registered(mette);
    const [one, other] = [await blankPage(), await blankPage()];
    expect(await hand(one.id, { sag, nummer: "1" })).toEqual({ ok: true });
    expect(await hand(other.id, { sag, nummer: "1" })).toEqual({ ok: false, refusal: "is_here" });
  });

  test("and two who choose at the same time lay it once; the other is told", async () => {
    const sag = await registered(mette);
    const { id } = await blankPage();
    const both = await Promise.all([
      hand(id, { sag, nummer: "1" }),
      matchByHand(ali, { pageId: id, form: aForm({ sag, nummer: "2" }) }, NOW),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both).toContainEqual({ ok: false, refusal: "changed_meanwhile" });
    const { pages } = await snapshotOf(mette, sag);
    expect(pages.filter(({ returnedOn }) => returnedOn !== null)).toHaveLength(1);
  });

  test("is nobody's business but a caseworker's", async () => {
    const { id } = await blankPage();
    const lead = anActor("project_lead");
    const refused = { ok: false, refusal: "not_found" };
    expect(await hand(id, { nummer: "1" }, lead)).toEqual(refused);
    expect(await takeBack(lead, id, NOW)).toEqual(refused);
    expect(await readPageView(lead, id)).toBeNull();
    expect(await listPages(lead, { view: "uden-sag", batch: null })).toEqual({ pages: [], total: 0 });
  });
});

describe("taken back", () => {
  test("a page is without a sag again, and is missing", async () => {
    const sag = await registered(mette);
    const { id } = await blankPage();
    await hand(id, { sag, nummer: "1" });
    expect(await takeBack(mette, id, NOW)).toEqual({ ok: true });
    expect(await row(id)).toMatchObject({ state: "unmatched", why: "no_code", sagId: null, formPage: null });
    expect((await snapshotOf(mette, sag)).pages.every(({ returnedOn }) => returnedOn === null)).toBe(true);
  });

  test("not once the sag is checked, nor what the page's own code said", async () => {
    const sag = await registered(mette);
    const { inForce } = await copiesOf(sag);
    const read = await settled(await aFile(), 1, readingOf(inForce.printedId, 1));
    const { id } = await blankPage();
    await hand(id, { sag, nummer: "2" });
    await take(mette, sag, "check");
    expect(await takeBack(mette, id, NOW)).toEqual({ ok: false, refusal: "is_checked" });
    expect(await takeBack(mette, read.id, NOW)).toEqual({ ok: false, refusal: "changed_meanwhile" });
  });

  test("a page that was laid aside waits again", async () => {
    const { id } = await blankPage();
    expect(await setAside(mette, { pageId: id, form: aForm({}) }, NOW)).toEqual({
      ok: false,
      refusal: "no_reason",
    });
    expect(await setAside(mette, { pageId: id, form: aForm({ grund: "not_ours" }) }, NOW)).toEqual({
      ok: true,
    });
    expect(await row(id)).toMatchObject({ state: "set_aside", why: "not_ours" });
    expect(await takeBack(mette, id, NOW)).toEqual({ ok: true });
    expect(await row(id)).toMatchObject({ state: "unmatched", why: "no_code" });
  });
});

test("a page of a closed sag counts when the sag is opened again and it is tried again", async () => {
  const sag = await broughtTo("withdrawn", mette);
  const { inForce } = await copiesOf(sag);
  const { id } = await settled(await aFile(), 1, readingOf(inForce.printedId, 1));
  await tryAgain(mette, id, NOW);
  expect(await row(id)).toMatchObject({ state: "told_apart", why: "closed" });
  await take(mette, sag, "reopen");
  expect(await tryAgain(mette, id, NOW)).toEqual({ ok: true });
  expect(await row(id)).toMatchObject({ state: "matched", why: "by_code", sagId: inForce.sagId });
});

test("likely sager stand with what speaks for them, and the neighbour's first", async () => {
  const sagsnummer = await registered(mette);
  const { inForce } = await copiesOf(sagsnummer);
  const fileId = await aFile();
  await settled(fileId, 1, readingOf(inForce.printedId, 1));
  const { id, number } = await settled(fileId, 2, { kind: "no_code" });
  const likely = await findLikely(mette, { id, number, fileId, batchId: await batchOf(fileId) }, NOW);
  expect(likely[0]).toMatchObject({
    sagsnummer,
    missing: [2],
    pageCount: 2,
    reasons: expect.arrayContaining(["beside"]),
  });
  const hidden = { ...mette, citizenLooking: true };
  const unseen = await findLikely(hidden, { id, number, fileId, batchId: await batchOf(fileId) }, NOW);
  expect(new Set(unseen.map(({ fuldmagtsgiver }) => fuldmagtsgiver))).toEqual(new Set(["Skjult"]));
});

describe("a sag that is begun on pages", () => {
  async function begun(pages: number) {
    const fileId = await aFile({ arrivedOn: "2026-11-23" });
    const ids: string[] = [];
    for (let number = 1; number <= pages; number += 1) {
      ids.push((await settled(fileId, number, { kind: "no_code" })).id);
    }
    const result = await startSag(mette, aForm({ side: ids.toReversed() }), NOW);
    if (!result.ok) throw new Error(result.refusal);
    return { ids, draft: result.draft, fileId };
  }

  test("has the day and the pages filled in, and they lie with it in the end", async () => {
    const { ids, draft } = await begun(2);
    const kept = await readDraft(mette, draft, NOW);
    expect(kept).toMatchObject({
      purpose: "letter",
      typed: { brev: { sider: ["2"], kommet: ["23.11.2026"] } },
    });
    const { brev, ...rest } = anArrival();
    const form = { ...brev, ...kept?.typed.brev, papir: ["national_letter"], sider: ["3"], mangler: ["1"] };
    for (const [step, fields] of Object.entries({ ...rest, brev: form })) {
      if (fields)
        await saveStep(mette, { id: draft, purpose: "letter", step, form: fields, begins: false }, NOW);
    }
    const made = await finish(mette, draft);
    expect(made).toMatchObject({ ok: true });
    const sag = await storedSag(made.ok ? made.sagsnummer : "");
    const rows = await Promise.all(ids.map(row));
    expect(rows.map(({ formPage }) => formPage)).toEqual([2, 3]);
    for (const page of rows) {
      expect(page).toMatchObject({
        state: "matched",
        why: "new_sag",
        sagId: sag.id,
        settledById: mette.userId,
      });
      expect(page.printedFormId).toBe(sag.printedForms[0]?.id);
    }
  });

  test("leaves a page where it is that a colleague has laid aside meanwhile", async () => {
    const { ids, draft } = await begun(2);
    const [first = "", second = ""] = ids;
    await setAside(ali, { pageId: first, form: aForm({ grund: "blank_page" }) }, NOW);
    const typed = anArrival();
    for (const [step, fields] of Object.entries(typed)) {
      if (fields)
        await saveStep(mette, { id: draft, purpose: "letter", step, form: fields, begins: false }, NOW);
    }
    expect(await finish(mette, draft)).toMatchObject({ ok: true });
    expect(await row(first)).toMatchObject({ state: "set_aside" });
    expect(await row(second)).toMatchObject({ state: "matched", formPage: 1 });
  });

  test("needs a page, and knows a blank form by its code", async () => {
    expect(await startSag(mette, aForm({}), NOW)).toEqual({ ok: false, refusal: "none_ticked" });
    const printedId = newPrintedId((count) => crypto.getRandomValues(new Uint8Array(count)));
    const blank = { printedId, formVersion: "1", pageCount: 2, madeOn: NOW };
    await db().blankForm.create({
      data: { ...blank, sealed: new Uint8Array(1), sha256: new Uint8Array(32) },
    });
    const fileId = await aFile();
    const { id } = await settled(fileId, 1, readingOf(printedId, 2));
    const result = await startSag(mette, aForm({ side: id }), NOW);
    const kept = await readDraft(mette, result.ok ? result.draft : "", NOW);
    expect(kept?.typed.brev).toMatchObject({
      ...{ papir: ["blank_form"], sider: ["2"], mangler: ["1"] },
      blanket: [(await pageRow(fileId, 1)).code],
    });
  });
});
