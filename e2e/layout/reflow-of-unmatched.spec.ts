import { expect, test } from "../fixtures";
import { errorSummary } from "../steps/errors";
import { putUnmatched } from "../steps/unmatched";
import { expectFits, openFolds, sagAt } from "./screens";

test.use({ as: "caseworker" });

test("pages without a sag fit every width, as a list and one by one, empty and with an error", async ({
  page,
  server,
}) => {
  await page.goto("/post/uden-sag?vis=skilt-fra");
  await expectFits(page, "no pages");
  await sagAt(page.request, "awaiting_signature");
  const { pages } = await putUnmatched(server.database, 3);
  await page.goto("/post/uden-sag");
  await expectFits(page, "pages without a sag");
  await page.goto(`/post/uden-sag/${pages[0]}`);
  await page.getByRole("button", { name: "Læg siden på sagen" }).click();
  await expect(errorSummary(page)).toBeVisible();
  await openFolds(page);
  await expectFits(page, "a page without a sag");
});
