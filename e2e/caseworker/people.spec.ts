import { expect, test } from "../fixtures";
import { errorSummary } from "../steps/errors";
import { fillFuldmagtsgiver, fillFuldmagtshaver, goOn, guideTo, tryToGoOn, wordOf } from "../steps/guide";
import { look } from "../steps/look";
import { openPdf, pdfText } from "../steps/pdf";
import { aWish, INGRID, KAREN } from "../steps/people";
import { ledTo, postDraft, postSag, postStep, postThrough } from "../steps/post";
import { expectNext, expectStatus, history, sagsnummerOf, section, sendReceipt } from "../steps/sag";
import { whileSetting } from "../steps/setting";

test.use({ as: "caseworker" });

const LARGE_PRINT = aWish({ fuldmagtsgiver: { ...INGRID, post: "large_print" } });
const caring = (ansat: string) => aWish({ fuldmagtshaver: { ...KAREN, ansat } });

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("how mail is to come and who was there is asked, shown, and followed by the receipt", async ({
      page,
    }) => {
      await guideTo(page, "opret", LARGE_PRINT);
      await page.getByRole("checkbox", { name: "Underskriftsguide er brugt" }).check();
      await page.getByRole("checkbox", { name: "En bisidder er med" }).check();
      await page.getByRole("checkbox", { name: "En tolk er med" }).check();
      await page.getByRole("button", { name: "Opret sagen, og lav papirerne" }).click();
      const sagsnummer = await sagsnummerOf(page);
      const giver = page.getByRole("region", { name: /giver fuldmagt til/ });
      await expect(giver.getByText("Brev med stor skrift")).toBeVisible();
      await expect(section(page, "Henvendelsen")).toContainText("underskriftsguide, bisidder, tolk");
      await expect(history(page).first()).toContainText("Med: underskriftsguide, bisidder og tolk.");
      const papers = await pdfText(page.request, `/sager/${sagsnummer}/formular.pdf`);
      expect(papers).toMatch(/Side 3 af \d\. Send alle sider tilbage\./);

      await page.getByRole("button", { name: "Gem, at siderne er kommet" }).click();
      await expectNext(page, "Kontrollér siderne");
      await postThrough(page.request, sagsnummer, "register", "check");
      await page.goto(`/sager/${sagsnummer}`);
      await expect(page.getByRole("radio", { name: "Brev med stor skrift" })).toBeChecked();
      await page.getByRole("button", { name: "Lav kvitteringen" }).click();
      await expectNext(page, "Sagen er færdig");
      await expect(section(page, "Breve")).toContainText(
        "Brevet kommer i printkøen med stor skrift, og det sendes med posten.",
      );
      await openPdf(page.request, `/sager/${sagsnummer}/kvittering.pdf`);
    });
  });
}

test("each way of mail can be chosen, and the page says what there is to do", async ({ page }) => {
  const wish = aWish({ fuldmagtsgiver: { ...INGRID, post: "read_by_phone" } });
  const sagsnummer = await postSag(page.request, wish);
  await page.goto(`/sager/${sagsnummer}`);
  await expect(page.getByText("Ring til Ingrid, og læs det op.")).toBeVisible();
  await look(page);
  await postThrough(page.request, sagsnummer, "register");
  await page.goto(`/sager/${sagsnummer}`);
  const ways = page.getByRole("group", { name: "Hvordan får Ingrid kvitteringen?" });
  await expect(ways.getByRole("radio")).toHaveCount(8);
  await expect(ways.getByRole("radio", { name: "Læst op i telefonen" })).toBeChecked();
  await sendReceipt(page, "Punktskrift");
  await expect(section(page, "Breve")).toContainText("Få det lavet i punktskrift, og send det til Ingrid.");
  await expect(history(page).first()).toContainText("Vej: Punktskrift.");
});

test("a fuldmagtshaver who is paid to care is refused until it is settled, and then shown", async ({
  page,
}) => {
  await guideTo(page, "fuldmagtshaver", aWish());
  await fillFuldmagtshaver(page, caring("unsettled").fuldmagtshaver);
  await tryToGoOn(page);
  await expect(errorSummary(page)).toContainText("Spørg lederen eller fagområdets kontakt");
  const question = page.getByRole("group", { name: "Er hjælperen ansat til at passe Ingrid?" });
  await expect(question).toHaveAccessibleDescription(/Gem kladden imens/);
  await expect(question.getByRole("radio", { name: wordOf("ansat-unsettled") })).toBeChecked();
  await question.getByRole("radio", { name: wordOf("ansat-settled") }).check();
  await goOn(page, "emner");

  const sagsnummer = await postSag(page.request, caring("settled"));
  await page.goto(`/sager/${sagsnummer}`);
  await expect(page.getByText("Passer borgeren på job. Det er afklaret")).toBeVisible();
});

test("an organisation is not asked whether it is paid to care", async ({ page }) => {
  const draft = await postDraft(page.request, "fuldmagtshaver");
  await page.goto(`/sager/ny/${draft.kladde}/fuldmagtshaver`);
  await page.getByRole("radio", { name: "En forening eller et firma" }).check();
  await expect(page.getByRole("group", { name: /^Er hjælperen ansat/ })).toBeHidden();
});

test("the question about carers is gone where the municipality has switched it off", async ({
  page,
  server,
}) => {
  const off = { key: "person.askCaringEmployee", value: false };
  await whileSetting(server.database, off, async () => {
    const draft = await postDraft(page.request, "fuldmagtshaver");
    await page.goto(`/sager/ny/${draft.kladde}/fuldmagtshaver`);
    await expect(page.getByRole("group", { name: /^Er hjælperen ansat/ })).toHaveCount(0);
    await look(page);
    const answer = await postStep(page.request, draft, "fuldmagtshaver", caring("unsettled").fuldmagtshaver);
    expect(ledTo(answer)).toMatch(/emner$/);
  });
});

test("a correction keeps how mail comes, who was there and what is settled", async ({ page }) => {
  const draft = await postDraft(page.request, "opret", {
    ...LARGE_PRINT,
    fuldmagtshaver: caring("settled").fuldmagtshaver,
  });
  await page.goto(
    ledTo(await postStep(page.request, draft, "opret", { bisidder: "on", kontaktperson: "on" })),
  );
  await page.getByRole("button", { name: "Ret oplysningerne" }).click();
  await expect(page.getByRole("radio", { name: "Brev med stor skrift" })).toBeChecked();
  await fillFuldmagtsgiver(page, { ...LARGE_PRINT.fuldmagtsgiver, post: "", navn: "Ingrid Nydemosen" });
  await goOn(page, "fuldmagtshaver");
  await expect(page.getByRole("radio", { name: wordOf("ansat-settled") })).toBeChecked();
  for (const step of ["emner", "periode", "opret"] as const) await goOn(page, step);
  await expect(page.getByRole("checkbox", { name: "En bisidder er med" })).toBeChecked();
  await expect(page.getByRole("checkbox", { name: /^Jeg har læst det op/ })).not.toBeChecked();
  await page.getByRole("button", { name: "Gem ændringerne, og lav nye papirer" }).click();
  await expectStatus(page, "Afventer underskrift");
  await expect(section(page, "Henvendelsen")).toContainText("bisidder, kontaktperson");
  await expect(page.getByText("Passer borgeren på job. Det er afklaret")).toBeVisible();
  await expect(page.getByRole("region", { name: /giver fuldmagt til/ })).toContainText(
    "Brev med stor skrift",
  );
});
