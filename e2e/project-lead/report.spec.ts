import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";
import { rows } from "../steps/database";
import { errorSummary } from "../steps/errors";
import { look } from "../steps/look";
import { approverIn, postStatus, TICKS } from "../steps/report";

test.use({ as: "project_lead" });

/** Over 40 words, most of them long; the first sentence has nothing else. */
const HARD = `Uddannelsesvejledningen afventer Digitaliseringsstyrelsens behandling. ${"Kommunens medarbejdere kontakter leverandøren igen, når tilslutningen er behandlet. ".repeat(5)}`;
const row = (page: Page, name: string) => page.getByRole("row").filter({ hasText: name });

test("a lead drafts the status, a second person approves it, the lead publishes it, and a correction is made", async ({
  page,
  open,
  server,
}) => {
  await page.goto("/udrulning");
  const owed = page.getByRole("list", { name: "Status til boardet" });
  await expect(owed.getByRole("listitem").filter({ hasText: "1. kvartal 2026" })).toHaveText(
    /forsinket \d+ dage/,
  );
  await owed.getByRole("link", { name: "Status for 1. kvartal 2026" }).click();
  await look(page);
  await page.getByRole("button", { name: "Tæl op, og begynd kladden" }).click();

  await test.step("a whole draft stands there, and words that cannot be sent are told so and kept", async () => {
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Kladde: 1. kvartal 2026");
    await expect(page.getByText("Siden sidst er tre fuldmagter taget i brug.")).toBeVisible();
    await look(page);
    await page.getByLabel("Hvad har medarbejdere og frivillige set og hørt?").fill("Se borger.dk.");
    await page.getByRole("button", { name: "Gem kladde" }).click();
    await expect(errorSummary(page).getByRole("link")).toHaveText([/»borger.dk« bliver til et link/]);
    await expect(page.getByLabel("Hvad har medarbejdere og frivillige set og hørt?")).toHaveValue(
      "Se borger.dk.",
    );
    await look(page);
  });

  await test.step("a hard sentence is marked, and a number that may be hidden is pointed out", async () => {
    await page.getByLabel("Hvad har medarbejdere og frivillige set og hørt?").fill("Fire spurgte om bussen.");
    await page.getByLabel("Din tekst: Det er nyt, afsnit 1").fill(HARD);
    await page.getByRole("button", { name: "Gem kladde" }).click();
    await expect(page.getByText("Kladden er gemt.")).toBeVisible();
    await expect(page.getByText(/^LIX \d+, over målet på 25$/).first()).toBeVisible();
    await expect(page.locator("mark").filter({ hasText: "Uddannelsesvejledningen" })).toHaveCount(1);
    await expect(page.getByText("Tallet 4 kan være skjult")).toBeVisible();
    await look(page);
    await page.getByLabel("Din tekst: Det er nyt, afsnit 1").fill("Der er nyt.");
  });

  await page.getByRole("button", { name: "Send til godkendelse" }).click();
  await expect(errorSummary(page).getByRole("link")).toHaveText([/Vælg en kollega/]);
  await page.getByLabel("Hvem skal godkende?").selectOption({ label: "Lars Lederby" });
  await page.getByRole("button", { name: "Send til godkendelse" }).click();
  await expect(page.getByText("Den er sendt til Lars Lederby")).toBeVisible();
  await expect(page.getByRole("button", { name: "Godkend" })).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Udgiv" })).toHaveCount(0);
  await look(page);

  await test.step("the colleague reads it as the board will, and approves it by keyboard", async () => {
    const lars = await open("second_lead");
    await lars.goto("/udrulning");
    await expect(lars.getByText("Pia Planlund beder dig godkende den.")).toBeVisible();
    await lars.goto("/rapporter/2026-k1");
    await lars.getByRole("link", { name: "Læs hele rapporten, som boardet ser den" }).click();
    await expect(lars.getByRole("heading", { level: 1 })).toHaveText(/1. kvartal 2026$/);
    await expect(lars.getByText("Der er nyt.")).toBeVisible();
    await lars.getByRole("link", { name: "Tilbage til kladden" }).click();
    await lars.getByRole("button", { name: "Godkend" }).press("Enter");
    await expect(errorSummary(lars).getByRole("link")).toHaveText([
      "Sæt alle tre krydser, før du godkender.",
    ]);
    await look(lars);
    for (const tick of [
      "Jeg har læst hele teksten",
      "Svarene til boardet er rigtige",
      "Ingen person kan kendes",
    ]) {
      await lars.getByLabel(tick).press("Space");
    }
    await lars.getByRole("button", { name: "Godkend" }).press("Enter");
    await expect(lars.getByRole("heading", { level: 1 })).toHaveText("Godkendt: 1. kvartal 2026");
    await expect(lars.getByRole("button", { name: "Udgiv" })).toHaveCount(0);
  });

  await page.goto("/rapporter/2026-k1");
  await look(page);
  await page.getByRole("button", { name: "Udgiv" }).click();
  await expect(page.getByText("Den er udgivet, og udgaven bliver aldrig ændret.")).toBeVisible();
  await expect(row(page, "Udgave 1")).toContainText(/1 (?:venter|sendt|afvist)/);
  await expect(page.getByText(/^[01] af 1 medlem har fået mailen/)).toBeVisible();
  await look(page);

  await test.step("a correction says what changed, and is the next edition", async () => {
    await page.getByRole("button", { name: "Begynd en ny udgave" }).click();
    await page.getByLabel("Hvem skal godkende?").selectOption({ label: "Lars Lederby" });
    await page.getByRole("button", { name: "Send til godkendelse" }).click();
    await expect(errorSummary(page).getByRole("link")).toHaveText([/Skriv, hvad der er rettet/]);
    await page.getByLabel("Hvad er rettet siden den forrige udgave?").fill("Et tal var forkert.");
    await page.getByRole("button", { name: "Send til godkendelse" }).click();
    await expect(page.getByText("Den er sendt til Lars Lederby")).toBeVisible();
    const lars = await open("second_lead");
    await postStatus(lars.request, "2026-k1", "approveDraft", TICKS);
    await lars.close();
    await page.reload();
    await page.getByRole("button", { name: "Udgiv" }).click();
    await expect(row(page, "Udgave 2")).toContainText("Et tal var forkert.");
    const stored = "select number, changed from edition where quarter = '2026-k1' order by number";
    expect(await rows(server.database, stored)).toEqual([
      { number: 1, changed: "" },
      { number: 2, changed: "Et tal var forkert." },
    ]);
  });

  await page.goto("/rapporter");
  await expect(row(page, "1. kvartal 2026")).toContainText("Udgivet");
  await look(page);
});

test("without JavaScript two who write at once both see both texts, and it can be sent back with a reason", async ({
  open,
}) => {
  const pia = await open("project_lead", { javaScriptEnabled: false });
  const lars = await open("second_lead", { javaScriptEnabled: false });
  await pia.goto("/rapporter/2026-k2");
  await pia.getByRole("button", { name: "Tæl op, og begynd kladden" }).click();
  const tab = await pia.context().newPage();
  await tab.goto("/rapporter/2026-k2");
  const field = "Din tekst: Det kommer nu, afsnit 1";
  await pia.getByLabel(field).fill("Fra det ene vindue.");
  await pia.getByRole("button", { name: "Gem kladde" }).click();
  await tab.getByLabel(field).fill("Fra det andet.");
  await tab.getByRole("button", { name: "Gem kladde" }).click();
  await expect(errorSummary(tab).getByRole("link")).toHaveText([/ændret af en kollega/]);
  const both = tab.getByRole("row").filter({ hasText: "Det kommer nu, afsnit 1" });
  await expect(both).toContainText("Fra det ene vindue.");
  await expect(both).toContainText("Fra det andet.");
  await expect(tab.getByLabel(field)).toHaveValue("Fra det andet.");
  await tab.getByRole("button", { name: "Gem min udgave over kollegaens" }).click();
  await expect(tab.getByLabel(field)).toHaveValue("Fra det andet.");
  await expect(tab.getByText("Kladden er gemt.")).toBeVisible();

  const godkender = await approverIn(pia.request, "2026-k2");
  await postStatus(pia.request, "2026-k2", "saveStatusDraft", { handling: "send", godkender });
  await lars.goto("/rapporter/2026-k2");
  await lars.getByRole("button", { name: "Send tilbage til Pia Planlund" }).click();
  await expect(errorSummary(lars).getByRole("link")).toHaveText(["Skriv, hvad der skal rettes."]);
  await lars.getByLabel("Hvad skal rettes?").fill("Skriv lidt kortere.");
  await lars.getByRole("button", { name: "Send tilbage til Pia Planlund" }).click();
  await pia.goto("/rapporter/2026-k2");
  await expect(pia.getByText("Skriv lidt kortere.")).toBeVisible();
});
