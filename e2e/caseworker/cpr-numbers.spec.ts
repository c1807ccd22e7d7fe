import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";
import { rows } from "../steps/database";
import { registerSag } from "../steps/guide";
import { look } from "../steps/look";
import { openPdf, pdfText } from "../steps/pdf";
import { aWish, INGRID, KAREN, masked, withDash } from "../steps/people";
import { postSag } from "../steps/post";
import { checkPages, receivePages, registerNational, sendReceipt } from "../steps/sag";

test.use({ as: "caseworker" });

/** Numbers that stand nowhere else, so that each place they are found is a leak. */
const GIVER = "7104389871";
const HAVER = "6307719762";
const CANARY = new RegExp([GIVER, HAVER].flatMap((cpr) => [cpr, withDash(cpr)]).join("|"));
const wish = aWish({
  fuldmagtsgiver: { ...INGRID, cpr: GIVER },
  fuldmagtshaver: { ...KAREN, cpr: HAVER },
});

test("from sign-in to the receipt no whole CPR number comes back from the server", async ({ page }) => {
  const answers = recordAnswers(page);
  const sagsnummer = await registerSag(page, wish);
  const parties = page.getByRole("region", { name: /giver fuldmagt til/ });
  await expect(parties).toContainText(masked(GIVER));
  await expect(parties).toContainText(masked(HAVER));
  await receivePages(page);
  await checkPages(page);
  await registerNational(page);
  await sendReceipt(page);
  await page.goto("/sager");

  const all = await answers();
  expect(all.length).toBeGreaterThan(20);
  expect(all.filter(({ body }) => body.includes("71043")).length).toBeGreaterThan(0);
  expect(all.filter((answer) => CANARY.test(answer.url + answer.body)).map(({ url }) => url)).toEqual([]);
  for (const path of ["formular.pdf", "kvittering.pdf"]) {
    expect(await pdfText(page.request, `/sager/${sagsnummer}/${path}`), path).not.toMatch(CANARY);
  }
  expect(await pdfText(page.request, `/sager/${sagsnummer}/formular.pdf`)).toContain(masked(GIVER));
});

test("a number that was typed stands in its own field alone when one goes back to it", async ({ page }) => {
  const sagsnummer = await postSag(page.request, wish);
  await page.goto(`/sager/${sagsnummer}`);
  await page.getByRole("button", { name: "Ret oplysningerne" }).click();
  await expect(page.getByLabel("CPR-nummer")).toHaveValue(withDash(GIVER));
  await expect(page).not.toHaveURL(CANARY);
  await expect(page).not.toHaveTitle(CANARY);
  const own = await (await page.request.get(page.url())).text();
  expect(own).toMatch(CANARY);
  const other = await (await page.request.get(page.url().replace("fuldmagtsgiver", "opret"))).text();
  expect(other).not.toMatch(CANARY);
});

test("showing a number asks what for, shows that number, and is over with the address that showed it", async ({
  page,
}) => {
  const sagsnummer = await postSag(page.request, wish);
  await page.goto(`/sager/${sagsnummer}`);
  await page.getByText("Vis Ingrids CPR-nummer").click();
  await look(page);
  const purpose = page.getByLabel("Hvad skal nummeret bruges til?").first();
  await expect(purpose.getByRole("option")).toHaveText([
    "Oprette i Digital Fuldmagt",
    "Se, om det er den rigtige person",
    "Rette oplysninger",
  ]);
  await purpose.selectOption({ label: "Se, om det er den rigtige person" });
  await page.getByRole("button", { name: "Vis nummeret" }).click();
  await expect(page.getByText(withDash(GIVER))).toBeVisible();
  await look(page);
  await expect(page.getByText(withDash(HAVER))).toHaveCount(0);
  await expect(page).toHaveURL(/\?vis=\d+$/);
  await expect(page).toHaveTitle(`Sag ${sagsnummer} · Fuldmagtsblikket`);
  await page.goto(`/sager/${sagsnummer}`);
  await expect(page.getByText(masked(GIVER))).toBeVisible();
  expect(await page.content()).not.toMatch(CANARY);
});

test("an address that shows a number shows nothing to a colleague, nor on another sag", async ({
  page,
  open,
}) => {
  const sagsnummer = await postSag(page.request, wish);
  const another = await postSag(page.request, wish);
  await page.goto(`/sager/${sagsnummer}`);
  await page.getByText("Vis Ingrids CPR-nummer").click();
  await page.getByRole("button", { name: "Vis nummeret" }).click();
  await expect(page.getByText(withDash(GIVER))).toBeVisible();
  const { pathname, search } = new URL(page.url());
  const mine = await (await page.request.get(`${pathname}${search}`)).text();
  expect(mine).toMatch(CANARY);
  const colleague = await open("colleague");
  const theirs = await colleague.request.get(`${pathname}${search}`);
  expect(theirs.status()).toBe(200);
  expect(await theirs.text()).not.toMatch(CANARY);
  const elsewhere = await page.request.get(`/sager/${another}${search}`);
  expect(elsewhere.status()).toBe(200);
  expect(await elsewhere.text()).not.toMatch(CANARY);
});

test("a look at a sag, at its papers and at a number is written down with what for", async ({
  page,
  server,
}) => {
  const sagsnummer = await postSag(page.request, wish);
  await page.goto(`/sager/${sagsnummer}`);
  await openPdf(page.request, `/sager/${sagsnummer}/formular.pdf`);
  await page.getByText("Vis Karens CPR-nummer").click();
  const purpose = page
    .getByRole("region", { name: /giver fuldmagt til/ })
    .getByRole("combobox")
    .last();
  await purpose.selectOption({ label: "Rette oplysninger" });
  await page.getByRole("button", { name: "Vis nummeret" }).last().click();
  await expect(page.getByText(withDash(HAVER))).toBeVisible();
  const looks = await rows(
    server.database,
    `select access.action, access.person_role, access.purpose, "user".name
     from access join sag on sag.key = access.sag_key join "user" on "user".key::text = access.actor
     where sag.sagsnummer = $1 order by access.id`,
    [sagsnummer],
  );
  const name = "Mette Vejleder";
  expect(looks).toEqual([
    { action: "opened", person_role: null, purpose: null, name },
    { action: "printed", person_role: null, purpose: null, name },
    { action: "revealed", person_role: "fuldmagtshaver", purpose: "correct", name },
    { action: "opened", person_role: null, purpose: null, name },
  ]);
});

/** Everything that the server answers a page with: HTML, payloads and files, with where they came from. */
function recordAnswers(page: Page): () => Promise<{ url: string; body: string }[]> {
  const answers: Promise<{ url: string; body: string }>[] = [];
  page.on("response", (response) => {
    const headers = JSON.stringify(response.headers());
    const text = response.text().catch(() => "");
    answers.push(text.then((body) => ({ url: `${response.url()} ${headers}`, body })));
  });
  return () => Promise.all(answers);
}
