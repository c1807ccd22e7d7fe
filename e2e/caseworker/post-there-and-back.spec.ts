import type { Page } from "@playwright/test";
import { type PrintedPage, printedCopy } from "@/tests/scans/forms";
import { Chance } from "@/tests/volume/chance";
import { expect, test } from "../fixtures";
import { rows } from "../steps/database";
import { lettersSent } from "../steps/letters";
import { look } from "../steps/look";
import { aWish } from "../steps/people";
import { postSag } from "../steps/post";
import { expectStatus, history, section } from "../steps/sag";
import { codedPages, scanOf } from "../steps/scan";

test.use({ as: "caseworker" });

/** What other tests of this server have left in the queue is not printed with ours. */
test.beforeEach(({ server }) =>
  rows(server.database, "update letter set status = 'stopped' where status in ('queued', 'printed')"),
);

const BY_PHONE = aWish({ askedBy: "phone" });

/** Prints all that lies in the queue and marks it as sent. Gives the PDF. */
async function printAndSend(page: Page): Promise<Buffer> {
  await page.goto("/post/ud");
  await page.getByRole("button", { name: "Print alle" }).click();
  await expect(page.getByText("klar til print.")).toBeVisible({ timeout: 30_000 });
  const file = await page.request.get(`${new URL(page.url()).pathname}/breve.pdf`);
  await page.getByRole("button", { name: "Marker alle som sendt" }).click();
  await expect(page.getByText(/sendt den \d/)).toBeVisible();
  return file.body();
}

/** Puts a pile in by its form, and waits until it is read. */
async function putPile(page: Page, pages: readonly PrintedPage[]): Promise<void> {
  await page.goto("/post/ind");
  await page.getByLabel("Med posten").check();
  const buffer = await scanOf(pages);
  const file = { name: "scan.pdf", mimeType: "application/pdf", buffer };
  await page.getByLabel("Scannede sider").setInputFiles(file);
  await page.getByRole("button", { name: "Læg siderne ind" }).click();
  await expect(page.locator(".lead")).toHaveText(`Alle ${pages.length} sider er læst.`, { timeout: 60_000 });
}

test("ten letters go out and come back in one pile, one page missing and one of somebody else among them", async ({
  page,
}) => {
  test.setTimeout(120_000);
  const sager: string[] = [];
  while (sager.length < 10) sager.push(await postSag(page.request, BY_PHONE));
  const pages = await codedPages(await printAndSend(page));
  expect(pages).toHaveLength(20);
  const [foreign] = (await printedCopy(new Chance(7))).form;
  if (!foreign) throw new Error("A form has pages.");
  await putPile(page, [...pages.slice(0, 7), foreign, ...pages.slice(7, 19)]);
  const batch = page.url();

  await test.step("nine sager are received by themselves, and what is foreign is told apart", async () => {
    const received = section(page, "Hvad der kom, sag for sag").getByRole("row");
    await expect(received.filter({ hasText: "Skal kontrolleres" })).toHaveCount(9);
    await expect(received.filter({ hasText: "Afventer underskrift" })).toContainText("side 2");
    await section(page, "Sider uden sag")
      .getByRole("link", { name: /^Find sagen/ })
      .click();
    await page.getByText("Læg siden væk", { exact: true }).first().click();
    await page.getByRole("radio", { name: "Ikke til os" }).check();
    await page.getByRole("button", { name: "Læg siden væk" }).click();
    await expect(page.getByText("Lagt væk")).toBeVisible();
  });

  await test.step("the envelopes are empty: one press makes the letter about the missing page", async () => {
    await page.goto(batch);
    await page.getByRole("button", { name: "Kuverten er tømt" }).click();
    await page.getByRole("button", { name: /^Lav brev om side 2/ }).click();
    await expect(page.getByText("Der er lavet et brev om det, der mangler.")).toBeVisible();
    await look(page);
    await page.getByRole("row").filter({ hasText: "Mangler noget" }).getByRole("link").click();
    await expectStatus(page, "Mangler noget");
    await expect(section(page, "Breve")).toContainText(/Der mangler noget.*Skal sendes/);
  });

  await test.step("the page comes after all, and the tenth sag is received", async () => {
    await printAndSend(page);
    await putPile(page, pages.slice(19).concat(foreign));
    await expect(section(page, "Hvad der kom, sag for sag")).toContainText("Skal kontrolleres");
  });
});

test("a letter that is taken for lost is sent again, and then the old one comes back after all", async ({
  page,
  server,
}) => {
  const sagsnummer = await postSag(page.request, BY_PHONE);
  const old = await codedPages(await printAndSend(page));
  await lettersSent(server.database, sagsnummer, 40);
  await page.goto("/post/breve?vis=tabt");
  const row = page.getByRole("row").filter({ hasText: sagsnummer });
  await row.getByText("Gør noget").last().click();
  await row.getByRole("button", { name: "Send igen" }).click();
  await expect(row).toHaveCount(0);
  await putPile(page, old);
  const sag = section(page, "Hvad der kom, sag for sag").getByRole("row").filter({ hasText: sagsnummer });
  await expect(sag).toContainText("Skal kontrolleres");
  await expect(sag).toContainText("det gamle brev");
  await sag.getByRole("link").first().click();
  await expectStatus(page, "Skal kontrolleres");
  await expect(history(page).first()).toContainText("modtog side 1 og 2");
  const letters =
    "select letter.status::text from letter join sag on sag.id = sag_id where sagsnummer = $1 order by 1";
  expect(await rows(server.database, letters, [sagsnummer])).toEqual([
    { status: "answered" },
    { status: "stopped" },
  ]);
});
