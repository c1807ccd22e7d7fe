import { test as base, expect } from "../fixtures";
import { expectFits, openFolds } from "../layout/screens";
import { errorSummary } from "../steps/errors";
import { look } from "../steps/look";
import { section } from "../steps/sag";

/** A worker of its own, and so a database of its own: the names stand on everybody's pages. */
const test = base.extend<object, { alone: true }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures used from this pattern.
  alone: [async ({}, use) => use(true), { scope: "worker", auto: true }],
});

test.use({ as: "project_lead" });

const OLD = "/udrulning/matrix?pr=2026-03-31";

test("a project lead renames, splits and merges forvaltninger, and the old picture keeps the old names", async ({
  page,
  open,
}) => {
  await page.goto("/katalog");
  await page.getByRole("link", { name: "Forvaltninger", exact: true }).click();
  await look(page);
  await page.getByRole("link", { name: "Ældre- og Handicapforvaltningen" }).click();
  await look(page);
  const rename = section(page, "Ret navnet");
  await rename.getByLabel("Navn").fill("Ældreforvaltningen");
  await rename.getByLabel(/^Gælder fra/).fill("31.2.2026");
  await rename.getByRole("button", { name: "Gem" }).click();
  await expect(errorSummary(page)).toContainText("dag, måned og år");
  await rename.getByLabel(/^Gælder fra/).fill("1.10.2026");
  await rename.getByRole("button", { name: "Gem" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ældreforvaltningen");
  await expect(section(page, "Historik")).toContainText(
    "Hedder Ældreforvaltningen fra 1. oktober 2026. Før: Ældre- og Handicapforvaltningen. Skrevet af",
  );

  await page.locator("summary", { hasText: "Del den i to" }).click();
  await page.getByRole("button", { name: "Del forvaltningen" }).click();
  await expect(errorSummary(page)).toContainText("Sæt kryds ved mindst én fuldmagt");
  await openFolds(page);
  await expectFits(page, "a forvaltning with an error");
  await page.getByLabel("Hvad hedder den nye forvaltning?").fill("Handicapforvaltningen");
  await page.getByRole("checkbox", { name: "Boligindretning" }).check();
  await section(page, "Større ændringer")
    .getByLabel(/^Gælder fra/)
    .first()
    .fill("1.10.2026");
  await page.getByRole("button", { name: "Del forvaltningen" }).click();
  await expect(page.getByText("Forvaltningen er delt i to.")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Handicapforvaltningen");
  await expect(section(page, "Fuldmagter").getByRole("listitem")).toHaveText(["Boligindretning"]);

  await page.goto("/katalog/forvaltninger/sundhedsforvaltningen");
  await page.locator("summary", { hasText: "Læg den sammen med en anden" }).click();
  await page.getByLabel("Hvilken forvaltning får opgaverne?").selectOption("Ældreforvaltningen");
  await section(page, "Større ændringer")
    .getByLabel(/^Gælder fra/)
    .last()
    .fill("1.10.2026");
  await page.getByRole("button", { name: "Læg sammen" }).click();
  await expect(page.getByText("Forvaltningerne er lagt sammen.")).toBeVisible();
  await expect(section(page, "Historik")).toContainText("Får fuldmagterne fra Sundhedsforvaltningen");

  const reader = await open("caseworker");
  await reader.goto("/katalog/forvaltninger");
  await expect(reader.getByRole("row", { name: /^Sundhedsforvaltningen/ })).toContainText(
    "30. september 2026",
  );
  await expect(reader.getByRole("button", { name: "Opret forvaltningen" })).toHaveCount(0);
  await reader.goto("/udrulning/matrix");
  const matrix = reader.getByRole("table").first();
  await expect(matrix).toContainText("Handicapforvaltningen");
  await expect(matrix).not.toContainText("Sundhedsforvaltningen");
  await reader.goto(OLD);
  await expect(matrix).toContainText("Sundhedsforvaltningen");
  await expect(matrix).toContainText("Ældre- og Handicapforvaltningen");
  await expect(matrix).not.toContainText("Ældreforvaltningen");
});

test("a project lead keeps life situations, areas and whom we wait for", async ({ page }) => {
  await page.goto("/katalog/livssituationer/penge-og-regninger");
  await page.getByLabel("Plads på listen").fill("99");
  await openFolds(page);
  await page.getByRole("checkbox", { name: "Boligindretning" }).check();
  await page.getByRole("button", { name: "Gem", exact: true }).click();
  await expect(errorSummary(page)).toContainText("Skriv et tal fra 1 til");
  await openFolds(page);
  await look(page);
  await expectFits(page, "a life situation with an error");
  await page.getByLabel("Plads på listen").fill("1");
  await page.getByRole("button", { name: "Gem", exact: true }).click();
  await expect(section(page, "Emner").getByRole("listitem").last()).toHaveText("Boligindretning");
  await page.goto("/katalog/livssituationer");
  await expect(page.getByRole("rowheader").first()).toHaveText("Penge og regninger");
  await expectFits(page, "all life situations");

  await page.goto("/katalog/ventes-paa/vendor");
  await page.locator("summary", { hasText: "Skriv en sidste dag" }).click();
  await page.getByLabel(/^Sidste dag/).fill("31.12.2026");
  await page.getByRole("button", { name: "Gem den sidste dag" }).click();
  await expect(errorSummary(page)).toContainText("Der er udrulninger, som venter på den.");
  await expect(page.getByLabel(/^Sidste dag/)).toHaveValue("31.12.2026");

  await page.goto("/katalog/omraader");
  await page.getByRole("textbox", { name: "Navn" }).fill("Sundhed");
  await page.getByRole("button", { name: "Opret fagområdet" }).click();
  await expect(errorSummary(page)).toContainText("Navnet er taget.");
  await page.getByRole("textbox", { name: "Navn" }).fill("Natur");
  await page.getByRole("button", { name: "Opret fagområdet" }).click();
  await expect(page.getByText("Fagområdet er oprettet.")).toBeVisible();
  await expect(page.getByText("Ingen fuldmagter står under det.")).toBeVisible();
});

test("a name that a colleague gave meanwhile is shown beside one's own", async ({ page, open }) => {
  const address = "/katalog/ventes-paa/kombit";
  await page.goto(address);
  const colleague = await open("project_lead");
  await colleague.goto(address);
  await colleague.getByRole("textbox", { name: "Navn" }).fill("KOMBIT A/S");
  await colleague.getByRole("button", { name: "Gem", exact: true }).click();
  await expect(colleague.getByText("Det er gemt.")).toBeVisible();
  await page.getByRole("textbox", { name: "Navn" }).fill("Kombit");
  await page.getByRole("button", { name: "Gem", exact: true }).click();
  await expect(page.getByRole("row").filter({ hasText: "KOMBIT A/S" })).toContainText("Kombit");
  await page.getByRole("button", { name: "Gem min udgave over kollegaens" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Kombit");
});
