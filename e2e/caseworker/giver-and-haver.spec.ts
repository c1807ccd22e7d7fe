import type { APIRequestContext } from "@playwright/test";
import { unzipSync } from "fflate";
import { pageTexts } from "@/lib/pdf/read-pdf.test-help";
import { expect, test } from "../fixtures";
import { byKeys, byPointing } from "../steps/hand";
import { look } from "../steps/look";
import { pdfText } from "../steps/pdf";
import { ASSOCIATION, aWish, bornYearsAgo, cprOf, INGRID, KAREN } from "../steps/people";
import {
  ledTo,
  type PostedDraft,
  postDraft,
  postLetter,
  postSag,
  postSagStep,
  postStep,
  postThrough,
  typedGuide,
} from "../steps/post";
import { history, listRow, openQueue, section } from "../steps/sag";

test.use({ as: "caseworker" });

const NBSP = "\u00a0";

test("a father and a son of one name are told apart by their age, everywhere", async ({ page }) => {
  const name = "Jens Prøve Hansen";
  const father = { ...INGRID, navn: name, cpr: cprOf(bornYearsAgo(81)) };
  const son = { ...KAREN, navn: name, cpr: cprOf(bornYearsAgo(52)) };
  const wish = aWish({ fuldmagtsgiver: father, fuldmagtshaver: son });
  const [older, younger] = [`${name} (81${NBSP}år)`, `${name} (52${NBSP}år)`];

  const { kladde } = await postDraft(page.request, "opret", wish);
  await page.goto(`/sager/ny/${kladde}/opret`);
  await look(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Læs det op for ${older}`);
  await expect(page.locator("main")).toContainText(`${younger} må hjælpe ${older}.`);

  const sagsnummer = await postSag(page.request, wish);
  await page.goto(`/sager/${sagsnummer}`);
  await look(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`${older} giver fuldmagt til ${younger}`);
  const parties = page.getByRole("region", { name: /giver fuldmagt til/ });
  await expect(parties.getByRole("definition").filter({ hasText: /^81.år$/ })).toHaveCount(1);
  await expect(parties.getByRole("definition").filter({ hasText: /^52.år$/ })).toHaveCount(1);
  await expect(page.getByText("Det gælder kun den vej.")).toBeVisible();
  await expect(page.locator("main")).toContainText("Den ældre får ikke adgang til den yngres sager.");
  await expect(page.getByRole("heading", { name: `Det må ${younger} hjælpe ${older} med` })).toBeVisible();
  await expect(history(page).first()).toContainText(`${older} giver fuldmagt til ${younger}.`);
});

test("the direction is said the other way round when the son gives", async ({ page }) => {
  const name = "Jens Prøve Hansen";
  const wish = aWish({
    fuldmagtsgiver: { ...INGRID, navn: name, cpr: cprOf(bornYearsAgo(52)) },
    fuldmagtshaver: { ...KAREN, navn: name, cpr: cprOf(bornYearsAgo(81)) },
  });
  await page.goto(`/sager/${await postSag(page.request, wish)}`);
  await expect(page.locator("main")).toContainText("Den yngre får ikke adgang til den ældres sager.");
});

test("two of one name and one age are told apart by their role", async ({ page }) => {
  const name = "Jens Prøve Hansen";
  const wish = aWish({
    fuldmagtsgiver: { ...INGRID, navn: name, cpr: cprOf(bornYearsAgo(60), 123) },
    fuldmagtshaver: { ...KAREN, navn: name, cpr: cprOf(bornYearsAgo(60), 124) },
  });
  await page.goto(`/sager/${await postSag(page.request, wish)}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    `${name} (fuldmagtsgiver) giver fuldmagt til ${name} (fuldmagtshaver)`,
  );
});

test("an organisation receives under its whole name and its CVR number", async ({ page }) => {
  const sagsnummer = await postSag(page.request, aWish({ fuldmagtshaver: ASSOCIATION }));
  await page.goto(`/sager/${sagsnummer}`);
  await look(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Ingrid Demosen giver fuldmagt til Prøveforeningen Tryghed",
  );
  await expect(
    page.getByRole("heading", { name: "Det må Prøveforeningen Tryghed hjælpe Ingrid med" }),
  ).toBeVisible();
  const parties = page.getByRole("region", { name: /giver fuldmagt til/ });
  await expect(parties.getByRole("definition").filter({ hasText: ASSOCIATION.cvr })).toHaveCount(1);
  await openQueue(page, "underskrift");
  await expect(listRow(page, sagsnummer)).toContainText("til Prøveforeningen Tryghed");
  const papers = await pdfText(page.request, `/sager/${sagsnummer}/formular.pdf`);
  expect(papers).toContain("Prøveforeningen Tryghed");
  expect(papers).toContain(ASSOCIATION.cvr);
});

const CANARY = { vej: "Hemmeligvej 4242", postnr: "9876", by: "Skjultrup", oplyst: ["protected"] };
const HIDDEN = /Hemmeligvej|\b4242\b|Skjultrup/;

for (const way of ["with the keys alone", "without JavaScript"] as const) {
  test.describe(way, () => {
    test.use({ javaScriptEnabled: way === "with the keys alone" });

    test("a protected address is typed, and stands on no page, in no list, on no paper and in no export", async ({
      page,
    }) => {
      const hand = way === "with the keys alone" ? byKeys(page) : byPointing();
      const draft = await postDraft(page.request, "fuldmagtshaver");
      await page.goto(`/sager/ny/${draft.kladde}/fuldmagtshaver`);
      await hand.arrive(page.getByRole("heading", { level: 1, name: "Hvem får fuldmagt af Ingrid?" }));
      await hand.write(page.getByLabel("CPR-nummer"), KAREN.cpr);
      await hand.tick(page.getByRole("checkbox", { name: "Navn og adresse er beskyttet" }));
      await hand.write(page.getByRole("textbox", { name: "Navn" }), KAREN.navn);
      await hand.write(page.getByLabel("Vej og nummer"), CANARY.vej);
      await hand.write(page.getByLabel("Postnummer"), CANARY.postnr);
      await hand.write(page.getByRole("textbox", { name: "By", exact: true }), CANARY.by);
      const mitid = page.getByRole("group", { name: "Har hjælperen MitID?" });
      await hand.choose(mitid.getByRole("radio", { name: "Ja" }));
      await hand.press(page.getByRole("button", { name: "Fortsæt til emner" }));
      await hand.arrive(page.getByRole("heading", { level: 1, name: "Hvad må Karen hjælpe Ingrid med?" }));
      const sagsnummer = await postRest(page.request, draft);
      await postThrough(page.request, sagsnummer, "send_receipt");

      await page.goto(`/sager/${sagsnummer}`);
      const parties = page.getByRole("region", { name: /giver fuldmagt til/ });
      await expect(parties.getByText("Beskyttet adresse")).toHaveCount(1);
      const lists = [
        "/sager",
        "/sager?koe=journal",
        "/sager?koe=udloeber&dage=90",
        "/sager/liste.csv?koe=lukkede",
      ];
      for (const path of [...lists, `/sager/${sagsnummer}`]) {
        expect(await (await page.request.get(path)).text(), path).not.toMatch(HIDDEN);
      }
      for (const paper of ["formular.pdf", "kvittering.pdf"]) {
        const text = await pdfText(page.request, `/sager/${sagsnummer}/${paper}`);
        expect(text, paper).toContain(KAREN.navn);
        expect(text, paper).not.toMatch(HIDDEN);
      }
      expect(await exported(page.request, sagsnummer)).not.toMatch(HIDDEN);
    });
  });
}

/** The steps after the two persons, to the sag. */
async function postRest(request: APIRequestContext, draft: PostedDraft): Promise<string> {
  const { emner, periode, opret } = typedGuide();
  await postStep(request, draft, "emner", emner);
  await postStep(request, draft, "periode", periode);
  const made = ledTo(await postStep(request, draft, "opret", opret));
  return made.split("/").at(-1) ?? "";
}

/** All that the journal gets, the words of its papers too. */
async function exported(request: APIRequestContext, sagsnummer: string): Promise<string> {
  const zip = await request.get(`/sager/${sagsnummer}/journalpakke.zip`);
  const files = Object.entries(unzipSync(await zip.body()));
  const texts = files.map(async ([name, bytes]) =>
    name.endsWith(".pdf") ? (await pageTexts(bytes)).join(" ") : Buffer.from(bytes).toString("utf8"),
  );
  return (await Promise.all(texts)).join("\n");
}

test("a fuldmagtsgiver with a protected address is not told to the fuldmagtshaver", async ({ page }) => {
  const sagsnummer = await postSag(page.request, aWish({ fuldmagtsgiver: { ...INGRID, ...CANARY } }));
  expect(await (await page.request.get(`/sager/${sagsnummer}`)).text()).not.toMatch(HIDDEN);
  const papers = await pdfText(page.request, `/sager/${sagsnummer}/formular.pdf`);
  // The window of the fuldmagtsgiver's own letter alone, once.
  expect(papers.match(/Hemmeligvej 4242/g)).toHaveLength(1);
  await page.goto(`/sager/${sagsnummer}`);
  await expect(section(page, "Hvor står sagen")).toBeVisible();
});

test("a protected address stands on no slip-sheet, in no notice and on no receipt, in large print either", async ({
  page,
}) => {
  for (const post of ["letter", "large_print"]) {
    const wish = aWish({
      fuldmagtsgiver: { ...INGRID, post },
      fuldmagtshaver: { ...KAREN, ...CANARY },
    });
    const sagsnummer = await postLetter(page.request, wish);
    await postThrough(page.request, sagsnummer, "register", "check");
    ledTo(await postSagStep(page.request, sagsnummer, "send_receipt", { vej: post }));
    expect(await (await page.request.get(`/sager/${sagsnummer}`)).text()).not.toMatch(HIDDEN);
    for (const paper of ["formular.pdf", "kvittering.pdf"]) {
      expect(await pdfText(page.request, `/sager/${sagsnummer}/${paper}`), paper).not.toMatch(HIDDEN);
    }
    const own = await postSag(page.request, wish);
    expect(await pdfText(page.request, `/sager/${own}/formular.pdf`)).not.toMatch(HIDDEN);
  }
  const giver = aWish({ fuldmagtsgiver: { ...INGRID, ...CANARY, post: "large_print" } });
  const slip = await postLetter(page.request, giver);
  expect(await pdfText(page.request, `/sager/${slip}/formular.pdf`)).not.toMatch(HIDDEN);
  const papers = await pdfText(page.request, `/sager/${await postSag(page.request, giver)}/formular.pdf`);
  expect(papers.match(/Hemmeligvej 4242/g)).toHaveLength(1); // the window of her own letter
});

test("what staff should know is said before the sag is made, and bars nothing", async ({ page }) => {
  const young = { ...KAREN, navn: "Ung Prøvegaard", cpr: cprOf(bornYearsAgo(17)), mitid: "unknown" };
  const { kladde } = await postDraft(page.request, "opret", aWish({ fuldmagtshaver: young }));
  await page.goto(`/sager/ny/${kladde}/opret`);
  await expect(page.getByText("er under 18 år")).toBeVisible();
  await expect(page.getByText("skal have MitID for at bruge fuldmagten på nettet")).toBeVisible();
  await look(page);
  await expect(page.getByRole("button", { name: "Opret sagen, og lav papirerne" })).toBeEnabled();
});
