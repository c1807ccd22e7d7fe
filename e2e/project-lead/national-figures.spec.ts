import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";
import { rows } from "../steps/database";
import { errorSummary } from "../steps/errors";
import { look } from "../steps/look";

test.use({ as: "project_lead" });

const HOME = "/udrulning/nationale-tal";
const WRITE = `${HOME}/skriv?type=madservice&maaned=2026-09`;
const FIGURES = "select count(*)::int as count from national_figure";
const FACTS = "select count(*)::int as count from event where type = 'national_figure.recorded'";
const NUMBER = "Handlefuldmagt til selvbetjening";

async function write(page: Page, number: string): Promise<void> {
  await page.getByLabel(NUMBER).fill(number);
  await page.getByLabel("Kilde").fill("Digitaliseringsstyrelsen");
  await page.getByLabel("Læst den").fill("05.10.2026");
  await page.getByRole("button", { name: /^Gem/ }).click();
}

async function read(page: Page, text: string | Buffer): Promise<void> {
  const buffer = typeof text === "string" ? Buffer.from(text, "utf8") : text;
  await page.getByLabel("Fil med tallene").setInputFiles({ name: "tal.csv", mimeType: "text/csv", buffer });
  await page.getByLabel("Kilde").fill("Digitaliseringsstyrelsen");
  const before = page.url();
  await page.getByRole("button", { name: "Læs filen" }).click();
  await page.waitForURL((url) => url.href !== before);
}

const rowOf = (page: Page, title: string) => page.getByRole("row").filter({ hasText: title });

test("a month is typed and corrected, stands beside our own numbers, and is read by everybody", async ({
  page,
  open,
  server,
}) => {
  await rows(server.database, "delete from national_figure"); // what other tests of this server have written
  await page.goto("/udrulning");
  await page.getByRole("link", { name: "Nationale tal" }).click();
  await page.getByLabel("Fuldmagt", { exact: true }).selectOption({ label: "Madservice" });
  await page.getByLabel("Måned").selectOption({ label: "september 2026" });
  await page.getByRole("button", { name: "Vælg" }).click();
  await write(page, "mange");
  await expect(errorSummary(page)).toContainText("Skriv et helt tal, som 1.234.");
  await expect(page.getByLabel(NUMBER)).toHaveValue("mange");
  await look(page);
  await write(page, "1.243");
  await expect(page.getByText("1 tal er gemt.")).toBeVisible();
  await page.goto(WRITE);
  await write(page, "1234");
  await expect(page.getByText("1 tal er gemt.")).toBeVisible();

  await page.goto(`${HOME}?kvartal=2026-k3`);
  await expect(page.getByText("Der mangler tal for juli 2026 og august 2026.")).toBeVisible();
  const cells = rowOf(page, "Madservice").getByRole("cell");
  await expect(cells).toHaveText(["–", "–", "1.234", "–", "under 5"]);
  await expect(page.getByText("September: Digitaliseringsstyrelsen, læst 05.10.2026")).toBeVisible();
  await look(page);
  const href = await page.getByRole("link", { name: "Hent tallene som CSV" }).getAttribute("href");
  const file = await (await page.request.get(href ?? "")).text();
  expect(file.trimEnd().split("\r\n").at(-1)).toMatch(/^Madservice .*;1234;.*;05\.10\.2026;;under 5$/);

  await page.goto("/udrulning/madservice");
  const national = page.getByRole("region", { name: "Givet i hele landet" });
  await expect(national).toContainText("1.234 i september 2026");
  const own = page.getByRole("region", { name: /^Hos os i/ });
  await expect(own).toContainText("under 5");
  await look(page);

  const auditor = await open("auditor");
  await auditor.goto(`${HOME}?kvartal=2026-k3`);
  await expect(rowOf(auditor, "Madservice").getByRole("cell")).toHaveText(["–", "–", "1.234", "–"]);
  await expect(auditor.getByRole("button", { name: "Vælg" })).toHaveCount(0);
  await auditor.goto("/udrulning/madservice");
  await expect(auditor.getByRole("region", { name: /^Hos os i/ })).toHaveCount(0);
  await auditor.goto(`${HOME}?kvartal=2026-k3&pr=2026-10-04`);
  await expect(auditor.getByText("Der er ingen nationale tal for 3. kvartal 2026 endnu.")).toBeVisible();
});

test("who was second sees both versions", async ({ page, open }) => {
  const path = `${HOME}/skriv?type=boligindretning&maaned=2026-09`;
  await page.goto(path);
  const other = await open("project_lead");
  await other.goto(path);
  await write(other, "10");
  await expect(other.getByText("1 tal er gemt.")).toBeVisible();
  await write(page, "20");
  await expect(errorSummary(page)).toContainText("En kollega har skrevet tal, mens du skrev.");
  await expect(rowOf(page, NUMBER).first().getByRole("cell")).toHaveText(["10", "20"]);
  await look(page);
  await page.getByRole("button", { name: "Gem min udgave over kollegaens" }).click();
  await expect(page.getByText("1 tal er gemt.")).toBeVisible();
});

test("a file is shown with its errors before a button saves it; a wrong one changes nothing", async ({
  page,
  server,
}) => {
  const state = () => rows(server.database, `${FIGURES} union all ${FACTS}`);
  const before = await state();
  await page.goto(`${HOME}/import`);
  const wrong: [string | Buffer, string][] = [
    ["", "Filen er tom."],
    [Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), "Filen er ikke en liste."],
    ["Titel;Antal\nMadservice;1\n", "Filen mangler kolonner."],
    ["Titel;Måned;Antal\nMadservice;10.2026;=1+1\n", "Der er en formel i række 2."],
  ];
  for (const [text, sentence] of wrong) {
    await read(page, text);
    await expect(errorSummary(page)).toContainText(sentence);
    await expect(page.getByLabel("Kilde")).toHaveValue("Digitaliseringsstyrelsen");
  }
  await look(page);
  const list = [
    "Titel;Slags;Kanal;Måned;Antal",
    "Madservice;handlefuldmagt;kontakt;oktober 2026;77",
    "Findes ikke;handlefuldmagt;kontakt;oktober 2026;1",
    "Madservice;handlefuldmagt;selvbetjening;oktober 2026;under 5",
  ];
  await read(page, list.join("\n"));
  await expect(
    page.getByText("Filen har 3 rækker. 1 tal er nyt eller ændret. 2 rækker har fejl."),
  ).toBeVisible();
  await expect(page.getByRole("region", { name: "2 rækker har fejl" }).getByRole("row")).toContainText([
    "Række",
    /Række 3.*står ikke i kataloget/,
    /Række 4.*ikke et helt tal/,
  ]);
  await look(page);
  expect(await state()).toEqual(before);
  await page.getByRole("button", { name: "Gem 1 tal" }).click();
  await expect(page.getByText("1 tal er gemt.")).toBeVisible();
  await page.goto(HOME);
  await expect(rowOf(page, "Madservice – handlefuldmagt til kontakt")).toContainText("77");
});
