import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";
import { rows } from "../steps/database";
import { errorSummary } from "../steps/errors";
import { look } from "../steps/look";
import { dayTyped } from "../steps/people";
import { section } from "../steps/sag";
import { PASSWORD, typeSignIn } from "../steps/who";

const LEAD = "projektleder2@demo.example";
const FRESH = "en helt ny sætning";

test.describe("a caseworker's own settings", () => {
  test.use({ as: "caseworker" });

  test("lead from the name in the header, and say when one is away and who sees to one's sager", async ({
    page,
  }) => {
    await page.goto("/katalog");
    await page.getByRole("banner").getByRole("link", { name: "Mette Vejleder" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Dine indstillinger" })).toBeVisible();

    await sayAway(page, dayTyped(20), dayTyped(18), "");
    await expect(errorSummary(page).getByRole("link")).toHaveText([
      "Den sidste dag ligger før den første. Skriv en senere dag.",
      "Vælg, hvem der ser til dine sager imens.",
    ]);
    await expect(page.getByLabel("Første dag")).toHaveValue(dayTyped(20));
    await look(page);

    await sayAway(page, dayTyped(20), dayTyped(22), "Ali Testbruger");
    await expect(page.getByText("Dagene er gemt, og din kollega får besked.")).toBeVisible();
    await expect(section(page, "Når du er væk").getByRole("row").nth(1)).toContainText("Ali Testbruger");
    await look(page);
  });

  test("show both texts when the days were changed in another window, and keep what was typed", async ({
    page,
    context,
  }) => {
    await page.goto("/mig");
    await sayAway(page, dayTyped(40), dayTyped(42), "Ali Testbruger");
    await expect(page.getByText("Dagene er gemt, og din kollega får besked.")).toBeVisible();
    const other = await context.newPage();
    for (const window of [page, other]) {
      await window.goto("/mig");
      await rowOf(window, dayTyped(40)).getByRole("link", { name: /^Ret/ }).click();
    }
    await other.getByLabel("Sidste dag").fill(dayTyped(44));
    await other.getByRole("button", { name: "Gem dagene" }).click();
    await expect(other.getByText("Dagene er gemt, og din kollega får besked.")).toBeVisible();

    await page.getByLabel("Sidste dag").fill(dayTyped(46));
    await page.getByRole("button", { name: "Gem dagene" }).click();
    await expect(errorSummary(page).getByRole("link")).toHaveText(/^Dagene er rettet i et andet vindue/);
    const form = page.locator("#fravaer");
    await expect(form.getByRole("definition").filter({ hasText: dayTyped(44) })).toBeVisible();
    await expect(form.getByRole("definition").filter({ hasText: dayTyped(46) })).toBeVisible();
    await expect(page.getByLabel("Sidste dag")).toHaveValue(dayTyped(46));
    await look(page);

    await page.getByRole("button", { name: "Gem dagene" }).click();
    await rowOf(page, dayTyped(46))
      .getByRole("button", { name: /^Aflys/ })
      .click();
    await expect(page.getByText("Dagene er aflyst, og din kollega får besked.")).toBeVisible();
    await expect(rowOf(page, dayTyped(46))).toHaveCount(0);
  });

  test("keep the choice of a morning mail, and say that the municipality has not set mail up", async ({
    page,
  }) => {
    await page.goto("/mig");
    const mail = section(page, "Mail om morgenen");
    await expect(mail).toContainText("Kommunen har ikke sat mail op.");
    await mail.getByRole("checkbox", { name: "Send mig en mail om morgenen" }).check();
    await mail.getByRole("button", { name: "Gem valget om mail" }).click();
    await expect(page.getByText("Dit valg om mail er gemt.")).toBeVisible();
    await expect(mail.getByRole("checkbox")).toBeChecked();
  });
});

test.describe("somebody whose password an administrator chose", () => {
  test.beforeEach(({ server }) => whenTemporary(server.database));
  test.afterEach(({ server }) =>
    rows(
      server.database,
      `update "user" set temporary_password = false, password_hash =
         (select password_hash from "user" where email = 'projektleder@demo.example') where email = $1`,
      [LEAD],
    ),
  );

  for (const javaScriptEnabled of [true, false]) {
    const how = javaScriptEnabled ? "" : ", without JavaScript";
    test(`is led to choose another before anything else${how}`, async ({ open }) => {
      const page = await open(null, { javaScriptEnabled });
      await page.goto("/log-ind?videre=%2Fhjaelp");
      await typeSignIn(page, LEAD, PASSWORD);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Vælg din egen adgangskode");
      await expect(page.getByRole("navigation", { name: "Hovedmenu" })).toHaveCount(0);
      for (const path of ["/", "/katalog", "/mig", "/hjaelp", "/log-ind"]) {
        await page.goto(path);
        await expect(page, path).toHaveURL("/mig/adgangskode");
      }

      await choose(page, "forkert-kode", "kort", "kort");
      await expect(errorSummary(page).getByRole("link")).toHaveText([
        "Adgangskoden, du har nu, passer ikke. Skriv den igen.",
        "Den nye adgangskode er for kort. Skriv mindst 12 tegn.",
      ]);
      for (const field of await page.locator("main input[type=password]").all())
        await expect(field).toHaveValue("");
      await look(page);

      await choose(page, PASSWORD, FRESH, FRESH);
      await expect(page).toHaveURL("/udrulning");
      await page.goto("/mig");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Dine indstillinger");
      await expect(page.getByRole("region", { name: "Når du er væk" })).toHaveCount(0);
    });
  }

  test("can still leave", async ({ open }) => {
    const page = await open(null);
    await page.goto("/log-ind");
    await typeSignIn(page, LEAD, PASSWORD);
    await page.getByRole("button", { name: "Log ud" }).click();
    await expect(page.getByText("Du er logget ud.")).toBeVisible();
  });
});

async function whenTemporary(database: Parameters<typeof rows>[0]): Promise<void> {
  await rows(database, `update "user" set temporary_password = true where email = $1`, [LEAD]);
}

async function choose(page: Page, old: string, fresh: string, again: string): Promise<void> {
  await page.getByLabel("Adgangskoden, du har nu").fill(old);
  await page.getByLabel("Ny adgangskode", { exact: true }).fill(fresh);
  await page.getByLabel("Ny adgangskode igen").fill(again);
  await page.getByRole("button", { name: "Skift adgangskode" }).click();
}

async function sayAway(page: Page, from: string, to: string, cover: string): Promise<void> {
  await page.getByLabel("Første dag").fill(from);
  await page.getByLabel("Sidste dag").fill(to);
  const who = page.getByLabel("Hvem ser til dine sager imens?");
  await who.selectOption(cover ? { label: cover } : { index: 0 });
  await page.getByRole("button", { name: "Gem dagene" }).click();
}

function rowOf(page: Page, day: string) {
  return section(page, "Når du er væk").getByRole("row").filter({ hasText: day });
}
