import type { Locator, Page } from "@playwright/test";
import { expect, test } from "../fixtures";
import { choosePeriod, fillFuldmagtsgiver, goOn, guideTo } from "../steps/guide";
import { look } from "../steps/look";
import { aWish, INGRID, KAREN, type Wanted } from "../steps/people";
import { formOf, ledTo, post, postDraft, postSag, postStep } from "../steps/post";
import { sagsnummerOf, section, shownList } from "../steps/sag";
import { signIn } from "../steps/who";

test.use({ as: "caseworker" });

test("a draft is saved on the way, shown in the list and taken up where it stopped", async ({ page }) => {
  const { wish, name } = wishOf("Agnes Gemmer");
  await guideTo(page, "fuldmagtshaver", wish);
  await page.getByRole("textbox", { name: "Navn" }).fill("Kun begyndt på");
  await page.getByRole("button", { name: "Gem kladde" }).click();
  await expect(page).toHaveURL(/\/\?gemt=1$/);
  await expect(page.getByText("Kladden er gemt. Du finder den under »Dine kladder«.")).toBeVisible();
  await look(page);
  await expect(draftRow(page, name)).toContainText("Kladde");
  await expect(draftRow(page, name)).toContainText("Standset ved: Får fuldmagt");
  await draftRow(page, name).getByRole("link", { name }).click();
  await expect(page).toHaveURL(/\/fuldmagtshaver$/);
  await expect(page.getByRole("heading", { name: "Hvem får fuldmagt af Agnes?" })).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Navn" })).toHaveValue("Kun begyndt på");
});

test("a draft is still there after leaving it, and after signing out and in again", async ({ open }) => {
  const page = await open(null);
  await page.goto("/log-ind");
  await signIn(page, "caseworker");
  const { wish, name } = wishOf("Birthe Bliver");
  await guideTo(page, "periode", wish);
  await choosePeriod(page, "5");
  await goOn(page, "opret");
  await page.getByRole("link", { name: "Katalog" }).click();
  await page.getByRole("button", { name: "Log ud" }).click();
  await expect(page.getByText("Du er logget ud.")).toBeVisible();
  await signIn(page, "caseworker");
  await draftRow(page, name).getByRole("link").click();
  await expect(page.getByRole("heading", { name: "Læs det op for Birthe" })).toBeVisible();
  await page
    .getByRole("navigation", { name: "Trin i henvendelsen" })
    .getByRole("link", { name: /Periode/ })
    .click();
  await expect(page.getByRole("radio", { name: "5 år" })).toBeChecked();
});

test("going back changes a step and keeps the others", async ({ page }) => {
  const { wish } = wishOf("Clara Ændrer");
  await guideTo(page, "opret", wish);
  const steps = page.getByRole("navigation", { name: "Trin i henvendelsen" });
  await steps.getByRole("link", { name: /Giver fuldmagt/ }).click();
  await expect(page.getByLabel("CPR-nummer")).toHaveValue(INGRID.cpr);
  await fillFuldmagtsgiver(page, { ...wish.fuldmagtsgiver, navn: "Clara Rettet" });
  await goOn(page, "fuldmagtshaver");
  await expect(page.getByRole("textbox", { name: "Navn" })).toHaveValue(KAREN.navn);
  await page
    .getByRole("navigation", { name: "Trin i henvendelsen" })
    .getByRole("link", { name: /Periode/ })
    .click();
  await expect(page.getByRole("radio", { name: "2 år" })).toBeChecked();
  await expect(page.locator("main")).toContainText(
    /Clara Rettet giver fuldmagt til Karen Prøvegaard om 2 emner til og med \d+\. \p{L}+ \d{4}\./u,
  );
});

test("going back and forth in the browser loses no step, and the list knows where the draft stopped", async ({
  page,
}) => {
  const { wish, name } = wishOf("Cecilie Blader");
  await guideTo(page, "emner", wish);
  for (const direction of ["goBack", "goBack", "goForward", "goForward", "goBack"] as const) {
    await page[direction]();
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  }
  await expect(page.getByRole("textbox", { name: "Navn" })).toHaveValue(KAREN.navn);
  await page.goto("/");
  await expect(draftRow(page, name)).toContainText("Standset ved: Emner");
  await draftRow(page, name).getByRole("link", { name }).click();
  await expect(page).toHaveURL(/\/emner$/);
  const steps = page.getByRole("navigation", { name: "Trin i henvendelsen" });
  await steps.getByRole("link", { name: /Giver fuldmagt/ }).click();
  await expect(page.getByRole("textbox", { name: "Navn" })).toHaveValue(name);
});

test("a draft that is thrown away is gone", async ({ page }) => {
  const { wish, name } = wishOf("Dagny Smides");
  const { kladde } = await postDraft(page.request, "fuldmagtshaver", wish);
  await page.goto("/");
  await draftRow(page, name)
    .getByRole("button", { name: `Slet kladden ${name}` })
    .click();
  await expect(draftRow(page, name)).toHaveCount(0);
  expect((await page.request.get(`/sager/ny/${kladde}/fuldmagtsgiver`)).status()).toBe(404);
});

test("a draft is seen by whoever typed it alone", async ({ page, open }) => {
  const { wish, name } = wishOf("Esther Egen");
  const { kladde } = await postDraft(page.request, "opret", wish);
  const colleague = await open("colleague");
  await colleague.goto("/");
  await expect(colleague.getByText(name)).toHaveCount(0);
  expect((await colleague.request.get(`/sager/ny/${kladde}/opret`)).status()).toBe(404);
});

test("the last step sent twice at the same time makes one sag and leads to it", async ({ page }) => {
  const { wish, name } = wishOf("Fie Dobbelt");
  const draft = await postDraft(page.request, "opret", wish);
  const answers = await Promise.all(
    [1, 2, 3].map(() => postStep(page.request, draft, "opret", { oplaest: "on" })),
  );
  const [first, ...others] = answers.map(ledTo);
  expect(first).toMatch(/^\/sager\/\d{4}-\d{6}$/);
  for (const other of others) expect(other).toBe(first);
  await page.goto("/sager?koe=underskrift&sorter=-frist");
  await expect(shownList(page).getByRole("row").filter({ hasText: name })).toHaveCount(1);
  await page.goto("/");
  await expect(draftRow(page, name)).toHaveCount(0);
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("going back and sending the form again leads to the sag that it made", async ({ page }) => {
      const { wish } = wishOf("Gerda Tilbage");
      const draft = await postDraft(page.request, "opret", wish);
      await page.goto(`/sager/ny/${draft.kladde}/opret`);
      await createButton(page).click();
      const sagsnummer = await sagsnummerOf(page);
      await page.goBack();
      // The browser shows the form as it was, or asks the server for it, which knows better and leads on.
      await expect(createButton(page).or(page.getByRole("heading", { name: /^Gerda/ }))).toBeVisible();
      if (await createButton(page).isVisible()) await createButton(page).click();
      expect(await sagsnummerOf(page)).toBe(sagsnummer);
      await page.goto("/sager?koe=underskrift&sorter=-frist");
      const rows = shownList(page).getByRole("row").filter({ hasText: "Gerda Tilbage" });
      await expect(rows).toHaveCount(javaScriptEnabled ? 1 : 2);
    });
  });
}

test("an earlier step sent again after the sag was made leads to the sag", async ({ page }) => {
  const draft = await postDraft(page.request, "opret");
  const made = ledTo(await postStep(page.request, draft, "opret", { oplaest: "on" }));
  expect(ledTo(await postStep(page.request, draft, "fuldmagtsgiver", INGRID))).toBe(made);
  await page.goto(`/sager/ny/${draft.kladde}/emner`);
  await expect(page).toHaveURL(new RegExp(`${made}$`));
});

test("the last step of a correction sent again leads to the corrected sag", async ({ page }) => {
  const path = `/sager/${await postSag(page.request)}`;
  const begin = await formOf(page.request, path, "correctSag");
  const first = ledTo(await post(page.request, path, begin, begin.hidden));
  const last = first.replace(/[^/]+$/, "opret");
  const form = await formOf(page.request, last, "saveGuideStep");
  const send = () => post(page.request, last, form, { ...form.hidden, oplaest: "on" });
  expect(ledTo(await send())).toBe(path);
  expect(ledTo(await send())).toBe(path);
});

test("the next henvendelse begins at the place of the last", async ({ page }) => {
  await postSag(page.request);
  await page.goto("/sager/ny");
  await expect(page.getByLabel("Hvor er I?")).toHaveValue("borgerservice-borgernes-hus");
});

function createButton(page: Page): Locator {
  return page.getByRole("button", { name: "Opret sagen, og lav papirerne" });
}

function draftRow(page: Page, name: string): Locator {
  return section(page, "Dine kladder").getByRole("listitem").filter({ hasText: name });
}

/** A wish with a name of its own, to know its row by. */
function wishOf(name: string): { wish: Wanted; name: string } {
  return { wish: aWish({ fuldmagtsgiver: { ...INGRID, navn: name } }), name };
}
