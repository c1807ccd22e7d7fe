import { describe, expect, test } from "vitest";
import { lix } from "@/lib/lix/lix";
import { acceptBatch } from "@/lib/post/accept/accept";
import type { Examiner } from "@/lib/post/accept/examine";
import { forbiddenIn } from "@/lib/post/accept/pdf-names.mjs";
import { NOTE_SENTENCES, REFUSAL_SENTENCES } from "@/lib/post/accept/refusals";
import { allOf } from "@/tests/bad-files/judge";
import { pdf } from "@/tests/bad-files/pdf";

const MEGABYTE = 1024 * 1024;
const anything: Examiner = {
  examine: async () => ({ ok: true, kind: "pdf", pageCount: 90, pictures: [] }),
  end: async () => {},
};

describe("a batch", () => {
  test("holds 100 MB, and a file that is refused takes no room", async () => {
    const sizes = [60, 50, 30, 11, 10];
    const files = sizes.map((size) => ({ name: "a.pdf", bytes: new Uint8Array(size * MEGABYTE) }));
    const examiner: Examiner = {
      ...anything,
      examine: async () => ({ ok: true, kind: "pdf", pageCount: 1, pictures: [] }),
    };
    const verdicts = await allOf(acceptBatch(files, { clamd: null, examiner }));
    expect(verdicts.map(({ ok }) => ok)).toEqual([true, false, true, false, true]);
  });

  test("tells the examiner how many of the 200 pages are left", async () => {
    const told: number[] = [];
    const examiner: Examiner = {
      ...anything,
      examine: async (_, pagesLeft) => {
        told.push(pagesLeft);
        return { ok: true, kind: "pdf", pageCount: 90, pictures: [] };
      },
    };
    const files = [1, 2, 3].map(() => ({ name: "a.pdf", bytes: new Uint8Array(1) }));
    await allOf(acceptBatch(files, { clamd: null, examiner }));
    expect(told).toEqual([200, 110, 20]);
  });

  test("says when a name tells of another kind, and not when it tells nothing", async () => {
    const names = ["a.pdf", "A.PDF ", "scan", "a.jpg", "a.pdf.exe", "26.11 nr 2", "mappe.x/scan"];
    const files = names.map((name) => ({ name, bytes: pdf() }));
    const verdicts = await allOf(acceptBatch(files, { clamd: null }));
    const said = names.filter((_, at) => verdicts[at]?.ok && verdicts[at].notes.length > 0);
    expect(said).toEqual(["a.jpg", "a.pdf.exe"]);
  });
});

test("every sentence is Danish, ends, says what to do, and can be read by all staff", () => {
  const sentences = [...Object.values(REFUSAL_SENTENCES), ...Object.values(NOTE_SENTENCES)];
  for (const sentence of sentences) {
    expect(sentence).toMatch(/^[A-ZÆØÅ].+\. .+\.$/);
  }
  expect(lix(sentences.join("\n\n")).lix).toBeLessThanOrEqual(25);
});

test("a name in a PDF is known however it is written, and only whole", () => {
  for (const written of [
    "/JavaScript ",
    "/#4a#61vaScript(",
    "/J#61v#61Script<<",
    "/JavaScript",
    "/JavaScrip#74\n",
  ]) {
    expect(forbiddenIn(`<< /S ${written}`), written).toBe("pdf_scripts");
  }
  for (const written of [
    "/JavaScripts ",
    "/EncryptMetadata true",
    "/Soundness",
    "JavaScript",
    "/ JavaScript",
  ]) {
    expect(forbiddenIn(`<< /S ${written}`), written).toBeNull();
  }
});
