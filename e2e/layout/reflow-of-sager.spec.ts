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

for (const status of ["awaiting_signature", "checked", "registered", "completed"] as const) {
  test(`one sitting from ${status} fits every width, empty, with numbers and with errors`, async ({
    page,
  }) => {
    const sagsnummer = await sagAt(page.request, status);
    await page.goto(`/sager/${sagsnummer}/skranke`);
    await expectFits(page, `one sitting from ${status}`);
    if (status === "completed") return;
    const yes = page.getByRole("radio", { name: "Ja, den er oprettet" });
    if (status !== "registered") {
      await yes.check();
      await page.getByRole("button", { name: "Vis numrene til oprettelsen" }).click();
      await expect(page.getByText("710438-1234")).toBeVisible();
      await expectFits(page, `one sitting from ${status} with numbers`);
      await page.getByLabel("Hvilken dag blev den oprettet?").fill("i går");
    }
    for (const way of await page.getByRole("radio", { checked: true }).all()) {
      await way.evaluate((radio: HTMLInputElement) => radio.removeAttribute("name"));
    }
    await page.getByRole("button", { name: "Gem det hele" }).click();
    await expect(errorSummary(page)).toBeVisible();
    await expectFits(page, `one sitting from ${status} with errors`);
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
