import type { Page } from "@playwright/test";
import { pageTexts } from "@/lib/pdf/read-pdf.test-help";
import { expect, test } from "../fixtures";
import { rows } from "../steps/database";
import { errorSummary } from "../steps/errors";
import { todayTyped } from "../steps/people";
import { ledTo, postSag, postSagStep, postThrough } from "../steps/post";

test.use({ as: "caseworker" });

/** A sag with a letter about what is missing in the print queue. */
async function withLetter(page: Page): Promise<string> {
  const sagsnummer = await postSag(page.request);
  await postThrough(page.request, sagsnummer, "receive");
  const asked = { mangler: "identity_missing", brevvej: "letter" };
  ledTo(await postSagStep(page.request, sagsnummer, "ask_citizen", asked));
  return sagsnummer;
}

/** Presses the button, and waits while the page comes again by itself. */
async function printAll(page: Page): Promise<string> {
  await page.goto("/post/ud");
  await page.getByRole("button", { name: "Print alle" }).click();
  await expect(page.getByText("klar til print.")).toBeVisible({ timeout: 20_000 });
  return new URL(page.url()).pathname;
}

const rowOf = (page: Page, sagsnummer: string) => page.getByRole("row").filter({ hasText: sagsnummer });

test("letters are printed, one is ruined, the rest are sent, and a jam puts them back", async ({
  page,
  server,
}) => {
  const [good, ruined, dead] = [await withLetter(page), await withLetter(page), await withLetter(page)];
  const path = await printAll(page);
  const download = await page.request.get(`${path}/breve.pdf`);
  expect(download.headers()["content-disposition"]).toContain("attachment");
  const texts = (await pageTexts(await download.body())).join(" ");
  for (const sagsnummer of [good, ruined, dead]) expect(texts).toContain(`Sag ${sagsnummer}`);

  await rows(
    server.database,
    "update person set dead = true where sag_id = (select id from sag where sagsnummer = $1)",
    [dead],
  );
  await page.reload();
  await expect(page.getByText(`Tag brevet til sag ${dead} ud af bunken: en af de to er død.`)).toBeVisible();

  await page.locator("summary", { hasText: "Blev nogle breve ødelagt?" }).click();
  await page.getByRole("checkbox", { name: ruined }).check();
  await page.getByLabel("Hvilken dag blev de sendt?").fill("i går");
  await page.getByRole("button", { name: "Marker alle som sendt" }).click();
  await expect(errorSummary(page)).toContainText("Skriv den dag, brevene blev lagt til posten");
  await expect(page.getByRole("checkbox", { name: ruined })).toBeChecked();
  await page.getByLabel("Hvilken dag blev de sendt?").fill(todayTyped());
  await page.getByRole("button", { name: "Marker alle som sendt" }).click();
  await expect(rowOf(page, good)).toContainText("Sendt");
  await expect(rowOf(page, dead)).toContainText("Stoppet");
  await expect(rowOf(page, ruined)).toHaveCount(0);

  await page.getByRole("button", { name: "Fortryd: printeren satte sig fast" }).click();
  await expect(page.getByText("Fortrudt.")).toBeVisible();
  await page.goto("/post/ud");
  for (const sagsnummer of [good, ruined]) await expect(rowOf(page, sagsnummer)).toBeVisible();
  await expect(rowOf(page, dead)).toHaveCount(0);
});

test("a run is printed and sent without JavaScript, and an empty queue says so", async ({ page, open }) => {
  await withLetter(page);
  const plain = await open("caseworker", { javaScriptEnabled: false });
  await printAll(plain);
  await plain.getByRole("button", { name: "Marker alle som sendt" }).click();
  await expect(plain.getByText(/sendt den \d/)).toBeVisible();
  await plain.goto("/post/ud");
  await expect(plain.getByText("Ingen breve venter på at blive printet.")).toBeVisible();
});
