import { randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { sha256 } from "@/lib/crypto/seal";
import { copenhagenDay } from "@/lib/dates";
import { db } from "@/lib/db";
import { readEvents } from "@/lib/events/record";
import { workOnce } from "@/lib/jobs/outbox";
import { beginRun } from "@/lib/post/out/begin-run";
import { beginRemoteRun } from "@/lib/post/remote/begin";
import { receiptFolder, runFolder } from "@/lib/post/remote/folder";
import { makeRemoteRun } from "@/lib/post/remote/make";
import { readRemote, readRemoteRun } from "@/lib/post/remote/read";
import { RECEIPT_FORMAT } from "@/lib/post/remote/receipt";
import { takeReceipts } from "@/lib/post/remote/receipts";
import { giveUpRemoteRun } from "@/lib/post/remote/undo";
import { readLetter } from "@/lib/sag/papers/documents";
import { changeSetting } from "@/lib/setting/change";
import { ownerRows, signedInAs, take } from "@/tests/case-work";
import { anyMissing, queuedMissing, queuedPapers } from "@/tests/print-queue";

const mette = await signedInAs("caseworker");
const lead = await signedInAs("project_lead");
const now = new Date();
const today = copenhagenDay(now);

beforeAll(() => changeSetting(lead, { key: "post.printWay", value: "remote" }, now));
/** What a test leaves is not of the next. */
beforeEach(() =>
  ownerRows("update letter set status = 'stopped', print_run_id = null where status = 'queued'"),
);

async function begun(): Promise<{ id: string; number: number }> {
  const id = randomUUID();
  const result = await beginRemoteRun(mette, { id }, new Date());
  if (!result.ok) throw new Error(result.refusal);
  return { id, number: result.number };
}
async function laid() {
  const run = await begun();
  await makeRemoteRun(run.id);
  return { ...run, keys: await keysOf(run.id) };
}
const keysOf = async (id: string) =>
  (await db().remoteLetter.findMany({ where: { printRunId: id } })).map(({ letterKey }) => letterKey);
const filesOf = async (number: number) => (await readdir(runFolder(number))).toSorted();
const jsonIn = async (number: number, name: string) =>
  JSON.parse(await readFile(path.join(runFolder(number), name), "utf8"));
const statuses = async (keys: readonly string[]) =>
  Object.fromEntries(
    (await db().letter.findMany({ where: { key: { in: [...keys] } } })).map(({ key, status }) => [
      key,
      status,
    ]),
  );
const stepsOf = async (key: string) =>
  (await readEvents(db(), { kind: "letter", key })).flatMap(({ fact }) =>
    fact.type === "letter.stepped" ? [fact.step] : [],
  );
type Line = { key: string; outcome: string; on?: string; code?: string };
const sentLine = (key: string): Line => ({ key, outcome: "sent", on: today });
const receiptOf = (run: number, letters: Line[]) =>
  JSON.stringify({ format: RECEIPT_FORMAT, version: 1, run, letters });
/** As the print service lays it there, a while ago. */
async function lay(name: string, content: string) {
  const file = path.join(receiptFolder(), name);
  await mkdir(receiptFolder(), { recursive: true });
  await writeFile(file, content);
  await utimes(file, now, new Date(now.getTime() - 300_000));
}
const inFolder = (part: string) => readdir(path.join(receiptFolder(), part)).catch(() => []);
const problems = async (number: number) =>
  (await readRemoteRun(mette, number))?.receipts.flatMap(({ problem }) => problem ?? []);

describe("letters for the print service", () => {
  test("lie in a folder with their metadata and last a manifest, and are printed", async () => {
    const [sagsnummer, collected] = [
      await queuedMissing(mette),
      await queuedPapers(mette, { way: "collect" }),
    ];
    await queuedPapers(mette);
    expect((await readRemote(mette, new Date()))?.ready).toBe(2);
    const { id, number } = await begun();
    while (await workOnce({ make_remote_run: makeRemoteRun }));
    const keys = await keysOf(id);
    expect(await filesOf(number)).toEqual(
      [...keys.flatMap((key) => [`${key}.json`, `${key}.pdf`]), "manifest.json"].toSorted(),
    );
    expect(new Set(Object.values(await statuses(keys)))).toEqual(new Set(["printed"]));
    expect(await db().letter.count({ where: { sag: { sagsnummer: collected }, status: "queued" } })).toBe(1);
    const letter = await db().letter.findFirstOrThrow({ where: { sag: { sagsnummer } } });
    const pdf = await readFile(path.join(runFolder(number), `${letter.key}.pdf`));
    expect(pdf.equals((await readLetter(mette, sagsnummer, letter.id)) ?? Buffer.alloc(0))).toBe(true);
    const told = await jsonIn(number, `${letter.key}.json`);
    expect(told.sha256).toBe(Buffer.from(sha256(pdf)).toString("hex"));
    expect(await jsonIn(number, "manifest.json")).toMatchObject({ run: number, count: 2 });
    const all = JSON.stringify([told, await jsonIn(number, "manifest.json")]);
    for (const secret of ["Ingrid", sagsnummer, "710438"]) expect(all).not.toContain(secret);
    expect(await readRemoteRun(mette, number)).toMatchObject({ state: "ready", waiting: 2, toRecall: [] });
  });

  test("pressed twice are one run; a local run takes none of them, nor does anybody without the right", async () => {
    await anyMissing(mette);
    const id = randomUUID();
    const [first, again] = await Promise.all([0, 1].map(() => beginRemoteRun(mette, { id }, new Date())));
    expect(first).toEqual(again);
    const none = { ok: false, refusal: "nothing_to_print" };
    expect(await beginRun(mette, { id: randomUUID() }, new Date())).toEqual(none);
    const other = { id: randomUUID() };
    expect(await beginRemoteRun(lead, other, new Date())).toEqual({ ok: false, refusal: "not_found" });
    expect(await beginRemoteRun(mette, other, new Date())).toEqual({ ok: false, refusal: "nothing_to_send" });
    const { number } = await db().printRun.findUniqueOrThrow({ where: { id } });
    expect(await giveUpRemoteRun(mette, number)).toBe(true);
    await makeRemoteRun(id);
    expect((await readRemote(mette, new Date()))?.ready).toBe(1);
    expect(await filesOf(number).catch(() => [])).toEqual([]);
  });

  test("are whole after a process was killed among them, and are not laid again when the manifest was there", async () => {
    await anyMissing(mette);
    await anyMissing(mette);
    const { id, number } = await begun();
    await mkdir(runFolder(number), { recursive: true });
    const [one] = await db().letter.findMany({ where: { printRunId: id } });
    await writeFile(path.join(runFolder(number), `${one?.key}.pdf`), "%PDF-halv");
    await writeFile(path.join(runFolder(number), ".abc.tmp"), "halv");
    await Promise.all([makeRemoteRun(id), makeRemoteRun(id)]);
    const keys = await keysOf(id);
    expect(await filesOf(number)).toHaveLength(5);
    const pdf = await readFile(path.join(runFolder(number), `${one?.key}.pdf`));
    expect(pdf.subarray(-6).toString()).toContain("%%EOF");
    // killed after the manifest and before the database knew; the print service has taken a letter already
    await ownerRows("delete from remote_letter where print_run_id = $1", [id]);
    await ownerRows("update print_run set state = 'making' where id = $1", [id]);
    await ownerRows("update letter set status = 'queued' where print_run_id = $1", [id]);
    await rm(path.join(runFolder(number), `${keys[0]}.pdf`));
    await makeRemoteRun(id);
    expect(await filesOf(number)).not.toContain(`${keys[0]}.pdf`);
    expect((await keysOf(id)).toSorted()).toEqual(keys.toSorted());
    expect(new Set(Object.values(await statuses(keys)))).toEqual(new Set(["printed"]));
  });

  test("that are stopped before they are laid are not, and afterwards are told of", async () => {
    const [before, after] = [await queuedMissing(mette), await queuedMissing(mette)];
    const { id, number } = await begun();
    await take(mette, before, "withdraw", {}, new Date());
    await makeRemoteRun(id);
    const keys = await keysOf(id);
    expect(keys).toHaveLength(1);
    await take(mette, after, "withdraw", {}, new Date());
    expect((await readRemoteRun(mette, number))?.toRecall).toEqual(keys);
    await lay(`${number}.json`, receiptOf(number, keys.map(sentLine)));
    await takeReceipts(now);
    expect(await readRemoteRun(mette, number)).toMatchObject({ toRecall: [], sentThoughStopped: 1, sent: 1 });
    expect(Object.values(await statuses(keys))).toEqual(["stopped"]);
  });
});

describe("a receipt", () => {
  test("moves each letter to sent with its day, or back in the queue with the reason", async () => {
    await anyMissing(mette);
    await anyMissing(mette);
    const { number, keys } = await laid();
    const [sent = "", failed = ""] = keys;
    await lay(
      `${number}.json`,
      receiptOf(number, [sentLine(sent), { key: failed, outcome: "failed", code: "papir" }]),
    );
    expect(await takeReceipts(now)).toBe(1);
    expect(await statuses(keys)).toEqual({ [sent]: "sent", [failed]: "queued" });
    const run = await readRemoteRun(mette, number);
    expect(run).toMatchObject({ state: "sent", sent: 1, failed: 1, waiting: 0 });
    expect(run?.failures).toMatchObject([{ key: failed, code: "papir" }]);
    expect((await readRemote(mette, new Date()))?.ready).toBe(1);
    expect(await readdir(receiptFolder())).not.toContain(`${number}.json`);
  });

  test("can come in parts, and twice is told apart from anew; what does not fit is counted", async () => {
    await anyMissing(mette);
    await anyMissing(mette);
    const { number, keys } = await laid();
    const [one = "", two = ""] = keys;
    const part = receiptOf(number, [sentLine(one)]);
    await lay(`${number}.json`, part);
    await takeReceipts(now);
    expect(await readRemoteRun(mette, number)).toMatchObject({ state: "ready", sent: 1, waiting: 1 });
    await lay(`${number}.json`, part);
    await takeReceipts(now);
    expect(await problems(number)).toEqual(["twice"]);
    const stranger = randomUUID();
    const rest = [{ key: one, outcome: "failed", code: "sent_before" }, sentLine(two), sentLine(stranger)];
    await lay(`${number}-2.json`, receiptOf(number, rest));
    await takeReceipts(now);
    const run = await readRemoteRun(mette, number);
    expect(run).toMatchObject({ state: "sent", sent: 2, failed: 0 });
    expect(run?.receipts.at(-1)).toMatchObject({ problem: null, unknown: 1, otherwise: 1, again: 0 });
    expect(await stepsOf(one)).toEqual(["queue", "print", "send"]);
  });

  test("whose reader was killed, or that two read at once, is read to its end once", async () => {
    for (let count = 0; count < 3; count++) await anyMissing(mette);
    const { id, number, keys } = await laid();
    const content = receiptOf(number, keys.map(sentLine));
    const receipt = await db().remoteReceipt.create({
      data: { printRunId: id, sha256: sha256(Buffer.from(content)) },
    });
    await ownerRows(
      "update remote_letter set outcome = 'sent', happened_on = $2, receipt_id = $3 where letter_key = $1",
      [keys[0], today, receipt.id],
    );
    await lay(`${number}.json`, content);
    await Promise.all([takeReceipts(now), takeReceipts(now)]);
    const run = await readRemoteRun(mette, number);
    expect(run).toMatchObject({ state: "sent", sent: 3 });
    expect(run?.receipts).toMatchObject([{ problem: null, again: 0, unknown: 0, otherwise: 0 }]);
    for (const key of keys.slice(1)) expect(await stepsOf(key)).toEqual(["queue", "print", "send"]);
    // killed after all was read and before the file was moved
    await rm(path.join(receiptFolder(), "laest"), { recursive: true });
    await lay(`${number}.json`, content);
    await takeReceipts(now);
    expect(await problems(number)).toEqual([]);
    expect(await inFolder("laest")).toHaveLength(1);
  });

  test("that cannot be read is laid aside with its reason, and holds back no other", async () => {
    await anyMissing(mette);
    const { number, keys } = await laid();
    const whole = receiptOf(number, keys.map(sentLine));
    await lay(`${number}.json`, whole.slice(0, 80));
    await lay(`${number}-2.json`, '{"format": nej}');
    await lay(`${number}-3.json`, "x".repeat(1_000_001));
    await lay(`${number}-4.json`, receiptOf(number + 1, [sentLine(keys[0] ?? "")]));
    await lay(`${number}-5.json`, receiptOf(number, [{ ...sentLine(keys[0] ?? ""), on: "2026-01-01" }]));
    await lay("999999.json", receiptOf(999999, [sentLine(randomUUID())]));
    await lay("hvad-er-det.txt", "?");
    await lay(`${number}-9.json`, whole);
    await writeFile(path.join(receiptFolder(), `.${number}.json`), "skrives stadig");
    await writeFile(path.join(receiptFolder(), `${number}-7.json`), whole.slice(0, 50));
    const before = (await inFolder("fejl")).length;
    const stray = (await readRemote(mette, now))?.strayReceipts ?? 0;
    await takeReceipts(new Date());
    expect((await problems(number))?.toSorted()).toEqual(
      ["cut_off", "not_readable", "too_big", "wrong_day", "wrong_run"].toSorted(),
    );
    expect(await inFolder("fejl")).toHaveLength(before + 7);
    expect((await readRemote(mette, now))?.strayReceipts).toBe(stray + 2);
    expect(await readRemoteRun(mette, number)).toMatchObject({ state: "sent", sent: 1 });
    const left = (await readdir(receiptFolder())).filter((name) => !["fejl", "laest"].includes(name));
    expect(left.toSorted()).toEqual([`.${number}.json`, `${number}-7.json`].toSorted());
  });
});
