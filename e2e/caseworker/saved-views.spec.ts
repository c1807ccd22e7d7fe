import type { Locator, Page } from "@playwright/test";
import { expect, test } from "../fixtures";
import { rows } from "../steps/database";
import { expectErrors } from "../steps/errors";
import { look } from "../steps/look";
import { formOf, ledTo, post } from "../steps/post";

test.use({ as: "caseworker" });

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("what is shown is kept under a name, shared, changed and thrown away", async ({ page, open }) => {
      const name = `Mangler på OUH ${javaScriptEnabled}`;
      await page.goto("/sager?koe=mangler&sted=ouh&sorter=-fuldmagtsgiver");
      await unfold(page, "Gem som visning");
      await nameField(page).fill(name);
      await page.getByRole("button", { name: "Gem visningen" }).click();
      await expect(viewLink(page, name)).toHaveAttribute("aria-current", "page");
      await look(page);

      const colleague = await open("colleague");
      await colleague.goto("/sager");
      await expect(viewLink(colleague, name)).toHaveCount(0);

      await unfold(page, `Ret visningen »${name}«`);
      await page.getByLabel("Del med alle i Borgerservice").check();
      await page.getByRole("button", { name: "Gem ændringerne" }).click();
      await expect(page.getByText("Delt af dig")).toBeVisible();
      await colleague.goto("/sager");
      await viewLink(colleague, name).click();
      await expect(colleague).toHaveURL(/koe=mangler&sted=ouh&sorter=-fuldmagtsgiver&visning=/);
      await expect(colleague.getByText("Delt af Mette Vejleder")).toBeVisible();
      await expect(colleague.getByText(`Ret visningen »${name}«`)).toHaveCount(0);

      await page.getByLabel("Sted", { exact: true }).selectOption("");
      await page.getByRole("button", { name: "Vis", exact: true }).click();
      await unfold(page, `Ret visningen »${name}«`);
      await nameField(page).fill(`${name} 2`);
      await page.getByLabel("Del med alle i Borgerservice").uncheck();
      await page.getByRole("button", { name: "Gem ændringerne" }).click();
      await expect(viewLink(page, `${name} 2`)).toHaveAttribute(
        "href",
        /\?koe=mangler&sorter=-fuldmagtsgiver&visning=/,
      );
      await colleague.reload();
      await expect(viewLink(colleague, name)).toHaveCount(0);

      await unfold(page, `Ret visningen »${name} 2«`);
      await page.getByRole("button", { name: `Slet visningen »${name} 2«` }).click();
      await expect(page).toHaveURL("/sager?koe=mangler&sorter=-fuldmagtsgiver");
      await expect(viewLink(page, name)).toHaveCount(0);
    });

    test("a view that was changed in another window shows both texts, and keeps what was typed", async ({
      page,
    }) => {
      const name = `Dobbelt ${javaScriptEnabled}`;
      const [theirs, mine] = [`${name}, rettet`, `${name}, min`];
      await page.goto("/sager?koe=kontrol");
      await unfold(page, "Gem som visning");
      await nameField(page).fill(name);
      await page.getByRole("button", { name: "Gem visningen" }).click();
      await expect(viewLink(page, name)).toHaveAttribute("aria-current", "page");
      const other = await page.context().newPage();
      await other.goto(page.url());
      await unfold(other, `Ret visningen »${name}«`);
      await nameField(other).fill(theirs);
      await other.getByRole("button", { name: "Gem ændringerne" }).click();
      await expect(viewLink(other, theirs)).toBeVisible();

      await unfold(page, `Ret visningen »${name}«`);
      await nameField(page).fill(mine);
      await page.getByRole("button", { name: "Gem ændringerne" }).click();
      await expect(
        page.getByRole("link", { name: /^Visningen er ændret i et andet vindue\./ }),
      ).toBeVisible();
      await expect(page.getByText(`»${theirs}«, ikke delt: Skal kontrolleres`)).toBeVisible();
      await expect(nameField(page)).toHaveValue(mine);
      await look(page);
      await page.getByRole("button", { name: "Gem ændringerne" }).click();
      await expect(viewLink(page, mine)).toBeVisible();
      await expect(viewLink(page, theirs)).toHaveCount(0);
    });
  });
}

test("a name that is empty, too long, a number or there already is refused, and what was typed stays", async ({
  page,
}) => {
  await page.goto("/sager?koe=mine");
  await unfold(page, "Gem som visning");
  await nameField(page).fill("Kun mine");
  await page.getByRole("button", { name: "Gem visningen" }).click();
  await expect(viewLink(page, "Kun mine")).toBeVisible();
  await page.goto("/sager?koe=mine");
  await unfold(page, "Gem som visning");
  for (const [typed, sentence] of [
    ["", "Skriv, hvad visningen skal hedde."],
    ["x".repeat(61), "Skriv højst 60 tegn."],
    ["Ingrid 710438-1234", "Giv visningen et navn uden CPR-nummer."],
    ["kun MINE", "Du har en visning med det navn. Skriv et andet navn."],
  ] as const) {
    await nameField(page).fill(typed);
    await page.getByRole("button", { name: "Gem visningen" }).click();
    await expectErrors(page, [{ sentence, field: nameField(page) }]);
    await expect(nameField(page)).toHaveValue(typed);
  }
});

test("what is forged is not kept, and another's view can be neither changed nor thrown away", async ({
  page,
  open,
  server,
}) => {
  const form = await formOf(page.request, "/sager", "keepView");
  const typed = {
    koe: "kontrol",
    sted: "' or true",
    hvem: "alle",
    soeg: "Ingrid",
    efter: "2026-000001",
    navn: "Smedet",
  };
  const path = ledTo(await post(page.request, "/sager", form, typed));
  expect(path).toMatch(/^\/sager\?koe=kontrol&visning=[0-9a-f-]{36}$/);
  const visning = path.split("=").at(-1) ?? "";
  const stored = () =>
    rows(server.database, "select name, query, version from saved_view where id = $1", [visning]);
  expect(await stored()).toEqual([{ name: "Smedet", query: { koe: "kontrol" }, version: 1 }]);
  const colleague = (await open("colleague")).request;
  const theirs = await formOf(colleague, "/sager", "keepView");
  for (const version of ["", "1"]) {
    const answer = await post(colleague, "/sager", theirs, { koe: "mine", navn: "Taget", visning, version });
    expect(answer.status()).toBe(404);
  }
  const discard = await formOf(page.request, path, "discardView");
  expect((await post(colleague, "/sager", discard, { visning })).status()).toBe(404);
  expect(await stored()).toEqual([{ name: "Smedet", query: { koe: "kontrol" }, version: 1 }]);
});

function nameField(page: Page): Locator {
  return page.getByLabel("Visningens navn");
}

function viewLink(page: Page, name: string): Locator {
  return page.getByRole("list", { name: "Gemte visninger" }).getByRole("link", { name });
}

/** Opens a fold by its summary. */
async function unfold(page: Page, summary: string): Promise<void> {
  await page.locator("summary").getByText(summary, { exact: true }).click();
}
