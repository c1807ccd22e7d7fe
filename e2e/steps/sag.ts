import { expect, type Locator, type Page } from "@playwright/test";
import type { QueueName } from "@/lib/sag/queue/queues";
import { sortsOf } from "@/lib/sag/queue/sorts";
import { look } from "./look";

/** The number of the sag that the page shows. */
export async function sagsnummerOf(page: Page): Promise<string> {
  await expect(page).toHaveURL(/\/sager\/\d{4}-\d{6}$/);
  await look(page);
  return new URL(page.url()).pathname.split("/").at(-1) ?? "";
}

/** What is to be done now. */
export async function expectNext(page: Page, heading: string): Promise<void> {
  await expect(page.getByRole("heading", { level: 2, name: heading, exact: true })).toBeVisible();
  await look(page);
}

export async function expectStatus(page: Page, word: string): Promise<void> {
  await expect(section(page, "Hvor står sagen").getByText(word, { exact: true })).toBeVisible();
}

/** A part of the page by its heading. */
export function section(page: Page, heading: string): Locator {
  return page.getByRole("region", { name: heading });
}

/** The sentences of the history, the newest first. */
export function history(page: Page): Locator {
  return section(page, "Historik").getByRole("listitem");
}

export async function receivePages(page: Page, numbers?: readonly number[]): Promise<void> {
  if (numbers) {
    for (const box of await page.getByRole("checkbox", { name: /^Side \d+ af/ }).all()) await box.uncheck();
    for (const number of numbers) await page.getByRole("checkbox", { name: `Side ${number} af` }).check();
  }
  await page.getByRole("button", { name: "Gem, at siderne er kommet" }).click();
  await expectNext(page, "Kontrollér siderne");
}

export async function checkPages(page: Page): Promise<void> {
  const points = page.getByRole("group", { name: "I orden" }).getByRole("checkbox");
  await expect(points).toHaveCount(5);
  for (const point of await points.all()) await point.check();
  await page.getByRole("button", { name: "Det hele er i orden" }).click();
  await expectNext(page, "Opret fuldmagten i Digital Fuldmagt");
}

export async function registerNational(page: Page, reference = "DF-2026-77"): Promise<void> {
  await page.getByLabel("Nummer i Digital Fuldmagt").fill(reference);
  await page.getByRole("button", { name: "Gem, at fuldmagten er oprettet" }).click();
  await expectNext(page, "Send kvitteringen");
}

export async function sendReceipt(page: Page, way = "Brev"): Promise<void> {
  await page.getByRole("radio", { name: way, exact: true }).check();
  await page.getByRole("button", { name: "Lav kvitteringen" }).click();
  await expectNext(page, "Sagen er færdig");
}

/** Opens one of the steps that can be taken beside the next one. */
export async function unfold(page: Page, summary: string): Promise<void> {
  const folds = section(page, "Andet, der kan ske").locator("summary");
  await folds.getByText(summary, { exact: true }).click();
}

/** Something is missing: which things, and which pages when it is pages. */
export async function askCitizen(
  page: Page,
  missing: readonly string[],
  pages: readonly number[] = [],
): Promise<void> {
  await unfold(page, "Der mangler noget");
  for (const thing of missing) await page.getByRole("checkbox", { name: thing }).check();
  const which = page.getByRole("group", { name: "Hvilke sider?" });
  for (const number of pages) await which.getByRole("checkbox", { name: `Side ${number} af` }).check();
  await look(page);
  await page.getByRole("button", { name: "Gem, hvad der mangler" }).click();
  await expectStatus(page, "Mangler noget");
  await look(page);
}

/** A step that asks one reason: its fold, the reason and the button. */
export async function takeWithReason(
  page: Page,
  { fold, reason, button }: { fold: string; reason: string; button: string },
): Promise<void> {
  await unfold(page, fold);
  await page.getByRole("radio", { name: reason, exact: true }).check();
  await look(page);
  await page.getByRole("button", { name: button, exact: true }).click();
}

/** Opens a queue with the newest sag first, so that it is on the first page whatever else a worker has made. */
export async function openQueue(page: Page, queue: QueueName): Promise<void> {
  await page.goto(`/sager?koe=${queue}&sorter=-${sortsOf(queue)[0]}`);
}

/** The list that is shown; drafts have a table of their own. */
export function shownList(page: Page): Locator {
  return page.locator("section[aria-labelledby=listen]").getByRole("table");
}

/** The row of a sag in the list that is shown. */
export function listRow(page: Page, sagsnummer: string): Locator {
  return shownList(page).getByRole("row").filter({ hasText: sagsnummer });
}
