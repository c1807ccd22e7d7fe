import { expect, test } from "../fixtures";
import { rows } from "../steps/database";
import { errorSummary } from "../steps/errors";
import { todayTyped } from "../steps/people";
import { formOf, ledTo, post, postLetter, postSagStep } from "../steps/post";
import { codedPages } from "../steps/scan";
import { putScanned } from "../steps/scanned";
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

test("the scanned pages of a sag fit every width, with folds open, larger, and with what was refused", async ({
  page,
  server,
}) => {
  const sagsnummer = await sagAt(page.request, "received");
  const papers = await (await page.request.get(`/sager/${sagsnummer}/formular.pdf`)).body();
  await putScanned(server.database, { sagsnummer, pages: await codedPages(papers), wear: { dpi: 100 } });
  const path = `/sager/${sagsnummer}/sider`;
  await page.goto(path);
  await openFolds(page);
  await expectFits(page, "scanned pages");
  await page.goto(`${path}?side=1&zoom=4`);
  // The picture moves within its region; the page itself does not.
  await page.setViewportSize({ width: 320, height: 800 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  const form = await formOf(page.request, path, "writeText");
  await page.goto(ledTo(await post(page.request, path, form, { ...form.hidden, tekst: "" })));
  await expect(errorSummary(page)).toBeVisible();
  await expectFits(page, "a text that was refused");
});

test("a sag that began with a letter fits every width, with a page missing and all folds open", async ({
  page,
}) => {
  const brev = { mangler: "2", papir: "other_form" };
  await page.goto(`/sager/${await postLetter(page.request, LONG, brev)}`);
  await openFolds(page);
  await expectFits(page, "a sag of a letter");
});

test("a sag of which a topic was taken back fits every width, also with what was refused", async ({
  page,
}) => {
  const sagsnummer = await sagAt(page.request, "completed");
  const path = `/sager/${sagsnummer}`;
  const form = await formOf(page.request, path, "revoke");
  const typed = { ...form.hidden, hvad: "some", dag: todayTyped() };
  await page.goto(ledTo(await post(page.request, path, form, typed)));
  await expect(errorSummary(page)).toBeVisible();
  await openFolds(page);
  await expectFits(page, "a revocation with errors");
  ledTo(await post(page.request, path, form, { ...typed, hvordan: "letter", emne: "hjaelpemidler" }));
  await page.goto(path);
  await expect(page.getByText("Trukket tilbage", { exact: true })).toBeVisible();
  await expectFits(page, "a topic taken back");
});

test("the lists of what ends soon and of what the journal lacks fit every width", async ({
  page,
  server,
}) => {
  const sagsnummer = await sagAt(page.request, "completed");
  await page.goto("/sager?koe=udloeber&dage=60");
  await expectFits(page, "nothing ends soon");
  const sql = "update sag set period_to = current_date + 12 where sagsnummer = $1";
  await rows(server.database, sql, [sagsnummer]);
  await page.reload();
  await expect(page.getByRole("row").filter({ hasText: sagsnummer })).toBeVisible();
  await expectFits(page, "what ends soon");
  await page.goto("/sager?koe=journal");
  await expectFits(page, "what the journal lacks");
});

test("a search fits every width: with names that fit and that resemble, nothing, an error, and expired", async ({
  page,
}) => {
  await sagAt(page.request, "completed");
  await sagAt(page.request, "rejected");
  const form = await formOf(page.request, "/katalog", "findSag");
  for (const find of ["wilhelmina", "wilhelmnia", "Findesikke".repeat(9), "k", "æ".repeat(200)]) {
    await page.goto(ledTo(await post(page.request, "/katalog", form, { find })));
    await expectFits(page, `a search for ${find}`);
    await expect(page.getByRole("searchbox", { name: "Find sag" })).toBeInViewport();
  }
  await page.goto("/sager?soeg=x");
  await expectFits(page, "a search that has expired");
});

test("a sag with a whole CPR number shown fits every width", async ({ page }) => {
  await page.goto(`/sager/${await sagAt(page.request, "received")}`);
  await page.locator("summary", { hasText: "CPR-nummer" }).first().click();
  await page.getByRole("button", { name: "Vis nummeret" }).first().click();
  await expect(page.getByText("710438-1234")).toBeVisible();
  await expectFits(page, "a whole CPR number");
});
