import { test as base, expect } from "../fixtures";
import { rows } from "../steps/database";
import { postSag, postThrough } from "../steps/post";
import { inMain, spokenOn } from "../steps/spoken";
import { expectOneDirection, INGRID_AND_KAREN } from "./direction";

/** A fixture that only this test has gives it a worker, and so numbers in the queues, of its own. */
const test = base.extend<object, { alone: true }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures used from this pattern.
  alone: [async ({}, use) => use(true), { scope: "worker", auto: true }],
});

test("the lists of sager are read as it lies in e2e/spoken, giver before haver in each row", async ({
  open,
  server,
}) => {
  const page = await open("caseworker", { bypassCSP: true });
  await postSag(page.request);
  const late = await postSag(page.request);
  await postThrough(page.request, late, "receive");
  const overdue = "update sag set due_on = current_date - 2 where sagsnummer = $1";
  await rows(server.database, overdue, [late]);
  await page.goto("/sager");
  const spoken = inMain(await spokenOn(page));
  expectOneDirection(spoken, INGRID_AND_KAREN);
  const row = spoken.findIndex((phrase) => /^rowheader/.test(phrase));
  expect(spoken[row]).toContain("Ingrid Demosen");
  expect(spoken.slice(row, row + 12).join(" ")).toMatch(
    /til Karen Prøvegaard.*Skal kontrolleres.*2 dage over/,
  );
  expect(`${spoken.join("\n")}\n`).toMatchSnapshot("sager.txt");
});
