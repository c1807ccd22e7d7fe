import { expect, test } from "../fixtures";
import { lettersSent } from "../steps/letters";
import { expectFits, openFolds, sagAt } from "./screens";

test.use({ as: "caseworker" });

test("the letters that are out, and those of a sag, fit every width: late, with an error, and none", async ({
  page,
  server,
}) => {
  await page.goto("/post/breve?vis=retur");
  await expect(page.getByText("Der er ingen breve her.")).toBeVisible();
  await expectFits(page, "no letters");
  const sagsnummer = await sagAt(page.request, "awaiting_citizen");
  await lettersSent(server.database, sagsnummer, 60);
  await page.goto("/post/breve?fejl=changed_meanwhile");
  await openFolds(page);
  await expectFits(page, "letters that are out");
  await page.goto(`/sager/${sagsnummer}?brev=not_now`);
  await openFolds(page);
  await expectFits(page, "the letters of a sag");
});
