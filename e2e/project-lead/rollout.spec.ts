import type { Locator, Page } from "@playwright/test";
import { expect, test } from "../fixtures";
import { errorSummary } from "../steps/errors";
import { forgetFocus, tabTo, typeOver } from "../steps/keyboard";
import { look } from "../steps/look";

test.use({ as: "project_lead" });

const TYPE = "/udrulning/hjemmesygepleje";
const TITLE = "Hjemmesygepleje";
/** Stands in test, and belongs to what people live through. */
const IN_SITUATION = { path: "/udrulning/afloesning-aflastning", situation: "At passe en nærtstående" };

type Move = { button: string; day: string; evidence?: string[]; party?: string };

/** Passes the next gate in the form that stands open, with the keys alone. */
async function passGate(page: Page, { button, day, evidence = [], party }: Move): Promise<void> {
  const form = formOf(page, button);
  await tabTo(page, form.getByLabel("Hvornår skete det?"));
  await typeOver(page, day);
  for (const one of evidence) await press(page, form.getByLabel(one, { exact: true }), "Space");
  if (party) await choose(page, form.getByLabel("Hvem venter vi på bagefter?"), party);
  await save(page, form.getByRole("button", { name: button }));
}

async function press(page: Page, control: Locator, key: "Enter" | "Space"): Promise<void> {
  await tabTo(page, control);
  await page.keyboard.press(key);
}

/** Down the list, an option a press. */
async function choose(page: Page, list: Locator, label: string): Promise<void> {
  await tabTo(page, list);
  const options = (await list.locator("option").allTextContents()).length;
  const chosen = list.locator("option:checked");
  for (let at = 0; at < options && !(await chosen.textContent())?.includes(label); at++) {
    await page.keyboard.press("ArrowDown");
  }
  await expect(chosen).toContainText(label);
}

/** Whoever has saved reads the page again from its top. */
async function save(page: Page, button: Locator): Promise<void> {
  await tabTo(page, button);
  const before = await page.locator("input[name=valgt]").first().inputValue();
  await page.keyboard.press("Enter");
  const saved = page.locator(`input[name=valgt]:not([value="${before}"])`).first();
  await expect(saved.or(errorSummary(page))).toBeAttached();
  await forgetFocus(page);
}

function formOf(page: Page, button: string): Locator {
  return page.locator("form").filter({ has: page.getByRole("button", { name: button, exact: true }) });
}

const fold = (page: Page, words: string) => page.locator("summary").filter({ hasText: words });
const rowOf = (page: Page, title: string) => page.getByRole("row").filter({ hasText: title });
const view = (page: Page, name: string) =>
  page.getByRole("navigation", { name: "Visninger af udrulningen" }).getByRole("link", { name, exact: true });

test("with the keys alone a type is taken through every gate, moved, paused and corrected, and every view follows", async ({
  page,
}) => {
  await page.goto("/udrulning");
  await expect(page.getByText("14 af 49 slags fuldmagter er i drift.")).toBeVisible();
  await look(page);

  await page.goto(TYPE);
  await passGate(page, { button: "Gem, at den er planlagt", day: "23.11.2026", party: "KL" });
  await expect(page.getByText(/Venter på: KL/)).toBeVisible();

  await test.step("a date is moved with a reason, and not without one", async () => {
    await page.goto(TYPE);
    await press(page, fold(page, "Flyt en dato"), "Enter");
    const plan = formOf(page, "Gem datoerne");
    await tabTo(page, plan.getByLabel("Ventes i drift"));
    await typeOver(page, "1.6.2028");
    await save(page, plan.getByRole("button"));
    await expect(errorSummary(page)).toBeFocused();
    await expect(plan.getByLabel("Ventes i drift")).toHaveValue("1.6.2028");
    await press(
      page,
      errorSummary(page).getByRole("link", { name: "Vælg, hvorfor datoen flyttes." }),
      "Enter",
    );
    await forgetFocus(page);
    await choose(page, plan.getByLabel("Hvorfor flyttes den?"), "Fordi fagområdet mangler tid");
    await save(page, plan.getByRole("button"));
    await expect(page.getByText("Ventes i drift 01.06.2028.")).toBeVisible();
  });

  await test.step("it is paused and goes on at the gate it had", async () => {
    await page.goto(TYPE);
    await press(page, fold(page, "Sæt på pause"), "Enter");
    const pause = formOf(page, "Sæt på pause");
    await tabTo(page, pause.getByLabel("Hvornår skete det?"));
    await typeOver(page, "24.11.2026");
    await press(page, pause.getByRole("radio").first(), "Space");
    await page.keyboard.press("ArrowDown");
    await expect(pause.getByLabel("Loven bliver ændret")).toBeChecked();
    await save(page, pause.getByRole("button"));
    await expect(page.getByText("Den er sat på pause.")).toBeVisible();
    await page.goto(TYPE);
    await passGate(page, { button: "Gem, at den er planlagt", day: "24.11.2026" });
    await expect(page.getByRole("listitem").filter({ hasText: "Den kom i gang igen." })).toBeVisible();
  });

  const mail = "Mail fra den autoritative postkasse";
  await page.goto(TYPE);
  await passGate(page, { button: "Gem, at den er aftalt", day: "24.11.2026" });
  await test.step("a gate is not passed without what it must be shown by", async () => {
    await page.goto(TYPE);
    await passGate(page, { button: "Gem, at tilslutningen er sendt", day: "24.11.2026" });
    await expect(errorSummary(page)).toContainText("Sæt kryds ved den dokumentation");
    const form = formOf(page, "Gem, at tilslutningen er sendt");
    await expect(form.getByLabel("Hvornår skete det?")).toHaveValue("24.11.2026");
  });
  for (const move of [
    { button: "Gem, at tilslutningen er sendt", day: "24.11.2026", evidence: [mail] },
    { button: "Gem svaret", day: "25.11.2026", evidence: ["Svar fra Digitaliseringsstyrelsen"] },
    {
      button: "Gem, at testen er begyndt",
      day: "25.11.2026",
      evidence: ["Privilegienavn sat på formularen"],
    },
    { button: "Gem, at den er i drift", day: "26.11.2026", evidence: ["Test bestået", "Personale oplært"] },
  ]) {
    await page.goto(TYPE);
    await passGate(page, move);
  }
  await expect(page.getByText("Den er i drift")).toBeVisible();
  await look(page);

  await test.step("a mistake is corrected, and what was written before stays readable", async () => {
    await page.goto(TYPE);
    await press(page, fold(page, "Ret en fejl"), "Enter");
    const correct = formOf(page, "Gem rettelsen");
    await choose(page, correct.getByLabel("Hvad er forkert?"), "Testen begyndte");
    await press(page, correct.getByRole("radio").first(), "Space");
    await expect(correct.getByLabel("Det skete en anden dag")).toBeChecked();
    await tabTo(page, correct.getByLabel("Den rigtige dag"));
    await typeOver(page, "26.11.2026");
    await save(page, correct.getByRole("button"));
    await expect(page.getByRole("listitem").filter({ hasText: "Er rettet siden" })).toHaveCount(1);
    await expect(page.getByRole("listitem").filter({ hasText: "Retter en tidligere oplysning" })).toHaveCount(
      1,
    );
  });

  await test.step("overview, burn-up, what changed, matrix, timeline and coverage follow", async () => {
    await page.goto(IN_SITUATION.path);
    await passGate(page, { button: "Gem, at den er i drift", day: "26.11.2026", evidence: ["Test bestået"] });
    await page.goto(TYPE);
    await press(page, view(page, "Overblik"), "Enter");
    await expect(page.getByText("16 af 49 slags fuldmagter er i drift.")).toBeVisible();
    await expect(rowOf(page, "4. kvartal 2026")).toContainText("16 nu");
    const since = page.getByRole("region", { name: "Siden 30.09.2026" });
    await expect(since.getByText(`${TITLE} (26. november 2026)`)).toBeVisible();
    await page.goto("/udrulning/matrix?omraade=sundhed");
    await expect(rowOf(page, TITLE)).toContainText("26.11.26");
    await look(page);
    await page.goto("/udrulning/tidslinje?omraade=sundhed");
    await expect(rowOf(page, TITLE)).toContainText("før planen");
    await look(page);
    await press(page, view(page, "Dækning og behov"), "Enter");
    await expect(rowOf(page, IN_SITUATION.situation)).toContainText("2 af 3");
    await look(page);
  });

  await test.step("set back, the old picture is there", async () => {
    await forgetFocus(page);
    await tabTo(page, page.getByLabel("Vist pr."));
    await typeOver(page, "31.03.2026");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL("/udrulning/daekning?pr=31.03.2026");
    await expect(rowOf(page, IN_SITUATION.situation)).toContainText("0 af 3");
    await press(page, view(page, "Overblik"), "Enter");
    await expect(page.getByText("3 af 50 slags fuldmagter er i drift.")).toBeVisible();
    await expect(rowOf(page, "1. kvartal 2026")).toContainText("3 nu");
    await expect(page.getByText(`${TITLE} (26. november 2026)`)).toHaveCount(0);
    await press(page, view(page, "Matrix"), "Enter");
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

test("a rollout is split, and what is given by phone goes live before the rest", async ({ page }) => {
  await page.goto("/udrulning/aeldrebolig-plejebolig");
  await fold(page, "Del den i to").click();
  const split = formOf(page, "Del den i to");
  await split.getByRole("button").click();
  await expect(errorSummary(page).getByRole("link")).toHaveText([
    "Sæt kryds ved det, der skal føres frem for sig.",
    "Skriv den dag, det gælder fra, som 24.11.2026.",
  ]);
  for (const one of await split.getByLabel(/ringe og skrive/).all()) await one.check();
  await split.getByLabel("Fra hvilken dag?").fill("24.11.2026");
  await split.getByRole("button").click();
  const part = (name: string) => page.getByRole("region", { name, exact: true });
  await expect(part("Ringe og skrive").getByText(/Den blev delt fra resten/)).toBeVisible();
  await expect(part("På nettet").getByText(/føres frem for sig herfra/)).toBeVisible();
  await look(page);

  const form = part("Ringe og skrive").locator("form").filter({ hasText: "Gem, at den er i drift" });
  await form.getByLabel("Hvornår skete det?").fill("24.11.2026");
  await form.getByLabel("Personalet i området kan slå den op", { exact: true }).check();
  await form.getByRole("button", { name: "Gem, at den er i drift" }).click();
  await expect(page.getByText("Kun »ringe og skrive« er i drift.")).toBeVisible();
  await page.goto("/udrulning/matrix");
  await expect(rowOf(page, "Ringe og skrive")).toContainText("24.11.26");
  await look(page);
  await page.goto("/udrulning/aeldrebolig-plejebolig?pr=2026-11-23");
  await expect(part("Trin og dokumentation")).toBeVisible();
});
