import { expect, test } from "../fixtures";
import { errorSummary } from "../steps/errors";
import { expectFits } from "./screens";

test.use({ as: "project_lead" });

test("reading a list in fits every width: empty, refused, and with long rows", async ({ page }) => {
  await page.goto("/udrulning/import");
  await expectFits(page, "no list");
  await page.getByRole("button", { name: "Læs filen" }).click();
  await expect(errorSummary(page)).toBeVisible();
  await expectFits(page, "no file");
  const name = `urn:dk:${"kommunens-fuldmagter:".repeat(8)}handle`;
  const text = [
    "Titel;Privilegienavn",
    `Madservice – handlefuldmagt til selvbetjening;${name}`,
    `Speciallægepraksisbakkevænget og andre lange ord, som står i en liste;${name}2`,
    "Sundhedspleje til børn og unge;urn:dk:a",
  ].join("\n");
  await page
    .getByLabel("Fil med listen")
    .setInputFiles({ name: "liste.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
  await page.getByRole("button", { name: "Læs filen" }).click();
  await expect(page.getByRole("button", { name: "Skriv 1 privilegienavn" })).toBeVisible();
  await expectFits(page, "a list");
});
