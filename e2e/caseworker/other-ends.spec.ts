import type { Page } from "@playwright/test";
import { CODE_ALPHABET } from "@/lib/post/code";
import { expect, test } from "../fixtures";
import { chooseTopics, goOn, topicBox } from "../steps/guide";
import { look } from "../steps/look";
import { pdfText } from "../steps/pdf";
import { dayTyped, MEALS, TRANSPORT } from "../steps/people";
import { ledTo, postSag, postSagStep, postThrough } from "../steps/post";
import {
  askCitizen,
  checkPages,
  expectNext,
  expectStatus,
  history,
  listRow,
  openQueue,
  receivePages,
  sagsnummerOf,
  section,
  takeWithReason,
  unfold,
} from "../steps/sag";

test.use({ as: "caseworker" });

test("pages and a signature that are missing are asked for, and the sag comes back to the check", async ({
  page,
}) => {
  const sagsnummer = await openSag(page);
  await receivePages(page, [1]);
  await expect(page.getByRole("heading", { name: "Siderne: 1 af 2 er tilbage" })).toBeVisible();
  await askCitizen(page, ["En eller flere sider", "Underskriften"]);
  await expectNext(page, "Vent på Ingrid");
  await expect(
    page.getByText(/^Side 2 mangler\. Ingrid skal svare\. Vi venter til den \d\d\.\d\d\.\d{4}\.$/),
  ).toBeVisible();
  await expect(history(page).first()).toContainText(
    "så sagen igennem. Der mangler: side 2 og underskriften.",
  );
  await openQueue(page, "mangler");
  await expect(listRow(page, sagsnummer)).toContainText("Mangler noget");
  await page.goto(`/sager/${sagsnummer}`);
  await receivePages(page);
  await expect(page.getByRole("heading", { name: "Siderne: 2 af 2 er tilbage" })).toBeVisible();
  await checkPages(page);
});

test("a page that came back can be asked for again", async ({ page }) => {
  await openSag(page, "receive");
  await askCitizen(page, ["En eller flere sider", "Datoen"], [1]);
  await expect(page.getByRole("heading", { name: "Siderne: 1 af 2 er tilbage" })).toBeVisible();
  await expect(history(page).first()).toContainText("Der mangler: side 1 og datoen.");
});

test("corrected details give new papers with a new code, to be signed anew", async ({ page }) => {
  const sagsnummer = await openSag(page, "receive");
  const before = await pdfText(page.request, `/sager/${sagsnummer}/formular.pdf`);
  await page.getByRole("button", { name: "Ret oplysningerne" }).click();
  await expect(page.getByRole("heading", { name: "Hvem giver fuldmagt?" })).toBeVisible();
  await look(page);
  await expect(page.getByRole("textbox", { name: "Navn" })).toHaveValue("Ingrid Demosen");
  await page.getByRole("textbox", { name: "Navn" }).fill("Ingrid Nydemosen");
  await goOn(page, "fuldmagtshaver");
  await goOn(page, "emner");
  await topicBox(page, TRANSPORT).getByRole("checkbox", { name: TRANSPORT.title }).uncheck();
  await chooseTopics(page, [MEALS]);
  await goOn(page, "periode");
  await goOn(page, "opret");
  await page.getByRole("button", { name: "Gem ændringerne, og lav nye papirer" }).click();
  expect(await sagsnummerOf(page)).toBe(sagsnummer);
  await expectStatus(page, "Afventer underskrift");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Ingrid Nydemosen giver fuldmagt til Karen Prøvegaard",
  );
  const topics = section(page, "Det må Karen hjælpe Ingrid med");
  await expect(topics.getByRole("rowheader")).toHaveText(["Hjælpemidler efter serviceloven", "Madservice"]);
  await expect(page.getByRole("heading", { name: /^Siderne: 0 af \d er tilbage$/ })).toBeVisible();
  await expect(history(page).first()).toContainText(
    /rettede sagen\. Der er lavet nye papirer.+De gamle gælder ikke mere\./,
  );

  const after = await pdfText(page.request, `/sager/${sagsnummer}/formular.pdf`);
  expect(after).toContain("Ingrid Nydemosen");
  expect(after).toContain("Madservice");
  expect(codesIn(before).length).toBeGreaterThan(0);
  expect(codesIn(after).length).toBeGreaterThan(0);
  expect(codesIn(after).filter((code) => codesIn(before).includes(code))).toEqual([]);
});

test("a rejected sag shows what to tell the citizen, and leaves the open ones", async ({ page }) => {
  const sagsnummer = await openSag(page, "receive");
  await takeWithReason(page, {
    fold: "Afvis sagen",
    reason: "Borgeren har en værge",
    button: "Afvis sagen",
  });
  await expectNext(page, "Sagen er lukket");
  await expectStatus(page, "Afvist");
  const guidance = section(page, "Sig det til Ingrid");
  await expect(guidance).toContainText("Vi kan ikke oprette fuldmagten. Borgeren har en værge.");
  await expect(guidance.getByRole("heading", { name: "Er du ikke enig?" })).toBeVisible();
  await expect(guidance).toContainText(sagsnummer);
  await openQueue(page, "aabne");
  await expect(listRow(page, sagsnummer)).toHaveCount(0);
  await openQueue(page, "lukkede");
  await expect(listRow(page, sagsnummer)).toContainText("Afvist");
});

test("a fuldmagtsgiver takes it back without saying why, and may come again", async ({ page }) => {
  await openSag(page);
  await unfold(page, "Ingrid trækker den tilbage");
  await page.getByRole("button", { name: "Gem, at den er trukket tilbage" }).click();
  await expectNext(page, "Sagen er lukket");
  await expectStatus(page, "Trukket tilbage");
  await expect(history(page).first()).toContainText(
    "Ingrid Demosen trak fuldmagten tilbage. Noteret af Mette Vejleder.",
  );
  await takeWithReason(page, {
    fold: "Genåbn sagen",
    reason: "Borgeren er vendt tilbage",
    button: "Genåbn sagen",
  });
  await expectNext(page, "Få siderne tilbage underskrevet");
  await expectStatus(page, "Afventer underskrift");
});

test("a sag without an answer lapses, and goes on with the check when its pages are all here", async ({
  page,
}) => {
  await openSag(page, "receive");
  await askCitizen(page, ["Legitimation"]);
  await unfold(page, "Der er ikke kommet svar");
  await page.getByRole("button", { name: "Lad sagen bortfalde" }).click();
  await expectNext(page, "Sagen er lukket");
  await expectStatus(page, "Bortfaldet");
  await takeWithReason(page, {
    fold: "Genåbn sagen",
    reason: "Lukket ved en fejl",
    button: "Genåbn sagen",
  });
  await expectNext(page, "Kontrollér siderne");
});

test("a death ends the sag and what it gave, and is undone only as a mistake", async ({ page }) => {
  await openSag(page, "send_receipt");
  await unfold(page, "En af de to er død");
  await page.getByLabel("Hvilken dag døde personen?").fill(dayTyped(-3));
  await page.getByRole("radio", { name: "Fuldmagtshaveren er død" }).check();
  await look(page);
  await page.getByRole("button", { name: "Afslut ved dødsfald" }).click();
  await expectNext(page, "Sagen er lukket");
  await expectStatus(page, "Ophørt ved død");
  await expect(
    section(page, "Det må Karen hjælpe Ingrid med").getByText("Ophørt", { exact: true }),
  ).toHaveCount(3);
  await expect(history(page).first()).toContainText("Fuldmagtshaveren er død");
  await unfold(page, "Genåbn sagen");
  await expect(page.getByRole("group", { name: "Hvorfor?" }).getByRole("radio")).toHaveCount(1);
  await page.getByRole("radio", { name: "Dødsfaldet var noteret ved en fejl" }).check();
  await page.getByRole("button", { name: "Genåbn sagen", exact: true }).click();
  await expectNext(page, "Kontrollér siderne");
  await expect(page.getByText("Ophørt", { exact: true })).toHaveCount(0);
});

test("a registration made by mistake is undone, and can be made again", async ({ page }) => {
  await openSag(page, "send_receipt");
  await expect(page.getByText("Gælder", { exact: true })).toHaveCount(3);
  await takeWithReason(page, {
    fold: "Fortryd, at den er oprettet",
    reason: "Oprettet med forkert indhold",
    button: "Fortryd oprettelsen",
  });
  await expectNext(page, "Opret fuldmagten i Digital Fuldmagt");
  await expect(page.getByText("Gælder", { exact: true })).toHaveCount(0);
  await expect(page.getByLabel("Nummer i Digital Fuldmagt")).toHaveValue("");
  await expect(history(page).first()).toContainText(
    "fortrød oprettelsen. Grund: Oprettet med forkert indhold.",
  );
});

test("a fuldmagt that was not entered is told apart from those that were", async ({ page }) => {
  const sagsnummer = await openSag(page, "check");
  const answer = page.getByLabel("Hjælpemidler efter serviceloven: indsigtsfuldmagt, på nettet");
  await answer.selectOption({ label: "Nej: borgeren vil ikke alligevel" });
  await page.getByRole("button", { name: "Gem, at fuldmagten er oprettet" }).click();
  await expectNext(page, "Send kvitteringen");
  const topics = section(page, "Det må Karen hjælpe Ingrid med");
  const aids = topics.getByRole("row").filter({ hasText: "Hjælpemidler" });
  await expect(aids).toContainText("Blev ikke oprettet");
  await expect(topics.getByText("Gælder", { exact: true })).toHaveCount(2);
  await expect(history(page).first()).toContainText(
    "Ikke oprettet: Hjælpemidler efter serviceloven (borgeren vil ikke alligevel).",
  );
  ledTo(await postSagStep(page.request, sagsnummer, "send_receipt", { vej: "letter" }));
  expect(await pdfText(page.request, `/sager/${sagsnummer}/kvittering.pdf`)).toContain(
    "Det ville du ikke alligevel.",
  );
});

/** A fresh sag that has come through a step, on its page. */
async function openSag(page: Page, through?: string): Promise<string> {
  const sagsnummer = await postSag(page.request);
  if (through) await postThrough(page.request, sagsnummer, through);
  await page.goto(`/sager/${sagsnummer}`);
  await look(page);
  return sagsnummer;
}

/** The codes that stand on the pages to return. */
function codesIn(papers: string): string[] {
  const sign = `[${CODE_ALPHABET}]`;
  return papers.match(new RegExp(`${sign}{4}-${sign}{4}-${sign}`, "g")) ?? [];
}
