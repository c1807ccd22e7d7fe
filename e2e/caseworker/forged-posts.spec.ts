import { expect, test } from "../fixtures";
import { rows } from "../steps/database";
import { errorSummary } from "../steps/errors";
import { look } from "../steps/look";
import { INGRID, type Typed } from "../steps/people";
import {
  BREV,
  formOf,
  ledTo,
  post,
  postDraft,
  postLetterDraft,
  postSag,
  postSagStep,
  postStep,
  typedGuide,
} from "../steps/post";
import { expectStatus } from "../steps/sag";

test.use({ as: "caseworker" });

const NO_UUIDS = ["", "x", "-".repeat(36), "a".repeat(36), "\0", "../../etc/passwd"];

test("an address with a number that is nobody's is not found", async ({ page }) => {
  const kladde = "00000000-0000-4000-8000-000000000000";
  const sagsnummer = await postSag(page.request);
  for (const path of [
    "/sager/2026-999999",
    "/sager/x",
    "/sager/%00",
    `/sager/${"9".repeat(3000)}`,
    "/sager/2026-999999/formular.pdf",
    "/sager/%00/formular.pdf",
    "/sager/%00/kvittering.pdf",
    `/sager/${sagsnummer}/kvittering.pdf`,
    `/sager/${sagsnummer}/breve/x.pdf`,
    `/sager/${sagsnummer}/breve/${kladde}.pdf`,
    `/sager/${sagsnummer}/breve/%00`,
    `/sager/${sagsnummer}/journalpakke.zip`,
    "/sager/2026-999999/journalpakke.zip",
    "/sager/%00/journalpakke.zip",
    `/sager/${sagsnummer}%00`,
    `/sager/${sagsnummer}/x`,
    `/sager/ny/${kladde}/behov`,
    `/sager/ny/${kladde}/findes-ikke`,
    "/sager/ny/x/behov",
    "/sager/ny/%00/behov",
    `/sager/ny/${"-".repeat(36)}/opret`,
    "/katalog/x",
    "/%00",
  ]) {
    expect.soft((await page.request.get(path)).status(), path.slice(0, 60)).toBe(404);
  }
  await page.goto("/sager/2026-999999");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Siden findes ikke");
});

test("a strange query shows the page as it is", async ({ page }) => {
  const sagsnummer = await postSag(page.request);
  for (const query of [
    "forsoeg=x",
    "forsoeg=x&forsoeg=y",
    "forsoeg=%00",
    "vis=1&vis=2",
    "vis=999999999999999999999",
    "vis=-1",
  ]) {
    const response = await page.request.get(`/sager/${sagsnummer}?${query}`);
    expect.soft(response.status(), query).toBe(200);
  }
  for (const path of [
    "/?gemt=1&gemt=2&fejl=x&fejl=sted",
    "/sager/udloeber?dage=x",
    "/sager/udloeber?dage=30&dage=60",
    "/sager?koe=x&koe=mine&sorter=%00&efter=%00&foer=x&visning=x&forsoeg=y",
    "/sager?koe=aabne&sted=%27%20or%20true%20--&status=received&hvem=alle&efter=9999-99-99.2026-000001",
    "/sager/liste.csv?koe=x&sted=%00",
  ]) {
    expect.soft((await page.request.get(path)).status(), path).toBe(200);
  }
});

test("a strange query on the topics shows them all the same, and no number comes into the address", async ({
  page,
}) => {
  const draft = await postDraft(page.request, "emner");
  const path = `/sager/ny/${draft.kladde}/emner`;
  for (const query of [
    "vis=x",
    "vis=alle&vis=omraade",
    "soeg=%00",
    "soeg=a&soeg=b",
    "til=x",
    "til=emne&til=valgt",
  ]) {
    expect.soft((await page.request.get(`${path}?${query}`)).status(), query).toBe(200);
  }
  expect.soft((await page.request.get("/sager?talt=x&talt=other")).status()).toBe(200);
  const searched = await postStep(page.request, draft, "emner", { find: "1", soeg: `${INGRID.cpr} mad` });
  expect(ledTo(searched)).toBe(`${path}?soeg=mad&til=emne`);
});

test("an outcome that is none is asked for, and what is no wish or topic is none", async ({
  page,
  server,
}) => {
  const form = await formOf(page.request, "/sager/ny", "saveGuideStep");
  const typed = { ...form.hidden, sted: "ouh", spurgt: "visit" };
  for (const behov of ["", "alt", "__proto__"]) {
    expect(ledTo(await post(page.request, "/sager/ny", form, { ...typed, behov }))).toMatch(/behov\?fejl=1$/);
  }
  const forged = {
    behov: "other",
    oenske: ["madservice", "findes-ikke", "\0"],
    emne: "madservice",
    grund: "other",
  };
  expect(ledTo(await post(page.request, "/sager/ny", form, { ...typed, ...forged }))).toBe(
    "/sager?talt=other",
  );
  const told = await rows(
    server.database,
    `select nobody_reason, (select count(*)::int from wish where henvendelse_id = h.id) as wishes,
       (select count(*)::int from henvendelse_topic where henvendelse_id = h.id) as topics
     from henvendelse h where submission_id = $1`,
    [form.hidden.kladde ?? ""],
  );
  expect(told).toEqual([{ nobody_reason: null, wishes: 0, topics: 0 }]);
});

test("a step of the guide that the draft does not have is not found, and nothing of the draft is lost", async ({
  page,
}) => {
  const letter = await postLetterDraft(page.request);
  const typed = { behov: "medbetjening", sted: "borgerservice-borgernes-hus", spurgt: "counter" };
  expect((await postStep(page.request, letter, "behov", typed)).status()).toBe(404);
  expect(ledTo(await postStep(page.request, letter, "opret", {}))).toMatch(/^\/sager\/\d{4}-\d{6}$/);
  const ordinary = await postDraft(page.request, "opret");
  expect((await postStep(page.request, ordinary, "brev", BREV)).status()).toBe(404);
  expect(ledTo(await postStep(page.request, ordinary, "opret", {}))).toMatch(/^\/sager\/\d{4}-\d{6}$/);
});

test("what was refused on a sag is no draft of the guide, and stays as it was typed", async ({ page }) => {
  const sagsnummer = await postSag(page.request);
  const attempt = ledTo(await postSagStep(page.request, sagsnummer, "receive", { modtaget: "i morgen" }));
  const kladde = attempt.split("forsoeg=")[1] ?? "";
  const form = await formOf(page.request, "/sager/ny", "saveGuideStep");
  for (const [step, typed] of Object.entries({ ...typedGuide(), brev: BREV })) {
    const response = await postStep(page.request, { kladde, form }, step, { ...typed, gem: "1" });
    expect.soft(response.status(), step).toBe(404);
  }
  await page.goto(attempt);
  await expect(page.getByLabel("Hvornår kom det?")).toHaveValue("i morgen");
});

test("a step that is none, or for a sag that is none, is not found", async ({ page }) => {
  const sagsnummer = await postSag(page.request);
  const path = `/sager/${sagsnummer}`;
  const form = await formOf(page.request, path, "takeStep", 'value="receive"');
  const forgeries: Typed[] = [
    { trin: "findes-ikke" },
    { trin: "create" },
    { trin: "change_content" },
    { trin: "__proto__" },
    { sagsnummer: "2026-999999" },
    { sagsnummer: "" },
    { sagsnummer: "\0" },
    { sagsnummer: "//evil.example" },
  ];
  for (const forged of forgeries) {
    const response = await post(page.request, path, form, { ...form.hidden, sider: "1", ...forged });
    expect.soft(response.status(), JSON.stringify(forged)).toBe(404);
  }
  for (const action of ["showCpr", "correctSag"] as const) {
    const other = await formOf(page.request, path, action);
    for (const number of ["2026-999999", "\0", "//evil.example"]) {
      const forged = { ...other.hidden, formaal: "register", sagsnummer: number };
      const response = await post(page.request, path, other, forged);
      expect.soft(response.status(), `${action} ${JSON.stringify(number)}`).toBe(404);
    }
  }
  await page.goto(path);
  await expectStatus(page, "Afventer underskrift");
});

test("a step that the sag is not ready for, or of another version, is answered with a sentence", async ({
  page,
}) => {
  const sagsnummer = await postSag(page.request);
  const path = `/sager/${sagsnummer}`;
  const form = await formOf(page.request, path, "takeStep", 'value="receive"');
  const wrongStatus = "Det kan ikke gøres nu. Se under »Det næste«, hvor sagen står.";
  for (const [forged, sentence] of [
    [{ version: "99" }, /^Sagen er ændret af en kollega\./],
    [{ version: "" }, /^Sagen er ændret af en kollega\./],
    [{ trin: "send_receipt", vej: "letter" }, wrongStatus],
    [{ trin: "reopen", grund: "closed_by_mistake" }, wrongStatus],
  ] as const) {
    const response = await post(page.request, path, form, { ...form.hidden, ...forged });
    await page.goto(ledTo(response));
    const line = errorSummary(page).getByRole("link");
    await expect(line).toHaveText(sentence);
    await expect(page.locator((await line.getAttribute("href")) ?? "")).toBeVisible();
    await look(page);
  }
  await expectStatus(page, "Afventer underskrift");
});

test("a reason that is not on the list is no reason", async ({ page }) => {
  const sagsnummer = await postSag(page.request);
  const path = `/sager/${sagsnummer}`;
  const form = await formOf(page.request, path, "takeStep", 'value="end_by_death"');
  for (const grund of ["nothing_registered", "fri tekst", "__proto__"]) {
    const response = await post(page.request, path, form, { ...form.hidden, grund, doed: "1.1.2026" });
    await page.goto(ledTo(response));
    await expect(errorSummary(page).getByRole("link", { name: "Vælg, hvem der er død." })).toBeVisible();
  }
  await expectStatus(page, "Afventer underskrift");
});

test("a draft with a number that is none is not found, and nothing is thrown away", async ({ page }) => {
  const draft = await postDraft(page.request, "fuldmagtshaver");
  const discard = await formOf(page.request, "/", "discardDraft", draft.kladde);
  for (const kladde of NO_UUIDS) {
    const forged = { ...draft.form.hidden, kladde, trin: "behov", sted: "x" };
    const saved = await post(page.request, "/sager/ny", draft.form, forged);
    expect.soft(saved.status(), `gem ${JSON.stringify(kladde)}`).toBe(404);
    const discarded = await post(page.request, "/", discard, { kladde });
    expect.soft(discarded.status(), `slet ${JSON.stringify(kladde)}`).toBeLessThan(500);
    const counted = await post(page.request, "/sager/ny", draft.form, {
      ...forged,
      behov: "other",
      sted: "ouh",
      spurgt: "visit",
    });
    expect.soft(counted.status(), `tæl ${JSON.stringify(kladde)}`).toBe(404);
  }
  const unknownStep = await postStep(page.request, { ...draft }, "findes-ikke", {});
  expect(unknownStep.status()).toBe(404);
  expect((await page.request.get(`/sager/ny/${draft.kladde}/fuldmagtshaver`)).status()).toBe(200);
});

test("a colleague's draft is neither seen, written over nor thrown away", async ({ page, open }) => {
  const colleague = await open("colleague");
  const theirs = await postDraft(colleague.request, "fuldmagtshaver");
  const path = `/sager/ny/${theirs.kladde}/fuldmagtsgiver`;
  expect((await page.request.get(path)).status()).toBe(404);
  const mine = await postDraft(page.request, "fuldmagtshaver");
  const forged = { kladde: theirs.kladde, trin: "fuldmagtsgiver", ...INGRID, navn: "Overskrevet" };
  expect((await post(page.request, "/sager/ny", mine.form, forged)).status()).toBe(404);
  const counted = { kladde: theirs.kladde, trin: "behov", behov: "other", sted: "ouh", spurgt: "visit" };
  expect((await post(page.request, "/sager/ny", mine.form, counted)).status()).toBe(404);
  const discard = await formOf(page.request, "/", "discardDraft", mine.kladde);
  await post(page.request, "/", discard, { kladde: theirs.kladde });
  await colleague.goto(path);
  await expect(colleague.getByRole("textbox", { name: "Navn" })).toHaveValue(INGRID.navn);
});

test("a post from another site, and one to an action that is none, change nothing", async ({ page }) => {
  const sagsnummer = await postSag(page.request);
  const path = `/sager/${sagsnummer}`;
  const form = await formOf(page.request, path, "takeStep", 'value="withdraw"');
  for (const origin of ["https://evil.example", "null"]) {
    const response = await post(page.request, path, { ...form, origin }, form.hidden);
    expect.soft(response.status(), origin).toBeGreaterThanOrEqual(400);
  }
  const unknown = { ...form, action: `$ACTION_ID_${"0".repeat(42)}` };
  expect.soft((await post(page.request, path, unknown, form.hidden)).status()).toBeLessThan(500);
  await page.goto(path);
  await expectStatus(page, "Afventer underskrift");
});
