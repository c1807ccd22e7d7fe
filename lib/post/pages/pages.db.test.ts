import { randomUUID } from "node:crypto";
import { rm, writeFile } from "node:fs/promises";
import sharp from "sharp";
import { describe, expect, test, vi } from "vitest";
import { db } from "@/lib/db";
import { environment } from "@/lib/env.mjs";
import { openPages } from "@/lib/post/pages/of-sag";
import { readOriginal } from "@/lib/post/pages/original";
import { readPicture } from "@/lib/post/pages/picture";
import { writePageText } from "@/lib/post/pages/write-text";
import { pathOf, scansFolder } from "@/lib/post/store/folder";
import { changed, registered, signedInAs, storedSag } from "@/tests/case-work";
import { A_TOPIC, ANOTHER_TOPIC, aForm, NOW, typedTopics } from "@/tests/people";
import { aScannedPage } from "@/tests/scanned-sag";

const mette = await signedInAs("caseworker");
const colleague = await signedInAs("caseworker", 1);
const lead = await signedInAs("project_lead");
const looksAt = (scanPageId: string) =>
  db().access.findMany({ where: { scanPageId }, orderBy: { id: "asc" } });
const fileOf = (id: string) => pathOf(scansFolder(environment().dataDir), id);

describe("the picture of a scanned page", () => {
  test("is given as it is kept, small, or where something is written, and each look is logged", async () => {
    const sagsnummer = await registered(mette);
    const { key } = await storedSag(sagsnummer);
    const { id } = await aScannedPage({ sagsnummer, formPage: 2 });
    const sizes = [];
    for (const asked of [{}, { width: 300 }, { field: "signature" as const }]) {
      const answer = await readPicture(mette, id, asked);
      if (!answer?.ok) throw new Error("There is a picture.");
      const { width, height } = await sharp(answer.jpeg).metadata();
      sizes.push({ width, height });
    }
    expect(sizes[0]).toEqual({ width: 827, height: 1169 });
    expect(sizes[1]?.width).toBe(300);
    expect(sizes[2]?.width).toBeGreaterThan(sizes[2]?.height ?? 0);
    expect(await looksAt(id)).toMatchObject(
      [1, 2, 3].map(() => ({ actor: mette.key, action: "opened", sagKey: key })),
    );
  });

  test("of a page that has no sag is logged by the page alone", async () => {
    const { id } = await aScannedPage();
    expect(await readPicture(mette, id, {})).toMatchObject({ ok: true });
    expect(await looksAt(id)).toMatchObject([{ actor: mette.key, sagKey: null }]);
  });

  test("is not found for others than caseworkers, for what is no page, and where nothing is written", async () => {
    const { id } = await aScannedPage({ sagsnummer: await registered(mette), formPage: 1 });
    expect(await readPicture(lead, id, {})).toBeNull();
    expect(await readPicture(mette, id, { field: "signature" })).toBeNull();
    for (const none of [randomUUID(), "../../etc/passwd", ""])
      expect(await readPicture(mette, none, {})).toBeNull();
    const { id: notDrawn } = await aScannedPage({ picture: null });
    expect(await readPicture(mette, notDrawn, {})).toBeNull();
    expect(await looksAt(id)).toEqual([]);
  });

  test("whose file is gone or was changed is told as such, and written in the log once", async () => {
    const logged = vi.spyOn(console, "error").mockImplementation(() => {});
    const gone = await aScannedPage();
    await rm(fileOf(gone.pictureId));
    const damaged = await aScannedPage();
    await writeFile(fileOf(damaged.pictureId), "noget andet");
    for (const _ of [1, 2]) {
      expect(await readPicture(mette, gone.id, {})).toEqual({ ok: false, fault: "missing" });
      expect(await readPicture(mette, damaged.id, {})).toEqual({ ok: false, fault: "damaged" });
    }
    expect(logged.mock.calls.flat()).toHaveLength(2);
    logged.mockRestore();
  });
});

describe("the file that came", () => {
  test("is given whole under a name that tells nobody, and each page in it is logged", async () => {
    const { id, fileId } = await aScannedPage({ sagsnummer: await registered(mette) });
    const answer = await readOriginal(mette, fileId);
    if (!answer?.ok) throw new Error("There is a file.");
    expect(Buffer.from(answer.bytes).toString()).toBe("%PDF-1.7 som den kom");
    expect(answer.name).toMatch(/^bunke-\d+-fil-1\.pdf$/);
    expect(await looksAt(id)).toMatchObject([{ action: "printed", purpose: "scan_file" }]);
    expect(await readOriginal(lead, fileId)).toBeNull();
    expect(await readOriginal(mette, randomUUID())).toBeNull();
  });

  test("that was erased says so", async () => {
    const { fileId } = await aScannedPage();
    await db().scanFile.update({ where: { id: fileId }, data: { keptId: null } });
    expect(await readOriginal(mette, fileId)).toEqual({ ok: false, fault: "erased" });
  });
});

describe("the pages of a sag", () => {
  test("are those of the copy in force, with what lies with it beside them", async () => {
    const sagsnummer = await registered(mette);
    const first = await aScannedPage({ sagsnummer, formPage: 1 });
    const twice = await aScannedPage({ sagsnummer, formPage: 1, state: "twice", why: "came_before" });
    const view = await openPages(mette, sagsnummer, NOW);
    expect(view?.inForce.map(({ page }) => page?.id)).toEqual([first.id, undefined]);
    expect(view?.others.map(({ id }) => id)).toEqual([twice.id]);
    expect(await openPages(lead, sagsnummer, NOW)).toBeNull();
  });

  test("of a copy that a changed one took the place of do not count any more", async () => {
    const sagsnummer = await registered(mette);
    const { id } = await aScannedPage({ sagsnummer, formPage: 2 });
    const before = await openPages(mette, sagsnummer, NOW);
    const places = before?.inForce[1]?.page?.fields.map(({ name }) => name);
    expect(places).toEqual(["date", "signature"]);
    await changed(mette, sagsnummer, { emner: typedTopics(A_TOPIC, ANOTHER_TOPIC) });
    const view = await openPages(mette, sagsnummer, NOW);
    expect(view?.inForce.map(({ page }) => page)).toEqual([null, null]);
    expect(view?.others).toMatchObject([{ id, state: "told_apart", why: "changed" }]);
  });
});

describe("what stands by hand on a page", () => {
  const typedText = (id: string, tekst: string, version: number) =>
    aForm({ side: id, tekst, tekstversion: String(version) });

  test("is kept sealed, and shown to every caseworker", async () => {
    const sagsnummer = await registered(mette);
    const { id } = await aScannedPage({ sagsnummer, formPage: 2 });
    const words = "Dato: 3. november.\r\nUnderskrift: Ingrid Demosen, ved det nederste kryds.";
    expect(await writePageText(mette, id, typedText(id, words, 0), NOW)).toEqual({ ok: true });
    const row = await db().scanPage.findUniqueOrThrow({ where: { id } });
    expect(Buffer.from(row.textSealed ?? []).includes("Ingrid")).toBe(false);
    const shown = (await openPages(colleague, sagsnummer, NOW))?.inForce[1]?.page?.text;
    expect(shown?.words).toBe(words.replace("\r\n", "\n"));
    expect(shown?.by).not.toBeNull();
  });

  test("is not written over by whoever had not seen it; sent twice it is there once", async () => {
    const { id } = await aScannedPage({ sagsnummer: await registered(mette) });
    await writePageText(mette, id, typedText(id, "Mettes ord", 0), NOW);
    expect(await writePageText(mette, id, typedText(id, "Mettes ord", 0), NOW)).toEqual({ ok: true });
    expect(await writePageText(colleague, id, typedText(id, "Andre ord", 0), NOW)).toMatchObject({
      ok: false,
    });
    expect(await writePageText(colleague, id, typedText(id, "Begge dele", 1), NOW)).toEqual({ ok: true });
    expect(await db().scanPage.findUniqueOrThrow({ where: { id } })).toMatchObject({
      textVersion: 2,
      textById: colleague.userId,
    });
  });

  test("is refused when it is empty or far too long, and for whoever may not", async () => {
    const { id } = await aScannedPage({ sagsnummer: await registered(mette) });
    for (const words of ["", "  \n ", "x".repeat(2_000)]) {
      expect(await writePageText(mette, id, typedText(id, words, 0), NOW)).toMatchObject({
        errors: [{ field: `tekst-${id}` }],
      });
    }
    expect(await writePageText(lead, id, typedText(id, "ord", 0), NOW)).toEqual({
      ok: false,
      refusal: "not_found",
    });
  });
});
