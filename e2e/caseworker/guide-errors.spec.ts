import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";
import { errorSummary, expectErrors, type Wrong } from "../steps/errors";
import {
  chooseTopics,
  chosenTopic,
  fillFuldmagtsgiver,
  fillFuldmagtshaver,
  goOn,
  openGuide,
  tryToGoOn,
} from "../steps/guide";
import {
  AIDS,
  ASSOCIATION,
  aWish,
  bornYearsAgo,
  cprOf,
  dayTyped,
  INGRID,
  KAREN,
  MEALS,
  type Typed,
  todayTyped,
} from "../steps/people";
import { type GuideStep, postDraft } from "../steps/post";

test.use({ as: "caseworker" });

test("the first step asks what is needed, and where and how the citizen came", async ({ page }) => {
  await openGuide(page);
  await page.getByLabel("Hvor er I?").selectOption({ label: "Vælg sted" });
  await page.getByRole("radio", { name: "Op til 10 minutter" }).check();
  await tryToGoOn(page);
  await expectErrors(page, [
    {
      sentence: "Vælg, hvad der er brug for.",
      field: page.getByRole("group", { name: "Hvad er der brug for?" }),
    },
    { sentence: "Vælg stedet.", field: page.getByLabel("Hvor er I?") },
    {
      sentence: "Vælg, hvordan borgeren henvendte sig.",
      field: page.getByRole("group", { name: "Hvordan henvendte borgeren sig?" }),
    },
  ]);
  await expect(page.getByRole("radio", { name: "Op til 10 minutter" })).toBeChecked();
});

test("a summary line leads to its field", async ({ page }) => {
  await at(page, "fuldmagtsgiver");
  await tryToGoOn(page);
  await errorSummary(page).getByRole("link", { name: "Skriv byen." }).click();
  await expect(page.getByRole("textbox", { name: "By", exact: true })).toBeFocused();
});

test("an empty step says what each field needs, in the order of the fields", async ({ page }) => {
  await at(page, "fuldmagtsgiver");
  await tryToGoOn(page);
  await expectErrors(page, [
    { sentence: "Skriv CPR-nummeret.", field: page.getByLabel("CPR-nummer") },
    { sentence: "Skriv navnet, som det står i CPR.", field: page.getByRole("textbox", { name: "Navn" }) },
    { sentence: "Skriv vej og nummer.", field: page.getByLabel("Vej og nummer") },
    { sentence: "Skriv et postnummer med 4 cifre.", field: page.getByLabel("Postnummer") },
    { sentence: "Skriv byen.", field: page.getByRole("textbox", { name: "By", exact: true }) },
    {
      sentence: "Vælg, om fuldmagtsgiveren har MitID.",
      field: page.getByRole("group", { name: "Har borgeren MitID?" }),
    },
  ]);
});

type Case = { rule: string; typed: Typed; sentence: string; field: (page: Page) => Wrong["field"] };

const cpr = (page: Page) => page.getByLabel("CPR-nummer");
const cvr = (page: Page) => page.getByLabel("CVR-nummer");
const name = (page: Page) => page.getByRole("textbox", { name: "Navn" });
const told = (page: Page) => page.getByRole("group", { name: /^Hvad siger CPR-opslaget/ });

const FULDMAGTSGIVER: Case[] = [
  {
    rule: "eight digits are too few",
    typed: { cpr: "71043812" },
    sentence: "Skriv alle 10 cifre i CPR-nummeret. Der er kun 8.",
    field: cpr,
  },
  {
    rule: "31 February is no birthday",
    typed: { cpr: "910238-1234" },
    sentence: "Ret de første seks cifre i CPR-nummeret. De er ikke en dato.",
    field: cpr,
  },
  {
    rule: "one who turns 15 tomorrow is too young",
    typed: { cpr: cprOf(bornYearsAgo(15, 1)) },
    sentence: "Fuldmagtsgiveren skal være fyldt 15 år.",
    field: cpr,
  },
  {
    rule: "a name is at most 120 characters",
    typed: { navn: "Ingrid ".repeat(18) },
    sentence: "Skriv højst 120 tegn.",
    field: name,
  },
  {
    rule: "a Danish postcode has four digits",
    typed: { postnr: "500" },
    sentence: "Skriv et postnummer med 4 cifre.",
    field: (page) => page.getByLabel("Postnummer"),
  },
  {
    rule: "a telephone number has eight digits",
    typed: { telefon: "1234567" },
    sentence: "Skriv telefonnummeret med 8 cifre, eller lad feltet stå tomt.",
    field: (page) => page.getByRole("textbox", { name: /^Telefon/ }),
  },
  {
    rule: "the dead give no fuldmagt",
    typed: { oplyst: ["dead"] },
    sentence: "En person, der er død, kan ikke give fuldmagt. Fjern krydset, hvis det er en fejl.",
    field: told,
  },
  {
    rule: "one with a guardian is handed on to a colleague",
    typed: { oplyst: ["guardianship"] },
    sentence:
      "Har borgeren en værge, så giv henvendelsen videre til en kollega. Fjern krydset, hvis det er en fejl.",
    field: told,
  },
];

test("what is wrong about the fuldmagtsgiver is said at its field, and what was typed stays", async ({
  page,
}) => {
  await at(page, "fuldmagtsgiver");
  for (const { rule, typed, sentence, field } of FULDMAGTSGIVER) {
    await test.step(rule, async () => {
      const all = { ...INGRID, ...typed };
      await fillFuldmagtsgiver(page, all);
      await tryToGoOn(page);
      await expectErrors(page, [{ sentence, field: field(page) }]);
      await expectKept(page, all);
    });
  }
});

test("one who turns 15 today may give a fuldmagt", async ({ page }) => {
  await at(page, "fuldmagtsgiver");
  await fillFuldmagtsgiver(page, { ...INGRID, cpr: cprOf(bornYearsAgo(15)) });
  await goOn(page, "fuldmagtshaver");
});

const FULDMAGTSHAVER: Case[] = [
  {
    rule: "nobody gives a fuldmagt to themselves",
    typed: { cpr: INGRID.cpr },
    sentence: "CPR-nummeret er fuldmagtsgiverens. Man kan ikke give fuldmagt til sig selv.",
    field: cpr,
  },
  {
    rule: "without a number the address is needed",
    typed: { cpr: "", vej: "" },
    sentence: "Skriv vej og nummer.",
    field: (page) => page.getByLabel("Vej og nummer"),
  },
  {
    rule: "the dead receive no fuldmagt",
    typed: { oplyst: ["dead"] },
    sentence: "En person, der er død, kan ikke få fuldmagt. Fjern krydset, hvis det er en fejl.",
    field: told,
  },
  {
    rule: "a name is needed",
    typed: { navn: "" },
    sentence: "Skriv navnet på fuldmagtshaveren.",
    field: name,
  },
  {
    rule: "an organisation has a CVR number of eight digits",
    typed: { ...ASSOCIATION, cvr: "1234567" },
    sentence: "Skriv de 8 cifre i CVR-nummeret.",
    field: cvr,
  },
  {
    rule: "a CVR number has a check digit",
    typed: { ...ASSOCIATION, cvr: "12345678" },
    sentence: "Tjek CVR-nummeret. Et af cifrene er forkert.",
    field: cvr,
  },
];

test("what is wrong about the fuldmagtshaver is said at its field, and what was typed stays", async ({
  page,
}) => {
  await at(page, "fuldmagtshaver");
  for (const { rule, typed, sentence, field } of FULDMAGTSHAVER) {
    await test.step(rule, async () => {
      const all = { ...KAREN, ...typed };
      await fillFuldmagtshaver(page, all);
      await tryToGoOn(page);
      await expectErrors(page, [{ sentence, field: field(page) }]);
      await expectKept(page, all);
    });
  }
});

test("at least one topic is chosen, and each says how", async ({ page }) => {
  await at(page, "emner");
  await tryToGoOn(page);
  await expect(errorSummary(page).getByRole("link")).toHaveText(["Vælg mindst ét emne."]);
  await expect(errorSummary(page)).toBeFocused();
  await chooseTopics(page, [{ ...AIDS, channels: [] }, MEALS]);
  await tryToGoOn(page);
  await expectErrors(page, [
    {
      sentence:
        "Hjælpemidler efter serviceloven: Vælg, om det er på nettet, ringe og skrive, eller begge dele.",
      field: chosenTopic(page, AIDS).getByRole("group", { name: "Hvordan" }),
    },
  ]);
  await expect(chosenTopic(page, AIDS).getByRole("radio", { name: "kun se med" })).toBeChecked();
  await expect(chosenTopic(page, MEALS).getByRole("checkbox", { name: "ringe og skrive" })).toBeChecked();
});

test("on the net needs a fuldmagtshaver with MitID, and to ring and write does not", async ({ page }) => {
  const { kladde } = await postDraft(
    page.request,
    "emner",
    aWish({ fuldmagtshaver: { ...KAREN, mitid: "no" } }),
  );
  await page.goto(`/sager/ny/${kladde}/emner`);
  await chooseTopics(page, [AIDS]);
  await tryToGoOn(page);
  await expectErrors(page, [
    {
      sentence:
        "Hjælpemidler efter serviceloven: Karen har ikke MitID og kan ikke bruge fuldmagten på nettet. Vælg kun ringe og skrive.",
      field: chosenTopic(page, AIDS).getByRole("group", { name: "Hvordan" }),
    },
  ]);
  await chosenTopic(page, AIDS).getByRole("checkbox", { name: "på nettet" }).uncheck();
  await chosenTopic(page, AIDS).getByRole("checkbox", { name: "ringe og skrive" }).check();
  await goOn(page, "periode");
});

test("a fuldmagt ends on a day that is to come", async ({ page }) => {
  await at(page, "periode");
  await tryToGoOn(page);
  await expectErrors(page, [
    {
      sentence: "Vælg, hvor længe fuldmagten gælder.",
      field: page.getByRole("group", { name: "Hvor længe gælder den?" }),
    },
  ]);
  await page.getByRole("radio", { name: "En anden dato" }).check();
  const end = page.getByRole("textbox", { name: "Til og med" });
  const later = `Skriv en dato, der er senere end i dag, ${todayTyped()}.`;
  const noDay = "Skriv datoen som dag, måned og år, for eksempel 31.12.2027.";
  for (const [typed, sentence] of [
    ["", "Skriv den sidste dag, fuldmagten gælder."],
    ["31.02.2028", noDay],
    ["i morgen", noDay],
    [dayTyped(-1), later],
    [todayTyped(), later],
  ] as const) {
    await test.step(`»${typed}« is not such a day`, async () => {
      await end.fill(typed);
      await tryToGoOn(page);
      await expectErrors(page, [{ sentence, field: end }]);
      await expect(end).toHaveValue(typed);
    });
  }
  await end.fill(dayTyped(1));
  await goOn(page, "opret");
});

/** A draft that has come as far as a step, at that step. */
async function at(page: Page, step: GuideStep): Promise<void> {
  const { kladde } = await postDraft(page.request, step);
  await page.goto(`/sager/ny/${kladde}/${step}`);
}

async function expectKept(page: Page, typed: Typed): Promise<void> {
  const number = typed.slags === "organisation" ? cvr(page) : cpr(page);
  await expect(number).toHaveValue(String(typed.slags === "organisation" ? typed.cvr : typed.cpr));
  await expect(name(page)).toHaveValue(String(typed.navn));
  await expect(page.getByLabel("Vej og nummer")).toHaveValue(String(typed.vej));
  await expect(page.getByLabel("Postnummer")).toHaveValue(String(typed.postnr));
  await expect(page.getByRole("textbox", { name: /^Telefon/ })).toHaveValue(String(typed.telefon));
  if (typed.slags !== "organisation") {
    await expect(told(page).getByRole("checkbox", { checked: true })).toHaveCount(typed.oplyst?.length ?? 0);
  }
}
