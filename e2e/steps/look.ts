import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Checks the screen with axe, once in a run for each state that it can be in: empty, filled, in error, and so on. */
export async function look(page: Page): Promise<void> {
  // On a page that follows without a reload the title comes a moment after the rest.
  await expect(page).toHaveTitle(/Fuldmagt/);
  const state = await stateOf(page);
  if (!(await canRunAxe(page)) || !isFirstToLook(state)) return;
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(RULES).analyze();
  const findings = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
  expect(findings, `axe on ${state}`).toEqual([]);
}

/** All workers show the same screens. Playwright empties this folder when a run begins. */
function isFirstToLook(state: string): boolean {
  const folder = path.join(test.info().project.outputDir, "looked");
  fs.mkdirSync(folder, { recursive: true });
  try {
    const name = createHash("sha256").update(state).digest("hex");
    fs.writeFileSync(path.join(folder, name), state, { flag: "wx" });
    return true;
  } catch {
    return false;
  }
}

/** The address without what differs from sag to sag, what stands on the page, and what is typed or wrong. */
async function stateOf(page: Page): Promise<string> {
  const { pathname } = new URL(page.url());
  const route = pathname.replace(/\d{4}-\d{6}/, "<sag>").replace(/[0-9a-f]{8}-[0-9a-f-]{27}/, "<kladde>");
  const shown = await page.evaluate(() => {
    const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
    const isFilled = (input: Element) =>
      input instanceof HTMLInputElement && (input.type === "checkbox" ? input.checked : input.value !== "");
    const kindOf = (href: string | null) =>
      all(href ?? "body").map((field) => `${field.tagName} ${field.getAttribute("type")}`);
    return [
      `${window.innerWidth} px`,
      all("h1").length === 1 ? "" : "no heading",
      ...all("h2").map(({ id }) => id),
      ...all("form input[name=trin]").map((input) => input.getAttribute("value")),
      ...all("details[open]").map((fold) => fold.closest("section")?.getAttribute("aria-labelledby")),
      all("main input:not([type=hidden])").some(isFilled) ? "filled" : "empty",
      ...new Set(all("main [role=alert] a").map((link) => `error in ${kindOf(link.getAttribute("href"))}`)),
    ];
  });
  return [route, ...shown].filter(Boolean).join(" ");
}

/** Axe is a script itself. Without JavaScript the same HTML is served, and looked at in the tests that have it. */
function canRunAxe(page: Page): Promise<boolean> {
  return page.evaluate(() => window.matchMedia("(scripting: enabled)").matches);
}
