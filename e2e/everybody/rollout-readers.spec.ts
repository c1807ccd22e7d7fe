import type { Locator, Page } from "@playwright/test";
import { expect, test } from "../fixtures";
import { rows } from "../steps/database";
import { look } from "../steps/look";
import { formOf, post } from "../steps/post";

type Database = Parameters<typeof rows>[0];

/** The demo area contact answers for the area of the one, and not for that of the other. */
const OWN = { slug: "stoette-til-bil", title: "Støtte til køb af bil" };
const OTHERS = { slug: "hjemmesygepleje", title: "Hjemmesygepleje" };
const DAY = "24.11.2026";
const SEND = "Gem, at tilslutningen er sendt";

const rowOf = (page: Page, title: string): Locator => page.getByRole("row").filter({ hasText: title });
const moveButtons = (page: Page) => page.getByRole("button", { name: /^Gem, at|^Gem svaret|^Før dem frem/ });

/** How a rollout stands, and how much has been told of any. */
async function stateOf(database: Database, slug: string): Promise<object> {
  const [state] = await rows(
    database,
    `select status, version, (select count(*) from event where subject_kind = 'rollout') as events
     from rollout where type_slug = $1`,
    [slug],
  );
  return state ?? {};
}

async function shown(database: Database, slug: string): Promise<string> {
  const [row] = await rows(
    database,
    "select key || ' ' || version as shown from rollout where type_slug = $1",
    [slug],
  );
  return String(row?.["shown"]);
}

test("an area contact reads the whole rollout, and finds the way forward in own areas alone", async ({
  open,
}) => {
  const page = await open("area_contact");
  await page.goto(`/udrulning/${OTHERS.slug}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(OTHERS.title);
  await expect(moveButtons(page)).toHaveCount(0);
  await look(page);

  await page.goto(`/udrulning/${OWN.slug}`);
  await expect(page.getByRole("button", { name: SEND })).toBeVisible();
  for (const name of ["Flyt en dato", "Ret en fejl", "Udfas"]) {
    await expect(page.locator("summary").filter({ hasText: name })).toHaveCount(0);
  }
  await look(page);

  await page.goto("/udrulning/matrix");
  await expect(rowOf(page, OWN.title).getByRole("checkbox")).toHaveCount(1);
  await expect(rowOf(page, OTHERS.title)).toBeVisible();
  await expect(rowOf(page, OTHERS.title).getByRole("checkbox")).toHaveCount(0);
});

test("a step of another's area, posted by force, is refused and changes nothing", async ({
  open,
  server: { database },
}) => {
  const contact = (await open("area_contact")).request;
  const path = `/udrulning/${OWN.slug}`;
  const form = await formOf(contact, path, "takeRolloutStep");
  const forged = {
    ...form.hidden,
    type: OTHERS.slug,
    valgt: await shown(database, OTHERS.slug),
    til: "planned",
    dag: DAY,
  };
  const before = await stateOf(database, OTHERS.slug);
  const refused = await post(contact, path, form, forged);
  const page = await open("area_contact");
  await page.goto(refused.headers()["location"] ?? "");
  await expect(
    page.getByText("Fagområdets kontakt kan kun føre sit eget område frem.").first(),
  ).toBeVisible();
  expect(await stateOf(database, OTHERS.slug)).toEqual(before);
  for (const reader of ["caseworker", "admin", "auditor", "board_member"] as const) {
    const response = await post((await open(reader)).request, path, form, forged);
    expect(response.status(), reader).toBe(404);
  }
  expect(await stateOf(database, OTHERS.slug)).toEqual(before);
});

for (const reader of ["caseworker", "admin", "auditor"] as const) {
  test(`a ${reader} reads every view of the rollout, and steps nothing`, async ({ open }) => {
    const page = await open(reader);
    for (const path of ["", "/matrix", "/tidslinje", "/daekning", "/nationale-tal", `/${OTHERS.slug}`]) {
      await page.goto(`/udrulning${path}`);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expect(moveButtons(page)).toHaveCount(0);
      await expect(page.getByRole("checkbox", { name: /^Vælg / })).toHaveCount(0);
    }
  });
}

test("a board member finds no rollout", async ({ open }) => {
  const page = await open("board_member");
  for (const path of ["", "/matrix", "/tidslinje", "/daekning", "/nationale-tal", `/${OTHERS.slug}`]) {
    expect((await page.request.get(`/udrulning${path}`)).status(), path).toBe(404);
  }
});

test("a mail on Mondays is chosen and chosen away by those who step the rollout", async ({
  open,
  server: { database },
}) => {
  const page = await open("area_contact");
  await page.goto("/mig");
  const choice = page.getByRole("checkbox", { name: "Send mig en mail om mandagen" });
  await expect(page.getByText("i dine egne fagområder")).toBeVisible();
  await choice.check();
  await page.getByRole("button", { name: "Gem valget om mandagsmail" }).click();
  await expect(page.getByText("Dit valg om mail er gemt.")).toBeVisible();
  await expect(choice).toBeChecked();
  await look(page);
  const wanting = () => rows(database, 'select 1 from "user" where monday_mail');
  expect(await wanting()).toHaveLength(1);
  const form = await formOf(page.request, "/mig", "chooseDigest");
  const caseworker = (await open("caseworker")).request;
  expect((await post(caseworker, "/mig", form, { mandagsmail: "on" })).status()).toBe(404);
  expect(await wanting()).toHaveLength(1);
  await choice.uncheck();
  await page.getByRole("button", { name: "Gem valget om mandagsmail" }).click();
  // the box is empty before it is saved
  await expect.poll(async () => (await wanting()).length).toBe(0);
});
