import { expect, type Locator, type Page } from "@playwright/test";
import { look } from "./look";
import { aWish, type Topic, type Typed, type Wanted } from "./people";
import { sagsnummerOf } from "./sag";

export const PLACE = "Borgerservice, Borgernes Hus";

const WORDS: Record<string, string> = {
  passport: "Pas",
  ingen: "Ingen endnu",
  yes: "Ja",
  no: "Nej",
  unknown: "Ved ikke",
  letter: "Brev",
  large_print: "Brev med stor skrift",
  read_by_phone: "Læst op i telefonen",
  "ansat-no": "Nej",
  "ansat-settled": "Ja, og det er afklaret, at hjælperen må",
  "ansat-unsettled": "Ja, men det er ikke afklaret",
  protected: "Navn og adresse er beskyttet",
  guardianship: "Har en værge",
  dead: "Er død",
  person: "En person",
  organisation: "En forening eller et firma",
  act: "gøre det for",
  insight: "kun se med (indsigtsfuldmagt)",
  self_service: "på nettet",
  contact: "ringe og skrive",
};

export const wordOf = (value: string): string => WORDS[value] ?? value;

/** From the page that one begins on, as one does it: nothing is saved before the first step is sent. */
export async function openGuide(page: Page): Promise<void> {
  await page.goto("/");
  await look(page);
  await page.getByRole("link", { name: "Ny henvendelse" }).click();
  await expect(page.getByRole("heading", { name: "Hvad er der brug for?", level: 1 })).toBeVisible();
  await look(page);
}

export async function fillBehov(page: Page): Promise<void> {
  await page.getByRole("radio", { name: "Digital fuldmagt" }).check();
  await page.getByLabel("Hvor er I?").selectOption({ label: PLACE });
  await page.getByLabel("Ved skranken").check();
}

export async function fillFuldmagtsgiver(page: Page, typed: Typed): Promise<void> {
  await fillPerson(page, typed);
  const id = page.getByRole("group", { name: "Hvilken legitimation har du set?" });
  await id.getByLabel(wordOf(String(typed.legitimation)), { exact: true }).check();
  const mail = page.getByRole("group", { name: "Hvordan vil borgeren have sin post?" });
  if (typed.post) await mail.getByLabel(wordOf(String(typed.post)), { exact: true }).check();
}

export async function fillFuldmagtshaver(page: Page, typed: Typed): Promise<void> {
  const kind = page.getByRole("group", { name: "Hvem er hjælperen?" });
  await kind.getByRole("radio", { name: wordOf(String(typed.slags)), exact: true }).check();
  if (typed.slags === "organisation") await page.getByLabel("CVR-nummer").fill(String(typed.cvr));
  await fillPerson(page, typed);
}

async function fillPerson(page: Page, typed: Typed): Promise<void> {
  if (typed.slags !== "organisation") {
    await page.getByLabel("CPR-nummer").fill(String(typed.cpr));
    const told = page.getByRole("group", { name: /^Hvad siger CPR-opslaget/ });
    for (const box of await told.getByRole("checkbox").all()) await box.uncheck();
    for (const value of typed.oplyst ?? []) await told.getByLabel(wordOf(value)).check();
  }
  await page.getByRole("textbox", { name: "Navn" }).fill(String(typed.navn));
  await page.getByLabel("Vej og nummer").fill(String(typed.vej));
  await page.getByLabel("Postnummer").fill(String(typed.postnr));
  await page.getByRole("textbox", { name: "By", exact: true }).fill(String(typed.by));
  await page.getByRole("textbox", { name: /^Telefon/ }).fill(String(typed.telefon));
  if (typed.ansat && typed.slags === "person") {
    const caring = page.getByRole("group", { name: /^Er hjælperen ansat til at passe/ });
    await caring.getByRole("radio", { name: wordOf(`ansat-${typed.ansat}`), exact: true }).check();
  }
  const mitid = page.getByRole("group", { name: /MitID\?$/ });
  if (typed.mitid) await mitid.getByLabel(wordOf(String(typed.mitid)), { exact: true }).check();
}

/** Among all topics from a to å. What is chosen already has its options in the panel of the chosen. */
export async function chooseTopics(page: Page, topics: readonly Topic[]): Promise<void> {
  await page.getByRole("button", { name: "Alle fra a til å" }).click();
  await expect(page).toHaveURL(/vis=alle&til=emne$/);
  for (const topic of topics) {
    await topicBox(page, topic).getByRole("checkbox", { name: topic.title, exact: true }).check();
    const isKept = (await chosenTopic(page, topic).count()) > 0;
    const choice = isKept ? chosenTopic(page, topic) : topicBox(page, topic);
    if (topic.kind) await choice.getByRole("radio", { name: wordOf(topic.kind) }).check();
    for (const channel of topic.channels) {
      await choice.getByRole("checkbox", { name: wordOf(channel) }).check();
    }
  }
}

/** One topic to choose, with what is asked about it when it is ticked. */
export function topicBox(page: Page, { title }: Pick<Topic, "title">): Locator {
  return page.locator(".choice", { has: page.getByRole("checkbox", { name: title, exact: true }) });
}

/** One topic or wish among the chosen, with what is asked about it. */
export function chosenTopic(page: Page, { title }: Pick<Topic, "title">): Locator {
  return page.getByRole("region", { name: title, exact: true });
}

export async function choosePeriod(page: Page, years: string): Promise<void> {
  await page.getByRole("radio", { name: `${years} år` }).check();
}

export async function confirmReadAloud(page: Page): Promise<void> {
  await page.getByRole("checkbox", { name: /^Jeg har læst det op/ }).check();
}

const NEXT_STEPS = {
  fuldmagtsgiver: "Gem og fortsæt",
  fuldmagtshaver: "Fortsæt til hjælperen",
  emner: "Fortsæt til emner",
  periode: "Fortsæt til periode",
  opret: "Fortsæt til oplæsning",
} as const;

/** Presses the filled button and is at the next step. */
export async function goOn(page: Page, to: keyof typeof NEXT_STEPS): Promise<void> {
  await look(page);
  await page.getByRole("button", { name: NEXT_STEPS[to] }).click();
  await expect(page).toHaveURL(new RegExp(`/sager/ny/[0-9a-f-]{36}/${to}(?:#emne)?$`));
  await look(page);
}

/** Presses the filled button with something wrong and is at the same step still. */
export async function tryToGoOn(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^(Fortsæt til|Gem og fortsæt)/ }).click();
  await expect(page).toHaveURL(/fejl=1$/);
  await look(page);
}

/** The first steps of the guide, up to the one that is asked for. */
export async function guideTo(page: Page, step: keyof typeof NEXT_STEPS, wish = aWish()): Promise<void> {
  await openGuide(page);
  await fillBehov(page);
  await goOn(page, "fuldmagtsgiver");
  if (step === "fuldmagtsgiver") return;
  await fillFuldmagtsgiver(page, wish.fuldmagtsgiver);
  await goOn(page, "fuldmagtshaver");
  if (step === "fuldmagtshaver") return;
  await fillFuldmagtshaver(page, wish.fuldmagtshaver);
  await goOn(page, "emner");
  if (step === "emner") return;
  await chooseTopics(page, wish.topics);
  await goOn(page, "periode");
  if (step === "periode") return;
  await choosePeriod(page, wish.years);
  await goOn(page, "opret");
}

/** The whole guide, read aloud. Gives the sagsnummer. */
export async function registerSag(page: Page, wish: Wanted = aWish()): Promise<string> {
  await guideTo(page, "opret", wish);
  await confirmReadAloud(page);
  await look(page);
  await page.getByRole("button", { name: "Opret sagen, og lav papirerne" }).click();
  return sagsnummerOf(page);
}
