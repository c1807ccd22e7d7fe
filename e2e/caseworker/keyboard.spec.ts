import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";
import { errorSummary } from "../steps/errors";
import { PLACE, topicBox } from "../steps/guide";
import { forgetFocus, tabTo, typeOver } from "../steps/keyboard";
import { AIDS, INGRID, KAREN, MEALS } from "../steps/people";
import { sagsnummerOf } from "../steps/sag";

test.use({ as: "caseworker" });

test("a sag is registered and received with the keys alone", async ({ page }) => {
  const button = (name: string | RegExp) => page.getByRole("button", { name });
  const field = (name: string) => page.getByRole("textbox", { name, exact: name === "By" });

  await test.step("the first key leads past the menu", async () => {
    await page.goto("/");
    await tabTo(page, page.getByRole("link", { name: "Spring til indhold" }));
    await page.keyboard.press("Enter");
    await expect(page.locator("main")).toBeFocused();
    await forgetFocus(page);
    await tabTo(page, page.getByRole("link", { name: "Ny henvendelse" }));
    await page.keyboard.press("Enter");
  });
  await test.step("a list is chosen by its first letters, a radio by the arrows", async () => {
    await at(page, "Hvad er der brug for?");
    await tabTo(page, page.getByRole("radio", { name: "Digital fuldmagt" }));
    await page.keyboard.press("Space");
    await tabTo(page, page.getByLabel("Hvor er I?"));
    await page.keyboard.type(PLACE.slice(0, 8));
    await expect(page.getByLabel("Hvor er I?")).toHaveValue("borgerservice-borgernes-hus");
    await tabTo(page, page.getByRole("radio", { name: "Ved skranken" }));
    await page.keyboard.press("ArrowDown");
    await expect(page.getByRole("radio", { name: "I telefonen" })).toBeChecked();
    await page.keyboard.press("ArrowUp");
    await expect(page.getByRole("radio", { name: "Ved skranken" })).toBeChecked();
    await tabTo(page, button("Gem og fortsæt"));
    await page.keyboard.press("Enter");
  });
  await test.step("the summary of errors leads to its fields", async () => {
    await at(page, "Hvem giver fuldmagt?");
    await tabTo(page, field("Navn"));
    await page.keyboard.type(INGRID.navn);
    await page.keyboard.press("Enter");
    await expect(errorSummary(page)).toBeFocused();
    await forgetFocus(page);
    await tabTo(page, errorSummary(page).getByRole("link", { name: "Skriv CPR-nummeret." }));
    await page.keyboard.press("Enter");
    await expect(page.getByLabel("CPR-nummer")).toBeFocused();
    await forgetFocus(page);
  });
  await test.step("who gives", async () => {
    await page.keyboard.type(INGRID.cpr);
    await tabTo(page, field("Vej og nummer"));
    await page.keyboard.type(INGRID.vej);
    await tabTo(page, field("Postnummer"));
    await page.keyboard.type(INGRID.postnr);
    await tabTo(page, field("By"));
    await page.keyboard.type(INGRID.by);
    const mitid = page.getByRole("group", { name: "Har borgeren MitID?" });
    await tabTo(page, mitid.getByRole("radio", { name: "Ja" }));
    await page.keyboard.press("Space");
    await expect(mitid.getByRole("radio", { name: "Ja" })).toBeChecked();
    await page.keyboard.press("Enter");
  });
  await test.step("who receives", async () => {
    await at(page, "Hvem får fuldmagt af Ingrid?");
    await tabTo(page, page.getByRole("radio", { name: "En person" }));
    await tabTo(page, page.getByLabel("CPR-nummer"));
    await page.keyboard.type(KAREN.cpr);
    await tabTo(page, field("Navn"));
    await page.keyboard.type(KAREN.navn);
    const mitid = page.getByRole("group", { name: "Har hjælperen MitID?" });
    await tabTo(page, mitid.getByRole("radio", { name: "Ja" }));
    await page.keyboard.press("Space");
    await tabTo(page, button("Fortsæt til emner"));
    await page.keyboard.press("Enter");
  });
  await test.step("what it is about: ticking a topic opens what is asked about it, next in order", async () => {
    await at(page, "Hvad må Karen hjælpe Ingrid med?");
    await tabTo(page, page.getByRole("searchbox", { name: /^Søg efter et emne/ }));
    await page.keyboard.type("SERVICE");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/soeg=service&til=emne$/);
    await expect(page.getByRole("group", { name: "Find emner" })).toBeFocused();
    await forgetFocus(page);
    await tabTo(page, page.getByRole("checkbox", { name: AIDS.title }));
    await page.keyboard.press("Space");
    await tabTo(page, page.getByRole("radio", { name: "gøre det for Ingrid (handlefuldmagt)" }));
    await page.keyboard.press("ArrowDown");
    await tabTo(page, topicBox(page, AIDS).getByRole("checkbox", { name: "på nettet" }));
    await page.keyboard.press("Space");
    await tabTo(page, page.getByRole("checkbox", { name: MEALS.title }));
    await page.keyboard.press("Space");
    await tabTo(page, topicBox(page, MEALS).getByRole("checkbox", { name: "ringe og skrive" }));
    await page.keyboard.press("Space");
    await tabTo(page, button("Fortsæt til periode"));
    await page.keyboard.press("Enter");
  });
  await test.step("how long, and read aloud", async () => {
    await at(page, "Hvor længe gælder fuldmagten?");
    await tabTo(page, page.getByRole("radio", { name: "1 år" }));
    await page.keyboard.press("ArrowDown");
    await expect(page.getByRole("radio", { name: "2 år" })).toBeChecked();
    await tabTo(page, button("Fortsæt til oplæsning"));
    await page.keyboard.press("Enter");
    await at(page, "Læs det op for Ingrid");
    await tabTo(page, page.getByRole("checkbox", { name: /^Jeg har læst det op/ }));
    await page.keyboard.press("Space");
    await tabTo(page, button("Opret sagen, og lav papirerne"));
    await page.keyboard.press("Enter");
    await sagsnummerOf(page);
  });
  await test.step("the pages come back", async () => {
    await at(page, "Ingrid Demosen giver fuldmagt til Karen Prøvegaard");
    await tabTo(page, page.getByRole("link", { name: "Åbn papirerne (PDF)" }));
    await tabTo(page, page.getByLabel("Hvornår kom det?"));
    await typeOver(page, await page.getByLabel("Hvornår kom det?").inputValue());
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { name: "Kontrollér siderne" })).toBeVisible();
  });
});

/** At a new screen, where focus begins at the top. */
async function at(page: Page, heading: string): Promise<void> {
  await expect(page.getByRole("heading", { level: 1, name: heading })).toBeVisible();
  await forgetFocus(page);
}
