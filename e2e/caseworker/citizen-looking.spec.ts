import type { Page } from "@playwright/test";
import { PAGES } from "../access/routes";
import { test as base, expect } from "../fixtures";
import { rows } from "../steps/database";
import { tabTo } from "../steps/keyboard";
import { look } from "../steps/look";
import { aWish, INGRID, KAREN, MEALS } from "../steps/people";
import { formOf, ledTo, post, postDraft, postSag, postSagStep, postThrough } from "../steps/post";
import { listRow, openQueue, section } from "../steps/sag";
import { signIn } from "../steps/who";

/** A fixture that only these tests have gives them a worker, and so a session, of their own. */
const test = base.extend<object, { alone: true }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures used from this pattern.
  alone: [async ({}, use) => use(true), { scope: "worker", auto: true }],
});

/** The citizen at the screen, and everybody else: names that stand nowhere but in their own sager and drafts. */
const OWN = aWish({ fuldmagtsgiver: { ...INGRID, navn: "Elna Egensag" }, topics: [MEALS] });
const OTHERS = [
  "Frida Andenborger",
  "Gudrun Tredjeborger",
  "Hilda Fjerdeborger",
  "Inger Femteborger",
] as const;
const ANY_OTHER = new RegExp(OTHERS.map((name) => name.split(" ")[1]).join("|"), "i");
/** Every list of people, each of which shows somebody else while nobody looks on. */
const LISTS = [
  "/",
  "/sager",
  "/sager?koe=lukkede",
  "/sager?koe=udloeber",
  "/sager?koe=journal",
  "/sager/liste.csv",
];
const wishOf = (fuldmagtsgiver: string, fuldmagtshaver: string) =>
  aWish({
    fuldmagtsgiver: { ...INGRID, navn: fuldmagtsgiver },
    fuldmagtshaver: { ...KAREN, navn: fuldmagtshaver },
  });

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("the switch hides every other citizen on every page of staff until it is turned off", async ({
      page,
      server,
    }) => {
      await page.goto("/log-ind");
      await signIn(page, "caseworker");
      const { request } = page;
      const sagsnummer = await postSag(request, OWN);
      const { kladde } = await postDraft(request, "emner", OWN);
      const other = await postSag(request, wishOf(OTHERS[0], OTHERS[1]));
      const closed = await postSag(request, wishOf(OTHERS[1], OTHERS[2]));
      ledTo(await postSagStep(request, closed, "withdraw", {}));
      const finished = await postSag(request, wishOf(OTHERS[2], OTHERS[3]));
      await postThrough(request, finished, "send_receipt");
      const soon = "update sag set period_to = current_date + 20 where sagsnummer = $1";
      await rows(server.database, soon, [finished]);
      const draft = await postDraft(request, "emner", wishOf(OTHERS[3], OTHERS[0]));
      const pages = PAGES.filter(({ route, guest }) => guest === "caseworker" || route === "/");
      const addresses = pages.map(({ route }) =>
        route.replace("[sagsnummer]", sagsnummer).replace("[kladde]", kladde).replace("[trin]", "opret"),
      );
      for (const list of LISTS) expect(await (await request.get(list)).text(), list).toMatch(ANY_OTHER);

      const queue = "/sager?koe=underskrift&sort=-frist";
      await page.goto(queue);
      await expect(switchOf(page)).toHaveText("Borgeren ser med: fra");
      await expect(switchOf(page)).toHaveAttribute("aria-pressed", "false");
      await switchOf(page).click();
      await expect(switchOf(page)).toHaveAttribute("aria-pressed", "true");
      await expect(page).toHaveURL(queue);
      await look(page);

      for (const address of addresses) {
        const response = await request.get(address);
        expect.soft(await response.text(), address).not.toMatch(ANY_OTHER);
        expect.soft(await response.text(), address).toContain("Navne på andre borgere er skjult");
      }
      for (const list of LISTS)
        expect.soft(await (await request.get(list)).text(), list).not.toMatch(ANY_OTHER);
      await expect(listRow(page, other)).toContainText("Skjult");
      await expect(listRow(page, other)).toContainText("Afventer underskrift");

      await openQueue(page, "lukkede");
      await expect(listRow(page, closed)).toContainText("Skjult");
      await page.goto("/");
      await look(page);
      await expect(section(page, "Dine kladder").locator(`a[href*="${draft.kladde}"]`)).toHaveText("Skjult");
      for (const list of ["/sager?koe=udloeber", "/sager?koe=journal"]) {
        await page.goto(list);
        const row = page.getByRole("row").filter({ hasText: finished });
        await expect(row.getByRole("link", { name: finished, exact: true }), list).toBeVisible();
      }
      await page.goto("/sager");

      // The own sag is opened by its number, and shows what it is about.
      await listRow(page, sagsnummer).getByRole("link", { name: sagsnummer }).click();
      await expect(page.getByRole("heading", { level: 1 })).toContainText("Elna Egensag giver fuldmagt til");

      await page.getByRole("button", { name: "Vis navnene igen" }).click();
      await expect(page).toHaveURL(`/sager/${sagsnummer}`);
      await expect(switchOf(page)).toHaveText("Borgeren ser med: fra");
      expect(await (await request.get("/sager")).text()).toMatch(ANY_OTHER);
    });
  });
}

test("it is turned on by keyboard, and ends with the session", async ({ page }) => {
  await page.goto("/log-ind");
  await signIn(page, "caseworker");
  await page.goto("/katalog");
  await tabTo(page, switchOf(page));
  await page.keyboard.press("Space");
  await expect(page.getByText("Navne på andre borgere er skjult på alle lister.")).toBeVisible();
  await expect(page).toHaveURL("/katalog");
  await page.getByRole("button", { name: "Log ud" }).click();
  await signIn(page, "caseworker");
  await expect(switchOf(page)).toHaveAttribute("aria-pressed", "false");
});

test("the same form sent twice leaves it on, and leads nowhere but to a page of ours", async ({ page }) => {
  await page.goto("/log-ind");
  await signIn(page, "caseworker");
  const form = await formOf(page.request, "/katalog", "switchCitizenLooking");
  for (const her of ["/katalog", "//evil.example", "/\\evil.example", "https://evil.example", "/.//evil"]) {
    const answer = await post(page.request, "/katalog", form, { ...form.hidden, her });
    expect(ledTo(answer)).toBe(her === "/katalog" ? "/katalog" : "/");
  }
  await page.goto("/katalog");
  await expect(switchOf(page)).toHaveAttribute("aria-pressed", "true");
});

test("it is for those who see sager alone, and for one session", async ({ page, open }) => {
  await page.goto("/log-ind");
  await signIn(page, "caseworker");
  await switchOf(page).click();
  await expect(switchOf(page)).toHaveAttribute("aria-pressed", "true");
  const again = await open(null);
  await again.goto("/log-ind");
  await signIn(again, "caseworker");
  await expect(switchOf(again)).toHaveAttribute("aria-pressed", "false");
  const lead = await open("project_lead");
  await lead.goto("/katalog");
  await expect(switchOf(lead)).toHaveCount(0);
});

function switchOf(page: Page) {
  return page.getByRole("button", { name: /^Borgeren ser med/ });
}
