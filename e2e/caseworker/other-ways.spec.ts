import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { APIRequestContext, Page } from "@playwright/test";
import { expect, test } from "../fixtures";
import { expectFits } from "../layout/screens";
import { rows } from "../steps/database";
import { errorSummary } from "../steps/errors";
import { look } from "../steps/look";
import { postSag, postSagStep, postThrough } from "../steps/post";
import { whileSetting } from "../steps/setting";

test.use({ as: "caseworker" });

/** A sag that has asked its citizen for something, by a letter that goes a way. */
async function asked(request: APIRequestContext, brevvej: string): Promise<string> {
  const sagsnummer = await postSag(request);
  await postThrough(request, sagsnummer, "receive");
  await postSagStep(request, sagsnummer, "ask_citizen", { mangler: "signature_missing", brevvej });
  return sagsnummer;
}

const rowOf = (page: Page, sagsnummer: string) => page.getByRole("row").filter({ hasText: sagsnummer });

test("letters that are not printed are read aloud, saved as text and sent, and a stopped one is refused", async ({
  page,
}) => {
  await page.goto("/post/andre-veje");
  const [phone, braille, stopped] = [
    await asked(page.request, "read_by_phone"),
    await asked(page.request, "braille"),
    await asked(page.request, "digital_post"),
  ];
  await page.goto("/post/andre-veje");
  await expectFits(page, "other ways");
  await rowOf(page, phone).getByRole("link", { name: "Læs ordene op" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Læs brevet op i telefonen");
  await expect(page.getByText("12 34 56 78")).toBeVisible();
  await expect(page.getByText("Din underskrift mangler.")).toBeVisible();
  await expectFits(page, "a letter that is read aloud");
  await look(page);
  await page.getByRole("button", { name: "Ikke truffet" }).click();
  await expect(page.getByText("Forsøget er noteret. Brevet ligger her stadig.")).toBeVisible();
  await expect(rowOf(page, phone)).toContainText("Ikke truffet 1 gang");
  await rowOf(page, phone).getByRole("button", { name: "Læst op" }).click();
  await expect(page.getByText("Brevet er noteret som læst op i dag.")).toBeVisible();
  await expect(rowOf(page, phone)).toHaveCount(0);

  const link = rowOf(page, braille).getByRole("link", { name: "Gem til punktskrift" });
  const file = await page.request.get((await link.getAttribute("href")) ?? "");
  expect(file.headers()["content-disposition"]).toBe(
    `attachment; filename="brev-${braille}-punktskrift.txt"`,
  );
  expect(await file.text()).toContain("Din underskrift");

  await postSagStep(page.request, stopped, "withdraw", {});
  const gone = page.getByRole("button", { name: `Markér som sendt for sag ${stopped}` });
  await gone.click();
  await expect(errorSummary(page)).toContainText(
    "Brevet er stoppet. Fuldmagten er trukket tilbage. Send det ikke",
  );
  await expect(gone).toHaveCount(0);
  await expectFits(page, "other ways with an error");
});
