import { expect, test } from "../fixtures";
import { errorSummary } from "../steps/errors";
import { ledTo, postLetter, postSagStep } from "../steps/post";
import { expectFits, LONG, openFolds, sagAt } from "./screens";

test.use({ as: "caseworker" });

for (const status of [
  "awaiting_signature",
  "received",
  "awaiting_citizen",
  "checked",
  "registered",
] as const) {
  test(`an open sag that is ${status} fits every width, with all folds open and with an error`, async ({
    page,
  }) => {
    const sagsnummer = await sagAt(page.request, status);
    await page.goto(`/sager/${sagsnummer}`);
    await openFolds(page);
    await expectFits(page, status);
    const step = status === "registered" ? "send_receipt" : "withdraw";
    await page.goto(ledTo(await postSagStep(page.request, sagsnummer, step, { version: "0" })));
    await expect(errorSummary(page)).toBeVisible();
    await openFolds(page);
    await expectFits(page, `${status} with an error`);
  });
}

for (const status of ["completed", "rejected", "withdrawn", "ended"] as const) {
  test(`a closed sag that is ${status} fits every width, with all folds open`, async ({ page }) => {
    await page.goto(`/sager/${await sagAt(page.request, status)}`);
    await openFolds(page);
    await expectFits(page, status);
  });
}

test("a sag that began with a letter fits every width, with a page missing and all folds open", async ({
  page,
}) => {
  const brev = { mangler: "2", papir: "other_form" };
  await page.goto(`/sager/${await postLetter(page.request, LONG, brev)}`);
  await openFolds(page);
  await expectFits(page, "a sag of a letter");
});

test("a sag with a whole CPR number shown fits every width", async ({ page }) => {
  await page.goto(`/sager/${await sagAt(page.request, "received")}`);
  await page.locator("summary", { hasText: "CPR-nummer" }).first().click();
  await page.getByRole("button", { name: "Vis nummeret" }).first().click();
  await expect(page.getByText("710438-1234")).toBeVisible();
  await expectFits(page, "a whole CPR number");
});
