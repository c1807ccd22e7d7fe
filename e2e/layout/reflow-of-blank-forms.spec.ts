import { expect, test } from "../fixtures";
import { errorSummary } from "../steps/errors";
import { makeBlanks } from "../steps/post";
import { expectFits } from "./screens";

test.use({ as: "caseworker" });

test("the screens of blank forms fit every width, with errors and before a yes", async ({ page }) => {
  await makeBlanks(page.request, 2);
  await page.goto("/post/blanketter");
  await expectFits(page, "the stock of blank forms");
  const number = await page.getByRole("rowheader", { name: /^B-/ }).first().textContent();
  await page.goto("/post/blanketter/udlever");
  await page.getByRole("button", { name: "Gem, at de er udleveret" }).click();
  await expect(errorSummary(page)).toBeVisible();
  await expectFits(page, "blank forms to hand out, with errors");
  await page.goto(`/post/blanketter/ret?fra=${number}&hvad=lose`);
  await expect(page.getByRole("button", { name: "Ja, meld væk" })).toBeVisible();
  await expectFits(page, "blank forms to write down as lost");
});
