import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";
import { rows } from "../steps/database";
import { lettersSent } from "../steps/letters";
import { look } from "../steps/look";
import { postSag, postThrough } from "../steps/post";
import { expectNext, history, section } from "../steps/sag";

test.use({ as: "caseworker" });

test("papers go by post, are late, and are sent again under a new code", async ({ page, server }) => {
  const sagsnummer = await postSag(page.request);
  await page.goto(`/sager/${sagsnummer}`);
  await page.getByText("Send papirerne med posten").click();
  await page.getByLabel("Hvordan kommer siderne tilbage?").selectOption({ label: "Afleveret ved skranken" });
  await page.getByRole("button", { name: "Læg dem klar til posten" }).click();
  await expect(page.getByText("Papirerne ligger klar under »Post«.")).toBeVisible();
  await expect(section(page, "Breve")).toContainText("Skal sendes");
  await look(page);

  await lettersSent(server.database, sagsnummer, 21);
  await page.goto("/post/breve?vis=forfaldne");
  await look(page);
  const row = page.getByRole("row").filter({ hasText: sagsnummer });
  await expect(row).toContainText(/Brev og formular.*Fristen er gået/);
  await lettersSent(server.database, sagsnummer, 40);
  await page.getByRole("link", { name: /^Regnes for tabt/ }).click();
  await act(page, sagsnummer, "Send igen");
  await expect(row).toHaveCount(0);
  const codes = `select superseded_why::text from printed_form join sag on sag.id = sag_id
    where sagsnummer = $1 order by printed_form.created_at`;
  const copies = await rows(server.database, codes, [sagsnummer]);
  expect(copies.slice(-2).map((copy) => copy["superseded_why"])).toEqual(["resent", null]);
  await page.goto(`/sager/${sagsnummer}`);
  await expect(history(page).first()).toContainText(
    "sendt igen, fordi der ikke kom svar. Den gamle kode er afløst.",
  );
  await expect(section(page, "Breve").getByRole("row")).toContainText([
    "Hvor er det",
    "Skal sendes",
    "Sendt igen",
  ]);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a letter that came back is noted, and a form that is too old is refused", async ({
    page,
    server,
  }) => {
    const sagsnummer = await postSag(page.request);
    await postThrough(page.request, sagsnummer, "send_receipt");
    await lettersSent(server.database, sagsnummer);
    await page.goto(`/sager/${sagsnummer}`);
    const letters = section(page, "Breve");
    await letters.getByText("Gør noget").last().click();
    await lettersSent(server.database, sagsnummer); // somebody else moves it
    await letters.getByRole("button", { name: "Kom retur" }).click();
    await expect(page.getByRole("alert").getByRole("link")).toHaveText(/Brevet er ændret af en kollega/);
    await look(page);
    await letters.getByText("Gør noget").last().click();
    await letters.getByRole("button", { name: "Kom retur" }).click();
    await expect(letters).toContainText("Kom retur");
    await expectNext(page, "Sagen er færdig");
    await page.goto("/post/breve?vis=retur");
    await expect(page.getByRole("row").filter({ hasText: sagsnummer })).toContainText("Kvittering");
  });
});

async function act(page: Page, sagsnummer: string, button: string): Promise<void> {
  const row = page.getByRole("row").filter({ hasText: sagsnummer });
  await row.getByText("Gør noget").last().click();
  await row.getByRole("button", { name: button }).click();
}
