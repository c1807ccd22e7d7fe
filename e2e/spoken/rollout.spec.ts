import { expect, test } from "../fixtures";
import { inMain, inside, spokenOn } from "../steps/spoken";

/** A day of the demo history, so that the same is said whatever was done since. */
const PR = "pr=2026-11-22";

for (const { view, path, file } of [
  { view: "the overview", path: `?${PR}`, file: "udrulning.txt" },
  { view: "one area of the matrix", path: `/matrix?omraade=koersel-og-befordring&${PR}`, file: "matrix.txt" },
] as const) {
  test(`${view} is read as it lies in e2e/spoken`, async ({ open }) => {
    const page = await open("caseworker", { bypassCSP: true });
    await page.goto(`/udrulning${path}`);
    // What can be chosen in the lists of the filter is not read until one opens it.
    const spoken = inMain(await spokenOn(page)).filter((phrase) => !phrase.startsWith("option"));
    expect(`${spoken.join("\n")}\n`).toMatchSnapshot(file);
  });
}

for (const { view, path, part, file } of [
  {
    view: "the gates and the history of a type",
    path: "/individuel-befordring-117",
    part: "Trin og dokumentation",
    file: "fuldmagt.txt",
  },
  {
    view: "the coverage",
    path: "/daekning",
    part: "1 af 8 livssituationer er dækket helt",
    file: "daekning.txt",
  },
] as const) {
  test(`${view} is read as it lies in e2e/spoken`, async ({ open }) => {
    const page = await open("caseworker", { bypassCSP: true });
    await page.goto(`/udrulning${path}?${PR}`);
    const spoken = inside(await spokenOn(page), `region, ${part}`);
    expect(`${spoken.filter((phrase) => !/^end(?: of|,)/.test(phrase)).join("\n")}\n`).toMatchSnapshot(file);
  });
}
