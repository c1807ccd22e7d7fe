import { expect, test } from "../fixtures";
import { postDraft, postSag, postThrough } from "../steps/post";
import { take } from "./take";

test.use({ as: "caseworker" });

test("what is needed", async ({ page }) => {
  await page.goto("/sager/ny");
  await page.getByRole("radio", { name: "Digital fuldmagt" }).check();
  const main = page.getByRole("main");
  const choices = main.locator("form .choices--ruled").first();
  await take(page, "behov", [main.getByRole("heading", { level: 1 }), choices, main.locator(".aside")], {
    margin: 8,
  });
});

test("topics and a wish", async ({ page }) => {
  const { kladde } = await postDraft(page.request, "periode");
  await page.goto(`/sager/ny/${kladde}/emner`);
  const main = page.getByRole("main");
  await take(page, "emner", [main.getByRole("heading", { level: 1 }), main.locator("form")], {
    highest: 900,
  });
});

test("the page of a sag", async ({ page }) => {
  const sagsnummer = await postSag(page.request);
  await postThrough(page.request, sagsnummer, "receive");
  await page.goto(`/sager/${sagsnummer}`);
  await take(page, "sag", [page.getByRole("banner"), page.getByRole("main")], { highest: 1180, margin: 0 });
});

test("a letter has come", async ({ page }) => {
  await page.goto("/sager/brev");
  const main = page.getByRole("main");
  const last = main.getByLabel("Hvilke sider mangler?");
  await take(page, "brev", [main.getByRole("heading", { level: 1 }), main.locator(".lead"), last]);
});

test("all of it in one sitting", async ({ page }) => {
  const sagsnummer = await postSag(page.request);
  await page.goto(`/sager/${sagsnummer}/skranke`);
  const entered = page.getByRole("listitem").filter({ hasText: "Kopiér felterne" });
  await take(page, "kopivisning", [entered], { highest: 900, margin: 0 });
});

test("the list, with drafts and a citizen looking on", async ({ page }) => {
  await postDraft(page.request, "emner");
  await page.goto("/sager");
  await page.getByRole("button", { name: "Borgeren ser med: fra" }).click();
  await expect(page.getByText("Navne på andre borgere er skjult")).toBeVisible();
  await take(page, "sager", [page.getByRole("banner"), page.getByRole("main")], { highest: 820, margin: 0 });
});
