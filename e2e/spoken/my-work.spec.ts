import { copenhagenDay } from "@/lib/dates";
import { test as base, expect } from "../fixtures";
import { rows } from "../steps/database";
import { aWish, INGRID } from "../steps/people";
import { postDraft, postSag, postThrough } from "../steps/post";
import { inMain, spokenOn } from "../steps/spoken";

/** A fixture that only this test has gives it a worker of its own, and so a database without sager. */
const test = base.extend<object, { alone: true }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures used from this pattern.
  alone: [async ({}, use) => use(true), { scope: "worker", auto: true }],
});

test("today's work is read as it lies in e2e/spoken", async ({ open, server }) => {
  const page = await open("caseworker", { bypassCSP: true });
  const wish = aWish({ fuldmagtsgiver: { ...INGRID, navn: "Bodil Testrup" } });
  const [first, second] = [await postSag(page.request, wish), await postSag(page.request)];
  await postSag(page.request);
  await postThrough(page.request, first, "receive");
  await postThrough(page.request, second, "register");
  const place = `update "user" set location_slug = 'cafe-paraplyen', location_on = $1`;
  await rows(server.database, place, [copenhagenDay(new Date())]);
  await rows(server.database, "update sag set period_to = current_date + 9 where sagsnummer = $1", [second]);
  await postDraft(page.request, "emner");
  await page.goto("/");
  const spoken = inMain(await spokenOn(page)).filter((phrase) => !phrase.startsWith("option"));
  expect(`${spoken.join("\n")}\n`).toMatchSnapshot("forside.txt");
});
