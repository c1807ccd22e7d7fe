import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";
import { errorSummary, expectErrors } from "../steps/errors";
import {
  choosePeriod,
  chooseTopics,
  fillFuldmagtsgiver,
  fillFuldmagtshaver,
  goOn,
  PLACE,
  topicBox,
  tryToGoOn,
} from "../steps/guide";
import { forgetFocus, tabTo } from "../steps/keyboard";
import { look } from "../steps/look";
import { openPdf, pdfText } from "../steps/pdf";
import { AIDS, aWish, INGRID, KAREN, MEALS } from "../steps/people";
import { formOf, ledTo, postLetter, postLetterDraft, postStep, typedGuide } from "../steps/post";
import {
  askCitizen,
  checkPages,
  expectNext,
  expectStatus,
  history,
  listRow,
  openQueue,
  registerNational,
  sagsnummerOf,
  section,
  sendReceipt,
} from "../steps/sag";
import { whileSetting } from "../steps/setting";

test.use({ as: "caseworker" });

const wish = aWish();

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a letter from the national solution becomes a sag and ends with the receipt", async ({ page }) => {
      await page.goto("/sager");
      await page.getByRole("link", { name: "Et brev er kommet" }).click();
      await expect(page.getByRole("heading", { name: "Hvilket brev er kommet?" })).toBeVisible();
      await expect(page.getByText("Det er kommunen selv, der bestemmer")).toBeVisible();
      await page.getByRole("radio", { name: "Et anmodningsbrev fra Digital Fuldmagt" }).check();
      await page.getByLabel("Hvor mange sider har brevet?").fill("3");
      await page.getByLabel("Hvor er I?").selectOption({ label: PLACE });
      await expect(page.getByRole("radio", { name: "Med brev" })).toBeChecked();
      await goOn(page, "fuldmagtsgiver");
      await expect(page.getByRole("radio", { name: "Ingen, det sker med brev" })).toBeChecked();
      await fillFuldmagtsgiver(page, wish.fuldmagtsgiver);
      await goOn(page, "fuldmagtshaver");
      await fillFuldmagtshaver(page, wish.fuldmagtshaver);
      await goOn(page, "emner");
      await chooseTopics(page, wish.topics);
      await goOn(page, "periode");
      await choosePeriod(page, "2");
      await goOn(page, "opret");
      await page.getByRole("button", { name: "Opret sagen, og lav følgearket" }).click();
      const sagsnummer = await sagsnummerOf(page);

      await expectNext(page, "Kontrollér brevet");
      await expectStatus(page, "Skal kontrolleres");
      await expect(page.getByRole("heading", { name: "Brevets sider: 3 af 3 er kommet" })).toBeVisible();
      await expect(history(page).first()).toContainText(
        "Papir: et anmodningsbrev fra Digital Fuldmagt, side 1, 2 og 3 af 3.",
      );
      await expect(page.getByRole("link", { name: "Åbn følgearket (PDF)" })).toHaveAttribute(
        "href",
        `/sager/${sagsnummer}/formular.pdf`,
      );
      await openPdf(page.request, `/sager/${sagsnummer}/formular.pdf`);
      await checkPages(page);
      await registerNational(page);
      await expect(page.getByText("et ark til Ingrid og et til Karen. Læg dem ved.")).toBeVisible();
      await sendReceipt(page);
      await openPdf(page.request, `/sager/${sagsnummer}/kvittering.pdf`);
      await openQueue(page, "lukkede");
      await expect(listRow(page, sagsnummer)).toContainText("Afsluttet");
    });
  });
}

test("a letter is led from the list to the receipt with the keys alone", async ({ page }) => {
  const button = (name: string | RegExp) => page.getByRole("button", { name });
  const press = async (name: string | RegExp) => {
    await tabTo(page, button(name));
    await page.keyboard.press("Enter");
  };
  await page.goto("/sager");
  await tabTo(page, page.getByRole("link", { name: "Et brev er kommet" }));
  await page.keyboard.press("Enter");
  await at(page, "Hvilket brev er kommet?");
  await tabTo(page, page.getByRole("radio", { name: "Et anmodningsbrev fra Digital Fuldmagt" }));
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowUp");
  await tabTo(page, page.getByLabel("Hvor mange sider har brevet?"));
  await page.keyboard.type("1");
  await tabTo(page, page.getByLabel("Hvor er I?"));
  await page.keyboard.type(PLACE.slice(0, 8));
  await page.keyboard.press("Tab");
  await press("Gem og fortsæt");

  await at(page, "Hvem giver fuldmagt?");
  await type(page, "CPR-nummer", INGRID.cpr);
  await type(page, "Navn", INGRID.navn);
  await type(page, "Vej og nummer", INGRID.vej);
  await type(page, "Postnummer", INGRID.postnr);
  await type(page, "By", INGRID.by);
  await tabTo(page, page.getByRole("group", { name: "Har borgeren MitID?" }).getByLabel("Ja"));
  await page.keyboard.press("Space");
  await press("Fortsæt til hjælperen");

  await at(page, "Hvem får fuldmagt af Ingrid?");
  await type(page, "CPR-nummer", KAREN.cpr);
  await type(page, "Navn", KAREN.navn);
  await tabTo(page, page.getByRole("group", { name: "Har hjælperen MitID?" }).getByLabel("Ja"));
  await page.keyboard.press("Space");
  await press("Fortsæt til emner");

  await at(page, "Hvad må Karen hjælpe Ingrid med?");
  await tabTo(page, page.getByRole("searchbox", { name: /^Søg efter et emne/ }));
  await page.keyboard.type("service");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("group", { name: "Find emner" })).toBeFocused();
  await forgetFocus(page);
  await tabTo(page, page.getByRole("checkbox", { name: AIDS.title }));
  await page.keyboard.press("Space");
  await tabTo(page, topicBox(page, AIDS).getByRole("checkbox", { name: "på nettet" }));
  await page.keyboard.press("Space");
  await press("Fortsæt til periode");
  await at(page, "Hvor længe gælder fuldmagten?");
  await tabTo(page, page.getByRole("radio", { name: "1 år" }));
  await page.keyboard.press("Space");
  await press("Fortsæt til oplæsning");
  await at(page, "Læs det igennem, og se efter i brevet");
  await press("Opret sagen, og lav følgearket");
  await sagsnummerOf(page);

  await at(page, "Ingrid Demosen giver fuldmagt til Karen Prøvegaard");
  for (const point of await page.getByRole("group", { name: "I orden" }).getByRole("checkbox").all()) {
    await tabTo(page, point);
    await page.keyboard.press("Space");
  }
  await press("Det hele er i orden");
  await expectNext(page, "Opret fuldmagten i Digital Fuldmagt");
  await forgetFocus(page);
  await press("Gem, at fuldmagten er oprettet");
  await expectNext(page, "Send kvitteringen");
  await forgetFocus(page);
  await expect(page.getByRole("radio", { name: "Brev", exact: true })).toBeChecked();
  await press("Lav kvitteringen");
  await expectNext(page, "Sagen er færdig");
});

test("a letter that lacks a page is taken in, and the page is asked for and comes", async ({ page }) => {
  const sagsnummer = await postLetter(page.request, aWish(), { mangler: "2", papir: "other_form" });
  await page.goto(`/sager/${sagsnummer}`);
  await expect(page.getByText("Brevet er kommet. Vi skal se det igennem. Side 2 mangler.")).toBeVisible();
  const pages = section(page, "Brevets sider: 2 af 3 er kommet").getByRole("listitem");
  await expect(pages).toHaveText([/^Side 1Kommet/, /^Side 2Mangler/, /^Side 3Kommet/]);
  await askCitizen(page, ["En eller flere sider"]);
  await page.getByRole("button", { name: "Gem, at siderne er kommet" }).click();
  await expectNext(page, "Kontrollér brevet");
  await expect(page.getByRole("heading", { name: "Brevets sider: 3 af 3 er kommet" })).toBeVisible();
});

test("the slip-sheet says nothing of whom it is about", async ({ page }) => {
  const sagsnummer = await postLetter(page.request);
  const [slip = ""] = (await pdfText(page.request, `/sager/${sagsnummer}/formular.pdf`)).split("\n");
  expect(slip).toContain("Læg dette ark forrest");
  expect(slip).toContain(sagsnummer);
  expect(slip).not.toMatch(/Ingrid|Karen|710438|630771|Prøvevænget/);
});

test("the letter sent twice at the same time makes one sag", async ({ page }) => {
  const draft = await postLetterDraft(page.request);
  const answers = await Promise.all([1, 2].map(() => postStep(page.request, draft, "opret", {})));
  expect(new Set(answers.map(ledTo)).size).toBe(1);
});

test("each field of the letter says what it needs", async ({ page }) => {
  await page.goto("/sager/brev");
  await page.getByRole("textbox", { name: /^Hvilke sider mangler/ }).fill("2");
  await page.getByLabel("Hvornår kom det?").fill("31.11.2026");
  await page.getByLabel("Hvor er I?").selectOption("");
  await tryToGoOn(page);
  await expectErrors(page, [
    {
      sentence: "Vælg, hvilket papir der er kommet.",
      field: page.getByRole("group", { name: "Hvilket papir er det?" }),
    },
    {
      sentence: "Skriv datoen som dag, måned og år, for eksempel 31.12.2027.",
      field: page.getByLabel("Hvornår kom det?"),
    },
    {
      sentence: "Skriv, hvor mange sider brevet har, fra 1 til 30.",
      field: page.getByLabel("Hvor mange sider har brevet?"),
    },
    { sentence: "Vælg stedet.", field: page.getByLabel("Hvor er I?") },
  ]);
});

test("only the papers that the municipality takes can be chosen, and the page says so", async ({
  page,
  server,
}) => {
  const key = "paper.accepted";
  await whileSetting(server.database, { key, value: ["other_form"] }, async () => {
    await page.goto("/sager/brev");
    await expect(page.getByRole("radio", { name: "En anden kommunes formular" })).toBeVisible();
    await expect(page.getByRole("radio", { name: /anmodningsbrev/ })).toHaveCount(0);
    await expect(
      page.getByText("Kommunen tager ikke imod: Et anmodningsbrev fra Digital Fuldmagt."),
    ).toBeVisible();
    await look(page);
  });
  const draft = await postLetterDraft(page.request);
  await whileSetting(server.database, { key, value: [] }, async () => {
    await page.goto("/sager/brev");
    await expect(page.getByRole("radio", { name: "En af vores blanketter" })).toBeChecked();
    await expect(page.getByRole("group", { name: "Hvilket papir er det?" }).getByRole("radio")).toHaveCount(
      1,
    );
    await expect(page.getByText("Ring eller skriv til borgeren")).toHaveCount(2);
    await look(page);
    await page.goto(ledTo(await postStep(page.request, draft, "opret", {})));
    await expect(errorSummary(page)).toContainText(
      "Kommunen tager ikke imod et anmodningsbrev fra Digital Fuldmagt.",
    );
    await look(page);
  });
});

test("a general fuldmagt as basis asks for no signature, and a change asks for none either", async ({
  page,
}) => {
  const sagsnummer = await postOnBasis(page);
  await page.goto(`/sager/${sagsnummer}`);
  await expectNext(page, "Kontrollér generalfuldmagten");
  await expect(page.getByRole("checkbox", { name: "Vi har set generalfuldmagten" })).toBeVisible();
  await expect(page.getByRole("heading", { name: /^Siderne/ })).toHaveCount(0);
  await expect(section(page, "Følgearket")).toContainText("Der skal ingen sider tilbage.");
  await expect(section(page, "Henvendelsen")).toContainText("En generalfuldmagt");
  await page.getByRole("button", { name: "Ret oplysningerne" }).click();
  await goOn(page, "fuldmagtshaver");
  await goOn(page, "emner");
  await chooseTopics(page, [MEALS]);
  await goOn(page, "periode");
  await goOn(page, "opret");
  await page.getByRole("button", { name: "Gem ændringerne, og lav et nyt følgeark" }).click();
  await expectNext(page, "Kontrollér generalfuldmagten");
  await expect(history(page).first()).toContainText("Der er lavet et nyt følgeark.");
  await checkPages(page);
});

async function postOnBasis(page: Page): Promise<string> {
  const form = await formOf(page.request, "/sager/ny", "saveGuideStep");
  const draft = { kladde: form.hidden.kladde ?? "", form };
  const basis = { behov: "general_or_future_fuldmagt", grundlag: "general_fuldmagt" };
  for (const [step, typed] of Object.entries(typedGuide())) {
    const made = ledTo(
      await postStep(page.request, draft, step, step === "behov" ? { ...typed, ...basis } : typed),
    );
    if (step === "opret") return made.split("/").at(-1) ?? "";
  }
  throw new Error("The guide has no last step.");
}

async function type(page: Page, field: string, text: string): Promise<void> {
  await tabTo(
    page,
    page.getByRole("textbox", { name: field === "CPR-nummer" ? /^CPR-nummer/ : field, exact: true }),
  );
  await page.keyboard.type(text);
}

/** At a new screen, where focus begins at the top. */
async function at(page: Page, heading: string): Promise<void> {
  await expect(page.getByRole("heading", { level: 1, name: heading })).toBeVisible();
  await forgetFocus(page);
}
