import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";
import { errorSummary, expectErrors } from "../steps/errors";
import { aWish, dayTyped, INGRID, todayTyped, type Wanted, withDash } from "../steps/people";
import { postSag, postThrough } from "../steps/post";
import { expectNext, expectStatus, section, unfold } from "../steps/sag";

test.use({ as: "caseworker" });

const NO_DAY = "Skriv datoen som dag, måned og år, for eksempel 31.12.2027.";
const TOO_LATE = `Datoen kan ikke være senere end i dag, ${todayTyped()}.`;

test("receiving asks which pages came, on a day that has been", async ({ page }) => {
  await openSag(page);
  const pages = page.getByRole("group", { name: "Hvilke sider er kommet?" });
  const day = page.getByLabel("Hvornår kom det?");
  await expect(pages.getByRole("checkbox", { checked: true })).toHaveCount(2);
  await expect(day).toHaveValue(todayTyped());

  await test.step("no page", async () => {
    for (const box of await pages.getByRole("checkbox").all()) await box.uncheck();
    await press(page, "Gem, at siderne er kommet");
    await expectErrors(page, [{ sentence: "Sæt kryds ved de sider, der er kommet.", field: pages }]);
    await expect(pages.getByRole("checkbox", { checked: true })).toHaveCount(0);
  });
  for (const [typed, sentence] of [
    ["31.02.2026", NO_DAY],
    ["i går", NO_DAY],
    [dayTyped(1), TOO_LATE],
  ] as const) {
    await test.step(`»${typed}«`, async () => {
      await pages.getByRole("checkbox", { name: "Side 2 af 2" }).check();
      await day.fill(typed);
      await press(page, "Gem, at siderne er kommet");
      await expectErrors(page, [{ sentence, field: day }]);
      await expect(day).toHaveValue(typed);
      await expect(pages.getByRole("checkbox", { checked: true })).toHaveCount(1);
    });
  }
  await test.step("a day before the sag was made", async () => {
    await day.fill(dayTyped(-1));
    await press(page, "Gem, at siderne er kommet");
    await expect(errorSummary(page).getByRole("link")).toHaveText(
      "Datoen ligger før et tidligere trin i sagen. Se datoerne under »Historik«, og skriv en senere dato.",
    );
    await expect(day).toHaveValue(dayTyped(-1));
  });
  await expectStatus(page, "Afventer underskrift");
});

test("a check takes all five points", async ({ page }) => {
  await openSag(page, "receive");
  const points = page.getByRole("group", { name: "I orden" });
  for (const point of (await points.getByRole("checkbox").all()).slice(0, 4)) await point.check();
  await press(page, "Det hele er i orden");
  await expectErrors(page, [
    {
      sentence:
        "Sæt kryds ved alle fem punkter. Er et punkt ikke i orden, så vælg »Der mangler noget« på sagens side.",
      field: points,
    },
  ]);
  await expect(points.getByRole("checkbox", { checked: true })).toHaveCount(4);
  await expectStatus(page, "Skal kontrolleres");
});

test("what is missing is chosen, and the pages when it is pages", async ({ page }) => {
  await openSag(page, "receive");
  await unfold(page, "Der mangler noget");
  const missing = page.getByRole("group", { name: "Hvad mangler?" });
  await press(page, "Gem, hvad der mangler");
  await expectErrors(page, [{ sentence: "Vælg mindst én ting, der mangler.", field: missing }]);
  await missing.getByRole("checkbox", { name: "En eller flere sider" }).check();
  await missing.getByRole("checkbox", { name: "Underskriften" }).check();
  await press(page, "Gem, hvad der mangler");
  const which = page.getByRole("group", { name: "Hvilke sider?" });
  await expectErrors(page, [{ sentence: "Sæt kryds ved de sider, der mangler.", field: which }]);
  await expect(missing.getByRole("checkbox", { name: "Underskriften" })).toBeChecked();
});

test("the national registration has a day that has been and a number that is no person's", async ({
  page,
}) => {
  await openSag(page, "check");
  const day = page.getByLabel("Hvilken dag blev den oprettet?");
  const reference = page.getByLabel("Nummer i Digital Fuldmagt");
  const noCpr = "Skriv nummeret fra Digital Fuldmagt. Det må ikke være et CPR-nummer.";
  for (const typed of [INGRID.cpr, withDash(INGRID.cpr), `Sag ${withDash(INGRID.cpr)}`]) {
    await test.step(`»${typed}« as number`, async () => {
      await reference.fill(typed);
      await press(page, "Gem, at fuldmagten er oprettet");
      await expectErrors(page, [{ sentence: noCpr, field: reference }]);
      await expect(reference).toHaveValue(typed);
    });
  }
  await reference.fill("DF-17");
  await day.fill(dayTyped(1));
  await press(page, "Gem, at fuldmagten er oprettet");
  await expectErrors(page, [{ sentence: TOO_LATE, field: day }]);
  await expect(reference).toHaveValue("DF-17");
});

test("a registration in which nothing was entered is no registration", async ({ page }) => {
  await openSag(page, "check");
  const answers = section(page, "Opret fuldmagten i Digital Fuldmagt").getByRole("combobox");
  await expect(answers).toHaveCount(3);
  for (const answer of await answers.all()) await answer.selectOption("Nej: borgeren vil ikke alligevel");
  await press(page, "Gem, at fuldmagten er oprettet");
  const sentence = "Mindst én fuldmagt skal være oprettet. Er ingen oprettet, så afvis sagen.";
  await expectErrors(page, [{ sentence, field: answers.first() }]);
  for (const answer of await answers.all()) await expect(answer).toHaveValue("citizen_changed_mind");
});

test("a receipt goes a way that is chosen, when the fuldmagtsgiver was not asked for one", async ({
  page,
}) => {
  await openSag(page, "register", aWish({ fuldmagtsgiver: { ...INGRID, post: "" } }));
  await press(page, "Lav kvitteringen");
  await expectErrors(page, [
    {
      sentence: "Vælg, hvordan kvitteringen sendes.",
      field: page.getByRole("group", { name: "Hvordan får Ingrid kvitteringen?" }),
    },
  ]);
});

test("rejecting, undoing, reopening and ending each ask for a reason of their list", async ({ page }) => {
  const why = page.getByRole("group", { name: "Hvorfor?" });
  await test.step("afvis", async () => {
    await openSag(page, "receive");
    await unfold(page, "Afvis sagen");
    await press(page, "Afvis sagen");
    await expectErrors(page, [{ sentence: "Vælg en grund.", field: why }]);
    await expectStatus(page, "Skal kontrolleres");
  });
  await test.step("død", async () => {
    await unfold(page, "En af de to er død");
    await page.getByLabel("Hvilken dag døde personen?").fill(dayTyped(1));
    await press(page, "Afslut ved dødsfald");
    await expectErrors(page, [
      { sentence: "Vælg, hvem der er død.", field: page.getByRole("group", { name: "Hvem er død?" }) },
      { sentence: TOO_LATE, field: page.getByLabel("Hvilken dag døde personen?") },
    ]);
    await expect(page.getByLabel("Hvilken dag døde personen?")).toHaveValue(dayTyped(1));
  });
  await test.step("fortryd", async () => {
    await openSag(page, "register");
    await unfold(page, "Fortryd, at den er oprettet");
    await press(page, "Fortryd oprettelsen");
    await expectErrors(page, [{ sentence: "Vælg en grund.", field: why }]);
  });
  await test.step("genåbn", async () => {
    await openSag(page);
    await unfold(page, "Ingrid trækker den tilbage");
    await press(page, "Gem, at den er trukket tilbage");
    await expectNext(page, "Sagen er lukket");
    await unfold(page, "Genåbn sagen");
    await press(page, "Genåbn sagen");
    await expectErrors(page, [{ sentence: "Vælg en grund.", field: why }]);
    await expectStatus(page, "Trukket tilbage");
  });
});

/** A fresh sag that has come through a step, on its page. */
async function openSag(page: Page, through?: string, wish?: Wanted): Promise<void> {
  const sagsnummer = await postSag(page.request, wish);
  if (through) await postThrough(page.request, sagsnummer, through);
  await page.goto(`/sager/${sagsnummer}`);
}

async function press(page: Page, button: string): Promise<void> {
  await page.getByRole("button", { name: button, exact: true }).click();
}
