import type { Locator, Page } from "@playwright/test";
import { expect, test } from "../fixtures";
import { rows } from "../steps/database";
import { errorSummary } from "../steps/errors";
import { byKeys } from "../steps/hand";
import { look } from "../steps/look";
import { todayTyped } from "../steps/people";
import { formOf, ledTo, post, postSag, postSagStep } from "../steps/post";
import { history, section } from "../steps/sag";

test.use({ as: "caseworker" });

const METTE = "Mette Vejleder";
const ALI = "Ali Testbruger";

test.beforeEach(async ({ server }) => {
  await rows(server.database, "delete from notice");
});

test("two caseworkers share a morning by the keys: put back, take, give, and read what is new", async ({
  page,
  open,
}) => {
  const sagsnummer = await postSag(page.request);
  const colleague = await open("colleague");
  const [mette, ali] = [byKeys(page), byKeys(colleague)];

  await test.step("Mette puts a sag back", async () => {
    await page.goto(`/sager/${sagsnummer}`);
    const who = section(page, "Hvem har sagen");
    await mette.press(who.locator("summary", { hasText: "Læg tilbage" }));
    await mette.choose(who.getByRole("radio", { name: "Arbejdet fordeles" }).last());
    await mette.press(who.getByRole("button", { name: "Læg sagen tilbage" }));
    await expect(who).toContainText("Sagen er ikke fordelt.");
    await expect(history(page).first()).toContainText(
      `${METTE} lagde sagen tilbage. Grund: arbejdet fordeles.`,
    );
    await look(page);
  });

  await test.step("Ali takes it from the list", async () => {
    await colleague.goto("/sager?koe=ikke-fordelt");
    await ali.press(colleague.getByRole("button", { name: `Tag sag ${sagsnummer}` }));
    await expect(colleague.getByText(`Du har taget sag ${sagsnummer}.`)).toBeVisible();
  });

  await test.step("and gives it to Mette, who knows the citizen", async () => {
    await colleague.goto(`/sager/${sagsnummer}`);
    const who = section(colleague, "Hvem har sagen");
    await expect(who).toContainText(`${ALI} (dig)`);
    await ali.press(who.locator("summary", { hasText: "Giv til en kollega" }));
    await ali.press(who.getByRole("button", { name: "Giv sagen" }));
    await expect(errorSummary(colleague).getByRole("link")).toHaveText(["Vælg, hvem der skal have sagen."]);
    await look(colleague);
    await who.getByLabel("Til hvem?").selectOption({ label: METTE });
    await who.getByRole("radio", { name: "Kender borgeren" }).first().check();
    await who.getByRole("button", { name: "Giv sagen" }).click();
    // Her name stands in the list to choose from too: it is done when Ali does not have it any more.
    await expect(who).not.toContainText(`${ALI} (dig)`);
    await expect(who).toContainText(METTE);
  });

  await test.step("Mette reads it on her first page", async () => {
    await page.goto("/");
    await expect(page.getByRole("navigation", { name: "Hovedmenu" })).toContainText("Forside, 1 ny");
    const news = section(page, "Nyt til dig");
    await expect(news.getByRole("listitem")).toContainText(`${ALI} gav dig sag ${sagsnummer}.`);
    await look(page);
    await mette.press(news.getByRole("button", { name: /^Set/ }));
    await expect(news).toHaveCount(0);
    await expect(page.getByRole("navigation", { name: "Hovedmenu" })).not.toContainText("ny");
  });
});

test("whoever comes second is told who has the sag now, sees what was done, and changes nothing", async ({
  page,
  open,
}) => {
  const sagsnummer = await postSag(page.request);
  await page.goto(`/sager/${sagsnummer}`);
  const colleague = await open("colleague");
  await colleague.goto(`/sager/${sagsnummer}`);
  await colleague.getByRole("button", { name: "Tag sagen" }).click();
  await expect(section(colleague, "Hvem har sagen")).toContainText(`${ALI} (dig)`);

  const who = section(page, "Hvem har sagen");
  await who.getByText("Læg tilbage", { exact: true }).click();
  await who.getByRole("radio", { name: "Ferie eller sygdom" }).last().check();
  await who.getByRole("button", { name: "Læg sagen tilbage" }).click();
  await expect(errorSummary(page).getByRole("link")).toHaveText(
    `En kollega nåede at ændre sagen først. Nu er den hos ${ALI}. Intet er gjort.`,
  );
  const meanwhile = section(page, "Det er sket, mens du skrev");
  await expect(meanwhile.getByRole("listitem")).toContainText(`${ALI} tog sagen.`);
  await expect(meanwhile.getByRole("definition")).toHaveText("Ferie eller sygdom");
  await expect(who.getByRole("radio", { name: "Ferie eller sygdom" }).last()).toBeChecked();
  await look(page);
  await expect(page.getByText("lagde sagen tilbage")).toHaveCount(0);
});

test("a step on a sag that nobody has gives it to whoever takes it, and one on a colleague's tells the colleague", async ({
  page,
  open,
}) => {
  const sagsnummer = await postSag(page.request);
  const path = `/sager/${sagsnummer}`;
  const release = await formOf(page.request, path, "assign", 'value="ingen"');
  ledTo(await post(page.request, path, release, { ...release.hidden, grund: "even_out" }));
  const colleague = await open("colleague");
  await postSagStep(colleague.request, sagsnummer, "receive", { sider: ["1", "2"], modtaget: todayTyped() });
  await colleague.goto(path);
  await expect(section(colleague, "Hvem har sagen")).toContainText(`${ALI} (dig)`);
  await expect(history(colleague).first()).toContainText(`${ALI} tog sagen.`);
  await postSagStep(page.request, sagsnummer, "check", {
    kontrol: ["identity", "pages", "signature", "scope", "understands"],
  });
  await colleague.goto("/");
  await expect(section(colleague, "Nyt til dig")).toContainText(
    `${METTE} arbejdede i sag ${sagsnummer}, som du har.`,
  );
});

test("while somebody is away a colleague sees to the sager, and their page says so", async ({
  page,
  open,
  server,
}) => {
  const sagsnummer = await postSag(page.request);
  await rows(
    server.database,
    `insert into absence (user_id, cover_id, from_on, to_on)
     select mette.id, ali.id, current_date - 1, date '2030-12-24' from "user" mette, "user" ali
     where mette.name = $1 and ali.name = $2`,
    [METTE, ALI],
  );
  const colleague = await open("colleague");
  await colleague.goto("/sager?koe=mine");
  await expect(rowOf(colleague, sagsnummer)).toBeVisible();
  await colleague.goto(`/sager/${sagsnummer}`);
  await expect(section(colleague, "Hvem har sagen")).toContainText(
    `${METTE} er væk til og med 24.12.2030. Du ser til sagen.`,
  );
  await look(colleague);
  await rows(server.database, "delete from absence");
});

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "" : ", without JavaScript";
  test(`several sager are divided at once, and the one that a colleague was first to is named${how}`, async ({
    page: request,
    open,
  }) => {
    const numbers = [
      await postSag(request.request),
      await postSag(request.request),
      await postSag(request.request),
    ];
    const [first = "", second = "", third = ""] = numbers;
    const page = await open("caseworker", { javaScriptEnabled });
    await page.goto("/sager?koe=mine&sorter=-nummer");
    for (const sagsnummer of numbers) await rowOf(page, sagsnummer).getByRole("checkbox").check();
    await page.getByText("Fordel de valgte", { exact: true }).first().click();
    await page.getByRole("button", { name: "Fordel de valgte" }).click();
    await expect(errorSummary(page).getByRole("link")).toHaveText(["Vælg, hvem der skal have sagen."]);
    await expect(rowOf(page, second).getByRole("checkbox")).toBeChecked();

    const colleague = await open("colleague");
    await colleague.goto(`/sager/${third}`);
    await colleague.getByRole("button", { name: "Tag sagen" }).click();
    await expect(section(colleague, "Hvem har sagen")).toContainText(`${ALI} (dig)`);

    await page.getByLabel("Til hvem?").selectOption({ label: ALI });
    await page.getByRole("radio", { name: "Hører til et andet sted" }).check();
    await page.getByRole("button", { name: "Fordel de valgte" }).click();
    await expect(page.getByText("2 sager er fordelt.")).toBeVisible();
    await expect(errorSummary(page).getByRole("link")).toHaveText([
      `Sag ${third}: sagen er allerede hos ${ALI}.`,
    ]);
    await expect(page).toHaveURL(/koe=mine/);
    await expect(rowOf(page, first)).toHaveCount(0);
    await look(page);
  });
}

test("what waits is shown by queue and by place, and leads to the lists", async ({ page }) => {
  await postSag(page.request);
  await page.goto("/sager");
  await page.getByRole("link", { name: "Se, hvad der venter, efter kø og sted" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Hvad venter hvor" })).toBeVisible();
  await look(page);
  await section(page, "Hos borgeren").getByRole("link", { name: "Afventer underskrift" }).click();
  await expect(page).toHaveURL(/koe=underskrift/);
  await page.goBack();
  await section(page, "Efter sted").getByRole("link").first().click();
  await expect(page).toHaveURL(/koe=aabne&sted=/);
});

function rowOf(page: Page, sagsnummer: string): Locator {
  return page.getByRole("row").filter({ hasText: sagsnummer });
}
