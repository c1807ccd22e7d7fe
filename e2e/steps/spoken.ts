import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";

const READER = readFileSync("node_modules/@guidepup/virtual-screen-reader/lib/esm/index.browser.js", "utf8");
const LAST = "end of document";

/**
 * What a screen reader says from the top of the page to its end, a phrase at a time. It runs in the page, where the
 * style sheet decides what is hidden; the page must be opened with `bypassCSP`. Our words are Danish, the reader's own
 * for roles and states English.
 */
export async function spokenOn(page: Page): Promise<string[]> {
  const phrases = await page.evaluate(readAll, { reader: READER, last: LAST });
  return phrases.map(steady).filter((phrase) => phrase !== "");
}

async function readAll({ reader, last }: { reader: string; last: string }): Promise<string[]> {
  const url = URL.createObjectURL(new Blob([reader], { type: "text/javascript" }));
  const { virtual } = await import(url);
  // A closed fold says its summary alone; the reader does not know folds.
  for (const part of document.querySelectorAll("details:not([open]) > :not(summary)")) {
    part.setAttribute("aria-hidden", "true");
  }
  await virtual.start({ container: document.body });
  while ((await virtual.lastSpokenPhrase()) !== last) await virtual.next();
  const phrases: string[] = await virtual.spokenPhraseLog();
  await virtual.stop();
  URL.revokeObjectURL(url);
  return phrases;
}

/** What is said between the head and the foot of the page, without the ends of things. */
export function inMain(phrases: readonly string[]): string[] {
  const main = phrases.slice(phrases.indexOf("main") + 1, phrases.indexOf("end of main"));
  return main.filter((phrase) => !/^end(?: of|,)/.test(phrase));
}

/** What is said inside a part of the page, by the phrase that it begins with. */
export function inside(phrases: readonly string[], start: string): string[] {
  const from = phrases.indexOf(start);
  const to = phrases.indexOf(`end of ${start}`);
  if (from < 0 || to < from) throw new Error(`»${start}« is not said.`);
  return phrases.slice(from + 1, to);
}

const MONTHS = "januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december";

/** What differs from run to run is said by its kind: days, numbers of sager, codes, ages. */
function steady(phrase: string): string {
  return phrase
    .replace(new RegExp(`\\d{1,2}\\. (?:${MONTHS}) \\d{4}`, "g"), "<dag>")
    .replace(/^(?:Man|Tirs|Ons|Tors|Fre|Lør|Søn)dag den <dag>$/, "<ugedag> den <dag>")
    .replace(/\b\d{1,2}\.\d{1,2}\.\d{4}\b/g, "<dag>")
    .replace(/\bkl\. \d{1,2}\.\d{2}\b/g, "kl. <tid>")
    .replace(/\b\d{4}-\d{6}\b/g, "<sagsnummer>")
    .replace(/\b[3-9A-Z]{4}-[3-9A-Z]{4}-[3-9A-Z]\b/g, "<kode>")
    .replace(/\s+/g, " ")
    .replace(/^\d{1,3} år$/, "<alder> år")
    .trim();
}
