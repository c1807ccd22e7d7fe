import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { newExaminer } from "@/lib/post/accept/examine";
import { LIMITS } from "@/lib/post/accept/watch";
import { pdf } from "@/tests/bad-files/pdf";
import { jpeg } from "@/tests/bad-files/pictures";

/** Fills the page with so many lines that drawing them takes minutes. */
const ENDLESS = pdf({ content: "0 0 m 595 842 l 9 800 l 500 3 l s\n".repeat(1_500_000), pageCount: 200 });

describe("the examiner", () => {
  test("is killed over a file that takes too long, and the next file is read by a new one", async () => {
    const examiner = newExaminer({ ...LIMITS, silenceMs: 3_000 });
    expect(await examiner.examine(ENDLESS, 200)).toEqual({ ok: false, refusal: "unreadable" });
    expect(await examiner.examine(await jpeg(), 200)).toMatchObject({ ok: true, kind: "jpeg" });
    await examiner.end();
  }, 60_000);

  test("is killed over a file that takes too much memory, and the next file is read by a new one", async () => {
    const background = { r: 250, g: 240, b: 230 };
    const large = await sharp({ create: { width: 8000, height: 8000, channels: 3, background } })
      .withMetadata({ orientation: 6 }) // to turn it, all of it must be in memory: 192 MB
      .jpeg()
      .toBuffer();
    const examiner = newExaminer({ ...LIMITS, memoryBytes: 200_000_000 });
    expect(await examiner.examine(large, 200)).toEqual({ ok: false, refusal: "unreadable" });
    expect(await examiner.examine(await jpeg(), 200)).toMatchObject({ ok: true, kind: "jpeg" });
    await examiner.end();
  }, 60_000);

  test("takes only as many pages as there is room for", async () => {
    const examiner = newExaminer();
    const three = pdf({ pageCount: 3 });
    expect(await examiner.examine(three, 2)).toEqual({ ok: false, refusal: "batch_too_many_pages" });
    expect(await examiner.examine(three, 3)).toMatchObject({ ok: true, pageCount: 3 });
    await examiner.end();
  });
});
