import type { Page } from "@playwright/test";
import { QUEUE_NAMES, queueOf } from "@/lib/sag/queue/queues";
import { expect, test } from "../fixtures";
import { rows } from "../steps/database";
import { forgetFocus, tabTo } from "../steps/keyboard";
import { look } from "../steps/look";
import { THEIR_PLACE, whileMany } from "../steps/many";
import { shownList } from "../steps/sag";

test.use({ as: "caseworker" });

const DANISH = `select sagsnummer from sag where sagsnummer like '2025-%' order by fuldmagtsgiver_name, sagsnummer`;

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a queue is chosen, narrowed, sorted as Danish sorts, and read to its end and back", async ({
      page,
      server,
    }) => {
      await whileMany(server.database, 120, async () => {
        await page.goto("/sager");
        await page.getByRole("link", { name: /^Mangler noget/ }).click();
        await expect(page.getByRole("link", { name: /^Mangler noget/ })).toHaveAttribute(
          "aria-current",
          "page",
        );
        await expect(page.locator(".lead")).toHaveText(
          /^1\d\d sager mangler noget fra borgeren\. \d+ er over fristen\.$/,
        );
        await page.getByLabel("Sted", { exact: true }).selectOption(THEIR_PLACE);
        await page.getByLabel("Hvem har den", { exact: true }).selectOption("Ingen");
        await page.getByRole("button", { name: "Vis", exact: true }).click();
        await expect(
          page.getByText("120 sager i »Mangler noget« passer til det, du har valgt."),
        ).toBeVisible();
        await expect(page.getByLabel("Sted", { exact: true })).toHaveValue(THEIR_PLACE);
        await expect(shownList(page).getByRole("columnheader", { name: "Borgerens frist" })).toHaveAttribute(
          "aria-sort",
          "ascending",
        );
        await expect(shownList(page).getByRole("row").nth(1)).toContainText("4 dage over");
        await look(page);

        await page.getByRole("link", { name: "Giver fuldmagt" }).click();
        const header = shownList(page).getByRole("columnheader", { name: "Giver fuldmagt" });
        await expect(header).toHaveAttribute("aria-sort", "ascending");
        const pages = [await numbersOn(page)];
        for (const size of [50, 20]) {
          await page.getByRole("link", { name: "Næste side" }).click();
          await expect(page.getByText(`Viser ${size} af 120.`)).toBeVisible();
          await expect(page).toHaveURL(/[?&]efter=2025-\d{6}$/);
          await expect(shownList(page).getByRole("rowheader").first()).not.toContainText(
            pages.at(-1)?.[0] ?? "",
          );
          pages.push(await numbersOn(page));
        }
        const danish = await rows(server.database, DANISH);
        expect(pages.flat()).toEqual(danish.map(({ sagsnummer }) => sagsnummer));
        await expect(page.getByRole("link", { name: "Næste side" })).toHaveCount(0);

        await page.getByRole("link", { name: "Forrige side" }).click();
        await expect(page.getByText("Viser 50 af 120.")).toBeVisible();
        expect(await numbersOn(page)).toEqual(pages[1]);
        await page.getByRole("link", { name: "Giver fuldmagt" }).click();
        await expect(header).toHaveAttribute("aria-sort", "descending");
        expect((await numbersOn(page))[0]).toBe(pages.flat().at(-1));
        expect(decodeURIComponent(page.url())).not.toMatch(/Mangefold|Prøvesen/);
        await expect(page).toHaveTitle("Sager: Mangler noget · Fuldmagtsblikket");
        await page.getByRole("link", { name: "Ryd valget" }).click();
        await expect(page.getByLabel("Sted", { exact: true })).toHaveValue("");
      });
    });
  });
}

test("a list is narrowed, sorted and read on with the keys alone", async ({ page, server }) => {
  await whileMany(server.database, 60, async () => {
    await page.goto("/sager?koe=mangler");
    await tabTo(page, page.getByLabel("Sted", { exact: true }));
    await page.keyboard.type("OUH");
    await expect(page.getByLabel("Sted", { exact: true })).toHaveValue(THEIR_PLACE);
    await tabTo(page, page.getByRole("button", { name: "Vis", exact: true }));
    await page.keyboard.press("Enter");
    await expect(page.getByText("60 sager i »Mangler noget«")).toBeVisible();
    await forgetFocus(page);
    await tabTo(page, page.getByRole("link", { name: "Får fuldmagt" }));
    await page.keyboard.press("Enter");
    await expect(shownList(page).getByRole("columnheader", { name: "Får fuldmagt" })).toHaveAttribute(
      "aria-sort",
      "ascending",
    );
    await shownList(page).getByRole("rowheader").last().getByRole("link").focus();
    await forgetFocus(page);
    await tabTo(page, page.getByRole("link", { name: "Næste side" }));
    await page.keyboard.press("Enter");
    await expect(page.getByText("Viser 10 af 60.")).toBeVisible();
  });
});

test("every queue is there, and says what comes into it when nothing passes", async ({ page }) => {
  for (const queue of QUEUE_NAMES) {
    await page.goto(`/sager?koe=${queue}&omraade=&sted=findes-ikke`);
    const current = page.getByRole("navigation", { name: "Køer" }).locator("[aria-current=page]");
    const title = queue === "udloeber" ? "Inden 30 dage" : queueOf(queue).label;
    await expect(current, queue).toHaveText(new RegExp(`^${title}`));
    await expect(page.getByLabel("Sted", { exact: true })).toHaveValue("");
    await expect(
      shownList(page)
        .or(page.getByText(/^Her (?:kommer|står) /))
        .first(),
      queue,
    ).toBeVisible();
  }
});

test("a list prints whole, with what it is of above it and nothing to press", async ({ page, server }) => {
  await whileMany(server.database, 12, async () => {
    await page.goto(`/sager?koe=mangler&sted=${THEIR_PLACE}`);
    await page.emulateMedia({ media: "print" });
    await expect(page.getByText(/^Mangler noget · Sted: OUH.*Ældste frist først\. Udskrevet/)).toBeVisible();
    await expect(shownList(page).getByRole("row")).toHaveCount(13);
    for (const hidden of ["Køer", "Hovedmenu"])
      await expect(page.getByRole("navigation", { name: hidden })).toBeHidden();
    await expect(page.getByRole("button", { name: "Vis", exact: true })).toBeHidden();
    await expect(page.getByRole("link", { name: "Hent listen som CSV" })).toBeHidden();
  });
});

async function numbersOn(page: Page): Promise<string[]> {
  const texts = await shownList(page).getByRole("rowheader").allInnerTexts();
  return texts.map((text) => /\d{4}-\d{6}/.exec(text)?.[0] ?? "");
}
