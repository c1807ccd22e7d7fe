import { expect, type Page } from "@playwright/test";

export const WIDTHS = [320, 768, 1440] as const;

/** On a width: nothing scrolls sideways or lies outside, and everything that is pressed is large enough. */
export async function measure(page: Page, width: (typeof WIDTHS)[number], screen: string): Promise<void> {
  await page.setViewportSize({ width, height: 800 });
  const where = `${screen} at ${width} px`;
  expect.soft(await outside(page), `sideways on ${where}`).toEqual([]);
  expect.soft(await tooSmall(page), `targets on ${where}`).toEqual([]);
  if (width !== 320) return;
  await spaceText(page, true);
  expect.soft(await outside(page), `sideways on ${where} with wider text`).toEqual([]);
  await spaceText(page, false);
}

/** What sticks out to the right or left of the screen, or scrolls sideways; the page itself is named first. */
function outside(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const wide = document.documentElement.clientWidth;
    const named = (element: Element) => element.outerHTML.replace(/\s+/g, " ").slice(0, 120);
    const isShown = (element: Element) => element.checkVisibility({ visibilityProperty: true });
    const sticksOut = (element: Element) => {
      const { left, right, width, height } = element.getBoundingClientRect();
      return width > 1 && height > 1 && (right > wide + 1 || left < -1);
    };
    const scrolls = (element: Element) => {
      const isTypedIn = element.matches("input, select, textarea"); // a long text moves inside its field
      const isHidden = getComputedStyle(element).overflowX === "visible" || element.clientWidth <= 1;
      return !isTypedIn && !isHidden && element.scrollWidth > element.clientWidth + 1;
    };
    const all = [...document.body.querySelectorAll("*")].filter((element) => isShown(element));
    const found = all.filter((element) => sticksOut(element) || scrolls(element)).map(named);
    const page =
      document.documentElement.scrollWidth > wide ? [`page ${document.documentElement.scrollWidth}`] : [];
    return [...page, ...found];
  });
}

/**
 * WCAG 2.5.8: at least 24 × 24 px, with the label of a field. Links inside running text are excepted, and what is
 * hidden from everybody: a button that Enter presses.
 */
function tooSmall(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const pressed =
      "a[href], button:not([aria-hidden=true]), summary, select, textarea, input:not([type=hidden]), [role=button], [tabindex='0']";
    const isInText = (element: Element) => {
      if (element.tagName !== "A" || getComputedStyle(element).display !== "inline") return false;
      const beside = [...(element.parentElement?.childNodes ?? [])].filter((node) => node !== element);
      return beside.some((node) => isPlain(node) && /\p{L}/u.test(node.textContent ?? ""));
    };
    const isPlain = (node: Node) => !(node instanceof Element) || getComputedStyle(node).display === "inline";
    const boxOf = (element: Element) => {
      const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
      const boxes = [element, ...labels].map((one) => one.getBoundingClientRect());
      const width = Math.max(...boxes.map((box) => box.right)) - Math.min(...boxes.map((box) => box.left));
      const height = Math.max(...boxes.map((box) => box.bottom)) - Math.min(...boxes.map((box) => box.top));
      return { width, height };
    };
    return [...document.querySelectorAll(pressed)]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !isInText(element))
      .map((element) => ({ element, ...boxOf(element) }))
      .filter(({ width, height }) => width < 23.9 || height < 23.9)
      .map(
        ({ element, width, height }) =>
          `${width.toFixed(1)} × ${height.toFixed(1)}: ${element.outerHTML.slice(0, 120)}`,
      );
  });
}

/** WCAG 1.4.12. A sheet made by script is what the policy of the page lets in. */
function spaceText(page: Page, isWide: boolean): Promise<void> {
  return page.evaluate((wide) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
      word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }`);
    document.adoptedStyleSheets = wide ? [sheet] : [];
  }, isWide);
}
