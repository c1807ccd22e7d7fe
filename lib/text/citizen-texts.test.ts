import { describe, expect, test } from "vitest";
import { lix, lixByParagraph } from "@/lib/lix/lix";
import { CITIZEN_TEXTS, LISTED_TEMPLATES, templatesOnDisk } from "./citizen-texts.test-help";

const HARDEST = 25;
/** In a shorter one a single long word that the law demands weighs too much. */
const LONG_PARAGRAPH = 40;

describe.each(CITIZEN_TEXTS)("$name", ({ paragraphs }) => {
  test("has a LIX of at most 25 as a whole, and no long paragraph has more", async () => {
    const text = (await paragraphs()).join("\n\n");
    expect(lix(text).words).toBeGreaterThan(20);
    expect(lix(text).lix).toBeLessThanOrEqual(HARDEST);
    const long = lixByParagraph(text).filter(({ words }) => words >= LONG_PARAGRAPH);
    expect(
      long.filter((one) => one.lix > HARDEST).map(({ paragraph, lix: value }) => [value, paragraph]),
    ).toEqual([]);
  });
});

test("every template that makes a document for a citizen is in the list", () => {
  expect(LISTED_TEMPLATES).toEqual(templatesOnDisk());
});
