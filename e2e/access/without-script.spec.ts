import { expect, test } from "./visit";

test("without JavaScript, what one may not see or what is not there is answered 404 and led to a page in Danish", async ({
  open,
  made,
}) => {
  const page = await open("project_lead", { javaScriptEnabled: false });
  for (const path of [
    `/sager/${made.sagsnummer}`,
    "/sager/2026-999999",
    "/sager/ny",
    "/administration/brugere",
  ]) {
    expect((await page.request.get(path)).status(), path).toBe(404);
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 }), path).toHaveText("Siden kan ikke vises");
    await expect(page).toHaveTitle("Siden findes ikke · Fuldmagtsblikket");
    await page.getByRole("link", { name: "Gå til din første side" }).click();
    await expect(page).toHaveURL("/udrulning");
  }
});

test("without JavaScript an address that nothing has is said not to be found, and leads nowhere else", async ({
  open,
}) => {
  const page = await open("caseworker", { javaScriptEnabled: false });
  expect((await page.goto("/findes-ikke"))?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Siden findes ikke");
  await expect(page).toHaveURL("/findes-ikke");
});

test("a page that is shown has no way out in its head", async ({ ask, made }) => {
  const request = await ask("caseworker");
  for (const path of ["/sager", `/sager/${made.sagsnummer}`, "/katalog", "/hjaelp"]) {
    expect(await (await request.get(path)).text(), path).not.toContain("<noscript");
  }
});
