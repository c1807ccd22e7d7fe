import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";
import { rows } from "../steps/database";
import { expectErrors } from "../steps/errors";
import { chosenTopic, confirmReadAloud, goOn, openGuide, PLACE, topicBox, tryToGoOn } from "../steps/guide";
import { forgetFocus, tabTo } from "../steps/keyboard";
import { look } from "../steps/look";
import { AIDS, MEALS } from "../steps/people";
import { formOf, ledTo, post, postDraft, postStep } from "../steps/post";
import { sagsnummerOf, section } from "../steps/sag";

test.use({ as: "caseworker" });

const NO_BIKE = { slug: "stoette-til-bil", title: "Støtte til køb af bil" };
const HOUSE = { slug: "boligindretning", title: "Boligindretning" };
const AT_COUNTER = { sted: "borgerservice-borgernes-hus", spurgt: "counter" };

for (const javaScriptEnabled of [true, false]) {
  test.describe(
    javaScriptEnabled ? "with the keys alone" : "with the keys alone and without JavaScript",
    () => {
      test.use({ javaScriptEnabled });

      test("help here and now is chosen and saved", async ({ page }) => {
        await page.goto("/sager/ny");
        await choose(page, "Hjælp her og nu (medbetjening)");
        await sayWhere(page);
        await page.keyboard.press("Enter");
        await expectCounted(page, "Hjælp her og nu (medbetjening)");
      });

      test("nobody to appoint has its reason, its topics and what was offered, and a wish beside it", async ({
        page,
        server,
      }) => {
        await page.goto("/sager/ny");
        const kladde = await page.locator("input[name=kladde]").inputValue();
        await choose(page, "Ingen at give fuldmagt til");
        await pick(page, "Hvorfor er der ingen?", "Plejepersonalet må ikke");
        await openFold(page, "Hvad skulle der have været hjælp til?");
        await openFold(page, "Pleje og omsorg");
        await tick(page, "Madservice");
        await pick(page, "Hvad tilbød du i stedet?", "En kontaktperson");
        await sayWhere(page);
        await tick(page, "Hæftet om fuldmagt");
        await openFold(page, "Ønskede borgeren et emne, der ikke kan gives endnu?");
        await openFold(page, "Hjælpemidler og bolig");
        await tick(page, HOUSE.title);
        await look(page);
        await page.keyboard.press("Enter");
        await expectCounted(page, "Ingen at give fuldmagt til");
        const [told] = await rows(
          server.database,
          `select nobody_reason::text, offered_instead::text, booklet, films,
           array(select type_slug from henvendelse_topic where henvendelse_id = h.id) as topics,
           array(select type_slug from wish where henvendelse_id = h.id) as wishes
         from henvendelse h where outcome = 'nobody_to_appoint' and submission_id = $1`,
          [kladde],
        );
        expect(told).toEqual({
          nobody_reason: "carer_not_allowed",
          offered_instead: "contact_person",
          booklet: true,
          films: false,
          topics: [MEALS.slug],
          wishes: [HOUSE.slug],
        });
      });

      test("a wish is kept beside a fuldmagt, from step 1 and from the topics, and shown on the sag", async ({
        page,
      }) => {
        const draft = await postDraft(page.request, "emner");
        await postStep(page.request, draft, "behov", {
          behov: "fuldmagt",
          ...AT_COUNTER,
          oenske: HOUSE.slug,
        });
        await page.goto(`/sager/ny/${draft.kladde}/emner`);
        await expect(chosenTopic(page, HOUSE)).toContainText("Ønske. Kan ikke gives endnu.");
        await test.step("a search forgives its spelling, and keeps what is chosen", async () => {
          await searchFor(page, "HJAELPEMIDLER efter");
          await tick(page, AIDS.title);
          await tick(page, "på nettet");
          await expect(topicBox(page, AIDS)).toContainText("Karen må ikke ringe om det her.");
          await page.keyboard.press("Enter");
          await expect(page).toHaveURL(/periode$/);
          await page.goto(`/sager/ny/${draft.kladde}/emner`);
          await expect(page.getByRole("heading", { name: "Valgt: 1 emne og 1 ønske" })).toBeVisible();
          await searchFor(page, "bil");
          await tick(page, NO_BIKE.title);
          await expect(topicBox(page, NO_BIKE)).toContainText("Vi tæller ønsket med.");
        });
        await test.step("the panel has all of it, whatever is shown", async () => {
          await pressButton(page, "Vis dem her");
          await expect(page.getByRole("heading", { name: "Valgt: 1 emne og 2 ønsker" })).toBeVisible();
          await forgetFocus(page);
          await look(page);
          const aids = chosenTopic(page, AIDS);
          await expect(aids.getByRole("checkbox", { name: "på nettet" })).toBeChecked();
          await expect(aids).toContainText("Karen må ikke ringe om det her.");
          await tabTo(page, aids.getByRole("checkbox", { name: "ringe og skrive" }));
          await page.keyboard.press("Space");
          await expect(aids.getByText("Karen må ikke ringe om det her.")).toBeHidden();
          await pressButton(page, `Fjern ${HOUSE.title}`);
          await expect(page.getByRole("heading", { name: "Valgt: 1 emne og 1 ønske" })).toBeVisible();
          await expect(aids.getByRole("checkbox", { name: "ringe og skrive" })).toBeChecked();
          await forgetFocus(page);
          await pressButton(page, "Fortsæt til periode");
          await expect(page).toHaveURL(/periode$/);
        });
        await test.step("it is said before the sag is made, and stands on it", async () => {
          await postStep(page.request, draft, "periode", { slut: "2" });
          await page.goto(`/sager/ny/${draft.kladde}/opret`);
          await expect(page.getByText("Et ønske, der ikke er med i fuldmagten:")).toBeVisible();
          await confirmReadAloud(page);
          await page.getByRole("button", { name: "Opret sagen, og lav papirerne" }).click();
          await sagsnummerOf(page);
          const topics = section(page, "Det må Karen hjælpe Ingrid med");
          await expect(topics.getByRole("rowheader")).toHaveText([AIDS.title]);
          await expect(topics.getByRole("listitem")).toHaveText([NO_BIKE.title]);
        });
      });
    },
  );
}

test("each question of step 1 has its own sentence, and what was typed stays", async ({ page }) => {
  await openGuide(page);
  await page.getByRole("radio", { name: "Ingen at give fuldmagt til" }).check();
  await page.getByLabel("Hvor er I?").selectOption({ label: PLACE });
  await page.getByLabel("Ved skranken").check();
  await page.getByRole("checkbox", { name: "Film om fuldmagt" }).check();
  await tryToGoOn(page);
  const reason = page.getByLabel("Hvorfor er der ingen?");
  const offered = page.getByLabel("Hvad tilbød du i stedet?");
  await expectErrors(page, [
    { sentence: "Vælg, hvorfor der ingen er at give fuldmagt til.", field: reason },
    { sentence: "Vælg, hvad du tilbød i stedet.", field: offered },
  ]);
  await reason.selectOption({ label: "Har ingen pårørende" });
  await tryToGoOn(page);
  await expectErrors(page, [{ sentence: "Vælg, hvad du tilbød i stedet.", field: offered }]);
  await expect(reason).toHaveValue("no_relatives");
  await expect(page.getByRole("checkbox", { name: "Film om fuldmagt" })).toBeChecked();
  await page.getByRole("radio", { name: "Generalfuldmagt eller fremtidsfuldmagt" }).check();
  await tryToGoOn(page);
  await expectErrors(page, [
    {
      sentence: "Vælg, hvad der skal ske med fuldmagten.",
      field: page.getByRole("group", { name: "Hvad skal der ske?" }),
    },
  ]);
  await page.getByRole("radio", { name: "Lav en sag på grundlag af en generalfuldmagt" }).check();
  await goOn(page, "fuldmagtsgiver");
});

test("wishes alone are no fuldmagt, and it is said what to do", async ({ page }) => {
  const { kladde } = await postDraft(page.request, "emner");
  await page.goto(`/sager/ny/${kladde}/emner`);
  await page.getByRole("button", { name: "Område" }).click();
  await page.locator("summary", { hasText: "Hjælpemidler og bolig" }).click();
  await page.getByRole("checkbox", { name: NO_BIKE.title }).check();
  await tryToGoOn(page);
  await expectErrors(page, [
    {
      sentence:
        "Vælg mindst ét emne, der kan gives. Er der kun ønsker, så gå tilbage til trin 1, og vælg noget andet end en fuldmagt. Ønskerne kan noteres der.",
      field: page.getByRole("group", { name: "Find emner" }),
    },
  ]);
  await expect(page.getByRole("button", { name: "Område" })).toHaveAttribute("aria-current", "true");
  await expect(chosenTopic(page, NO_BIKE)).toBeVisible();
});

test("another outcome chosen on the way back ends the draft, and takes its wishes along", async ({
  page,
  server,
}) => {
  const draft = await postDraft(page.request, "periode");
  await postStep(page.request, draft, "emner", { emne: MEALS.slug, oenske: NO_BIKE.slug });
  await page.goto(`/sager/ny/${draft.kladde}/behov`);
  await expect(page.getByRole("radio", { name: "Digital fuldmagt" })).toBeChecked();
  await expect(page.getByRole("checkbox", { name: NO_BIKE.title })).toBeChecked();
  await expect(
    page.getByText("Ellers er du færdig her. Så slettes det, du har skrevet om borgeren og hjælperen."),
  ).toBeVisible();
  await look(page);
  await page.getByRole("radio", { name: "Fuldmagt på papir eller mundtligt" }).check();
  await page.getByRole("button", { name: "Gem og fortsæt" }).click();
  await expectCounted(page, "Fuldmagt på papir eller mundtligt");
  const id = [draft.kladde];
  expect(await rows(server.database, "select 1 from draft where id = $1", id)).toEqual([]);
  const wish = "select type_slug from wish join henvendelse on id = henvendelse_id where submission_id = $1";
  expect(await rows(server.database, wish, id)).toEqual([{ type_slug: NO_BIKE.slug }]);
  await page.goto(`/sager/ny/${draft.kladde}/opret`);
  await expectCounted(page, "Fuldmagt på papir eller mundtligt");
});

test("the first step sent several times, also at once, makes one henvendelse", async ({ page, server }) => {
  const form = await formOf(page.request, "/sager/ny", "saveGuideStep");
  const typed = { ...form.hidden, behov: "other", ...AT_COUNTER, oenske: HOUSE.slug };
  const send = () => post(page.request, "/sager/ny", form, typed);
  const answers = await Promise.all([send(), send(), send()]);
  for (const answer of [...answers, await send()]) expect(ledTo(answer)).toBe("/sager?talt=other");
  const counted = await rows(server.database, "select 1 from henvendelse where submission_id = $1", [
    form.hidden.kladde ?? "",
  ]);
  expect(counted).toHaveLength(1);
});

test("a topic of two life situations is ticked in one place, and the other leads there", async ({ page }) => {
  const { kladde } = await postDraft(page.request, "emner");
  await page.goto(`/sager/ny/${kladde}/emner`);
  await page.locator("summary", { hasText: "Penge og regninger" }).click();
  const name = "Opkrævning og betaling til kommunen";
  const payment = page.getByRole("checkbox", { name });
  await expect(page.getByRole("checkbox", { name, includeHidden: true })).toHaveCount(1);
  await page.getByRole("link", { name: "Flytning til plejebolig" }).first().click();
  await expect(payment).toBeInViewport();
});

/** The first step, from the top: Tab to the list, and Space. */
async function choose(page: Page, outcome: string): Promise<void> {
  await expect(page.getByRole("heading", { level: 1, name: "Hvad er der brug for?" })).toBeVisible();
  await forgetFocus(page);
  await tabTo(page, page.getByRole("radio", { name: "Digital fuldmagt" }));
  await page.keyboard.press("Space");
  const wanted = page.getByRole("radio", { name: outcome });
  for (let presses = 0; presses < 8 && !(await wanted.isChecked()); presses++) {
    await page.keyboard.press("ArrowDown");
  }
  await expect(wanted).toBeChecked();
}

async function sayWhere(page: Page): Promise<void> {
  await pick(page, "Hvor er I?", PLACE);
  await tabTo(page, page.getByRole("radio", { name: "Ved skranken" }));
  await page.keyboard.press("Space");
}

async function pick(page: Page, label: string, option: string): Promise<void> {
  const list = page.getByLabel(label);
  await tabTo(page, list);
  // Letters that the test's keyboard lacks are put where the caret is, and a list has none: the beginning is enough.
  await page.keyboard.type(option.replace(/[^ -~].*$/, ""));
  await expect(list.locator("option:checked")).toHaveText(option);
}

async function openFold(page: Page, summary: string): Promise<void> {
  const fold = page.locator("summary:visible", { hasText: summary }).last();
  await tabTo(page, fold);
  await page.keyboard.press("Enter");
}

async function tick(page: Page, name: string): Promise<void> {
  const box = page.getByRole("checkbox", { name, exact: true });
  await tabTo(page, box);
  await page.keyboard.press("Space");
  await expect(box).toBeChecked();
}

async function searchFor(page: Page, words: string): Promise<void> {
  await forgetFocus(page);
  await tabTo(page, page.getByRole("searchbox", { name: /^Søg efter et emne/ }));
  await page.keyboard.type(words);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/soeg=[a-z+]+&til=emne$/);
  await expect(page.getByText(`passer på »${words}«`)).toBeVisible();
  await forgetFocus(page);
}

async function pressButton(page: Page, name: string): Promise<void> {
  await tabTo(page, page.getByRole("button", { name, exact: true }));
  await page.keyboard.press("Enter");
}

async function expectCounted(page: Page, outcome: string): Promise<void> {
  await expect(page).toHaveURL(/\/sager\?talt=[a-z_]+$/);
  await expect(page.getByText(`Henvendelsen er talt med: ${outcome}.`)).toBeVisible();
  await look(page);
}
