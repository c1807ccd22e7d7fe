import { expect, type Locator, type Page } from "@playwright/test";
import { look } from "./look";

export type Wrong = { sentence: string; field: Locator };

/**
 * The summary stands on top, has focus and lists the sentences in order; each leads to its field, which says the same.
 * Nothing about a person stands in the address or the title.
 */
export async function expectErrors(page: Page, wrong: readonly Wrong[]): Promise<void> {
  const summary = errorSummary(page);
  await expect(summary.getByRole("link")).toHaveText(wrong.map(({ sentence }) => sentence));
  await expect(summary.getByRole("heading")).toHaveText(`Der er ${wrong.length} fejl på siden`);
  await expect(summary).toBeFocused();
  for (const { sentence, field } of wrong) {
    await expect(field).toHaveAccessibleDescription(new RegExp(escaped(sentence)));
    const href = (await summary.getByRole("link", { name: sentence }).getAttribute("href")) ?? "";
    await expect(field.and(page.locator(href)).or(field.locator(href))).toHaveCount(1);
  }
  await expectNoPersonInAddress(page);
  await expect(page).toHaveTitle(/^Fejl: /);
  await look(page);
}

export function errorSummary(page: Page): Locator {
  return page.getByRole("alert", { name: /fejl på siden$/ });
}

const ADDRESS =
  /\/sager\?(?:[a-z]+=[a-z0-9-]+&)+forsoeg=[0-9a-f-]{36}$|\/sager\/(?:ny(?:\/[0-9a-f-]{36}\/[a-z]+)?|\d{4}-\d{6}(?:\/skranke)?)(?:\?(?:(?:vis=[a-z]+&)?(?:soeg=[a-z+]+&)?fejl=1|forsoeg=[0-9a-f-]{36}))?$/;
const TITLE =
  /^(?:Fejl: )?(?:[A-ZÆØÅa-zæøå ]+, trin \d af \d|(?:Klar det hele, s|S)ag \d{4}-\d{6}|Sager: [A-ZÆØÅa-zæøå]+(?: [a-zæøå0-9]+)*) · Fuldmagtsblikket$/;

/** The address holds numbers of ours alone, and the title no more than which screen it is. */
export async function expectNoPersonInAddress(page: Page): Promise<void> {
  await expect(page).toHaveURL(ADDRESS);
  await expect(page).toHaveTitle(TITLE);
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
