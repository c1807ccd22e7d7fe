import { expect, test, vi } from "vitest";
import { examplePapers } from "./example.test-input";
import { pageTexts } from "./read-pdf.test-help";
import { taggedParagraphs } from "./read-tags.test-help";

const MARK = "ØVELSE – må ikke sendes";
const demo = { on: true };
vi.mock("@/lib/env.mjs", () => ({ environment: () => ({ demo: demo.on }) }));
const { renderPapers } = await import("./papers");

const papers = async () => (await renderPapers(examplePapers())).pdf;

test("every page made in a practice installation says so, and its text for a screen reader does not", async () => {
  demo.on = true;
  const pdf = await papers();
  const pages = await pageTexts(pdf);
  expect(pages.length).toBeGreaterThan(1);
  for (const page of pages) expect(page).toContain(MARK);
  expect((await taggedParagraphs(pdf)).join(" ")).not.toContain("ØVELSE");
});

test("no page made elsewhere says anything of practice", async () => {
  demo.on = false;
  for (const page of await pageTexts(await papers())) expect(page).not.toContain("ØVELSE");
});
