import type { Page } from "@playwright/test";
import { test as base, expect } from "../fixtures";
import { expectFits } from "../layout/screens";
import { errorSummary } from "../steps/errors";
import { look } from "../steps/look";
import { todayTyped } from "../steps/people";
import { typeSignIn } from "../steps/who";

/** A worker of its own, and so a database of its own: places and messages show on everybody's pages. */
const test = base.extend<object, { alone: true }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures used from this pattern.
  alone: [async ({}, use) => use(true), { scope: "worker", auto: true }],
});

const saved = (page: Page) => page.getByText("Det er gemt");
const heading = (page: Page) => page.getByRole("heading", { level: 1 });

test("an administrator sets up a place, and a caseworker chooses it", async ({ open }) => {
  const page = await open("admin");
  await page.goto("/administration");
  await page.getByRole("link", { name: "Steder" }).click();
  await page.getByRole("link", { name: "Nyt sted" }).click();
  await page.getByRole("button", { name: "Opret stedet" }).click();
  await expect(errorSummary(page)).toContainText("Skriv, hvad stedet hedder.");
  await page.getByRole("textbox", { name: "Navn" }).fill("Vollsmose Bibliotek");
  await page.getByRole("radio", { name: "Udkørende" }).check();
  await page.getByRole("checkbox", { name: "Torsdag" }).check();
  await page.getByRole("textbox", { name: "Tider" }).fill("kl. 10-14");
  await page.getByRole("button", { name: "Opret stedet" }).click();
  await expect(heading(page)).toHaveText("Vollsmose Bibliotek");
  await expect(page.getByRole("definition").filter({ hasText: /^torsdag$/ })).toBeVisible();

  const mette = await open("caseworker");
  await mette.goto("/sager/ny");
  await mette.getByRole("combobox", { name: "Hvor er I?" }).selectOption("Vollsmose Bibliotek");

  await page.getByRole("textbox", { name: "Sidste dag, stedet er åbent" }).fill("1.1.2020");
  await page.getByRole("button", { name: "Gem" }).click();
  await expect(errorSummary(page)).toContainText("eller en senere dag");
  await page.getByRole("textbox", { name: "Sidste dag, stedet er åbent" }).fill(todayTyped());
  await page.getByRole("button", { name: "Gem" }).click();
  await expect(saved(page)).toBeVisible();
  await expect(page.getByText("til og med")).toBeVisible();
});

test("an administrator sets up a user, who signs in with the password that was shown once", async ({
  open,
}) => {
  const page = await open("admin");
  await page.goto("/administration/brugere/ny");
  await page.getByRole("textbox", { name: "Navn" }).fill("Nanna Nykomst");
  await page.getByRole("textbox", { name: "Mail", exact: true }).fill("admin@demo.example");
  await page.getByRole("checkbox", { name: "Fagområdets kontakt" }).check();
  await page.getByRole("button", { name: "Opret brugeren" }).click();
  await expect(errorSummary(page)).toContainText("Vælg mindst ét område");
  await page.getByRole("group", { name: "Hvilke områder?" }).getByRole("checkbox").first().check();
  await page.getByRole("button", { name: "Opret brugeren" }).click();
  await expect(errorSummary(page)).toContainText("Der er allerede en konto med den mailadresse.");
  await page.getByRole("textbox", { name: "Mail", exact: true }).fill("nanna@ny.example");
  await page.getByRole("button", { name: "Opret brugeren" }).click();
  await expect(heading(page)).toHaveText("Nanna Nykomst");
  const shown = page.getByRole("region", { name: "Engangskoden" }).getByRole("paragraph").first();
  const password = (await shown.textContent()) ?? "";
  expect(password).toMatch(/^[a-z2-9-]{19}$/);
  expect(page.url()).not.toContain(password);
  await page.reload();
  await expect(page.getByText("kan ikke vises igen")).toBeVisible();
  expect(await page.content()).not.toContain(password);

  const nanna = await open(null);
  await nanna.goto("/log-ind");
  await typeSignIn(nanna, "nanna@ny.example", password);
  await expect(nanna).toHaveURL("/mig/adgangskode");

  await page.getByRole("button", { name: "Luk kontoen" }).click();
  await expect(page.getByRole("button", { name: "Åbn kontoen igen" })).toBeVisible();
  await nanna.goto("/katalog");
  await expect(nanna).toHaveURL(/\/log-ind/);
});

test("a project lead writes a text anew, is told what it lacks, and sees it as it is read", async ({
  open,
}) => {
  const page = await open("project_lead");
  await page.goto("/administration/tekster");
  await page.getByRole("link", { name: "Kvitteringen" }).click();
  const text = page.getByRole("textbox", { name: "Teksten" });
  const before = await text.inputValue();
  await text.fill(`${before}\n\nSpørg {{telfon}}.`);
  await page.getByRole("button", { name: "Gem ny udgave" }).click();
  await expect(errorSummary(page)).toContainText("Ret eller fjern {{telfon}}.");
  await text.fill(`${before}\n\nSpørg gerne.`);
  await page.getByRole("button", { name: "Vis, hvordan den bliver læst" }).click();
  const draft = page.getByRole("region", { name: "Sådan bliver dit udkast læst" });
  await expect(draft).toContainText("Kære Ingrid Demosen");
  await text.fill(`${before}\n\n- Ring gerne til os på {{telefon}}.`);
  await page.getByRole("button", { name: "Gem ny udgave" }).click();
  await expect(page.getByText("Udgave 2 er gemt.")).toBeVisible();
  await expect(page.getByRole("region", { name: "Udgave 2" })).toContainText(
    "Ring gerne til os på 66 13 13 72.",
  );
  await page.getByRole("link", { name: "Udgave 1" }).click();
  await expect(page.getByRole("region", { name: "Udgave 1" })).not.toContainText("Ring gerne");
});

test("two who change the same setting both see both versions, and one chooses", async ({ open }) => {
  const [adam, pia] = [await open("admin"), await open("project_lead")];
  for (const page of [adam, pia]) await page.goto("/administration/indstillinger/registrering");
  const days = (page: Page) => page.getByRole("textbox", { name: "Kladder gemmes" });
  await days(adam).fill("20");
  await adam.getByRole("button", { name: "Gem" }).click();
  await expect(saved(adam)).toBeVisible();

  await days(pia).fill("0");
  await pia.getByRole("button", { name: "Gem" }).click();
  await expect(errorSummary(pia)).toContainText("Skriv et helt tal");
  await days(pia).fill("30");
  await pia.getByRole("button", { name: "Gem" }).click();
  await expect(errorSummary(pia)).toContainText("ændret af en kollega");
  const row = pia.getByRole("row", { name: /^Kladder gemmes/ });
  await expect(row).toContainText("Forskellig");
  await expect(row.getByRole("cell")).toHaveText(["20", "30"]);
  await expect(days(pia)).toHaveValue("30");
  await expectFits(pia, "both versions");
  await pia.getByRole("button", { name: "Gem min udgave over kollegaens" }).click();
  await expect(saved(pia)).toBeVisible();
  await expect(pia.getByRole("row", { name: /^Kladder gemmes/ })).toContainText(/30 dage.*Pia Planlund/s);
});

test("without JavaScript a message reaches everybody who has signed in, as plain text", async ({ open }) => {
  const page = await open("admin", { javaScriptEnabled: false });
  await page.goto("/administration/besked");
  const message = page.getByRole("textbox", { name: "Beskeden" });
  await message.fill("Vi lukker kl. 12 fredag. <b>Se</b> https://odense.example");
  await page.getByRole("button", { name: "Gem beskeden" }).click();
  const board = await open("board_member");
  await board.goto("/status");
  const region = board.getByRole("region", { name: "Besked til alle" });
  await expect(region).toContainText("Vi lukker kl. 12 fredag. <b>Se</b> https://odense.example");
  await expect(region.getByRole("link")).toHaveCount(0);
  await expectFits(board, "a page with a message to everybody");
  await look(board);
  const nobody = await open(null);
  await nobody.goto("/log-ind");
  await expect(nobody.getByText("Vi lukker kl. 12")).toHaveCount(0);
  await message.fill("");
  await page.getByRole("button", { name: "Gem beskeden" }).click();
  await board.reload();
  await expect(region).toHaveCount(0);
});

test("a reading role has the same pages without anything to change, and no users", async ({ open }) => {
  const page = await open("caseworker");
  await page.goto("/administration");
  await expect(page.getByRole("main").getByRole("link")).toHaveText([
    "Steder",
    "Indstillinger",
    "Tekster",
    "Besked til alle",
  ]);
  for (const part of [
    "steder",
    "steder/cafe-paraplyen",
    "indstillinger",
    "tekster",
    "tekster/afvisning",
    "besked",
  ]) {
    await page.goto(`/administration/${part}`);
    await expect(page.getByRole("main").getByRole("button")).toHaveCount(0);
    await expect(page.getByRole("main").getByRole("textbox")).toHaveCount(0);
  }
});
