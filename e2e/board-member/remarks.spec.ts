import type { Page } from "@playwright/test";
import { PUBLISHED, publishExample } from "@/tests/editions";
import { expect, test } from "../fixtures";
import { expectFits } from "../layout/screens";
import { rows } from "../steps/database";
import { errorSummary } from "../steps/errors";
import { look } from "../steps/look";
import { formOf, ledTo, post } from "../steps/post";

test.use({ as: "board_member" });

const STATUS = `/status/${PUBLISHED.quarter}`;
const SAID = "Kommer brevet også som lyd?";

test.beforeEach(async ({ server }) => {
  await rows(server.database, "delete from remark where from_name <> 'Prøverådet'"); // that one is the doors'
  await publishExample((statement, values) => rows(server.database, statement, values));
});

test("a board member leaves a remark, a lead answers it, and the board member reads the answer", async ({
  page,
  open,
}) => {
  await test.step("what is wrong is said, and what was typed stays", async () => {
    await page.goto("/status");
    await page.getByRole("link", { name: "Skriv til os" }).click();
    await expect(remarkBox(page)).toBeVisible();
    await expect(page.getByRole("heading", { name: "Det har du skrevet før" })).toHaveCount(0);
    await page.getByLabel("Hvem taler du for?").fill("Handicaprådet");
    await remarkBox(page).fill("Ring til 710438-1234.");
    await send(page);
    await expect(errorSummary(page).getByRole("link")).toHaveText([
      "Skriv det uden CPR-nummer. Alle kan læse det, der står her.",
    ]);
    await expect(remarkBox(page)).toHaveValue("Ring til 710438-1234.");
    await expect(page).toHaveTitle(/^Fejl: Status/);
    await look(page);
    await expectFits(page, "the status with an error in a remark");
  });
  await test.step("it is sent, and stands there without an answer", async () => {
    await remarkBox(page).fill(SAID);
    await send(page);
    await expect(page.getByText("Tak, vi har fået din bemærkning.")).toBeVisible();
    await expect(own(page)).toHaveText([new RegExp(`^${escaped(SAID)}Handicaprådet, .*Mangler svar$`)]);
    await expect(remarkBox(page)).toHaveValue("");
    await expect(page.getByLabel("Hvem taler du for?")).toHaveValue("Handicaprådet");
    await look(page);
  });
  await test.step("a lead answers", async () => {
    const lead = await open("project_lead");
    await lead.goto("/rapporter/bemaerkninger");
    await expect(lead.getByText(/mangler et svar\.$/)).toBeVisible();
    await expectFits(lead, "the remarks");
    await lead.getByRole("link", { name: SAID }).click();
    await lead.getByLabel("Svaret").fill("Ja, hør det på odense.dk.");
    await lead.getByRole("button", { name: "Gem svaret" }).click();
    await expect(errorSummary(lead).getByRole("link")).toHaveText([
      "Skriv stedets navn i stedet for en adresse på nettet: »odense.dk«.",
      "Vælg, hvad der er blevet af det.",
    ]);
    await expectFits(lead, "an answer with errors");
    await lead.getByLabel("Svaret").fill("Ja. Ring til os, så læser vi det op.");
    await lead.getByRole("radio", { name: "I gang" }).check();
    await lead.getByLabel(/^Tilføjelse/).fill("fra 1. marts 2027.");
    await lead.getByRole("button", { name: "Gem svaret" }).click();
    await expect(lead.getByText("Svaret er gemt.")).toBeVisible();
    await expect(lead.getByText("LIX 5. Målet er 25 eller under.")).toBeVisible();
    await expectFits(lead, "an answer that is given");
  });
  await test.step("the board member reads it", async () => {
    await page.goto(STATUS);
    await expect(own(page)).toContainText(["Vi svarede: Ja. Ring til os, så læser vi det op."]);
    await expect(own(page)).toContainText(["I gang, fra 1. marts 2027"]);
    await expectFits(page, "the status with own remarks");
  });
});

test("a remark is left without JavaScript, and one that is sent twice is one", async ({ open, page }) => {
  const still = await open("board_member", { javaScriptEnabled: false });
  await still.goto(`${STATUS}?skrift=stor`);
  await still.getByLabel("Hvem taler du for?").fill("Ældrerådet");
  await send(still);
  await expect(errorSummary(still).getByRole("link")).toHaveText(["Skriv din bemærkning."]);
  await expect(still.getByLabel("Hvem taler du for?")).toHaveValue("Ældrerådet");
  await expect(still.getByRole("link", { name: "Almindelig skrift" })).toBeVisible();
  await remarkBox(still).fill(SAID);
  await send(still);
  await expect(own(still)).toHaveCount(1);

  const form = await formOf(page.request, STATUS, "sendRemark");
  const typed = { ...form.hidden, fra: "Ældrerådet", bemaerkning: "Kan vi få det stort?" };
  const both = await Promise.all([
    post(page.request, STATUS, form, typed),
    post(page.request, STATUS, form, typed),
  ]);
  expect(both.map(ledTo)).toEqual([`${STATUS}?sendt=1#bemaerk`, `${STATUS}?sendt=1#bemaerk`]);
  await still.goto(STATUS);
  await expect(own(still)).toHaveCount(2);
});

test("what came by phone is typed by a caseworker, who answers nothing", async ({ open, page }) => {
  const form = await formOf(page.request, STATUS, "sendRemark");
  const mette = await open("caseworker");
  const forged = { ...form.hidden, fra: "Falsk", bemaerkning: "Falsk" };
  expect((await post(mette.request, STATUS, form, forged)).status()).toBe(404);

  await mette.goto(STATUS);
  await expect(remarkBox(mette)).toHaveCount(0);
  await mette.getByRole("link", { name: "Skriv en bemærkning ind" }).click();
  await mette.getByRole("button", { name: "Gem bemærkningen" }).click();
  await expect(errorSummary(mette).getByRole("link")).toHaveText([
    "Skriv, hvem der har sagt det, for eksempel Ældrerådet.",
    "Vælg, hvordan den kom.",
    "Skriv bemærkningen.",
  ]);
  await expectFits(mette, "a remark that is typed, with errors");
  await mette.getByLabel("Hvem har sagt det?").fill("Ældrerådet");
  await mette.getByRole("radio", { name: "I telefonen" }).check();
  await mette.getByLabel("Bemærkningen").fill(SAID);
  await mette.getByRole("button", { name: "Gem bemærkningen" }).click();
  await expect(mette.getByText("Bemærkningen er gemt.")).toBeVisible();
  await page.goto(STATUS);
  await expect(own(page)).toHaveCount(0);
});

function remarkBox(page: Page) {
  return page.getByLabel("Din bemærkning");
}

function own(page: Page) {
  return page.getByRole("region", { name: "Det har du skrevet før" }).getByRole("listitem");
}

async function send(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Send bemærkningen" }).click();
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
