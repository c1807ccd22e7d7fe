import type { Page } from "@playwright/test";
import { test as base, expect } from "../fixtures";
import { rows } from "../steps/database";
import { errorSummary } from "../steps/errors";
import { tabTo } from "../steps/keyboard";
import { look } from "../steps/look";
import { ASSOCIATION, aWish, INGRID, KAREN } from "../steps/people";
import { postSag, postSagStep } from "../steps/post";
import { signIn } from "../steps/who";

/** A fixture that only these tests have gives them a worker of their own, and so a database without other sager. */
const test = base.extend<object, { sager: { demosen: string; similar: string; closed: string } }>({
  sager: [
    async ({ playwright, server, sessionOf }, use) => {
      const storageState = await sessionOf("caseworker");
      const request = await playwright.request.newContext({ baseURL: server.url, storageState });
      const named = (navn: string, cpr: string) => ({ ...INGRID, navn, cpr });
      const closed = await postSag(request, aWish({ fuldmagtsgiver: named("Åse Demosen", "6105421238") }));
      await postSagStep(request, closed, "withdraw", {});
      const demosen = await postSag(request);
      const similar = await postSag(
        request,
        aWish({
          fuldmagtsgiver: named("Jørn Demsen", "6401501237"),
          fuldmagtshaver: { ...ASSOCIATION, navn: "Hjemmehjælpen Testly" },
        }),
      );
      await use({ demosen, similar, closed });
      await request.dispose();
    },
    { scope: "worker", auto: true },
  ],
});

const box = (page: Page) => page.getByRole("searchbox", { name: "Find sag" });
const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const found = (page: Page, part: "Passer" | "Ligner kun") =>
  page.getByRole("region", { name: part }).getByRole("rowheader");

async function search(page: Page, text: string): Promise<void> {
  await box(page).fill(text);
  await page.getByRole("button", { name: "Søg efter sag" }).click();
}

test.use({ as: "caseworker" });

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a sag is found by name, number, CPR and CVR, from any page", async ({ page, sager }) => {
      await page.goto("/katalog");
      await search(page, "demosen");
      await expect(heading(page)).toHaveText("3 sager passer til »demosen«");
      await expect(page.getByText("1 af navnene ligner kun.")).toBeVisible();
      await expect(found(page, "Passer")).toContainText(["Ingrid Demosen", "Åse Demosen"]);
      await expect(found(page, "Ligner kun")).toContainText(["Jørn Demsen"]);
      await expect(page.getByRole("row").filter({ hasText: sager.closed })).toContainText("Trukket tilbage");
      await expect(box(page)).toHaveValue("demosen");
      await look(page);

      await search(page, "hjemmehjælpens jørn");
      await expect(heading(page)).toHaveText("1 sag passer til »hjemmehjælpens jørn«");
      await page.getByRole("link", { name: "Jørn Demsen" }).click();
      await expect(page).toHaveURL(`/sager/${sager.similar}`);
      await expect(box(page)).toHaveValue("");

      await search(page, String(Number(sager.demosen.slice(5))));
      await expect(page).toHaveURL(`/sager/${sager.demosen}`);
      await search(page, "710438-1234");
      await expect(heading(page)).toHaveText("1 sag passer til CPR-nummeret 710438-••••");
      await search(page, "00001234");
      await expect(heading(page)).toHaveText("1 sag passer til »00001234«");
      await search(page, "Findes Ikkesen");
      await expect(heading(page)).toHaveText("Ingen sager passer til »Findes Ikkesen«");
      await look(page);
    });

    test("what cannot be looked for is said in a sentence, and stays in the box", async ({ page }) => {
      await page.goto("/sager");
      // No two neighbours have the same sentence: it tells that the page is the next one.
      for (const [typed, sentence] of [
        ["", "Skriv et sagsnummer, et navn, et CPR-nummer eller et CVR-nummer."],
        ["k", "Skriv mindst to bogstaver."],
        ["%_'\"\\", "Skriv bogstaver eller tal. Der er kun tegn."],
        ["æ".repeat(500), "Skriv højst 120 tegn."],
        ["🙂", "Skriv bogstaver eller tal. Der er kun tegn."],
        ["991399-1234", "Ret de første seks cifre i CPR-nummeret. De er ikke en dato."],
      ] as const) {
        await search(page, typed);
        await expect(errorSummary(page).getByRole("link")).toHaveText([sentence]);
        await expect(box(page)).toHaveAccessibleDescription(`Fejl: ${sentence}`);
        await expect(box(page)).toHaveValue(typed);
        await expect(page).toHaveTitle("Fejl: Søgning · Fuldmagtsblikket");
        await expect(page).toHaveURL(/\/sager\?soeg=[0-9a-f-]{36}&fejl=1$/);
      }
      await look(page);
      await search(page, "demosen");
      await expect(heading(page)).toHaveText("3 sager passer til »demosen«");
    });
  });
}

test("what was typed is in no address, no title and no log, and one search is one row", async ({
  page,
  server,
}) => {
  const addresses: string[] = [];
  page.on("request", (request) => addresses.push(request.url()));
  const count = async () => {
    const [row] = await rows(
      server.database,
      "select count(*)::int as n from access where action = 'searched'",
    );
    return Number(row?.["n"]);
  };
  await page.goto("/sager");
  const before = await count();
  await search(page, "Ingrid Demosen");
  await expect(heading(page)).toContainText("passer til »Ingrid Demosen«");
  await expect(page).toHaveTitle("Søgning · Fuldmagtsblikket");
  await expect(page).toHaveURL(/\/sager\?soeg=[0-9a-f-]{36}$/);
  await page.reload();
  await expect(heading(page)).toContainText("passer til »Ingrid Demosen«");
  expect(await count()).toBe(before + 1);
  expect(addresses.filter((address) => /demosen|ingrid/i.test(decodeURIComponent(address)))).toEqual([]);
  const clear = await rows(
    server.database,
    `select 1 from access where access::text ilike '%demosen%'
     union all select 1 from event where event::text ilike '%demosen%'`,
  );
  expect(clear).toEqual([]);
});

test("a search that is another's or has expired shows no more than that", async ({ page, open, server }) => {
  await page.goto("/sager");
  await search(page, "demosen");
  await expect(heading(page)).toContainText("»demosen«");
  const address = page.url();
  const colleague = await open("colleague");
  await colleague.goto(address);
  await expect(colleague.getByText("Søgningen er udløbet. Søg igen.")).toBeVisible();
  await expect(colleague.getByRole("main")).not.toContainText(/demosen/i);
  await rows(server.database, "update draft set expires_at = now() where purpose = 'search'");
  await page.reload();
  await expect(page.getByText("Søgningen er udløbet. Søg igen.")).toBeVisible();
  await expect(box(page)).toHaveValue("");
  for (const soeg of ["", "x", "demosen"]) {
    await page.goto(`/sager?soeg=${soeg}`);
    await expect(page.getByText("Søgningen er udløbet. Søg igen.")).toBeVisible();
  }
});

test("it is done by keyboard, and reading goes on where the result is", async ({ page }) => {
  await page.goto("/katalog");
  await tabTo(page, box(page));
  await page.keyboard.type("demosen");
  await page.keyboard.press("Enter");
  await expect(heading(page)).toContainText("»demosen«");
  await expect(page.getByRole("main")).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Ingrid Demosen" })).toBeFocused();
});

test("while a citizen looks on it finds as always, and shows no name", async ({ open }) => {
  const page = await open(null);
  await page.goto("/log-ind");
  await signIn(page, "caseworker");
  await page.getByRole("button", { name: /^Borgeren ser med/ }).click();
  await search(page, "630771-1234");
  await expect(heading(page)).toHaveText("2 sager passer til CPR-nummeret 630771-••••");
  await expect(found(page, "Passer")).toContainText(["Skjult", "Skjult"]);
  await expect(page.getByRole("main")).not.toContainText(new RegExp(`${KAREN.navn}|Demosen`));
});

test("the box is for whoever sees sager alone", async ({ open }) => {
  const page = await open("project_lead");
  await page.goto("/katalog");
  await expect(page.getByRole("searchbox")).toHaveCount(0);
});
