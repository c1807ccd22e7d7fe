import type { Locator, Page } from "@playwright/test";
import { expect, test } from "../fixtures";
import { errorSummary } from "../steps/errors";
import { look } from "../steps/look";

test.use({ as: "project_lead" });

const TYPE = "/udrulning/hjemmesygepleje";
const TITLE = "Hjemmesygepleje";

type Move = { button: string; day: string; evidence?: string[]; party?: string };

/** Passes the next gate with the form that stands open. */
async function passGate(page: Page, { button, day, evidence = [], party }: Move): Promise<void> {
  const form = formOf(page, button);
  await form.getByLabel("Hvornår skete det?").fill(day);
  for (const one of evidence) await form.getByLabel(one, { exact: true }).check();
  if (party) await form.getByLabel("Hvem venter vi på bagefter?").selectOption({ label: party });
  await form.getByRole("button", { name: button }).click();
}

function formOf(page: Page, button: string): Locator {
  return page.locator("form").filter({ has: page.getByRole("button", { name: button, exact: true }) });
}

const fold = (page: Page, words: string) => page.locator("summary").filter({ hasText: words });
const rowOf = (page: Page, title: string) => page.getByRole("row").filter({ hasText: title });

test("a type is planned, taken through every gate, moved, paused and corrected, and every view follows", async ({
  page,
}) => {
  await page.goto("/udrulning");
  await expect(page.getByText("14 af 49 slags fuldmagter er i drift.")).toBeVisible();
  await look(page);

  await page.goto(TYPE);
  await passGate(page, { button: "Gem, at den er planlagt", day: "23.11.2026", party: "KL" });
  await expect(page.getByText(/Venter på: KL/)).toBeVisible();

  await test.step("a date is moved with a reason, and not without one", async () => {
    await fold(page, "Flyt en dato").click();
    const plan = formOf(page, "Gem datoerne");
    await plan.getByLabel("Ventes i drift").fill("1.6.2028");
    await plan.getByRole("button").click();
    await expect(errorSummary(page)).toContainText("Vælg, hvorfor datoen flyttes.");
    await expect(plan.getByLabel("Ventes i drift")).toHaveValue("1.6.2028");
    await plan.getByLabel("Hvorfor flyttes den?").selectOption({ label: "Fordi fagområdet mangler tid" });
    await plan.getByRole("button").click();
    await expect(page.getByText("Ventes i drift 01.06.2028.")).toBeVisible();
  });

  await test.step("it is paused and goes on at the gate it had", async () => {
    await fold(page, "Sæt på pause").click();
    const pause = formOf(page, "Sæt på pause");
    await pause.getByLabel("Hvornår skete det?").fill("24.11.2026");
    await pause.getByLabel("Loven bliver ændret").check();
    await pause.getByRole("button").click();
    await expect(page.getByText("Den er sat på pause.")).toBeVisible();
    await passGate(page, { button: "Gem, at den er planlagt", day: "24.11.2026" });
    await expect(page.getByRole("listitem").filter({ hasText: "Den kom i gang igen." })).toBeVisible();
  });

  const mail = "Mail fra den autoritative postkasse";
  await passGate(page, { button: "Gem, at den er aftalt", day: "24.11.2026" });
  await test.step("a gate is not passed without what it must be shown by", async () => {
    await passGate(page, { button: "Gem, at tilslutningen er sendt", day: "24.11.2026" });
    await expect(errorSummary(page)).toContainText("Sæt kryds ved den dokumentation");
    await expect(formOf(page, "Gem, at tilslutningen er sendt").getByLabel("Hvornår skete det?")).toHaveValue(
      "24.11.2026",
    );
  });
  await passGate(page, { button: "Gem, at tilslutningen er sendt", day: "24.11.2026", evidence: [mail] });
  await passGate(page, {
    button: "Gem svaret",
    day: "25.11.2026",
    evidence: ["Svar fra Digitaliseringsstyrelsen"],
  });
  await passGate(page, {
    button: "Gem, at testen er begyndt",
    day: "25.11.2026",
    evidence: ["Privilegienavn sat på formularen"],
  });
  await passGate(page, {
    button: "Gem, at den er i drift",
    day: "26.11.2026",
    evidence: ["Test bestået", "Personale oplært"],
  });
  await expect(page.getByText("Den er i drift")).toBeVisible();
  await look(page);

  await test.step("a mistake is corrected, and what was written before stays readable", async () => {
    await fold(page, "Ret en fejl").click();
    const correct = formOf(page, "Gem rettelsen");
    const wrong = correct.locator("option", { hasText: "Testen begyndte" });
    await correct.getByLabel("Hvad er forkert?").selectOption((await wrong.getAttribute("value")) ?? "");
    await correct.getByLabel("Det skete en anden dag").check();
    await correct.getByLabel("Den rigtige dag").fill("26.11.2026");
    await correct.getByRole("button").click();
    await expect(page.getByRole("listitem").filter({ hasText: "Er rettet siden" })).toHaveCount(1);
    await expect(page.getByRole("listitem").filter({ hasText: "Retter en tidligere oplysning" })).toHaveCount(
      1,
    );
  });

  await test.step("overview, matrix, timeline and coverage follow", async () => {
    await page.goto("/udrulning");
    await expect(page.getByText("15 af 49 slags fuldmagter er i drift.")).toBeVisible();
    await expect(
      page
        .getByRole("listitem")
        .filter({ hasText: `${TITLE} (26. november 2026)` })
        .first(),
    ).toBeVisible();
    await page.goto("/udrulning/matrix?omraade=sundhed");
    await expect(rowOf(page, TITLE)).toContainText("26.11.26");
    await look(page);
    await page.goto("/udrulning/tidslinje?omraade=sundhed");
    await expect(rowOf(page, TITLE)).toContainText("før planen");
    await look(page);
    await page.goto("/udrulning/daekning");
    await look(page);
  });

  await test.step("set back, the old picture is there", async () => {
    await page.goto("/udrulning");
    await page.getByLabel("Vist pr.").fill("31.03.2026");
    await page.getByRole("button", { name: "Vis dato" }).click();
    await expect(page).toHaveURL("/udrulning?pr=31.03.2026");
    await expect(page.getByText("3 af 50 slags fuldmagter er i drift.")).toBeVisible();
    await page.getByRole("link", { name: "Matrix", exact: true }).click();
    await expect(rowOf(page, TITLE)).not.toContainText("26.11.26");
    await expect(page.getByRole("heading", { name: "Før flere frem på én gang" })).toHaveCount(0);
  });
});

test("a day that is none, or lies ahead, is refused with a sentence, and today is shown", async ({
  page,
}) => {
  for (const [typed, sentence] of [
    ["32.13.2026", "Skriv en dag, som 31.03.2026."],
    ["31.12.2099", "Vælg en dag, der har været."],
  ] as const) {
    await page.goto(`/udrulning?pr=${typed}`);
    await expect(page.getByLabel("Vist pr.")).toHaveValue(typed);
    await expect(page.getByLabel("Vist pr.")).toHaveAccessibleDescription(new RegExp(sentence));
    await expect(page.getByText(/af 49 slags fuldmagter er i drift/)).toBeVisible();
  }
});

test("several are taken to a gate at once, all or none", async ({ page }) => {
  await page.goto("/udrulning/matrix?trin=idea");
  await page.getByRole("button", { name: "Før dem frem" }).click();
  await expect(errorSummary(page).getByRole("link")).toHaveText([
    "Sæt kryds ved dem, der skal føres frem.",
    "Vælg et trin.",
    "Skriv den dag, det skete, som 24.11.2026.",
  ]);
  await expect(page).toHaveTitle(/^Fejl: /);
  await look(page);

  const chosen = ["Fleksjob og ressourceforløb", "Ledsagelse til unge"];
  for (const title of chosen) await rowOf(page, title).getByRole("checkbox").check();
  await page.getByLabel("Til hvilket trin?").selectOption({ label: "Aftalt med fagområdet" });
  await page.getByLabel("Hvornår skete det?").fill("24.11.2026");
  await page.getByRole("button", { name: "Før dem frem" }).click();
  await expect(errorSummary(page).getByRole("link")).toHaveText(
    chosen.map((title) => new RegExp(`^${title}: Det kan ikke ske fra det trin`)),
  );
  for (const title of chosen) await expect(rowOf(page, title).getByRole("checkbox")).toBeChecked();

  await page.getByLabel("Til hvilket trin?").selectOption({ label: "Planlagt" });
  await page.getByRole("button", { name: "Før dem frem" }).click();
  await expect(page).toHaveURL("/udrulning/matrix?trin=idea");
  for (const title of chosen) await expect(rowOf(page, title)).toHaveCount(0);
});
