import { test as base, expect } from "../fixtures";
import { rows } from "../steps/database";
import { errorSummary } from "../steps/errors";
import { tabTo } from "../steps/keyboard";
import { look } from "../steps/look";
import { aWish, INGRID } from "../steps/people";
import { postSag, postThrough } from "../steps/post";
import { section } from "../steps/sag";

/** A fixture that only these tests have gives them a worker of their own, and so a database without sager. */
const test = base.extend<object, { alone: true }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures used from this pattern.
  alone: [async ({}, use) => use(true), { scope: "worker", auto: true }],
});
test.use({ as: "caseworker" });

const BODIL = aWish({ fuldmagtsgiver: { ...INGRID, navn: "Bodil Testrup" } });

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("one says where one is today, and the next henvendelse has the place", async ({ page, server }) => {
      await rows(server.database, 'update "user" set location_slug = null, location_on = null');
      await page.goto("/");
      const place = section(page, "Du er her i dag");
      await expect(place).toContainText("Du har ikke valgt noget sted i dag.");
      await place.getByRole("button", { name: "Vælg" }).click();
      await expect(
        errorSummary(page).getByRole("link", { name: "Vælg det sted, hvor du er i dag." }),
      ).toBeVisible();
      await place.getByLabel("Vælg sted").selectOption({ label: "Indgangen, Dalum (hver tirsdag)" });
      await place.getByRole("button", { name: "Vælg" }).click();
      await expect(page).toHaveURL("/");
      await expect(place).toContainText("Indgangen, Dalum (hver tirsdag)");
      await expect(place.getByLabel("Skift sted")).toHaveValue("indgangen-dalum");
      await look(page);
      await page.getByRole("link", { name: "Ny henvendelse" }).click();
      await expect(page.getByLabel("Hvor er I?")).toHaveValue("indgangen-dalum");
    });
  });
}

test("a morning without sager is calm, and with them the most urgent comes first", async ({
  page,
  server,
}) => {
  await page.goto("/");
  const next = page.getByRole("region", { name: "Der er ikke noget, der venter på dig" });
  await expect(next).toBeVisible();
  await expect(page.getByText("Ingen sager venter på dig.")).toBeVisible();
  await look(page);

  const [late, other] = [await postSag(page.request, BODIL), await postSag(page.request)];
  await postThrough(page.request, late, "receive");
  await postThrough(page.request, other, "check");
  await rows(server.database, "update sag set due_on = current_date - 8 where sagsnummer = $1", [late]);
  await page.reload();
  await expect(page.getByText("2 sager venter på dig. Én er over fristen.")).toBeVisible();
  const first = section(page, "Kontrollér siderne fra Bodil Testrup");
  await expect(first).toContainText(/Fristen var \d{2}\.\d{2}\.\d{4}, \d\sarbejdsdage siden\./);
  const queue = section(page, "Køerne").getByRole("row").filter({ hasText: "Skal kontrolleres" });
  await expect(queue.getByRole("cell").first()).toHaveText("1");
  await expect(first.getByRole("link", { name: "Se også den anden" })).toHaveAttribute(
    "href",
    "/sager?koe=mine",
  );

  await page.getByRole("button", { name: "Borgeren ser med: fra" }).click();
  await expect(section(page, `Kontrollér siderne i sag ${late}`)).toBeVisible();
  await expect(page.getByText("Bodil")).toHaveCount(0);
  await page.getByRole("button", { name: "Vis navnene igen" }).click();

  const open = first.getByRole("link", { name: `Åbn sag ${late}` });
  await tabTo(page, open);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Bodil Testrup giver fuldmagt til");
});

test("when nothing of one's own waits, the most urgent that nobody has is next", async ({ page, server }) => {
  const sagsnummer = await postSag(page.request, BODIL);
  await postThrough(page.request, sagsnummer, "receive");
  await rows(server.database, "update sag set assignee_id = null");
  await page.goto("/");
  const next = page.locator(".next");
  await expect(next).toContainText("Du har ingen sager, der venter. Den her er ikke fordelt.");
  await next.getByRole("link", { name: /der ikke er fordelt$/ }).click();
  await expect(page).toHaveURL("/sager?koe=ikke-fordelt");
});
