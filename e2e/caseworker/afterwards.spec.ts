import type { Page } from "@playwright/test";
import { unzipSync } from "fflate";
import { pageTexts } from "@/lib/pdf/read-pdf.test-help";
import { expect, test } from "../fixtures";
import { rows } from "../steps/database";
import { errorSummary, expectErrors } from "../steps/errors";
import { byKeys, byPointing, type Hand } from "../steps/hand";
import { lettersSent } from "../steps/letters";
import { look } from "../steps/look";
import { openPdf, pdfText } from "../steps/pdf";
import {
  AIDS,
  aWish,
  dayTyped,
  INGRID,
  KAREN,
  MEALS,
  TRANSPORT,
  todayTyped,
  type Wanted,
} from "../steps/people";
import { ledTo, postSag, postSagStep, postThrough } from "../steps/post";
import { askCitizen, expectNext, expectStatus, history, sagsnummerOf, section, unfold } from "../steps/sag";

test.use({ as: "caseworker" });

const THREE = aWish({ topics: [AIDS, TRANSPORT, MEALS] });

for (const way of ["with the keys alone", "without JavaScript"] as const) {
  test.describe(way, () => {
    test.use({ javaScriptEnabled: way === "with the keys alone" });
    const handOf = (page: Page): Hand => (way === "with the keys alone" ? byKeys(page) : byPointing());

    test("one of three topics is taken back, and the others hold", async ({ page }) => {
      const hand = handOf(page);
      await openSag(page, THREE, hand);
      await hand.press(fold(page, "Ingrid trækker fuldmagten tilbage"));
      await hand.choose(page.getByRole("radio", { name: "Kun noget af det" }));
      await hand.tick(page.getByRole("checkbox", { name: MEALS.title }));
      await hand.choose(page.getByRole("radio", { name: "I telefonen" }));
      await hand.write(page.getByRole("textbox", { name: "Hvilken dag?" }), todayTyped());
      await look(page);
      await hand.press(page.getByRole("button", { name: "Gem, at fuldmagten er trukket tilbage" }));
      await hand.arrive(page.getByText("To af tre emner gælder stadig."));
      await look(page);
      const topic = (title: string) => topics(page).getByRole("row").filter({ hasText: title });
      await expect(topic(MEALS.title)).toContainText(`Trukket tilbage${todayTyped()}`);
      for (const { title } of [AIDS, TRANSPORT]) await expect(topic(title)).toContainText("Gælder");
      await expect(topics(page)).toContainText("skal også være slettet i Digital Fuldmagt");
      const revoked =
        "Ingrid Demosen trak fuldmagten tilbage i telefonen: Madservice. Noteret af Mette Vejleder.";
      await expect(history(page).filter({ hasText: revoked })).toHaveCount(1);
      await expect(history(page).first()).toContainText("bliver ikke sendt. Fuldmagten er trukket tilbage.");
      await expectStatus(page, "Afsluttet");
    });

    test("a death stops all letters, and only a mistake opens the sag again", async ({ page }) => {
      const hand = handOf(page);
      await openSag(page, THREE, hand, "receive");
      const sagsnummer = await sagsnummerOf(page);
      ledTo(await postSagStep(page.request, sagsnummer, "ask_citizen", MISSING));
      await page.reload();
      await hand.press(fold(page, "En af de to er død"));
      await hand.choose(page.getByRole("radio", { name: "Fuldmagtsgiveren er død" }));
      await hand.write(page.getByLabel("Hvilken dag døde personen?"), dayTyped(-1));
      await hand.press(page.getByRole("button", { name: "Afslut ved dødsfald" }));
      await hand.arrive(page.getByRole("heading", { name: "Sagen er lukket" }));
      await look(page);
      await expect(section(page, "Sagen er lukket")).toContainText("Der sendes ikke flere breve.");
      await expect(page.getByText("Der mangler noget", { exact: true })).toHaveCount(0);
      await expect(page.getByRole("button", { name: "Lav kvitteringen" })).toHaveCount(0);
      await hand.press(fold(page, "Genåbn sagen"));
      await hand.choose(page.getByRole("radio", { name: "Dødsfaldet var noteret ved en fejl" }));
      await hand.press(page.getByRole("button", { name: "Genåbn sagen", exact: true }));
      await hand.arrive(page.getByText("Afventer underskrift"));
    });

    test("a fuldmagt is renewed: the same two and their topics, asked and signed anew", async ({ page }) => {
      const hand = handOf(page);
      await openSag(page, THREE, hand);
      const old = await sagsnummerOf(page);
      const button = (name: string) => page.getByRole("button", { name });
      await hand.press(button("Forny fuldmagten"));
      await hand.arrive(page.getByRole("heading", { level: 1, name: "Hvad er der brug for?" }));
      await hand.choose(page.getByRole("radio", { name: "I telefonen" }));
      await hand.press(button("Fortsæt"));
      await hand.arrive(page.getByRole("heading", { level: 1, name: "Hvem giver fuldmagt?" }));
      await expect(page.getByRole("textbox", { name: "Navn" })).toHaveValue(INGRID.navn);
      await look(page);
      await hand.press(button("Fortsæt til hjælperen"));
      await hand.arrive(page.getByRole("heading", { level: 1, name: "Hvem får fuldmagt af Ingrid?" }));
      await hand.press(button("Fortsæt til emner"));
      await hand.arrive(page.getByRole("heading", { level: 1, name: "Hvad må Karen hjælpe Ingrid med?" }));
      await expect(page.getByRole("checkbox", { name: MEALS.title })).toBeChecked();
      await hand.press(button("Fortsæt til periode"));
      await hand.arrive(page.getByRole("heading", { level: 1, name: "Hvor længe gælder fuldmagten?" }));
      await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
      await hand.choose(page.getByRole("radio", { name: "5 år" }));
      await hand.press(button("Fortsæt til oplæsning"));
      await hand.arrive(page.getByRole("heading", { level: 1, name: "Læs det op for Ingrid" }));
      await hand.press(button("Opret sagen, og lav papirerne"));
      await hand.arrive(page.getByRole("heading", { name: "Få siderne tilbage underskrevet" }));
      const fresh = await sagsnummerOf(page);
      expect(fresh).not.toBe(old);
      await hand.press(section(page, "Fornyelse").getByRole("link", { name: `sag ${old}` }));
      await hand.arrive(page.getByText("Fornyet ved"));
      await expect(section(page, "Fornyelse").getByRole("link", { name: `sag ${fresh}` })).toBeVisible();
      await expect(button("Forny fuldmagten")).toHaveCount(0);
    });
  });
}

test("all of it is taken back at once, and a missing answer is asked for with what was typed kept", async ({
  page,
}) => {
  await openSag(page, THREE);
  await unfold(page, "Ingrid trækker fuldmagten tilbage");
  await page.getByRole("radio", { name: "Kun noget af det" }).check();
  await page.getByRole("textbox", { name: "Hvilken dag?" }).fill(dayTyped(1));
  const save = page.getByRole("button", { name: "Gem, at fuldmagten er trukket tilbage" });
  await save.click();
  await expectErrors(page, [
    {
      sentence: "Sæt kryds ved de emner, der er trukket tilbage.",
      field: page.getByRole("group", { name: "Hvilke emner?" }),
    },
    {
      sentence: "Vælg, hvordan vi har fået det at vide.",
      field: page.getByRole("group", { name: "Hvordan har vi fået det at vide?" }),
    },
    {
      sentence: `Datoen kan ikke være senere end i dag, ${todayTyped()}.`,
      field: page.getByRole("textbox", { name: "Hvilken dag?" }),
    },
  ]);
  await page.getByRole("radio", { name: "Det hele" }).check();
  await page.getByRole("radio", { name: "Med brev" }).check();
  await page.getByRole("textbox", { name: "Hvilken dag?" }).fill(todayTyped());
  await save.click();
  await expect(page.getByText("Fuldmagten er trukket tilbage.", { exact: true })).toBeVisible();
  await expect(errorSummary(page)).toHaveCount(0);
  await expect(topics(page).getByText("Trukket tilbage", { exact: true })).toHaveCount(4);
  await expect(save).toHaveCount(0);
  await expect(page.getByText("Fortryd, at den er oprettet")).toHaveCount(0);
});

test("what ends soon is listed for 30, 60 and 90 days, and leads to its renewal", async ({
  page,
  server,
}) => {
  const sagsnummer = await openSag(page, THREE);
  const sql = "update sag set period_to = current_date + 45 where sagsnummer = $1";
  await rows(server.database, sql, [sagsnummer]);
  await page.goto("/sager");
  await page.getByRole("link", { name: /^Inden 30 dage/ }).click();
  await expect(page.getByRole("heading", { level: 2, name: "Udløber inden 30 dage" })).toBeAttached();
  const row = page.getByRole("row").filter({ hasText: sagsnummer });
  await expect(row).toHaveCount(0);
  await look(page);
  await page.getByRole("link", { name: /^Inden 60 dage/ }).click();
  await expect(page).toHaveURL(/\/sager\?koe=udloeber&dage=60$/);
  await expect(row).toContainText(/til Karen Prøvegaard/);
  await expect(row).toContainText(MEALS.title);
  await expect(row).toContainText(/4[456] dage tilbage/);
  await look(page);
  await row.getByRole("button", { name: `Forny sag ${sagsnummer}` }).click();
  await expect(page).toHaveURL(/\/sager\/ny\/[0-9a-f-]{36}\/behov$/);
  await page.goto("/sager/udloeber?dage=1000");
  await expect(page.getByRole("link", { name: /^Inden 30 dage/ })).toHaveAttribute("aria-current", "page");
});

test("the journal gets one package without a person in its names, and its number is kept", async ({
  page,
}) => {
  const wish = aWish({
    fuldmagtsgiver: { ...INGRID, oplyst: ["protected"], vej: "Hemmelig Sti 7" },
    fuldmagtshaver: { ...KAREN, oplyst: ["protected"], vej: "Skjulestedet 3" },
  });
  const sagsnummer = await openSag(page, wish);
  const journal = section(page, "Journal");
  await test.step("the package", async () => {
    const href = await journal.getByRole("link", { name: "Pakke til journalen (ZIP)" }).getAttribute("href");
    const response = await page.request.get(href ?? "");
    expect(response.headers()).toMatchObject({
      "content-type": "application/zip",
      "content-disposition": `attachment; filename="sag-${sagsnummer}.zip"`,
      "cache-control": "no-store",
    });
    const { "metadata.json": metadata, "LAES-MIG.txt": readMe, ...pdfs } = unzipSync(await response.body());
    const told = Buffer.concat([metadata ?? Buffer.alloc(0), readMe ?? Buffer.alloc(0)]).toString("utf8");
    expect(told).toContain(INGRID.cpr);
    expect(told).not.toMatch(/Hemmelig|Skjulestedet/);
    expect(Object.keys(pdfs)).toEqual(["01-formular.pdf", "02-kvittering.pdf"]);
    for (const pdf of Object.values(pdfs)) {
      const pages = await pageTexts(pdf);
      expect(pages.join(" ")).not.toContain("Skjulestedet");
      // the own letters of the fuldmagtsgiver, in the window, as they were sent
      expect(pages.map((text) => text.includes("Hemmelig Sti")).lastIndexOf(true)).toBe(0);
    }
  });
  await test.step("the list", async () => {
    await page.goto("/sager");
    await page.getByRole("link", { name: /^Ikke journaliseret/ }).click();
    await look(page);
    await page.getByRole("row").filter({ hasText: sagsnummer }).getByRole("link").click();
  });
  const number = page.getByLabel("Nummer i journalen");
  await test.step("a CPR number is no journal number", async () => {
    await number.fill("710438-1234");
    await page.getByRole("button", { name: "Gem journalnummeret" }).click();
    const sentence = "Skriv nummeret fra journalen. Det må ikke være et CPR-nummer.";
    await expectErrors(page, [{ sentence, field: number }]);
  });
  await test.step("the number is kept, and the sag is off the list", async () => {
    await number.fill("EMN-2026-004711");
    await page.getByRole("button", { name: "Gem journalnummeret" }).click();
    await expect(journal).toContainText("EMN-2026-004711");
    await expect(history(page).first()).toContainText("Mette Vejleder noterede journalnummeret.");
    await look(page);
    await page.goto("/sager/journal");
    await expect(page).toHaveURL("/sager?koe=journal");
    await expect(page.getByRole("heading", { level: 2, name: "Ikke journaliseret" })).toBeAttached();
    await expect(page.getByRole("row").filter({ hasText: sagsnummer })).toHaveCount(0);
  });
});

test("what is missing becomes a letter that names the page, and a new one when it is asked again", async ({
  page,
  server,
}) => {
  const sagsnummer = await openSag(page, THREE, byPointing(), "receive");
  await askCitizen(page, ["En eller flere sider", "Underskriften"], [2]);
  await expectNext(page, "Vent på Ingrid");
  const letter = page.getByRole("link", { name: "Åbn brevet (PDF)" });
  const text = await pdfText(page.request, (await letter.getAttribute("href")) ?? "");
  for (const words of ["Kære Ingrid Demosen", "Side 2 mangler.", "Din underskrift mangler."])
    expect(text).toContain(words);
  const letters = section(page, "Breve").getByRole("row").filter({ hasText: "Der mangler noget" });
  await expect(letters).toContainText("Skal sendes");
  await lettersSent(server.database, sagsnummer);
  await page.reload();
  await expect(letters).toContainText(/Brev.*Sendt.*Svar senest/);
  ledTo(await postSagStep(page.request, sagsnummer, "receive", { sider: ["2"], modtaget: todayTyped() }));
  ledTo(
    await postSagStep(page.request, sagsnummer, "ask_citizen", {
      mangler: "identity_missing",
      brevvej: "collect",
    }),
  );
  await page.reload();
  await expect(letters).toHaveCount(2);
  await expect(letters.first()).toContainText(/Hentes.*Skal sendes/);
  await expect(letters.last()).toContainText("Besvaret");
  const first = (await letters.last().getByRole("link").getAttribute("href")) ?? "";
  await openPdf(page.request, first);
  expect(await pdfText(page.request, first)).toBe(text);
});

const MISSING = { mangler: "pages_missing", manglende: "1", brevvej: "letter" };

/** A sag that has come through a step, the receipt unless said otherwise, on its page. */
async function openSag(
  page: Page,
  wish: Wanted,
  hand = byPointing(),
  through = "send_receipt",
): Promise<string> {
  const sagsnummer = await postSag(page.request, wish);
  await postThrough(page.request, sagsnummer, through);
  await page.goto(`/sager/${sagsnummer}`);
  await hand.arrive(page.getByRole("heading", { level: 1, name: "Ingrid Demosen giver fuldmagt til" }));
  await look(page);
  return sagsnummer;
}

const fold = (page: Page, summary: string) => page.locator("summary", { hasText: summary });
const topics = (page: Page) => section(page, "Det må Karen hjælpe Ingrid med");
