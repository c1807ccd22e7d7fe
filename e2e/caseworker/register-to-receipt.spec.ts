import { expect, test } from "../fixtures";
import { PLACE, registerSag } from "../steps/guide";
import { look } from "../steps/look";
import { openPdf } from "../steps/pdf";
import { todayTyped } from "../steps/people";
import {
  checkPages,
  expectStatus,
  history,
  listRow,
  openQueue,
  receivePages,
  registerNational,
  section,
  sendReceipt,
} from "../steps/sag";
import { signIn } from "../steps/who";

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a caseworker leads a fuldmagt from sign-in to the receipt", async ({ page }) => {
      await page.goto("/");
      await look(page);
      await page.getByRole("link", { name: "Log ind" }).click();
      await look(page);
      await signIn(page, "caseworker");
      const sagsnummer = await registerSag(page);
      const heading = page.getByRole("heading", { level: 1 });
      await expect(heading).toHaveText("Ingrid Demosen giver fuldmagt til Karen Prøvegaard");

      await test.step("the papers are there to be printed", async () => {
        const papers = page.getByRole("link", { name: "Åbn papirerne (PDF)" });
        await expect(papers).toHaveAttribute("href", `/sager/${sagsnummer}/formular.pdf`);
        await openPdf(page.request, `/sager/${sagsnummer}/formular.pdf`);
        await expectStatus(page, "Afventer underskrift");
        await expect(page.getByRole("heading", { name: /^Siderne: 0 af \d er tilbage$/ })).toBeVisible();
      });
      await test.step("the list has it with the citizen", async () => {
        await openQueue(page, "underskrift");
        await look(page);
        await expect(listRow(page, sagsnummer)).toContainText("Afventer underskrift");
        await listRow(page, sagsnummer).getByRole("link").click();
      });
      await test.step("it is received, checked, registered and acknowledged", async () => {
        await receivePages(page);
        await openQueue(page, "underskrift");
        await expect(listRow(page, sagsnummer)).toHaveCount(0);
        await openQueue(page, "kontrol");
        await expect(listRow(page, sagsnummer)).toContainText("Skal kontrolleres");
        await listRow(page, sagsnummer).getByRole("link").click();
        await checkPages(page);
        await registerNational(page);
        await sendReceipt(page);
      });
      await test.step("the receipt is kept, and the sag is closed", async () => {
        const receipt = section(page, "Breve").getByRole("row").filter({ hasText: "Kvittering" });
        await expect(receipt).toContainText("Brevet kommer i printkøen, og det sendes med posten.");
        await expect(receipt).toContainText("Skal sendes");
        await expect(page.getByText("Kvitteringen ligger klar under »Post«.")).toBeVisible();
        const kept = await receipt.getByRole("link").getAttribute("href");
        const pdf = await openPdf(page.request, kept ?? "");
        expect(await openPdf(page.request, `/sager/${sagsnummer}/kvittering.pdf`)).toEqual(pdf);
        await expectStatus(page, "Afsluttet");
        await expect(history(page)).toHaveText(theWholeStory().map((text) => `${todayTyped()}${text}`));
        await openQueue(page, "aabne");
        await expect(listRow(page, sagsnummer)).toHaveCount(0);
        await openQueue(page, "lukkede");
        await look(page);
        await expect(listRow(page, sagsnummer)).toContainText("Afsluttet");
      });
    });
  });
}

/** The newest first. */
function theWholeStory(): string[] {
  return [
    "Mette Vejleder lavede kvitteringen til Ingrid Demosen. Vej: Brev.",
    "Mette Vejleder noterede, at fuldmagten er oprettet i Digital Fuldmagt.",
    "Mette Vejleder kontrollerede sagen. Alt er i orden.",
    "Mette Vejleder modtog side 1 og 2. De kom sådan: afleveret ved skranken.",
    `Mette Vejleder oprettede sagen. Ingrid Demosen giver fuldmagt til Karen Prøvegaard. Sted: ${PLACE}. Den blev læst op.`,
  ];
}
