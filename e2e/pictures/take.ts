import { expect, type Locator, type Page } from "@playwright/test";

const FOLDER = "docs/pictures";
const MARGIN = 24;

/** What is pictured: from the first part to the last, with a margin; at most so high. */
type Options = { highest?: number; margin?: number };

/** A picture of a part of the screen, small enough to read beside a text. Named after what it shows. */
export async function take(
  page: Page,
  name: string,
  parts: readonly Locator[],
  { highest = 1200, margin = MARGIN }: Options = {},
): Promise<void> {
  await page.mouse.move(0, 0);
  await page.evaluate(async () => {
    await document.fonts.ready;
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
  const boxes = await Promise.all(parts.map(boxOf));
  const left = Math.max(0, Math.min(...boxes.map(({ x }) => x)) - MARGIN);
  const top = Math.max(0, Math.min(...boxes.map(({ y }) => y)) - margin);
  const right = Math.min(1440, Math.max(...boxes.map(({ x, width }) => x + width)) + MARGIN);
  const bottom = Math.min(top + highest, Math.max(...boxes.map(({ y, height }) => y + height)) + margin);
  const clip = { x: left, y: top, width: right - left, height: bottom - top };
  await page.screenshot({ path: `${FOLDER}/${name}.png`, clip, fullPage: true, animations: "disabled" });
}

/** Where a part lies on the whole page. */
async function boxOf(part: Locator) {
  await expect(part).toBeVisible();
  return part.evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x: x + window.scrollX, y: y + window.scrollY, width, height };
  });
}
