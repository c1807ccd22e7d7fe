import { PUBLISHED, publishExample } from "@/tests/editions";
import { expect, test } from "../fixtures";
import { expectFits } from "../layout/screens";
import { rows } from "../steps/database";
import { look } from "../steps/look";

test.use({ as: "board_member" });

test.beforeEach(async ({ server }) => {
  const sql = (statement: string, values: readonly string[]) => rows(server.database, statement, values);
  await publishExample(sql);
  await publishExample(sql, {
    number: 2,
    publishedOn: "2026-11-02",
    changed: "Tallet for breve var forkert.",
  });
});

test("a board member reads the newest status, in large print, on paper and in a spreadsheet", async ({
  page,
}) => {
  await page.goto("/status");
  await page.getByRole("link", { name: "3. kvartal 2026, udgave 2" }).click();
  await expect(page).toHaveURL(`/status/${PUBLISHED.quarter}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(PUBLISHED.title);
  await expect(page.getByText("Rettet i denne udgave: Tallet for breve var forkert.")).toBeVisible();
  await expect(page.getByRole("heading", { level: 2 })).toContainText([
    "Det vigtigste",
    "I spurgte – vi svarede",
    "Det er nyt",
  ]);
  await expect(page.getByRole("table", { name: "Sådan endte henvendelserne" })).toContainText("under 5");
  await look(page);

  await page.getByRole("link", { name: "Stor skrift" }).click();
  await expect(page.getByRole("link", { name: "Almindelig skrift" })).toBeVisible();
  await expectFits(page, "the status in large print");

  const pdf = await page.request.get(`/status/${PUBLISHED.quarter}/status.pdf`);
  expect(pdf.headers()["content-type"]).toBe("application/pdf");
  expect(pdf.headers()["content-disposition"]).toContain("digital-fuldmagt-2026-k3-udgave-2.pdf");
  const csv = await (await page.request.get(`/status/${PUBLISHED.quarter}/tal.csv`)).text();
  expect(csv).toContain("Sådan endte henvendelserne;Fik en fuldmagt;Antal;186");
  expect(csv).toContain("Sådan endte henvendelserne;Andet;Antal;skjult");
});

test("an older edition says that there is a newer, and what was never published is not found", async ({
  page,
}) => {
  await page.goto(`/status/${PUBLISHED.quarter}?udgave=1`);
  await expect(page.getByText("Der er kommet en nyere udgave.")).toBeVisible();
  await page.getByRole("link", { name: "Læs den nyeste." }).click();
  await expect(page).toHaveURL(`/status/${PUBLISHED.quarter}`);
  for (const path of ["2026-k3?udgave=3", "2026-k3?udgave=x", "2026-k2", "2026-k5", "naeste"]) {
    expect((await page.request.get(`/status/${path}`)).status(), path).toBe(404);
  }
});

test("the status fits every width, also on paper, and is read without JavaScript", async ({ open, page }) => {
  await page.goto(`/status/${PUBLISHED.quarter}`);
  await expectFits(page, "the status");
  await page.goto("/status");
  await expectFits(page, "the list of editions");
  const still = await open("board_member", { javaScriptEnabled: false });
  await still.goto(`/status/${PUBLISHED.quarter}`);
  await expect(still.getByRole("heading", { name: "Sådan er tallene lavet" })).toBeVisible();
});
