import { lix, lixByParagraph } from "@/lib/lix/lix";
import { expect, test } from "../fixtures";
import { aWish, cprOf, INGRID } from "../steps/people";
import { postDraft, postSag } from "../steps/post";
import { inMain, spokenOn } from "../steps/spoken";
import { expectOneDirection, INGRID_AND_KAREN } from "./direction";

const NOBODY_YET = cprOf("1938-04-10", 917);
const STEPS = ["fuldmagtsgiver", "fuldmagtshaver", "emner", "periode", "opret"] as const;
/** The forms with the same fields for the one and for the other, and the one that has focus itself. */
const NAMED: Partial<Record<(typeof STEPS)[number], string>> = {
  fuldmagtsgiver: "form, Hvem giver fuldmagt?",
  fuldmagtshaver: "form, Hvem får fuldmagt af Ingrid?",
  opret: "form, Læs det op for Ingrid",
};
const SENTENCE = /^Ingrid Demosen giver fuldmagt til Karen Prøvegaard om 2 emner til og med <dag>\s*\.$/;

test("the first step is read as it lies in e2e/spoken, before anybody has a name", async ({ open }) => {
  const page = await open("caseworker", { bypassCSP: true });
  await postSag(page.request); // the first step begins at the place of the last henvendelse
  await page.goto("/sager/ny");
  const spoken = inMain(await spokenOn(page));
  expect(`${spoken.join("\n")}\n`).toMatchSnapshot("behov.txt");
});

for (const step of STEPS) {
  test(`the step ${step} is read as it lies in e2e/spoken, and the direction is one`, async ({ open }) => {
    const page = await open("caseworker", { bypassCSP: true });
    // Who has a sag already is warned of it in the last step.
    const wish = step === "opret" ? aWish({ fuldmagtsgiver: { ...INGRID, cpr: NOBODY_YET } }) : aWish();
    const { kladde } = await postDraft(page.request, "opret", wish);
    await page.goto(`/sager/ny/${kladde}/${step}`);
    const spoken = inMain(await spokenOn(page));
    expectOneDirection(spoken, INGRID_AND_KAREN);
    const heading = spoken.findIndex((phrase) => phrase.endsWith(", level 1"));
    const form = spoken.findIndex((phrase) => phrase.startsWith("form"));
    const between = spoken.slice(heading + 1, form).filter((phrase) => phrase !== "paragraph");
    expect(between.join(" "), "the sentence follows the heading").toMatch(SENTENCE);
    expect(spoken[form], "a form of a person says whose it is").toBe(NAMED[step] ?? "form");
    expect(`${spoken.join("\n")}\n`).toMatchSnapshot(`${step}.txt`);
  });
}

test("what is read aloud in the last step says the direction, and is plain", async ({ open }) => {
  const page = await open("caseworker");
  const wish = aWish({ fuldmagtsgiver: { ...INGRID, cpr: NOBODY_YET } });
  const { kladde } = await postDraft(page.request, "opret", wish);
  await page.goto(`/sager/ny/${kladde}/opret`);
  const aloud = page.locator("main").locator(".sentence, form .facts, form .note");
  const text = (await aloud.allInnerTexts()).join("\n\n");
  expect(text).toContain("Det gælder kun den vej.");
  expect(lix(text).lix).toBeLessThanOrEqual(25);
  expect(lixByParagraph(text).filter(({ words, lix: value }) => words >= 40 && value > 25)).toEqual([]);
});
