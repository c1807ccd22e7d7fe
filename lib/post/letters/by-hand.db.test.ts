import { describe, expect, test } from "vitest";
import { pageTexts } from "@/lib/pdf/read-pdf.test-help";
import { actOnLetter } from "@/lib/post/letters/by-hand";
import { readOut } from "@/lib/post/letters/out";
import { readLetter, readPapers, readReceipt } from "@/lib/sag/papers/documents";
import { sendPapersByPost } from "@/lib/sag/papers/send-papers";
import { openSag } from "@/lib/sag/view";
import {
  broughtTo,
  lettersSent,
  registered,
  signedInAs,
  snapshotOf,
  storedDocuments,
  takeBack,
} from "@/tests/case-work";
import { A_TOPIC, ANOTHER_TOPIC, aForm, NOW, typedBehov, typedTopics } from "@/tests/people";

const mette = await signedInAs("caseworker");
const byPhone = { behov: typedBehov({ spurgt: "phone" }) };

async function done(sagsnummer: string, gerning: string, change: Record<string, string> = {}, who = mette) {
  const letter = (await storedDocuments(sagsnummer)).letters.at(-1) ?? expect.fail("no letter");
  const form = aForm({ brev: letter.id, udgave: String(letter.version), gerning, ...change });
  return actOnLetter(who, form, NOW);
}

const lettersOf = async (sagsnummer: string) =>
  (await storedDocuments(sagsnummer)).letters.map(({ kind, status, way }) => [kind, status, way]);

async function byPost(sagsnummer: string, change: Record<string, string> = {}) {
  const { version } = await snapshotOf(mette, sagsnummer);
  const form = aForm({
    version: String(version),
    papirvej: "letter",
    retur: "counter",
    hentes: "",
    ...change,
  });
  return sendPapersByPost(mette, { sagsnummer, form }, NOW);
}

describe("a letter", () => {
  test("that came back is sent again as a new copy, and the history says so", async () => {
    const sagsnummer = await registered(mette, byPhone);
    await lettersSent(mette, sagsnummer);
    expect(await done(sagsnummer, "come_back")).toEqual({ ok: true });
    expect(await done(sagsnummer, "resend", { grund: "came_back" })).toEqual({ ok: true });
    expect(await lettersOf(sagsnummer)).toEqual([
      ["form", "resent", "letter"],
      ["form", "queued", "letter"],
    ]);
    const { printedForms } = await storedDocuments(sagsnummer);
    expect(printedForms.map(({ supersededWhy }) => supersededWhy)).toEqual(["resent", null]);
    const [last] = (await openSag(mette, sagsnummer, NOW))?.history ?? [];
    expect(last?.text).toContain("fordi brevet kom retur. Den gamle kode er afløst.");
  });

  test("is not touched by a form that was shown before it was moved, nor without a reason", async () => {
    const sagsnummer = await registered(mette, byPhone);
    expect(await done(sagsnummer, "stop", { udgave: "7" })).toEqual({
      ok: false,
      refusal: "changed_meanwhile",
    });
    expect(await done(sagsnummer, "come_back")).toEqual({ ok: false, refusal: "not_now" });
    await lettersSent(mette, sagsnummer);
    expect(await done(sagsnummer, "resend")).toEqual({ ok: false, refusal: "reason_missing" });
    expect(await done(sagsnummer, "burn")).toEqual({ ok: false, refusal: "not_found" });
    expect(await done(sagsnummer, "come_back", { brev: "x" })).toEqual({ ok: false, refusal: "not_found" });
    const lead = await signedInAs("project_lead");
    expect(await done(sagsnummer, "come_back", {}, lead)).toEqual({ ok: false, refusal: "not_found" });
    expect(await lettersOf(sagsnummer)).toEqual([["form", "sent", "letter"]]);
  });

  test("that lies ready is stopped once, also when two do it", async () => {
    const sagsnummer = await registered(mette, byPhone);
    const both = await Promise.all([done(sagsnummer, "stop"), done(sagsnummer, "stop")]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await lettersOf(sagsnummer)).toEqual([["form", "stopped", "letter"]]);
  });
});

describe("papers by post", () => {
  test("carry the copy in force; another way back is said in a copy of its own", async () => {
    const sagsnummer = await registered(mette);
    const before = await readPapers(mette, sagsnummer);
    const { returnWay } = (await openSag(mette, sagsnummer, NOW)) ?? expect.fail("no sag");
    expect(await byPost(sagsnummer, { retur: returnWay })).toEqual({ ok: true });
    const [letter] = (await storedDocuments(sagsnummer)).letters;
    expect(await readLetter(mette, sagsnummer, letter?.id ?? "")).toEqual(before);

    expect(await byPost(sagsnummer, { retur: "collected" })).toEqual({ ok: true });
    const { printedForms, letters } = await storedDocuments(sagsnummer);
    expect([printedForms.length, letters.map(({ status }) => status)]).toEqual([2, ["stopped", "queued"]]);
    const text = (await pageTexts((await readPapers(mette, sagsnummer)) ?? Buffer.alloc(0))).join(" ");
    expect(text).toContain("Din kontaktperson henter det hos dig.");
  });

  test("are collected at a place that there is, and are not sent twice by one form", async () => {
    const sagsnummer = await registered(mette);
    const collect = { papirvej: "collect", retur: "counter" };
    expect(await byPost(sagsnummer, { ...collect, hentes: "intet-sted" })).toMatchObject({
      errors: [{ field: "hentes" }],
    });
    expect(await byPost(sagsnummer, { retur: "" })).toMatchObject({ errors: [{ field: "retur" }] });
    const { version } = await snapshotOf(mette, sagsnummer);
    expect(await byPost(sagsnummer, collect)).toEqual({ ok: true });
    expect(await byPost(sagsnummer, { ...collect, version: String(version) })).toEqual({
      ok: false,
      refusal: "changed_meanwhile",
    });
    expect(await lettersOf(sagsnummer)).toEqual([["form", "queued", "collect"]]);
  });
});

describe("a receipt that lies ready", () => {
  const TWO = { emner: typedTopics(A_TOPIC, ANOTHER_TOPIC) };

  test("is replaced when some topics are taken back, and tells what holds", async () => {
    const sagsnummer = await broughtTo("completed", mette, TWO);
    await takeBack(mette, sagsnummer, { hvad: "some", emne: ANOTHER_TOPIC });
    expect(await lettersOf(sagsnummer)).toEqual([
      ["receipt", "stopped", "letter"],
      ["receipt", "queued", "letter"],
    ]);
    const text = (await pageTexts((await readReceipt(mette, sagsnummer)) ?? Buffer.alloc(0))).join(" ");
    expect(text).toContain("Det her gælder ikke mere");
  });

  test("is stopped and not replaced when nothing holds any more; one that was sent stays", async () => {
    const sagsnummer = await broughtTo("completed", mette, TWO);
    await takeBack(mette, sagsnummer);
    expect(await lettersOf(sagsnummer)).toEqual([["receipt", "stopped", "letter"]]);
    const sent = await broughtTo("completed", mette, TWO);
    await lettersSent(mette, sent);
    await takeBack(mette, sent);
    expect(await lettersOf(sent)).toEqual([["receipt", "sent", "letter"]]);
  });
});

test("the list of what is out tells late from not, and hides names while a citizen looks on", async () => {
  const before = (await readOut(mette, "alle", NOW)).counts;
  const [fresh, late, lost, back] = await Promise.all(
    Array.from({ length: 4 }, () => registered(mette, byPhone)),
  );
  if (!fresh || !late || !lost || !back) expect.fail("four sager");
  await lettersSent(mette, fresh);
  await lettersSent(mette, late, "2026-11-06");
  await lettersSent(mette, lost, "2026-10-20");
  await lettersSent(mette, back, "2026-11-20");
  await done(back, "come_back");
  const { lines, counts } = await readOut(mette, "alle", NOW);
  const added = Object.entries(counts).map(([key, count]) => [
    key,
    count - before[key as keyof typeof before],
  ]);
  expect(Object.fromEntries(added)).toEqual({ alle: 4, forfaldne: 1, tabte: 1, retur: 1 });
  const standing = (sagsnummer: string) => lines.find((line) => line.sagsnummer === sagsnummer)?.standing;
  expect([fresh, late, lost, back].map(standing)).toEqual(["out", "overdue", "assumed_lost", "came_back"]);
  const looking = await readOut({ ...mette, citizenLooking: true }, "retur", NOW);
  expect(JSON.stringify(looking)).not.toContain("Demosen");
  expect(await readOut(await signedInAs("project_lead"), "alle", NOW)).toMatchObject({ lines: [] });
});
