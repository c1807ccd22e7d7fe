import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { lix } from "@/lib/lix/lix";
import { EXAMPLE_VALUES } from "./example-values";
import { fillText, PLACEHOLDERS } from "./fill";
import { plainText } from "./markup";
import { TEXT_SLUGS, type TextSlug } from "./slugs";

const VALUES = EXAMPLE_VALUES;

function seeded(slug: TextSlug): string {
  const source = readFileSync(path.join(process.cwd(), "prisma/seed/texts", `${slug}.md`), "utf8");
  const result = fillText(source, VALUES);
  if (!result.ok) throw new Error(`${slug}: ${result.reason} ${result.names}`);
  return plainText(result.blocks);
}

describe.each(TEXT_SLUGS)("the first version of %s", (slug) => {
  test("has only placeholders that are known and a LIX of at most 25", () => {
    expect(lix(seeded(slug)).lix).toBeLessThanOrEqual(25);
  });
});

test("no text promises a time, asks for consent or names free postage by itself", () => {
  const all = TEXT_SLUGS.map(seeded).join("\n").replaceAll(VALUES.indlevering, "");
  expect(all).not.toMatch(/hverdage|inden for|frimærke|giver (du )?samtykke/);
});

const NOTICES = [
  "notice_fuldmagtsgiver",
  "notice_fuldmagtshaver",
  "notice_fuldmagtsgiver_basis",
  "notice_fuldmagtshaver_basis",
] as const;

test("the notices say what articles 13 and 14 ask for", () => {
  for (const slug of NOTICES) {
    const text = seeded(slug);
    for (const words of [
      VALUES.kommune,
      VALUES.databeskyttelse,
      "opgave for det offentlige",
      "ikke på dit samtykke",
      "Digitaliseringsstyrelsen",
      VALUES.opbevaring,
      "få at se",
      "rettet",
      "slette",
      "Datatilsynet",
    ]) {
      expect(text).toContain(words);
    }
  }
  expect(seeded("notice_fuldmagtshaver")).toContain(`Det har vi fra ${VALUES.fuldmagtsgiver}`);
  expect(seeded("notice_fuldmagtsgiver_basis")).toContain(`Det har vi fra ${VALUES.fuldmagtshaver}`);
  for (const slug of ["notice_fuldmagtsgiver_basis", "notice_fuldmagtshaver_basis"] as const) {
    expect(seeded(slug)).toContain(VALUES.grundlag);
    expect(seeded(slug)).not.toContain("skrevet under");
  }
});

test("the guidance on rejection says that the municipality must approve it first", () => {
  expect(seeded("rejection_guidance")).toContain("Kommunen skal godkende denne tekst");
});

test("every placeholder is explained to those who edit texts", () => {
  expect(Object.values(PLACEHOLDERS).every((words) => words.length > 5)).toBe(true);
});
