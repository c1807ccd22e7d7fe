import type { Page } from "@playwright/test";
import { type IsoDate, parseDay } from "@/lib/dates";
import { offeredQuarters } from "@/lib/figures/period";
import { expect, test } from "../fixtures";
import { rows } from "../steps/database";
import { errorSummary } from "../steps/errors";
import { look } from "../steps/look";
import { today, todayTyped } from "../steps/people";

type Database = Parameters<typeof rows>[0];

/** The last quarter that is over: no other test writes in it. */
const quarter = () => offeredQuarters(today(), { wholeWeeks: true }).find(({ name }) => !/til nu/.test(name));
const path = () => `/tal?${quarter()?.query}`;

/** Somebody asked, so many times. */
async function asked(
  database: Database,
  times: number,
  outcome: string,
  place = "borgerservice-borgernes-hus",
) {
  await rows(
    database,
    `insert into henvendelse (occurred_on, location_slug, asked_by, outcome)
     select $1::date + 8, $2, 'counter', $3::outcome from generate_series(1, $4::int)`,
    [quarter()?.from ?? "", place, outcome, String(times)],
  );
}

async function sagBegun(database: Database, times: number, topic: string) {
  const pakker = [{ type: topic, kind: "act", channel: "contact" }];
  const payload = {
    step: "create",
    from: null,
    to: "completed",
    location: "borgerservice-borgernes-hus",
    pakker,
  };
  await rows(
    database,
    `insert into event (type, subject_kind, subject_key, occurred_on, day_order, actor, payload)
     select 'sag.stepped', 'sag', gen_random_uuid()::text, $1::date + 8, 1, 'somebody', $2::jsonb
     from generate_series(1, $3::int)`,
    [quarter()?.from ?? "", JSON.stringify(payload), String(times)],
  );
  await asked(database, times, "fuldmagt");
}

const numberOf = (page: Page, table: string, row: string | RegExp) =>
  page
    .getByRole("table", { name: new RegExp(`^${table},`) })
    .getByRole("row")
    .filter({ has: page.getByRole("rowheader", { name: row }) })
    .getByRole("cell");

test.beforeAll(async ({ server: { database } }) => {
  const [{ n } = {}] = await rows(
    database,
    "select count(*)::int as n from henvendelse where occurred_on between $1 and $2",
    [quarter()?.from ?? "", quarter()?.to ?? ""],
  );
  if (n !== 0) return; // another worker's attempt at the same database
  await asked(database, 12, "medbetjening");
  await asked(database, 3, "citizen_does_it");
  await asked(database, 7, "other", "krisecenter-fyn");
  await sagBegun(database, 9, "madservice");
  await sagBegun(database, 6, "flytning-folkeregister");
});

test("a caseworker sees the numbers as they are, of any days, and what each counts", async ({ open }) => {
  const page = await open("caseworker");
  await page.goto(path());
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Tal for ${quarter()?.name}`);
  await expect(numberOf(page, "Henvendelser efter udfald", "Borgeren kan selv")).toHaveText("3");
  await expect(numberOf(page, "Henvendelser efter udfald", "I alt")).toHaveText("37");
  await expect(numberOf(page, "Henvendelser efter sted", "Krisecenter Fyn")).toHaveText("7");
  await expect(numberOf(page, "Sager efter hvor de står nu", "Afsluttet")).toHaveText("15");
  await expect(page.getByText("I alt 37 henvendelser.").first()).toBeVisible();
  await look(page);
  await page.getByText("Vælg andre dage").click();
  await page.getByRole("textbox", { name: "Første dag" }).fill(todayTyped());
  await page.getByRole("textbox", { name: "Sidste dag" }).fill("1.1.2020");
  await page.getByRole("button", { name: "Vis tallene" }).click();
  await expect(errorSummary(page)).toContainText("ligger før den første");
  await expect(page.getByRole("textbox", { name: "Første dag" })).toHaveValue(todayTyped());
  await look(page);
  const day: IsoDate = parseDay(todayTyped()) ?? "";
  await page.goto(`/tal?fra=${day}&til=${day}`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Tal for");
  await page.goto("/tal?fra=710438-1234&til=");
  await expect(page).toHaveURL("/tal?fra=&til=");
});

test("a project lead sees no small number, no total beside it, and no place that staff visit", async ({
  open,
  server: { database },
}) => {
  const page = await open("project_lead");
  await page.goto(path());
  await expect(numberOf(page, "Henvendelser efter udfald", "Borgeren kan selv")).toHaveText("under 5");
  await expect(numberOf(page, "Henvendelser efter udfald", "Andet")).toHaveText("7");
  await expect(page.getByRole("table", { name: /^Henvendelser efter udfald,/ })).not.toContainText("I alt");
  await expect(page.getByText("Krisecenter Fyn")).toHaveCount(0);
  await expect(numberOf(page, "Henvendelser efter sted", "Andre steder")).toHaveText("7");
  await look(page);
  // From one hidden number to another: nothing that reaches the browser changes.
  const before = await served(page, path());
  const move =
    "update henvendelse set outcome = $1::outcome where id = (select id from henvendelse where outcome = $2::outcome limit 1)";
  await rows(database, move, ["analogue_fuldmagt", "citizen_does_it"]);
  expect(await served(page, path())).toEqual(before);
  await rows(database, move, ["citizen_does_it", "analogue_fuldmagt"]);
  for (const other of ["/tal?aar=2026", "/tal?fra=2026-01-01&til=2026-01-02", "/tal?kvartal=2019-k1"]) {
    expect((await page.request.get(other)).status(), other).toBe(404);
  }
});

/**
 * A page as it is sent: its markup, and every text and number that is sent beside it for the browser's script. These in
 * order, since the framework cuts that into pieces that differ each time.
 */
async function served(page: Page, address: string): Promise<string[]> {
  const response = await page.request.get(address);
  const nonce = /'nonce-([^']+)'/.exec(response.headers()["content-security-policy"] ?? "")?.[1] ?? "-";
  const whole = (await response.text()).replaceAll(nonce, "");
  const pushed = [...whole.matchAll(/self\.__next_f\.push\(\[1,("(?:[^"\\]|\\.)*")\]\)/g)];
  const beside = pushed.map(([, text = ""]) => String(JSON.parse(text))).join("");
  const said = beside.match(/"(?:[^"\\]|\\.)*"/g) ?? [];
  expect(said.join(" "), "the numbers are sent beside the markup too").toContain("under 5");
  return [whole.split("</main>")[0] ?? "", ...said.filter((text) => !text.startsWith('"$')).toSorted()];
}

test("an area contact sees own areas alone, with small numbers hidden", async ({ open }) => {
  const page = await open("area_contact");
  await page.goto(path());
  await expect(page.getByText("Tallene gælder sager og ønsker om emner i")).toContainText("Pleje og omsorg");
  await expect(numberOf(page, "Sager efter emne", "Madservice")).toHaveText("9");
  await expect(page.getByText("Flytning")).toHaveCount(0);
  await expect(page.getByRole("table", { name: /^Henvendelser/ })).toHaveCount(0);
  await look(page);
});

test("an administrator finds no figures, and has none in the menu", async ({ open }) => {
  const page = await open("admin");
  expect((await page.goto("/tal"))?.status()).toBe(404);
  await page.goto("/katalog");
  await expect(
    page.getByRole("navigation", { name: "Hovedmenu" }).getByRole("link", { name: "Tal", exact: true }),
  ).toHaveCount(0);
});
