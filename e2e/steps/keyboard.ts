import { expect, type Locator, type Page } from "@playwright/test";

const LONGEST_WAY = 80;

/** Presses Tab until a control has focus. Every stop on the way can be seen and follows the one before. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await page.waitForLoadState();
  await expect(target).toBeVisible();
  if (await hasFocus(target)) return; // a screen can begin where work begins
  for (let stops = 0; stops < LONGEST_WAY; stops++) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(nextStop);
    expect(stop.problems, `focus on ${stop.html}`).toEqual([]);
    if (await hasFocus(target)) return;
  }
  throw new Error(`Tab did not reach ${target} in ${LONGEST_WAY} stops.`);
}

function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement);
}

/** Runs in the page. What is wrong with where focus is now, seen from where it was. */
function nextStop(): { html: string; problems: string[] } {
  const here = document.activeElement;
  if (!(here instanceof HTMLElement) || here === document.body) return { html: "", problems: ["nowhere"] };
  const before = document.querySelector("[data-focus-was-here]");
  before?.removeAttribute("data-focus-was-here");
  here.setAttribute("data-focus-was-here", "");
  const problems = [
    isRinged(here) ? "" : "no ring",
    isInView(here) ? "" : "not in view",
    !before || follows(before, here) ? "" : `comes before ${before.outerHTML.slice(0, 80)}`,
  ];
  return { html: here.outerHTML.slice(0, 120), problems: problems.filter(Boolean) };

  /** The design system draws radios and checkboxes on their label. */
  function isRinged(element: HTMLElement): boolean {
    const label =
      element.nextElementSibling instanceof HTMLLabelElement ? element.nextElementSibling : element;
    const styles = [getComputedStyle(element)].concat(
      ["", "::before", "::after"].map((part) => getComputedStyle(label, part || null)),
    );
    return styles.some((style) => {
      const outlined = style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) >= 2;
      return outlined || style.boxShadow !== "none";
    });
  }

  function isInView(element: HTMLElement): boolean {
    const { top, bottom, left, right } = element.getBoundingClientRect();
    return bottom > 0 && right > 0 && top < window.innerHeight && left < window.innerWidth;
  }

  /** In the order of the document, and below or to the right. */
  function follows(first: Element, second: Element): boolean {
    if (!(first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING)) return false;
    const [a, b] = [first.getBoundingClientRect(), second.getBoundingClientRect()];
    return b.bottom > a.top || b.left >= a.right;
  }
}

/** Focus begins anew at the top, as on a page that was just opened. */
export async function forgetFocus(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.querySelector("[data-focus-was-here]")?.removeAttribute("data-focus-was-here");
  });
}

/** Puts text in the field that has focus, in place of what stands there. */
export async function typeOver(page: Page, text: string): Promise<void> {
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type(text);
}
