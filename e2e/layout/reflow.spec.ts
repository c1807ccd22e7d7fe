import type { APIRequestContext, Page } from "@playwright/test";
import { test as base, expect } from "../fixtures";
import { errorSummary } from "../steps/errors";
import { tryToGoOn } from "../steps/guide";
import { aWish, INGRID, KAREN } from "../steps/people";
import { ledTo, postDraft, postSag, postSagStep, postStep, postThrough, typedGuide } from "../steps/post";
import { typeSignIn } from "../steps/who";
import { measure, WIDTHS } from "./measure";

/** A fixture that only these tests have gives them a worker of their own, and so a database without sager. */
const test = base.extend<object, { alone: true }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures used from this pattern.
  alone: [async ({}, use) => use(true), { scope: "worker", auto: true }],
});

/** As long as names and addresses get. */
const LONG = aWish({
  fuldmagtsgiver: {
    ...INGRID,
    navn: "Wilhelmina-Christiane Kirkegaard-Frederiksborg von Schwanenflügel",
    vej: "Speciallægepraksisbakkevænget 127, 14. mf., c/o Hjælpemiddelcentralen",
    by: "Nørre Snedekøbing-Overstræde",
  },
  fuldmagtshaver: { ...KAREN, navn: "Bartholomæus Langemark-Vesterbrosen-Østergaardsholm" },
});

async function fits(page: Page, screen: string): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  for (const width of WIDTHS) await measure(page, width, screen);
}

test.describe("a caseworker's screens fit every width", () => {
  test.use({ as: "caseworker" });

  test("the list while it is empty", async ({ page }) => {
    await page.goto("/sager");
    await expect(page.getByText("Der er ingen åbne sager lige nu.")).toBeVisible();
    await fits(page, "the empty list");
  });

  test("the list with drafts and sager, ours, the citizen's and closed", async ({ page }) => {
    await sagAt(page.request, "awaiting_signature");
    await sagAt(page.request, "received");
    await sagAt(page.request, "withdrawn");
    await postDraft(page.request, "emner", LONG);
    await page.goto("/sager");
    await expect(page.getByRole("table")).toHaveCount(4);
    await fits(page, "the list");
  });

  test("the first step of the guide", async ({ page }) => {
    await page.goto("/sager/ny");
    await fits(page, "behov");
    await tryToGoOn(page);
    await expect(errorSummary(page)).toBeVisible();
    await fits(page, "behov with errors");
  });

  for (const step of ["fuldmagtsgiver", "fuldmagtshaver", "emner", "periode", "opret"] as const) {
    test(`the step ${step} of the guide, empty, with errors and filled`, async ({ page }) => {
      const draft = await postDraft(page.request, step, LONG);
      const path = `/sager/ny/${draft.kladde}/${step}`;
      await page.goto(path);
      await fits(page, step);
      await page.goto(ledTo(await postStep(page.request, draft, step, {})));
      await expect(errorSummary(page)).toBeVisible();
      await fits(page, `${step} with errors`);
      if (step === "opret") return;
      await postStep(page.request, draft, step, typedGuide(LONG)[step]);
      await page.goto(path);
      await fits(page, `${step} filled`);
    });
  }

  for (const status of [
    "awaiting_signature",
    "received",
    "awaiting_citizen",
    "checked",
    "registered",
  ] as const) {
    test(`an open sag that is ${status}, with all folds open and with an error`, async ({ page }) => {
      const path = `/sager/${await sagAt(page.request, status)}`;
      await page.goto(path);
      await openFolds(page);
      await fits(page, status);
      await page.goto(
        ledTo(await postSagStep(page.request, path.split("/").at(-1) ?? "", "withdraw", { version: "0" })),
      );
      await expect(errorSummary(page)).toBeVisible();
      await openFolds(page);
      await fits(page, `${status} with an error`);
    });
  }

  for (const status of ["completed", "rejected", "withdrawn"] as const) {
    test(`a closed sag that is ${status}, with all folds open`, async ({ page }) => {
      await page.goto(`/sager/${await sagAt(page.request, status)}`);
      await openFolds(page);
      await fits(page, status);
    });
  }

  test("a sag with a whole CPR number shown", async ({ page }) => {
    await page.goto(`/sager/${await sagAt(page.request, "received")}`);
    await page.locator("summary").filter({ hasText: "Vis" }).first().click();
    await fits(page, "purposes of a CPR number");
  });

  test("the catalogue with all folds open", async ({ page }) => {
    await page.goto("/katalog");
    await openFolds(page);
    await fits(page, "the catalogue");
  });

  test("the page that is not found", async ({ page }) => {
    await page.goto("/sager/2026-999999");
    await fits(page, "not found");
  });
});

test("the screens before sign-in fit every width", async ({ page }) => {
  for (const path of ["/", "/log-ind", "/log-ind?ud=1", "/log-ind?fejl=vent", "/findes-ikke"]) {
    await page.goto(path);
    await fits(page, path);
  }
  await page.goto("/log-ind");
  await typeSignIn(page, "findes-ikke@demo.example", "forkert-kodeord");
  await expect(errorSummary(page)).toBeVisible();
  await fits(page, "a refused sign-in");
});

test("a board member's screen fits every width", async ({ open }) => {
  const page = await open("board_member");
  await page.goto("/status");
  await fits(page, "status");
});

async function openFolds(page: Page): Promise<void> {
  await page.locator("details").evaluateAll((folds) => {
    for (const fold of folds) fold.setAttribute("open", "");
  });
}

const LAST_STEP = {
  received: "receive",
  checked: "check",
  registered: "register",
  completed: "send_receipt",
};

/** A sag with long names that has come so far. */
async function sagAt(request: APIRequestContext, status: string): Promise<string> {
  const sagsnummer = await postSag(request, LONG);
  const take = (step: string, typed = {}) => postSagStep(request, sagsnummer, step, typed);
  const last = Object.entries(LAST_STEP).find(([name]) => name === status)?.[1];
  if (last) await postThrough(request, sagsnummer, last);
  if (status === "awaiting_citizen" || status === "rejected")
    await postThrough(request, sagsnummer, "receive");
  if (status === "awaiting_citizen")
    await take("ask_citizen", { mangler: ["pages_missing", "identity_missing"], manglende: "2" });
  if (status === "rejected") await take("reject", { grund: "does_not_understand" });
  if (status === "withdrawn") await take("withdraw");
  return sagsnummer;
}
