import { test as base, expect } from "../fixtures";
import { expectFits, openFolds } from "../layout/screens";
import { rows } from "../steps/database";
import { errorSummary } from "../steps/errors";
import { look } from "../steps/look";
import { section } from "../steps/sag";

/** A worker of its own, and so a database of its own: the catalogue is counted on everybody's pages. */
const test = base.extend<object, { alone: true }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures used from this pattern.
  alone: [async ({}, use) => use(true), { scope: "worker", auto: true }],
});

test.use({ as: "project_lead" });

test("a project lead corrects a type from a day that has been, and the day before shows what was", async ({
  page,
  open,
}) => {
  await page.goto("/udrulning/madservice");
  await page.getByRole("link", { name: "Ret oplysningerne" }).click();
  await look(page);
  await page.getByRole("textbox", { name: "Navn" }).fill("Mad til døren");
  await page
    .getByRole("textbox", { name: /^Gælder fra/ })
    .first()
    .fill("31.2.2026");
  await page.getByRole("button", { name: "Gem", exact: true }).click();
  await expect(errorSummary(page)).toContainText("dag, måned og år");
  await expect(page.getByRole("textbox", { name: "Navn" })).toHaveValue("Mad til døren");
  await openFolds(page);
  await expectFits(page, "a type with an error");
  await page
    .getByRole("textbox", { name: /^Gælder fra/ })
    .first()
    .fill("1.3.2026");
  await page.getByRole("button", { name: "Gem", exact: true }).click();
  await expect(page.getByText("Oplysningerne er gemt.")).toBeVisible();

  await page.getByRole("textbox", { name: "Ny note" }).fill("KL spørger igen i maj.");
  await page.getByRole("button", { name: "Gem noten" }).click();
  await expect(page.getByText("Noten er gemt.")).toBeVisible();
  await page.getByLabel(/^Sagsnummer hos dem/).fill("DIGST-4411");
  await page.getByRole("button", { name: "Gem nummeret" }).click();
  await expect(page.getByText("Nummeret er gemt.")).toBeVisible();
  await page.locator("summary").filter({ hasText: "Handlefuldmagt, ringe og skrive" }).click();
  const pakke = page.locator("details[open]");
  await pakke.getByRole("textbox", { name: "Privilegienavn" }).fill("Madservice kontakt");
  await pakke.getByRole("button", { name: "Gem oplysningerne" }).click();
  await expect(page.getByText("Det, borgeren kan give, er gemt.")).toBeVisible();

  const mette = await open("caseworker");
  await mette.goto("/udrulning/madservice");
  await expect(mette.getByRole("heading", { level: 1 })).toHaveText("Mad til døren");
  for (const told of ["KL spørger igen i maj.", "DIGST-4411", "Madservice kontakt"])
    await expect(mette.getByText(told)).toBeVisible();
  await expect(mette.getByRole("link", { name: "Ret oplysningerne" })).toHaveCount(0);
  await mette.goto("/udrulning/madservice?pr=2026-02-28");
  await expect(mette.getByRole("heading", { level: 1 })).toHaveText("Madservice");
});

test("a type that a colleague saved meanwhile is shown in both versions, and saved over when asked", async ({
  page,
  open,
}) => {
  await page.goto("/katalog/ppr");
  const colleague = await open("project_lead");
  await colleague.goto("/katalog/ppr");
  await colleague.getByRole("textbox", { name: "KLE" }).fill("17.01.01");
  await colleague.getByRole("button", { name: "Gem", exact: true }).click();
  await expect(colleague.getByText("Oplysningerne er gemt.")).toBeVisible();
  await page.getByRole("textbox", { name: "KLE" }).fill("17.02.02");
  await page.getByRole("button", { name: "Gem", exact: true }).click();
  await expect(page.getByRole("row").filter({ hasText: "17.01.01" })).toContainText("17.02.02");
  await expectFits(page, "both versions of a type");
  await page.getByRole("button", { name: "Gem min udgave over kollegaens" }).click();
  await expect(page.getByText("Oplysningerne er gemt.")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "KLE" })).toHaveValue("17.02.02");
});

test("a new type begins as an idea, and is counted", async ({ page, server }) => {
  await page.goto("/katalog");
  await page.getByRole("link", { name: "Ny fuldmagt" }).click();
  await page.getByRole("button", { name: "Opret fuldmagten" }).click();
  await expect(errorSummary(page)).toContainText("Sæt kryds ved mindst én slags.");
  await expectFits(page, "a new type with errors");
  await page.getByRole("textbox", { name: "Navn" }).fill("Følgeskab på ture");
  await page.getByRole("textbox", { name: "Hvad kan man med den?" }).fill("Aftal, hvem der går med.");
  await page.getByRole("checkbox", { name: "Handlefuldmagt, på nettet" }).check();
  await page.getByRole("combobox", { name: "Fagområde" }).selectOption({ index: 1 });
  await page.getByRole("combobox", { name: "Forvaltning" }).selectOption({ index: 1 });
  await page.getByRole("textbox", { name: "Lovgrundlag", exact: true }).fill("Ikke fundet");
  await page.getByRole("textbox", { name: "KLE" }).fill("27.03.08");
  await page.getByRole("button", { name: "Opret fuldmagten" }).click();
  await expect(page.getByText("Fuldmagten er oprettet.")).toBeVisible();
  await page.getByRole("link", { name: "Trin og historik" }).click();
  await expect(section(page, "Trin og dokumentation")).toContainText("Idé");
  const [row] = await rows(
    server.database,
    "select status from rollout where type_slug = 'foelgeskab-paa-ture'",
  );
  expect(row?.["status"]).toBe("idea");
});

test("a type is made national and comes back, and one thing more is added to it", async ({ page }) => {
  const fold = (words: string) => page.locator("summary").filter({ hasText: words });
  await page.goto("/katalog/ledsagelse-unge");
  await fold("Gør den national").click();
  await page.getByRole("button", { name: "Gør den national" }).click();
  await expect(page.getByText("Det er gemt, om fuldmagten er national.")).toBeVisible();
  await page.getByRole("link", { name: "Trin og historik" }).click();
  await expect(page.getByText("Den er national. Den gives i hele landet")).toBeVisible();

  await page.goto("/katalog/ledsagelse-unge");
  await fold("Gør den kommunal").click();
  await page.getByRole("button", { name: "Gør den kommunal" }).click();
  await expect(errorSummary(page)).toContainText("Vælg den forvaltning, der får opgaven.");
  await look(page);
  await page.getByLabel("Hvilken forvaltning får opgaven?").selectOption({ index: 1 });
  await page.getByRole("button", { name: "Gør den kommunal" }).click();
  await expect(page.getByText("Det er gemt, om fuldmagten er national.")).toBeVisible();
  await fold("Tilføj noget, borgeren kan give").click();
  await page
    .getByRole("radio", { name: /ringe og skrive|på nettet/ })
    .first()
    .check();
  await page.getByRole("radio", { name: "For sig" }).check();
  await page.getByRole("button", { name: "Tilføj", exact: true }).click();
  await expect(page.getByText("Det nye, borgeren kan give, er oprettet.")).toBeVisible();
});
