import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";
import { errorSummary } from "../steps/errors";
import { goOn, PLACE, tryToGoOn } from "../steps/guide";
import { look } from "../steps/look";
import { openPdf, pdfText } from "../steps/pdf";
import { aWish } from "../steps/people";
import { ledTo, postLetter, postLetterDraft, postStep } from "../steps/post";
import { expectNext, section } from "../steps/sag";

test.use({ as: "caseworker", javaScriptEnabled: false });

test("blank forms are made, handed out, written down as lost, and one comes back as a sag", async ({
  page,
}) => {
  await page.goto("/post/blanketter");
  await page.getByLabel("Hvor mange?").fill("0");
  await page.getByRole("button", { name: "Lav blanketter" }).click();
  await expect(errorSummary(page)).toContainText("Skriv et tal fra 1 til 100.");
  await page.getByLabel("Hvor mange?").fill("3");
  await page.getByRole("button", { name: "Lav blanketter" }).click();
  await expect(page.getByText("3 blanketter er lavet.")).toBeVisible();
  const papers = page.getByRole("link", { name: "Åbn dem til print (PDF)" });
  const text = await pdfText(page.request, (await papers.getAttribute("href")) ?? "");
  const [first = "", second = "", third = ""] = [...new Set(text.match(/B-\d{6}/g))];
  expect(text).toContain("Sådan bruges blanketterne");
  await openPdf(page.request, `/post/blanketter/${Number(second.slice(2))}/papir.pdf`);

  await page.getByRole("link", { name: "Udlever blanketter" }).click();
  await expect(page.getByLabel("Fra nummer")).toHaveValue(/^B-\d{6}$/);
  await page.getByLabel("Fra nummer").fill(first);
  await page.getByLabel("Til og med nummer").fill("B-999999");
  await page.getByRole("button", { name: "Gem, at de er udleveret" }).click();
  await expect(errorSummary(page)).toContainText("Skriv højst 200 numre ad gangen.");
  await page.getByLabel("Til og med nummer").fill(second);
  await page.getByLabel("Hvem får dem?").selectOption({ label: PLACE });
  await page.getByRole("button", { name: "Gem, at de er udleveret" }).click();
  await expect(page.getByText(`Udleveret: ${first} til ${second}.`)).toBeVisible();
  await expect(page.getByText(/^På lager: \d+\. Udleveret: \d+ til \d+ sted(?:er)?\./)).toBeVisible();
  await expect(section(page, "Ude hos stederne")).toContainText(PLACE);
  await look(page);

  await writeDown(page, third, "Kommet tilbage ubrugte");
  await expect(errorSummary(page)).toContainText(
    `Kun udleverede blanketter kan komme tilbage. Det er ikke ${third}.`,
  );
  await writeDown(page, second, "Blevet væk");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Er 1 blanket blevet væk?");
  await look(page);
  await page.getByRole("button", { name: "Ja, meld væk" }).click();
  await expect(page.getByText(/ \d+ er meldt væk\./)).toBeVisible();
  await page.getByRole("link", { name: /^Meldt væk \(\d+\)$/ }).click();
  await expect(page.getByRole("rowheader", { name: second })).toBeVisible();
  await expect(page.getByRole("rowheader", { name: third })).toHaveCount(0);

  await beginOn(page, "B-999999");
  await expect(errorSummary(page)).toContainText("Der er ingen blanket");
  await beginOn(page, second);
  await expect(errorSummary(page)).toContainText(`Blanket ${second} er meldt væk.`);
  await page.getByRole("checkbox", { name: "Den var meldt væk" }).check();
  await goOn(page, "fuldmagtsgiver");

  const blank = { papir: "blank_form", blanket: first, sider: "", mangler: "2" };
  const sagsnummer = await postLetter(page.request, aWish(), blank);
  await page.goto(`/sager/${sagsnummer}`);
  await expectNext(page, "Kontrollér siderne");
  await expect(section(page, "Henvendelsen")).toContainText("En af vores blanketter");
  expect(await pdfText(page.request, `/sager/${sagsnummer}/formular.pdf`)).toContain(first);
  const again = await postStep(page.request, await postLetterDraftOn(page, third), "opret", {});
  expect(ledTo(again)).toMatch(/^\/sager\/\d{4}-\d{6}$/);
  await page.goto("/post/blanketter?tilstand=brugt");
  await expect(page.getByRole("link", { name: `Sag ${sagsnummer}` })).toBeVisible();
});

async function writeDown(page: Page, number: string, what: string): Promise<void> {
  await page.goto("/post/blanketter");
  await page.getByRole("link", { name: "Skriv ned, hvad der er sket" }).click();
  await page.getByLabel("Fra nummer").fill(number);
  await page.getByRole("radio", { name: what }).check();
  await page.getByRole("button", { name: "Fortsæt" }).click();
}

async function beginOn(page: Page, number: string): Promise<void> {
  await page.goto("/sager/brev");
  await page.getByRole("radio", { name: "En af vores blanketter" }).check();
  await page.getByLabel("Blankettens nummer").fill(number);
  await page.getByLabel("Hvor er I?").selectOption({ label: PLACE });
  await tryToGoOn(page);
}

function postLetterDraftOn(page: Page, number: string) {
  return postLetterDraft(page.request, aWish(), { papir: "blank_form", blanket: number, sider: "" });
}
