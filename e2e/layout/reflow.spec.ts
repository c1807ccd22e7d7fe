import { test as base, expect } from "../fixtures";
import { rows } from "../steps/database";
import { errorSummary } from "../steps/errors";
import { tryToGoOn } from "../steps/guide";
import { ledTo, postDraft, postLetterDraft, postSag, postStep, typedGuide } from "../steps/post";
import { whileSetting } from "../steps/setting";
import { signIn, typeSignIn } from "../steps/who";
import { expectFits, LONG, openFolds, sagAt } from "./screens";

/** A fixture that only these tests have gives them a worker of their own, and so a database without sager. */
const test = base.extend<object, { alone: true }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures used from this pattern.
  alone: [async ({}, use) => use(true), { scope: "worker", auto: true }],
});

test.describe("a caseworker's screens fit every width", () => {
  test.use({ as: "caseworker" });

  test("the list while it is empty", async ({ page }) => {
    await page.goto("/sager");
    await expect(page.getByText("Der er ingen åbne sager.")).toBeVisible();
    await expectFits(page, "the empty list");
  });

  test("today's work while there is none, and when a place is missing", async ({ page }) => {
    await page.goto("/");
    await expectFits(page, "no work");
    await page.getByRole("button", { name: "Vælg", exact: true }).click();
    await expect(errorSummary(page)).toBeVisible();
    await expectFits(page, "no place chosen");
  });

  test("the list, all that can be done with it unfolded, late, narrowed, and of the closed", async ({
    page,
    server,
  }) => {
    const late = await sagAt(page.request, "received");
    for (const status of ["awaiting_signature", "withdrawn"] as const) await sagAt(page.request, status);
    await rows(server.database, "update sag set due_on = current_date - 12 where sagsnummer = $1", [late]);
    await postDraft(page.request, "emner", LONG);
    await page.goto("/sager");
    await expect(page.getByRole("table")).toHaveCount(1);
    await openFolds(page);
    await expectFits(page, "the list");
    for (const query of ["koe=lukkede", "koe=over-fristen&hvem=ingen", "koe=mine&sted=ouh"]) {
      await page.goto(`/sager?${query}`);
      await expectFits(page, query);
    }
    await page.goto("/sager?koe=over-fristen");
    await openFolds(page);
    await page.getByRole("button", { name: "Gem visningen" }).click();
    await expect(errorSummary(page)).toBeVisible();
    await expectFits(page, "a view with an error");
    await page.getByLabel("Visningens navn").fill("Over fristen i Borgerservice, Borgernes Hus og på OUH");
    await page.getByLabel("Del med alle i Borgerservice").check();
    await page.getByRole("button", { name: "Gem visningen" }).click();
    await expect(page.getByText("Delt af dig")).toBeVisible();
    await openFolds(page);
    await expectFits(page, "a kept view");
    await page.goto("/");
    await expectFits(page, "today's work");
  });

  test("who has a sag while somebody is away, what waits where, and sager that could not be divided", async ({
    page,
    server,
  }) => {
    const sagsnummer = await sagAt(page.request, "received");
    await rows(
      server.database,
      `insert into absence (user_id, cover_id, from_on, to_on) select a.id, b.id, current_date, current_date + 9
       from "user" a, "user" b where a.email = 'borgerservice2@demo.example' and b.email = 'borgerservice@demo.example'`,
    );
    await rows(
      server.database,
      `update sag set assignee_id = (select id from "user" where email = 'borgerservice2@demo.example') where sagsnummer = $1`,
      [sagsnummer],
    );
    await page.goto(`/sager/${sagsnummer}`);
    await openFolds(page);
    await page
      .getByRole("button", { name: "Giv sagen" })
      .or(page.getByRole("button", { name: "Læg sagen tilbage" }))
      .first()
      .click();
    await expect(errorSummary(page)).toBeVisible();
    await expectFits(page, "a sag that could not be put back");
    await page.goto("/sager/fordel");
    await expectFits(page, "what waits where");
    await page.goto("/sager");
    await openFolds(page);
    await page.getByRole("checkbox", { name: `Vælg sag ${sagsnummer}` }).check();
    await page.getByRole("button", { name: "Fordel de valgte" }).click();
    await expect(errorSummary(page)).toBeVisible();
    await expectFits(page, "a list that could not be divided");
    await page.goto("/mig");
    await expect(page.getByRole("heading", { name: "Du ser til sager for" })).toBeVisible();
    await page.getByRole("button", { name: "Gem dagene" }).click();
    await expect(errorSummary(page)).toBeVisible();
    await expectFits(page, "an absence with errors");
    await page.goto("/mig/adgangskode?fejl=old_wrong.too_short.not_repeated");
    await expectFits(page, "a password with errors");
    await rows(server.database, "delete from absence");
  });

  test("the first step of the guide", async ({ page }) => {
    await page.goto("/sager/ny");
    await expectFits(page, "behov");
    await tryToGoOn(page);
    await expect(errorSummary(page)).toBeVisible();
    await expectFits(page, "behov with errors");
  });

  test("the figures, with the days open and wrong", async ({ page }) => {
    await page.goto("/tal");
    await expectFits(page, "the figures");
    await page.goto("/tal?fra=&til=");
    await expect(errorSummary(page)).toBeVisible();
    await expectFits(page, "the figures with an error");
  });

  test("a letter that came: the step empty, with errors and filled, and when none is taken", async ({
    page,
    server,
  }) => {
    await page.goto("/sager/brev");
    await expectFits(page, "brev");
    await tryToGoOn(page);
    await expect(errorSummary(page)).toBeVisible();
    await expectFits(page, "brev with errors");
    const { kladde } = await postLetterDraft(page.request, LONG, { mangler: "2" });
    for (const step of ["brev", "opret"]) {
      await page.goto(`/sager/ny/${kladde}/${step}`);
      await expectFits(page, `${step} of a letter`);
    }
    await whileSetting(server.database, { key: "paper.accepted", value: [] }, async () => {
      await page.goto("/sager/brev");
      await expectFits(page, "brev when none is taken");
    });
  });

  test("the first step with nobody to appoint, all folds open, and with errors", async ({ page }) => {
    await page.goto("/sager/ny");
    await page.getByRole("radio", { name: "Ingen at give fuldmagt til" }).check();
    await openFolds(page);
    await expectFits(page, "nobody to appoint");
    await tryToGoOn(page);
    await expect(errorSummary(page)).toBeVisible();
    await expectFits(page, "nobody to appoint with errors");
    await page.getByRole("radio", { name: "Generalfuldmagt eller fremtidsfuldmagt" }).check();
    await expectFits(page, "a general or future fuldmagt");
    await page.goto("/sager?talt=general_or_future_fuldmagt");
    await expectFits(page, "a henvendelse that is counted");
  });

  test("the topics in every view, searched, with ticks that are not kept, and with wishes alone", async ({
    page,
  }) => {
    const { kladde } = await postDraft(page.request, "emner", LONG);
    const path = `/sager/ny/${kladde}/emner`;
    await page.goto(path);
    await openFolds(page);
    await expectFits(page, "topics by life situation");
    await page.goto(`${path}?vis=omraade`);
    await openFolds(page);
    await expectFits(page, "topics by area");
    await page.goto(`${path}?soeg=findes+ikke`);
    await expectFits(page, "topics, nothing found");
    await page.goto(`${path}?vis=alle`);
    await page.getByRole("checkbox", { name: "Hjælpemidler efter serviceloven" }).check();
    await page.getByRole("checkbox", { name: "på nettet" }).check();
    await page.getByRole("checkbox", { name: "Boligindretning" }).check();
    await expectFits(page, "topics with new ticks");
    await page.getByRole("checkbox", { name: "Hjælpemidler efter serviceloven" }).uncheck();
    await tryToGoOn(page);
    await expectFits(page, "topics with wishes alone");
  });

  for (const step of ["fuldmagtsgiver", "fuldmagtshaver", "emner", "periode"] as const) {
    test(`the step ${step} of the guide, empty, with errors and filled`, async ({ page }) => {
      const draft = await postDraft(page.request, step, LONG);
      const path = `/sager/ny/${draft.kladde}/${step}`;
      await page.goto(path);
      await expectFits(page, step);
      await page.goto(ledTo(await postStep(page.request, draft, step, {})));
      await expect(errorSummary(page)).toBeVisible();
      await expectFits(page, `${step} with errors`);
      await postStep(page.request, draft, step, typedGuide(LONG)[step]);
      await page.goto(path);
      await expectFits(page, `${step} filled`);
    });
  }

  test("the last step of the guide, read aloud, and refused", async ({ page }) => {
    const { kladde } = await postDraft(page.request, "opret", LONG);
    await page.goto(`/sager/ny/${kladde}/opret`);
    await expectFits(page, "opret");
    await page.goto(`/sager/ny/${kladde}/opret?afvist=changed_meanwhile`);
    await expect(errorSummary(page)).toBeVisible();
    await expectFits(page, "opret refused");
  });

  test("the last step with what the citizen has already, and the two the wrong way round", async ({
    page,
  }) => {
    await sagAt(page.request, "received");
    const { fuldmagtsgiver, fuldmagtshaver } = LONG;
    await postSag(page.request, {
      ...LONG,
      fuldmagtsgiver: { ...fuldmagtsgiver, cpr: fuldmagtshaver.cpr, navn: fuldmagtshaver.navn },
      fuldmagtshaver: { ...fuldmagtshaver, cpr: fuldmagtsgiver.cpr, navn: fuldmagtsgiver.navn },
    });
    const { kladde } = await postDraft(page.request, "opret", LONG);
    await page.goto(`/sager/ny/${kladde}/opret`);
    await expect(page.getByText("Er det den rigtige vej?")).toBeVisible();
    await expect(page.getByText(/^Samme emner?:/).first()).toBeVisible();
    await expectFits(page, "opret with duplicates");
  });

  test("today's work and the list while a citizen looks on", async ({ open }) => {
    const page = await open(null);
    await page.goto("/log-ind");
    await signIn(page, "caseworker");
    await sagAt(page.request, "received");
    await page.getByRole("button", { name: /^Borgeren ser med/ }).click();
    await expect(page.getByRole("button", { name: "Vis navnene igen" })).toBeVisible();
    await expectFits(page, "today's work while a citizen looks on");
    await page.goto("/sager");
    await expectFits(page, "the list while a citizen looks on");
  });

  test("the catalogue with all folds open", async ({ page }) => {
    await page.goto("/katalog");
    await openFolds(page);
    await expectFits(page, "the catalogue");
  });

  test("the user's guide, its parts, searched and refused", async ({ page }) => {
    for (const path of [
      "/hjaelp",
      "/hjaelp/sager",
      "/hjaelp?soeg=fuldmagt",
      "/hjaelp?soeg=qqq",
      "/hjaelp?tal=1",
    ]) {
      await page.goto(path);
      await expectFits(page, path);
    }
  });

  test("the page that is not found", async ({ page }) => {
    await page.goto("/sager/2026-999999");
    await expectFits(page, "not found");
  });
});

test("the screens before sign-in fit every width", async ({ page }) => {
  const open = ["/digitalfuldmagt", "/was"];
  for (const path of ["/", "/log-ind", "/log-ind?ud=1", "/log-ind?fejl=vent", "/findes-ikke", ...open]) {
    await page.goto(path);
    await expectFits(page, path);
  }
  await page.goto("/log-ind");
  await typeSignIn(page, "findes-ikke@demo.example", "forkert-kodeord");
  await expect(errorSummary(page)).toBeVisible();
  await expectFits(page, "a refused sign-in");
});

test("a board member's screen fits every width", async ({ open }) => {
  const page = await open("board_member");
  await page.goto("/status");
  await expectFits(page, "status");
});
