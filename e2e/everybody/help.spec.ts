import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";
import { tabTo } from "../steps/keyboard";
import { look } from "../steps/look";
import type { Who } from "../steps/who";

const PARTS = [
  "Begynd her",
  "Sager",
  "Post",
  "Udrulning og katalog",
  "Tal og status",
  "Brugere og indstillinger",
];
const EVERYBODY: Who[] = ["caseworker", "project_lead", "board_member", "auditor"];

for (const who of EVERYBODY) {
  test(`${who} finds the guide at the foot of the first screen, with a list that leads to each section of its parts`, async ({
    open,
  }) => {
    const page = await open(who);
    await page.goto("/");
    await page.getByRole("contentinfo").getByRole("link", { name: "Hjælp" }).click();
    await expect(page).toHaveURL(/\/hjaelp\/[a-z]+#[a-z-]+$/); // the part of this very screen
    await page.getByRole("link", { name: "Hele vejledningen" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Brugervejledning");
    const list = page.getByRole("navigation", { name: "Indhold" });
    await expect(list.getByRole("heading", { level: 2 })).toHaveText(PARTS);
    await look(page);
    await list.getByRole("link", { name: "Kladder" }).click();
    await expect(page).toHaveURL("/hjaelp/sager#kladder");
    await expect(page.getByRole("heading", { name: "Kladder" })).toBeInViewport();
    const headings = page.getByRole("main").getByRole("heading", { level: 2 });
    await expect(list.getByRole("link")).toHaveText(await headings.allTextContents());
    await look(page);
  });
}

for (const javaScriptEnabled of [true, false]) {
  test(`a word leads to its section, ${javaScriptEnabled ? "with" : "without"} JavaScript`, async ({
    open,
  }) => {
    const page = await open("caseworker", { javaScriptEnabled });
    await page.goto("/hjaelp");
    await search(page, "TILGAENGELIG xyzzyx");
    await expect(page.getByRole("heading", { level: 2 })).toHaveText(/^Ingen afsnit har/);
    await expect(page.getByText("Prøv et kortere ord")).toBeVisible();
    await search(page, "skaermlaeser");
    const found = page.getByRole("region", { name: "2 afsnit har »skaermlaeser«" });
    await expect(found.locator("mark")).toHaveText(["skærmlæser", "skærmlæser"]);
    await found.getByRole("link", { name: "Tastatur og skærmlæser" }).click();
    await expect(page).toHaveURL("/hjaelp/begynd#tastatur-og-skaermlaeser");
    await expect(page.getByRole("heading", { name: "Tastatur og skærmlæser" })).toBeInViewport();
  });
}

test("a search by keyboard alone", async ({ open }) => {
  const page = await open("caseworker");
  await page.goto("/hjaelp");
  await tabTo(page, page.getByRole("searchbox", { name: "Søg i vejledningen" }));
  await page.keyboard.type("ønske");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: /afsnit har »ønske«/ })).toBeVisible();
  await look(page);
  await tabTo(page, page.getByRole("link", { name: "Emner og ønsker" }));
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/hjaelp/sager#emner-og-oensker");
});

test("what looks like a CPR number is refused, and stands neither in the address nor on the page", async ({
  open,
}) => {
  const page = await open("caseworker");
  await page.goto("/hjaelp");
  await search(page, "710438-1234");
  await expect(page).toHaveURL("/hjaelp?tal=1");
  const box = page.getByRole("searchbox", { name: "Søg i vejledningen" });
  await expect(box).toHaveAccessibleDescription(/Det ligner et CPR-nummer/);
  await expect(page).toHaveTitle("Fejl: Hjælp · Fuldmagtsblikket");
  expect(await page.content()).not.toContain("710438");
  await look(page);
});

test("an old link to a section leads to its line in the list, and a part that is not there is not found", async ({
  open,
}) => {
  const page = await open("board_member");
  await page.goto("/hjaelp#kladder");
  await expect(page.getByRole("link", { name: "Kladder" })).toBeInViewport();
  for (const part of ["findes-ikke", "README", "billeder"]) {
    expect((await page.request.get(`/hjaelp/${part}`)).status(), part).toBe(404);
  }
});

test("every picture of the guide is shown when it is asked for, and no other file of its folder is served", async ({
  open,
}) => {
  const page = await open("board_member");
  await page.goto("/hjaelp/sager");
  const pictures = page.getByRole("main").locator("img");
  expect(await pictures.count()).toBeGreaterThan(3);
  for (const fold of await page.locator(".help-picture summary").all()) await fold.click();
  for (const picture of await pictures.all()) {
    await picture.scrollIntoViewIfNeeded();
    await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
    await expect(picture).toHaveAttribute("alt", /.{20}/);
  }
  for (const name of ["findes-ikke.png", "..%2F..%2Fpackage.json", "..%2Fvejledning%2Fsager.md"]) {
    expect((await page.request.get(`/hjaelp/billeder/${name}`)).status(), name).toBe(404);
  }
});

test("a step of the guide to a sag opens its section beside what is typed", async ({ open }) => {
  const page = await open("caseworker");
  await page.goto("/sager/ny");
  const beside = page.context().waitForEvent("page");
  await page.getByRole("link", { name: "Hjælp til dette trin" }).click();
  await expect((await beside).getByRole("heading", { name: "Hvad er der brug for?" })).toBeInViewport();
});

async function search(page: Page, word: string): Promise<void> {
  await page.getByRole("searchbox", { name: "Søg i vejledningen" }).fill(word);
  await page.getByRole("main").getByRole("button", { name: "Søg" }).click();
}
