import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { askForMissing, closeBatch } from "@/lib/post/match/ask-missing";
import { matchByHand } from "@/lib/post/match/by-hand";
import { readOutcome } from "@/lib/post/match/outcome";
import { listPages } from "@/lib/post/match/queries";
import { sagTimeline } from "@/lib/sag/timeline";
import { registered, signedInAs, snapshotOf, storedSag } from "@/tests/case-work";
import { aForm, anActor, NOW, typedFuldmagtsgiver } from "@/tests/people";
import { aFile, allRead, batchOf, copiesOf, readingOf, resent, settled } from "@/tests/scanned";

const mette = await signedInAs("caseworker");

async function ask(sagsnummer: string, bunke: string) {
  const { version } = await snapshotOf(mette, sagsnummer);
  const form = aForm({ sagsnummer, bunke, version: String(version) });
  return { form, asked: await askForMissing(mette, form, NOW) };
}

async function numberOf(fileId: string): Promise<string> {
  const batch = await db().scanBatch.findUniqueOrThrow({ where: { id: await batchOf(fileId) } });
  return String(batch.number);
}

test("an envelope with a page missing and a foreign page is gone through, asked about and received; the old one comes back after all", async () => {
  const sagsnummer = await registered(mette, {
    fuldmagtsgiver: typedFuldmagtsgiver({ post: "collect" }),
  });
  const [other, stranger] = [await registered(mette), await registered(mette)];
  const [mine, his, hers] = [await copiesOf(sagsnummer), await copiesOf(other), await copiesOf(stranger)];
  const fileId = await aFile({ cameBy: "reply_envelope" });
  await settled(fileId, 1, readingOf(mine.inForce.printedId, 1));
  await settled(fileId, 2, readingOf(his.inForce.printedId, 1));
  await settled(fileId, 3, readingOf(his.inForce.printedId, 2));
  const foreign = await settled(fileId, 4, { kind: "no_code" });
  const bunke = await numberOf(fileId);

  expect(await closeBatch(mette, bunke)).toEqual({ ok: false, refusal: "still_reading" });
  await allRead(fileId);
  const outcome = await readOutcome(mette, Number(bunke));
  expect(outcome).toMatchObject({ state: "read", pageCount: 4, unmatched: [{ id: foreign.id }] });
  expect(outcome?.sager).toMatchObject([
    { sagsnummer, came: [1], missing: [2], letter: "to_be_made", way: "collect" },
    { sagsnummer: other, came: [1, 2], missing: [], letter: "not_needed", status: "received" },
  ]);

  const found = aForm({ sag: "anden", sagsnummer: stranger, nummer: "1" });
  expect(await matchByHand(mette, { pageId: foreign.id, form: found }, NOW)).toEqual({ ok: true });
  expect((await listPages(mette, { view: "uden-sag", batch: outcome?.number ?? 0 })).total).toBe(0);
  expect(await closeBatch(mette, bunke)).toEqual({ ok: true });
  expect(await closeBatch(mette, bunke)).toEqual({ ok: true });

  const { form, asked } = await ask(sagsnummer, bunke);
  expect(asked).toEqual({ ok: true });
  expect(await askForMissing(mette, form, NOW)).toEqual({ ok: false, refusal: "changed_meanwhile" });
  const sag = await storedSag(sagsnummer);
  expect(sag.status).toBe("awaiting_citizen");
  expect(sag.letters.filter(({ kind }) => kind === "missing")).toMatchObject([
    { way: "collect", status: "queued" },
  ]);
  const { events } = await snapshotOf(mette, sagsnummer);
  expect(events.map(({ fact }) => fact).slice(-2)).toMatchObject([
    { step: "receive", pages: [1], cameBy: "reply_envelope" },
    { step: "ask_citizen", reasons: ["pages_missing"], pages: [2] },
  ]);
  expect((await readOutcome(mette, Number(bunke)))?.sager[0]).toMatchObject({ letter: "made" });

  // The missing page is sent once more as a new copy; then the old one comes after all.
  await resent(sagsnummer);
  const [second, third] = [await aFile(), await aFile()];
  expect(await settled(second, 1, readingOf(mine.inForce.printedId, 2))).toMatchObject({
    ...{ state: "matched", notes: ["old_copy"] },
  });
  expect(await storedSag(sagsnummer)).toMatchObject({ status: "received" });
  const { inForce } = await copiesOf(sagsnummer);
  expect(await settled(third, 1, readingOf(inForce.printedId, 2))).toMatchObject({ state: "twice" });
  expect(sagTimeline((await snapshotOf(mette, sagsnummer)).events)).toEqual({ ok: true, status: "received" });
  const letters = await db().letter.findMany({ where: { sagId: sag.id, kind: "missing" } });
  expect(letters.map(({ status }) => status)).toEqual(["stopped"]);
  expect((await storedSag(stranger)).status).toBe("awaiting_signature");
  expect(hers.inForce.sagId).not.toBe(sag.id);
});

test("nothing is asked for when nothing came, when all is here, or by somebody who handles no sager", async () => {
  const sagsnummer = await registered(mette);
  const { inForce } = await copiesOf(sagsnummer);
  const fileId = await aFile();
  const bunke = await numberOf(fileId);
  await allRead(fileId);
  expect((await ask(sagsnummer, bunke)).asked).toEqual({ ok: false, refusal: "wrong_status" });
  for (const page of [1, 2]) await settled(fileId, page, readingOf(inForce.printedId, page));
  expect((await ask(sagsnummer, bunke)).asked).toEqual({ ok: false, refusal: "wrong_status" });
  const lead = anActor("project_lead");
  const form = aForm({ sagsnummer, bunke, version: "1" });
  expect(await askForMissing(lead, form, NOW)).toEqual({ ok: false, refusal: "not_found" });
  expect(await closeBatch(lead, bunke)).toEqual({ ok: false, refusal: "not_found" });
  expect(await readOutcome(lead, Number(bunke))).toBeNull();
});
