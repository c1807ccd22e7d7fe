import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";
import { rows } from "../steps/database";
import { errorSummary } from "../steps/errors";
import { expectFits, openFolds } from "./screens";

test.use({ as: "project_lead" });

/** A day of the demo history, so that the pictures are the same whenever they are measured. */
const PR = "?pr=2026-11-22";

for (const [screen, path] of [
  ["the overview", ""],
  ["the matrix", "/matrix"],
  ["the timeline", "/tidslinje"],
  ["coverage and demand", "/daekning"],
  ["a type in one area", "/boligindretning"],
  ["a type in several areas", "/opkraevning-betaling"],
] as const) {
  test(`${screen} of the rollout fits every width, with all folds open`, async ({ page }) => {
    await page.goto(`/udrulning${path}${PR}`);
    await openFolds(page);
    await expectFits(page, screen);
  });
}

test("no label of the gates breaks inside a word on a phone", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto(`/udrulning/madservice${PR}`);
  expect(await brokenLabels(page)).toEqual([]);
});

test("what changed between two days fits every width, and with an error", async ({ page }) => {
  await page.goto("/udrulning/aendringer?fra=2026-03-31&til=2026-11-22");
  await expect(page.getByText("Madservice (21. september 2026)")).toBeVisible();
  await expectFits(page, "what changed");
  await page.getByLabel("Til", { exact: true }).fill("32.13.2026");
  await page.getByRole("button", { name: "Vis ændringer" }).click();
  await expect(errorSummary(page).getByRole("link")).toHaveText(["Skriv en dag, som 31.03.2026."]);
  await expect(page.getByLabel("Til", { exact: true })).toHaveValue("32.13.2026");
  await expectFits(page, "what changed, with an error");
});

test("the forms of the rollout fit every width, open and with errors", async ({ page }) => {
  await page.goto("/udrulning/boligindretning");
  await openFolds(page);
  await expectFits(page, "the forms of a type");
  await page.getByRole("button", { name: "Gem, at den er i drift" }).click();
  await expect(errorSummary(page)).toBeVisible();
  await openFolds(page);
  await expectFits(page, "a type with errors");
  await page.goto("/udrulning/matrix");
  await page.getByRole("button", { name: "Før dem frem" }).click();
  await expect(errorSummary(page)).toBeVisible();
  await expectFits(page, "the matrix with errors");
  await page.goto("/udrulning/matrix?trin=retired&stille=ja");
  await expectFits(page, "the matrix without rows");
});

test("national figures fit every width: none, some of several sources, and their forms with errors", async ({
  page,
  server,
}) => {
  await page.goto("/udrulning/nationale-tal?kvartal=2026-k3&pr=2026-11-22");
  await expectFits(page, "no national figures");
  await rows(
    server.database,
    `insert into national_figure (pakke_id, month, given, source, read_on, recorded_seq)
     select id, month, 12345678, 'Digitaliseringsstyrelsen, oversigten over fuldmagter i hele landet efter emne '
       || case kind when 'act' then 'og måned' else 'og år' end, '2026-10-05', 1
     from fuldmagtspakke, (values (date '2026-07-01'), ('2026-08-01'), ('2026-09-01')) months (month)
     where type_slug in ('hjaelpemidler', 'borgerstyret-personlig-assistance')`,
  );
  await page.reload();
  await expect(page.getByText("kilde 2").first()).toBeVisible();
  await expectFits(page, "national figures");
  await page.goto("/udrulning/hjaelpemidler");
  await expect(page.getByText("12.345.678").first()).toBeVisible();
  await expectFits(page, "a type with national figures");
  await page.goto("/udrulning/nationale-tal/skriv?type=hjaelpemidler");
  await page.getByLabel("Handlefuldmagt til selvbetjening").fill("mange");
  await page.getByRole("button", { name: "Gem tallene" }).click();
  await expect(errorSummary(page)).toBeVisible();
  await expectFits(page, "a month with errors");
  await page.goto("/udrulning/nationale-tal/import");
  await page.getByRole("button", { name: "Læs filen" }).click();
  await expect(errorSummary(page)).toBeVisible();
  await expectFits(page, "no file of figures");
});

test("on paper every view has its table, and nothing to press", async ({ page }) => {
  await page.emulateMedia({ media: "print" });
  for (const path of ["", "/matrix", "/tidslinje", "/daekning"]) {
    await page.goto(`/udrulning${path}${PR}`);
    await expect(page.getByRole("table").first()).toBeVisible();
    expect(await shownControls(page), path).toEqual([]);
  }
});

/** What can be typed in or pressed and stands on the paper. */
async function shownControls(page: Page): Promise<string[]> {
  const controls = await page.locator("main :is(input, select, textarea, button)").all();
  const shown: string[] = [];
  for (const control of controls) if (await control.isVisible()) shown.push(await control.innerHTML());
  return shown;
}

/** Words before a value that are wider than the column they stand in. */
function brokenLabels(page: Page): Promise<string[]> {
  return page.locator("td[data-label]").evaluateAll((cells) => {
    const pen = document.createElement("canvas").getContext("2d");
    const isWider = (cell: HTMLElement, word: string) => {
      if (pen) pen.font = getComputedStyle(cell, "::before").font;
      const column = Number.parseFloat(getComputedStyle(cell).gridTemplateColumns);
      return !pen || !column || pen.measureText(word).width > column;
    };
    return cells.flatMap((cell) =>
      cell instanceof HTMLElement
        ? (cell.dataset["label"] ?? "").split(/\s/).filter((word) => isWider(cell, word))
        : [],
    );
  });
}
