import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";
import { rows } from "../steps/database";
import { expectErrors, expectNoPersonInAddress } from "../steps/errors";
import { confirmReadAloud } from "../steps/guide";
import { forgetFocus, tabTo } from "../steps/keyboard";
import { look } from "../steps/look";
import { openPdf } from "../steps/pdf";
import { dayTyped, INGRID, KAREN, todayTyped, withDash } from "../steps/people";
import { formOf, ledTo, post, postDraft, postSag, postSagStep, postThrough } from "../steps/post";
import { expectNext, expectStatus, history, sagsnummerOf } from "../steps/sag";

test.use({ as: "caseworker" });

const POINTS = ["identity", "pages", "signature", "scope", "understands"];
const WHOLE = [withDash(INGRID.cpr), withDash(KAREN.cpr)] as const;

/** The newest first: the same four steps as one by one, and the receipt that was handed over. */
const THE_WHOLE_STORY = [
  /lavede kvitteringen til Ingrid Demosen\. Vej: Brev\.$/,
  /Kvitteringen er sendt eller udleveret\.$/,
  /noterede, at fuldmagten er oprettet i Digital Fuldmagt\.$/,
  /kontrollerede sagen\. Alt er i orden\.$/,
  /modtog side 1 og 2\. De kom sådan: afleveret ved skranken\.$/,
  /oprettede sagen\. Ingrid Demosen giver fuldmagt til Karen Prøvegaard\./,
];

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a sag is made and led to its receipt in one sitting", async ({ page }) => {
      const { kladde } = await postDraft(page.request, "opret");
      await page.goto(`/sager/ny/${kladde}/opret`);
      await confirmReadAloud(page);
      await look(page);
      await page.getByRole("button", { name: "Opret, og klar det hele nu" }).click();
      const sagsnummer = await sittingOf(page);
      await openPdf(page.request, `/sager/${sagsnummer}/formular.pdf`);
      // Nothing is claimed that nobody did, but for the way that the giver gets mail.
      await expect(page.getByRole("checkbox", { checked: true })).toHaveCount(0);
      await expect(page.getByRole("radio", { checked: true })).toHaveCount(1);

      await page.getByRole("checkbox", { name: "Alle 2 sider er underskrevet og her" }).check();
      for (const point of await points(page).all()) await point.check();
      await test.step("numbers are shown by an act of its own, and nothing typed is lost", async () => {
        expect(await page.content()).not.toContain(WHOLE[0]);
        await page.getByRole("button", { name: "Vis numrene til oprettelsen" }).click();
        for (const number of WHOLE) await expect(page.getByText(number)).toBeVisible();
        await expect(page.getByRole("checkbox", { checked: true })).toHaveCount(6);
        await expect(page.getByRole("alert", { name: /fejl på siden/ })).toHaveCount(0);
        await expect(page).toHaveURL(/skranke\?udfyldt=[0-9a-f-]{36}&vis=\d+$/);
        await look(page);
      });
      await page.getByRole("radio", { name: "Ja, den er oprettet" }).check();
      await page.getByLabel("Nummer i Digital Fuldmagt").fill("DF-2026-9");
      await look(page);
      await page.getByRole("button", { name: "Gem det hele" }).click();
      expect(await sagsnummerOf(page)).toBe(sagsnummer);
      await expectNext(page, "Sagen er færdig");
      await expect(history(page)).toHaveText(THE_WHOLE_STORY);
      await openPdf(page.request, `/sager/${sagsnummer}/kvittering.pdf`);
    });

    test("while the national solution is down, what is done is saved and the rest is for later", async ({
      page,
    }) => {
      const sagsnummer = await postSag(page.request);
      await page.goto(`/sager/${sagsnummer}`);
      await page.getByRole("link", { name: "Klar det hele nu" }).click();
      await sittingOf(page);
      await page.getByRole("checkbox", { name: "Alle 2 sider er underskrevet og her" }).check();
      for (const point of await points(page).all()) await point.check();
      await page.getByRole("radio", { name: "Nej, det gør vi senere" }).check();
      await expect(page.getByRole("heading", { name: "Kvittering" })).toBeHidden();
      await page.getByRole("button", { name: "Gem det hele" }).click();
      await sagsnummerOf(page);
      await expectStatus(page, "Skal oprettes i Digital Fuldmagt");
      await expect(history(page)).toHaveText(THE_WHOLE_STORY.slice(3));
      await page.getByRole("link", { name: "Klar det hele nu" }).click();
      await expect(page.getByRole("heading", { level: 2, name: /^\d/ })).toHaveText([
        /Opret i Digital Fuldmagt/,
        /Kvittering/,
      ]);
      await page.getByRole("radio", { name: "Ja, den er oprettet" }).check();
      await page.getByRole("button", { name: "Gem det hele" }).click();
      await expectNext(page, "Sagen er færdig");
    });
  });
}

test("one sitting is done with the keys alone, from the last step of the guide to the receipt", async ({
  page,
}) => {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const press = async (name: string) => {
    await tabTo(page, page.getByRole("button", { name }));
    await page.keyboard.press("Enter");
  };
  const { kladde } = await postDraft(page.request, "opret");
  await page.goto(`/sager/ny/${kladde}/opret`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Læs det op for Ingrid");
  await tabTo(page, page.getByRole("checkbox", { name: /^Jeg har læst det op/ }));
  await page.keyboard.press("Space");
  await press("Opret, og klar det hele nu");
  await sittingOf(page);
  await forgetFocus(page);
  await expect(page.getByRole("form", { name: "Klar det hele nu" })).toBeFocused();
  await tabTo(page, page.getByRole("link", { name: "Åbn papirerne (PDF, i en ny fane)" }));
  await tabTo(page, page.getByRole("checkbox", { name: "Alle 2 sider er underskrevet og her" }));
  await page.keyboard.press("Space");
  for (const point of await points(page).all()) {
    await tabTo(page, point);
    await page.keyboard.press("Space");
  }
  await press("Vis numrene til oprettelsen");
  await expect(page.getByText(WHOLE[0])).toBeVisible();
  await expect(page.getByRole("region", { name: "Felterne til Digital Fuldmagt" })).toBeFocused();
  await forgetFocus(page);
  for (const [field, value] of [
    ["Fuldmagtsgiver, Navn", "Ingrid Demosen"],
    ["Fuldmagtsgiver, CPR", WHOLE[0]],
    ["Fuldmagtshaver, CPR", WHOLE[1]],
    ["Periode, Fra", todayTyped()],
  ] as const) {
    await press(`Kopiér ${field}`);
    const line = page.getByRole("definition").filter({ has: page.getByRole("textbox", { name: field }) });
    await expect(line.getByRole("status")).toHaveText("Kopieret");
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(value);
  }
  await tabTo(page, page.getByRole("radio", { name: "Ja, den er oprettet" }));
  await page.keyboard.press("Space");
  await tabTo(page, page.getByLabel("Nummer i Digital Fuldmagt"));
  await page.keyboard.type("DF-1");
  await page.keyboard.press("Enter"); // saves it all: it is not the button that shows numbers
  await expectNext(page, "Sagen er færdig");
});

test("each field tells what is wrong, all at once, and what was typed stands", async ({ page }) => {
  const sagsnummer = await postSag(page.request);
  await page.goto(`/sager/${sagsnummer}/skranke`);
  const [signed, check] = [page.getByRole("checkbox", { name: /^Alle 2 sider/ }), points(page)];
  const pagesMissing = {
    sentence: "Sæt kryds, når alle sider er underskrevet og her. Mangler der noget, så gå til sagen.",
    field: signed,
  };
  const pointsMissing = {
    sentence:
      "Sæt kryds ved alle fem punkter. Er et punkt ikke i orden, så vælg »Der mangler noget« på sagens side.",
    field: page.getByRole("group", { name: "I orden" }),
  };
  const unanswered = {
    sentence: "Vælg, om fuldmagten er oprettet i Digital Fuldmagt.",
    field: page.getByRole("group", { name: "Er fuldmagten oprettet?" }),
  };
  await save(page);
  await expectErrors(page, [pagesMissing, pointsMissing, unanswered]);

  await check.nth(1).check();
  await page.getByRole("radio", { name: "Ja, den er oprettet" }).check();
  await page.getByLabel("Hvilken dag blev den oprettet?").fill(dayTyped(1));
  await page.getByLabel("Nummer i Digital Fuldmagt").fill(INGRID.cpr);
  await save(page);
  await expectErrors(page, [
    pagesMissing,
    pointsMissing,
    {
      sentence: `Datoen kan ikke være senere end i dag, ${todayTyped()}.`,
      field: page.getByLabel("Hvilken dag blev den oprettet?"),
    },
    {
      sentence: "Skriv nummeret fra Digital Fuldmagt. Det må ikke være et CPR-nummer.",
      field: page.getByLabel("Nummer i Digital Fuldmagt"),
    },
  ]);
  await expect(check.nth(1)).toBeChecked();
  await expect(page.getByLabel("Nummer i Digital Fuldmagt")).toHaveValue(INGRID.cpr);
  await page.goto(`/sager/${sagsnummer}`);
  await expectStatus(page, "Afventer underskrift");
});

test("the same form sent twice is saved once, and both times leads to the sag", async ({ page, server }) => {
  const sagsnummer = await postSag(page.request);
  const path = `/sager/${sagsnummer}/skranke`;
  const form = await formOf(page.request, path, "saveSitting");
  const typed = { sider: "alle", kontrol: POINTS, digital: "now", oprettet: todayTyped(), vej: "letter" };
  const send = () => post(page.request, path, form, { ...form.hidden, ...typed });
  for (const answer of [...(await Promise.all([send(), send(), send()])), await send()]) {
    expect(ledTo(answer)).toBe(`/sager/${sagsnummer}`);
  }
  const letters =
    "select count(*)::int as count from letter join sag on sag.id = sag_id where sagsnummer = $1";
  expect(await rows(server.database, letters, [sagsnummer])).toEqual([{ count: 1 }]);
});

test("a colleague who was first is told, and what was typed stands", async ({ page, open }) => {
  const sagsnummer = await postSag(page.request);
  await page.goto(`/sager/${sagsnummer}/skranke`);
  await page.getByRole("checkbox", { name: /^Alle 2 sider/ }).check();
  for (const point of await points(page).all()) await point.check();
  await page.getByRole("radio", { name: "Nej, det gør vi senere" }).check();
  const colleague = await open("colleague");
  await postThrough(colleague.request, sagsnummer, "receive");
  await save(page);
  await expect(page.getByRole("alert").getByRole("link")).toHaveText(/ændret af en kollega/);
  await expect(points(page).and(page.getByRole("checkbox", { checked: true }))).toHaveCount(5);
  await save(page);
  await sagsnummerOf(page);
  await expectStatus(page, "Skal oprettes i Digital Fuldmagt");
});

test("a sag that is closed has nothing to be done in one sitting, and the page leads to it", async ({
  page,
}) => {
  const sagsnummer = await postSag(page.request);
  await page.goto(`/sager/${sagsnummer}/skranke`);
  ledTo(await postSagStep(page.request, sagsnummer, "withdraw", {}));
  await save(page);
  await expect(page.getByRole("alert").getByRole("link")).toHaveText(/ændret af en kollega/);
  await look(page);
  await page.getByRole("link", { name: "Gå til sagen" }).click();
  await expectStatus(page, "Trukket tilbage");
  await expect(page.getByRole("link", { name: "Klar det hele nu" })).toHaveCount(0);
});

async function save(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Gem det hele" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
}

function points(page: Page) {
  return page.getByRole("group", { name: "I orden" }).getByRole("checkbox");
}

async function sittingOf(page: Page): Promise<string> {
  await expect(page).toHaveURL(/\/sager\/\d{4}-\d{6}\/skranke$/);
  await expectNoPersonInAddress(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Ingrid Demosen giver fuldmagt til Karen Prøvegaard",
  );
  await look(page);
  return new URL(page.url()).pathname.split("/").at(-2) ?? "";
}
