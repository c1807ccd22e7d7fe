import { describe, expect, test } from "vitest";
import { lix, lixByParagraph } from "@/lib/lix/lix";
import { ASK_REASONS } from "@/lib/sag/reasons";
import { exampleMissing } from "./example.test-input";
import { renderMissing } from "./missing";
import { missingItems } from "./missing-words";
import type { MissingInput } from "./paper";
import { pageTexts } from "./read-pdf.test-help";

const MISSING = exampleMissing({
  reasons: ["pages_missing", "signature_missing"],
  pages: [2],
  returnWay: "counter",
});

async function letterText(change: Partial<MissingInput> = {}): Promise<string> {
  return (await pageTexts(await renderMissing({ ...MISSING, ...change }))).join(" ");
}

describe("the letter about what is missing", () => {
  test("names the page, what else is missing and what to do about each", async () => {
    const text = await letterText();
    expect(text).toContain("Side 2 mangler. Send den til os. Kan du ikke finde den, så ring.");
    expect(text).toContain("Din underskrift mangler. Kom ind til os, og skriv under.");
    expect(await letterText({ pages: [1, 2] })).toContain("Side 1 og 2 mangler. Send dem til os.");
  });

  test("says by when, whom to call, and that one may have changed one's mind", async () => {
    const text = await letterText();
    expect(text).toContain("senest den 15. december 2026");
    expect(text).toContain("Ring til os på 66 13 13 72. Sig sagens nummer: 2026-000482.");
    expect(text).toContain("Du skal ikke sige hvorfor.");
    expect(text).toContain("Vores adresse står øverst i brevet.");
    expect(await letterText({ returnWay: "reply_envelope" })).toContain("Brug den kuvert, der ligger ved.");
  });

  test("is PDF/UA-1, on one page for two things, and on two when everything is missing", async () => {
    const pdf = await renderMissing(MISSING);
    expect(await pageTexts(pdf)).toHaveLength(1);
    const all = await renderMissing({ ...MISSING, reasons: ASK_REASONS, pages: [1, 2, 3] });
    expect(await pageTexts(all)).toHaveLength(2);
    expect(Buffer.from(pdf).toString("latin1")).toContain("<pdfuaid:part>1</pdfuaid:part>");
  });

  test("gives the same bytes for the same content", async () => {
    expect(Buffer.from(await renderMissing(MISSING)).equals(await renderMissing(MISSING))).toBe(true);
  });
});

describe("what is said of each missing thing", () => {
  const items = missingItems({ reasons: ASK_REASONS, pages: [2] }, "Karen");

  test.each(items)("$what is whole sentences without code words", ({ what, todo }) => {
    for (const words of [what, todo]) expect(words).toMatch(/^\p{Lu}.*\.$/u);
    expect(`${what} ${todo}`).not.toMatch(/_|undefined|null/);
  });

  test("has, with all of it together, a LIX of at most 25", () => {
    const all = items.map(({ what, todo }) => `${what} ${todo}`).join(" ");
    expect(lix(all).lix).toBeLessThanOrEqual(25);
    for (const { words, lix: value } of lixByParagraph(all)) {
      if (words >= 40) expect(value).toBeLessThanOrEqual(25);
    }
  });
});
