import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";
import { rows } from "../steps/database";
import { errorSummary } from "../steps/errors";
import { look } from "../steps/look";

test.use({ as: "project_lead" });

const LIST = `Titel;Privilegienavn
Madservice – handlefuldmagt til selvbetjening;urn:dk:madservice
Sundhedspleje til børn og unge;urn:dk:sundhedspleje
Noget helt andet;urn:dk:andet
;urn:dk:uden-titel
`;
const NAMES = "select count(*)::int as count from fuldmagtspakke_row where privilegienavn is not null";
const FACTS = "select count(*)::int as count from event where type = 'catalogue.changed'";

type Sent = { name: string; text: string | Buffer };

async function read(page: Page, { name, text }: Sent): Promise<void> {
  const buffer = typeof text === "string" ? Buffer.from(text, "utf8") : text;
  await page.getByLabel("Fil med listen").setInputFiles({ name, mimeType: "text/csv", buffer });
  const before = page.url();
  await page.getByRole("button", { name: "Læs filen" }).click();
  await page.waitForURL((url) => url.href !== before);
}

test("a list is held against the catalogue, and a button writes the privilegienavne that differ", async ({
  page,
  server,
}) => {
  const count = async (sql: string) => Number((await rows(server.database, sql))[0]?.count);
  const [names, facts] = [await count(NAMES), await count(FACTS)];
  await page.goto("/udrulning/matrix");
  await page.getByRole("link", { name: "Læs en liste ind" }).click();
  await look(page);
  await read(page, { name: "liste.csv", text: LIST });
  await expect(page.getByText("Listen har 4 rækker. 1 privilegienavn er nyt eller ændret.")).toBeVisible();
  await look(page);
  const part = (name: RegExp) => page.getByRole("region", { name });
  await expect(part(/2 rækker har fejl/).getByRole("row")).toContainText([
    "Række",
    /Række 3.*Titlen passer på flere/,
    /Række 5.*Titlen mangler/,
  ]);
  await expect(
    part(/1 privilegienavn er nyt/)
      .getByRole("row")
      .nth(1),
  ).toContainText("urn:dk:madservice");
  await expect(part(/kender vi ikke/)).toContainText("Noget helt andet");
  await expect(
    part(/kan gives her, men er ikke på listen/)
      .getByRole("rowheader")
      .first(),
  ).toBeVisible();
  expect([await count(NAMES), await count(FACTS)]).toEqual([names, facts]);

  await page.getByRole("button", { name: "Skriv 1 privilegienavn" }).click();
  await expect(page.getByText("1 privilegienavn er skrevet i kataloget.")).toBeVisible();
  expect([await count(NAMES), await count(FACTS)]).toEqual([names + 1, facts + 1]);
  await page.goto("/udrulning/madservice");
  await expect(page.getByText("urn:dk:madservice")).toBeVisible();
});

test("a wrong file is told in a sentence at its field, and changes nothing", async ({ page, server }) => {
  const state = () => rows(server.database, `${NAMES} union all ${FACTS}`);
  const before = await state();
  await page.goto("/udrulning/import");
  await page.getByRole("button", { name: "Læs filen" }).click();
  await expect(errorSummary(page)).toContainText("Vælg en fil.");
  await look(page);
  const many = `Titel;Privilegienavn\n${Array.from({ length: 100_000 }, (_, at) => `a;u${at}`).join("\n")}`;
  const picture = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
  const wrong: [string | Buffer, string][] = [
    ["", "Filen er tom."],
    [picture, "Filen er ikke en liste."],
    [Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(LIST, "utf16le")]), "Bogstaverne i filen"],
    ["Navn;Adresse\na;b\n", "Filen mangler kolonnerne Titel og Privilegienavn."],
    ["Titel;Privilegienavn\n=1+1;urn:a\n", "Der er en formel i række 2."],
    [many, "Filen har 100.000 rækker. Der må højst være 5.000."],
    [`Titel;Privilegienavn\n${"x".repeat(2_100_000)};urn:a\n`, "Filen fylder mere end 2 MB."],
  ];
  for (const [text, sentence] of wrong) {
    await read(page, { name: "liste.xlsx", text });
    await expect(errorSummary(page)).toContainText(sentence);
  }
  expect(await state()).toEqual(before);
});

for (const javaScriptEnabled of [true, false]) {
  test(`a file far too large is told in a sentence at its field, ${javaScriptEnabled ? "with" : "without"} JavaScript`, async ({
    open,
  }) => {
    const page = await open("project_lead", { javaScriptEnabled });
    const large = (bytes: number) => ({
      name: "liste.csv",
      mimeType: "text/csv",
      buffer: Buffer.alloc(bytes, "a"),
    });
    for (const [path, bytes] of [
      ["/udrulning/import", 5_000_000],
      ["/udrulning/import", 12_000_000],
      ["/udrulning/nationale-tal/import", 5_000_000],
      ["/udrulning/nationale-tal/import", 12_000_000],
    ] as const) {
      await page.goto(path);
      await page.getByLabel(/^Fil med/).setInputFiles(large(bytes));
      await page.getByRole("button", { name: "Læs filen" }).click();
      await expect(errorSummary(page)).toContainText("Filen fylder mere end 2 MB.");
    }
  });
}

test("without JavaScript a list is read in the same way", async ({ open }) => {
  const page = await open("project_lead", { javaScriptEnabled: false });
  await page.goto("/udrulning/import");
  await read(page, { name: "liste.csv", text: "Titel,Privilegienavn\nFindes ikke,urn:dk:x\n" });
  await expect(page.getByText("Listen har 1 række. Der er ingen privilegienavne at skrive.")).toBeVisible();
  await read(page, { name: "liste.csv", text: "a,b\n" });
  await expect(errorSummary(page)).toContainText("Filen mangler kolonnerne");
});

test("the matrix as a file is what the screen shows with its filter and its day", async ({ page }) => {
  await page.goto("/udrulning/matrix?trin=live&pr=2026-10-31");
  const titles = await page.locator("table.matrix tbody tr:not(.matrix-area) th a").allInnerTexts();
  const href = await page.getByRole("link", { name: "Hent matrixen som CSV" }).getAttribute("href");
  const response = await page.request.get(href ?? "");
  const lines = (await response.text()).trimEnd().split("\r\n");
  expect(response.headers()["content-disposition"]).toContain("udrulning-matrix-2026-10-31.csv");
  expect(lines.slice(1, 3)).toEqual(["Trin;I drift", "Vist pr.;31.10.2026"]);
  const shown = lines.slice(lines.findIndex((line) => line.startsWith("Fagområde;")) + 1);
  expect(shown.map((line) => line.split(";")[1])).toEqual(titles);
});
