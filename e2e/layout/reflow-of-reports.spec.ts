import { expect, test } from "../fixtures";
import { errorSummary } from "../steps/errors";
import { approverIn, postStatus, TICKS } from "../steps/report";
import { expectFits, openFolds } from "./screens";

test.use({ as: "project_lead" });

const QUARTER = "2026-k2";

test("every screen of the status fits every width, empty, full and with errors", async ({ page, open }) => {
  await page.goto("/rapporter");
  await expectFits(page, "the list of quarters");
  await page.goto(`/rapporter/${QUARTER}`);
  await expectFits(page, "a quarter that is not begun");

  await postStatus(page.request, QUARTER, "beginDraft");
  await page.goto(`/rapporter/${QUARTER}`);
  await openFolds(page);
  await expectFits(page, "a draft");
  await page
    .getByLabel("Din tekst: Det er nyt, afsnit 1")
    .fill(`Se fuldmagtsblikket.dk ${"langt".repeat(30)}`);
  await page.getByRole("button", { name: "Gem kladde" }).click();
  await expect(errorSummary(page)).toBeVisible();
  await expectFits(page, "a draft with errors");
  const godkender = await approverIn(page.request, QUARTER);
  const moedt = `Mange ${"speciallægepraksis".repeat(6)} spørger.`;
  await postStatus(page.request, QUARTER, "saveStatusDraft", { handling: "send", godkender, moedt });
  await page.goto(`/rapporter/${QUARTER}`);
  await expectFits(page, "a status that waits for approval");
  await page.goto(`/rapporter/${QUARTER}/visning`);
  await expectFits(page, "the status as the board sees it");

  const lars = await open("second_lead");
  await lars.goto(`/rapporter/${QUARTER}`);
  await lars.getByRole("button", { name: "Godkend" }).click();
  await expect(errorSummary(lars)).toBeVisible();
  await expectFits(lars, "the approval, with an error");
  await postStatus(lars.request, QUARTER, "approveDraft", TICKS);
  await page.goto(`/rapporter/${QUARTER}`);
  await expectFits(page, "a status that is approved");
  await postStatus(page.request, QUARTER, "publishDraft");
  await page.goto(`/rapporter/${QUARTER}`);
  await expectFits(page, "a quarter that is published");
});
