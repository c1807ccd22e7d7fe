import { expect, test } from "../fixtures";
import { errorSummary } from "../steps/errors";
import { expectFits, openFolds } from "./screens";

test.use({ as: "admin" });

test("an administrator's screens fit every width", async ({ page }) => {
  for (const part of [
    "",
    "/brugere",
    "/steder",
    "/indstillinger",
    "/indstillinger/papirer",
    "/tekster",
    "/besked",
  ]) {
    await page.goto(`/administration${part}`);
    await expectFits(page, `administration${part}`);
  }
});

test("the forms of administration fit every width, open and with errors", async ({ page }) => {
  await page.goto("/administration/brugere/ny");
  await page.getByRole("checkbox", { name: "Fagområdets kontakt" }).check();
  await page.getByRole("button", { name: "Opret brugeren" }).click();
  await expect(errorSummary(page)).toBeVisible();
  await expectFits(page, "a new user with errors");
  await page.goto("/administration/steder/ny");
  await page.getByRole("button", { name: "Opret stedet" }).click();
  await expect(errorSummary(page)).toBeVisible();
  await expectFits(page, "a new place with errors");
  await page.goto("/administration/tekster/oplysninger-fuldmagtshaver-grundlag");
  await openFolds(page);
  await expectFits(page, "a text");
  await page.goto("/administration/brugere");
  await page.getByRole("link", { name: "Rikke Revisby" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Rikke Revisby");
  await expectFits(page, "a user");
});
