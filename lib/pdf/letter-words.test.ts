import { expect, test } from "vitest";
import { ASK_REASONS } from "@/lib/sag/reasons";
import { parseMarkup, plainText } from "@/lib/text/markup";
import {
  exampleMissing,
  examplePapers,
  exampleReceipt,
  LONGEST_TOPIC,
  seededText,
} from "./example.test-input";
import { letterWords } from "./letter-words";
import { renderMissing } from "./missing";
import { missingItems } from "./missing-words";
import { renderPapers } from "./papers";
import { pageTexts } from "./read-pdf.test-help";
import { renderReceipt } from "./receipt";

/** Letters with everything that one can hold, on one page and on several. */
const LETTERS: Record<string, () => Promise<Uint8Array>> = {
  "the papers": async () => (await renderPapers(examplePapers({ topics: [LONGEST_TOPIC] }))).pdf,
  "the papers in large print": async () =>
    (await renderPapers(examplePapers({ topics: Array(9).fill(LONGEST_TOPIC), largePrint: true }))).pdf,
  "the letter about what is missing": () =>
    renderMissing(exampleMissing({ reasons: ASK_REASONS, pages: [1, 2, 3] })),
  "the receipt": () => renderReceipt(exampleReceipt({ registered: Array(12).fill(LONGEST_TOPIC) })),
};

const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/** What stands around the words of a letter: heads, feet, codes, the mark of practice, and what the first column is called. */
const AROUND = [
  /ØVELSE – må ikke sendes/g,
  /Behold dette brev\. Du skal kun sende formularen tilbage\./g,
  /Gem dette brev(, til alt er her)?\./g,
  /(Brev, side|Side) \d+ af \d+\.?( Send alle sider tilbage\.)?/g,
  /Odense Kommune Sag 2026-000482 Fuldmagt fra [\p{L} ]+ til Karen Prøvegaard Kode [-\w]+/gu,
  /Formular 1, november 2026/g,
  /Dette ark skal ikke sendes tilbage\. Ark \d+ af \d+|Ark, side \d+ af \d+/g,
  /\b(Emne|Hvad) (På nettet|Hvorfor|Det skal du gøre)/g,
];

test.each(Object.entries(LETTERS))("of %s no word is lost that stands on its pages", async (_, render) => {
  const pdf = await render();
  const heard = new Set(words((await letterWords(pdf)).map(({ text }) => text).join(" ")));
  const pages = (await pageTexts(pdf)).join(" ");
  const seen = AROUND.reduce((text, around) => text.replace(around, " "), pages);
  expect(heard.size).toBeGreaterThan(100);
  expect(words(seen).filter((word) => !heard.has(word))).toEqual([]);
});

test("the texts of the municipality are heard in their order, block for block", async () => {
  const input = exampleReceipt();
  const heard = (await letterWords(await renderReceipt(input))).map(({ text }) => text.replace(/\s+/g, " "));
  const blocks = plainText(parseMarkup(seededText("letter_receipt")))
    .split("\n\n")
    .map((block) => block.replace(/\s+/g, " "))
    .filter((block) => !block.includes("{{"));
  expect(blocks.length).toBeGreaterThan(2);
  const places = blocks.map((block) => heard.indexOf(block));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

test("what is missing is heard with what to do about it", async () => {
  const input = exampleMissing({ reasons: ASK_REASONS, pages: [2] });
  const heard = await letterWords(await renderMissing(input));
  for (const { what, todo } of missingItems(input, "Karen"))
    expect(heard).toContainEqual({ kind: "row", text: `${what}\nDet skal du gøre: ${todo}` });
});

test("a table says the heading of each cell, and a list of names and values says both together", async () => {
  const heard = await letterWords((await renderPapers(examplePapers())).pdf);
  const texts = heard.map(({ text }) => text);
  expect(texts).toContain("Navn: Ingrid Demosen");
  expect(texts).toContain("2. Skriv dato og navn på side 2, ved de to røde krydser.");
  expect(
    heard
      .find(({ kind }) => kind === "row")
      ?.text.split("\n")
      .slice(2),
  ).toEqual(["På nettet: Gøre det for mig, handlefuldmagt", "Ringe og skrive: Nej, det må Karen ikke"]);
  expect(heard.filter(({ level }) => level === 1).map(({ text }) => text)).toEqual([
    "Din fuldmagt: skriv under og send den tilbage",
    "Sådan bruger vi dine oplysninger",
    "Fuldmagt til hjælp hos kommunen",
    "Til Karen Prøvegaard: du får en fuldmagt",
  ]);
});
