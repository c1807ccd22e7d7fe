import { randomUUID } from "node:crypto";
import { readdir } from "node:fs/promises";
import { beforeAll, describe, expect, test, vi } from "vitest";
import type { Actor } from "@/lib/auth/permissions";
import { copenhagenDay, shortDate } from "@/lib/dates";
import { db } from "@/lib/db";
import { environment } from "@/lib/env.mjs";
import { tryAgain, workOnce } from "@/lib/jobs/outbox";
import { fileWords } from "@/lib/post/in/batch-words";
import { type BatchView, listBatches, readBatchView } from "@/lib/post/in/batches";
import { eraseBatch } from "@/lib/post/in/erase-batch";
import { putIn } from "@/lib/post/in/put-in";
import { readBatch } from "@/lib/post/in/read-batch";
import { UploadError, type UploadPart } from "@/lib/post/in/upload";
import { scansFolder } from "@/lib/post/store/folder";
import { badFiles } from "@/tests/bad-files/files";
import { page } from "@/tests/bad-files/pictures";
import { registered, signedInAs } from "@/tests/case-work";
import { aForm } from "@/tests/people";
import { pdfOf, tiffOf } from "@/tests/scans/files";

let mette: Actor;
let sheet: Buffer;
let twoPages: Buffer;
beforeAll(async () => {
  mette = await signedInAs("caseworker");
  // So small that looking for a code takes no time.
  sheet = await page(80, 112).jpeg().toBuffer();
  twoPages = await pdfOf([sheet, sheet]);
});

const now = new Date();
const TYPED = { kom: shortDate(copenhagenDay(now)), vej: "counter" };
const A_TEXT = Buffer.from("Kære kommune");

type Sent = { id?: string; typed?: Record<string, string>; files: readonly Uint8Array[]; breaks?: boolean };

/** Sends a pile as the form does. */
function send({ id = randomUUID(), typed = {}, files, breaks }: Sent) {
  async function* parts(): AsyncGenerator<UploadPart> {
    for (const [name, value] of Object.entries({ bunke: id, ...TYPED, ...typed })) {
      yield { kind: "field", name, value };
    }
    for (const bytes of files) yield { kind: "file", name: "scan.pdf", bytes };
    if (breaks) throw new UploadError("broken_off");
  }
  return putIn(mette, parts(), now);
}

async function sent(pile: Sent): Promise<BatchView> {
  const put = await send(pile);
  if (!put.ok) throw new Error(JSON.stringify(put));
  return seen(put.number);
}

async function seen(number: number): Promise<BatchView> {
  const batch = await readBatchView(String(number));
  if (!batch) throw new Error(`There is no pile ${number}.`);
  return batch;
}

const inStore = () => readdir(scansFolder(environment().dataDir)).catch(() => []);
const work = () => workOnce({ read_batch: readBatch });

describe("a pile that is put in", () => {
  test("is judged file by file, kept, promised to be read, and read page by page", async () => {
    const batch = await sent({ files: [twoPages, A_TEXT, await tiffOf([sheet, sheet, sheet])] });
    expect(batch).toMatchObject({
      state: "reading",
      fileCount: 3,
      refusedCount: 1,
      pageCount: 5,
      readCount: 0,
    });
    expect(batch.files.map(({ refusal, pageCount }) => refusal ?? pageCount)).toEqual([2, "unknown_kind", 3]);
    expect(batch.work).toBe("waits");
    expect((await listBatches())[0]?.number).toBe(batch.number);
    expect(await work()).toBe(true);
    expect(await seen(batch.number)).toMatchObject({ state: "read", readCount: 5, work: "none" });
    const pages = await db().scanPage.findMany({ where: { file: { batchId: batch.id } } });
    expect(pages.every(({ pictureId, reading }) => pictureId && reading === "no_code")).toBe(true);
  });

  test("is one pile when it is sent twice, and what came the second time is not kept", async () => {
    const id = randomUUID();
    const both = await Promise.all([send({ id, files: [twoPages] }), send({ id, files: [twoPages] })]);
    const again = await send({ id, files: [twoPages] });
    expect(new Set([...both, again].map((put) => put.ok && put.number)).size).toBe(1);
    const files = await db().scanFile.findMany({ where: { batchId: id } });
    expect(files).toHaveLength(1);
    const lying = await inStore();
    expect(lying).toContain(files[0]?.keptId);
    expect(await db().job.count({ where: { subject: id } })).toBe(1);
  });

  test("is nothing when it is broken off, or when its form is refused", async () => {
    const [before, count] = [await inStore(), await db().scanBatch.count()];
    expect(await send({ files: [twoPages, twoPages], breaks: true })).toMatchObject({
      ok: false,
      refusal: "broken_off",
      form: aForm(TYPED),
    });
    const typed = { kom: "i går", vej: "counter" };
    expect(await send({ typed, files: [twoPages] })).toMatchObject({ ok: false, form: aForm(typed) });
    expect(await send({ files: [] })).toMatchObject({ ok: false, refusal: "no_file" });
    expect(await inStore()).toEqual(before);
    expect(await db().scanBatch.count()).toBe(count);
  });

  test("of bad files alone says of each why, keeps none and has nothing to read", async () => {
    const bad = (await badFiles()).filter((_, at) => at % 7 === 0);
    const batch = await sent({ files: bad.map(({ bytes }) => bytes) });
    expect(batch).toMatchObject({ state: "read", pageCount: 0, refusedCount: bad.length, work: "none" });
    expect(batch.files.map(({ refusal }) => refusal)).toEqual(bad.map(({ becomes }) => becomes));
    for (const file of batch.files) expect(fileWords(file)).toMatch(/\.$/);
    expect(await db().scanFile.count({ where: { batchId: batch.id, keptId: { not: null } } })).toBe(0);
  });
});

describe("reading", () => {
  test("begun again writes what is missing, also a page that cannot be read, and nothing twice", async () => {
    const batch = await sent({ files: [twoPages] });
    await readBatch(batch.id);
    const [file] = await db().scanFile.findMany({ where: { batchId: batch.id } });
    const fileId = file?.id ?? "";
    await db().scanPage.deleteMany({ where: { fileId, number: 1 } });
    // As if it had been judged to have one page more than it lets itself be read with.
    await db().scanFile.update({ where: { id: fileId }, data: { isRead: false, pageCount: 3 } });
    await Promise.all([readBatch(batch.id), readBatch(batch.id)]);
    const pages = await db().scanPage.findMany({ where: { fileId }, orderBy: { number: "asc" } });
    expect(pages.map(({ number, reading }) => [number, reading])).toEqual([
      [1, "no_code"],
      [2, "no_code"],
      [3, "not_read"],
    ]);
    await db().job.deleteMany({ where: { subject: batch.id } });
  });

  test("is given up after five tries when its file is gone, and begins anew when somebody asks", async () => {
    const logged = vi.spyOn(console, "error").mockImplementation(() => {});
    const batch = await sent({ files: [twoPages] });
    await db().scanFile.updateMany({ where: { batchId: batch.id }, data: { keptId: randomUUID() } });
    for (let tries = 0; tries < 5; tries++) {
      await db().job.updateMany({ data: { runAfter: new Date(0) } });
      while (await work());
    }
    expect(await seen(batch.number)).toMatchObject({ state: "reading", work: "given_up" });
    await tryAgain("read_batch", batch.id);
    expect((await seen(batch.number)).work).toBe("waits");
    expect(logged).toHaveBeenCalled();
    logged.mockRestore();
    await db().job.deleteMany();
  });
});

describe("a pile that was put in by mistake", () => {
  test("is erased with its files and what was promised, and reading it is nothing", async () => {
    const batch = await sent({ files: [twoPages] });
    const [file] = await db().scanFile.findMany({ where: { batchId: batch.id } });
    expect(await eraseBatch(mette, batch.number)).toEqual({ ok: true });
    expect(await readBatchView(String(batch.number))).toBeNull();
    expect(await inStore()).not.toContain(file?.keptId);
    expect(await db().job.count({ where: { subject: batch.id } })).toBe(0);
    await readBatch(batch.id);
    expect(await eraseBatch(mette, batch.number)).toEqual({ ok: false, refusal: "not_found" });
  });

  test("is kept when a page of it belongs to a sag, and is not there for whoever may not handle post", async () => {
    const batch = await sent({ files: [twoPages] });
    await readBatch(batch.id);
    expect(await eraseBatch(await signedInAs("board_member"), batch.number)).toMatchObject({ ok: false });
    const { id: sagId } = await db().sag.findUniqueOrThrow({
      where: { sagsnummer: await registered(mette) },
    });
    const [first] = await db().scanPage.findMany({ where: { file: { batchId: batch.id } } });
    await db().scanPage.update({
      where: { id: first?.id ?? "" },
      data: { state: "matched", sagId, formPage: 1 },
    });
    expect(await eraseBatch(mette, batch.number)).toEqual({ ok: false, refusal: "is_used" });
    expect((await seen(batch.number)).mayErase).toBe(false);
    await db().job.deleteMany();
  });

  test.each(["0", "-1", "x", "99999999999", "1e3", ""])("there is no pile %j", async (number) => {
    expect(await readBatchView(number)).toBeNull();
  });
});
