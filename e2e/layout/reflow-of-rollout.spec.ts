import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";
import { errorSummary } from "../steps/errors";
import { expectFits, openFolds } from "./screens";

test.use({ as: "project_lead" });

/** A day of the demo history, so that the pictures are the same whenever they are measured. */
const PR = "?pr=2026-11-22";

for (const [screen, path] of [
  ["the overview", ""],
  ["the matrix", "/matrix"],
  ["the timeline", "/tidslinje"],
  ["coverage and demand", "/daekning"],
  ["a type in one area", "/boligindretning"],
  ["a type in several areas", "/opkraevning-betaling"],
] as const) {
  test(`${screen} of the rollout fits every width, with all folds open`, async ({ page }) => {
    await page.goto(`/udrulning${path}${PR}`);
    await openFolds(page);
    await expectFits(page, screen);
  });
}

test("what changed between two days fits every width, and with an error", async ({ page }) => {
  await page.goto("/udrulning/aendringer?fra=2026-03-31&til=2026-11-22");
  await expect(page.getByText("Madservice (21. september 2026)")).toBeVisible();
  await expectFits(page, "what changed");
  await page.getByLabel("Til", { exact: true }).fill("32.13.2026");
  await page.getByRole("button", { name: "Vis ændringer" }).click();
  await expect(errorSummary(page).getByRole("link")).toHaveText(["Skriv en dag, som 31.03.2026."]);
  await expect(page.getByLabel("Til", { exact: true })).toHaveValue("32.13.2026");
  await expectFits(page, "what changed, with an error");
});

test("the forms of the rollout fit every width, open and with errors", async ({ page }) => {
  await page.goto("/udrulning/boligindretning");
  await openFolds(page);
  await expectFits(page, "the forms of a type");
  await page.getByRole("button", { name: "Gem, at den er i drift" }).click();
  await expect(errorSummary(page)).toBeVisible();
  await openFolds(page);
  await expectFits(page, "a type with errors");
  await page.goto("/udrulning/matrix");
  await page.getByRole("button", { name: "Før dem frem" }).click();
  await expect(errorSummary(page)).toBeVisible();
  await expectFits(page, "the matrix with errors");
  await page.goto("/udrulning/matrix?trin=retired&stille=ja");
  await expectFits(page, "the matrix without rows");
});

test("on paper every view has its table, and nothing to press", async ({ page }) => {
  await page.emulateMedia({ media: "print" });
  for (const path of ["", "/matrix", "/tidslinje", "/daekning"]) {
    await page.goto(`/udrulning${path}${PR}`);
    await expect(page.getByRole("table").first()).toBeVisible();
    expect(await shownControls(page), path).toEqual([]);
  }
});

/** What can be typed in or pressed and stands on the paper. */
async function shownControls(page: Page): Promise<string[]> {
  const controls = await page.locator("main :is(input, select, textarea, button)").all();
  const shown: string[] = [];
  for (const control of controls) if (await control.isVisible()) shown.push(await control.innerHTML());
  return shown;
}
