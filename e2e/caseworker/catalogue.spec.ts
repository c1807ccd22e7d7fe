import { expect, test } from "../fixtures";
import { look } from "../steps/look";
import { section } from "../steps/sag";

test.use({ as: "caseworker" });

test("the catalogue tells of each type what it is for, whether it can be given, and what is a proposal", async ({
  page,
}) => {
  await page.goto("/katalog");
  await look(page);
  await expect(page.getByText(/^\d+ af \d+ slags fuldmagter kan gives nu\.$/)).toBeVisible();
  await expect(page.getByText("Resten er vores forslag, og det står ved hvert af dem.")).toBeVisible();
  const areas = section(page, "Emner efter område");
  await areas.getByText("Pleje og omsorg", { exact: true }).click();
  const meals = areas.getByRole("row").filter({ has: page.getByRole("rowheader", { name: /^Madservice/ }) });
  await expect(meals).toContainText("Ja");
  await expect(meals).toContainText("KLE");
  for (const fold of await page.locator("summary").all()) await fold.click();
  await look(page);
  const apart = section(page, "Nationale og udfasede");
  await expect(apart.getByText("Ja, nationalt").first()).toBeVisible();
  const titles = section(page, "Livssituationer").getByRole("rowheader");
  expect(await titles.count()).toBeGreaterThan(10);
});
