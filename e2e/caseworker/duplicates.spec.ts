import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";
import { rows } from "../steps/database";
import { look } from "../steps/look";
import {
  AIDS,
  aWish,
  bornYearsAgo,
  cprOf,
  INGRID,
  KAREN,
  MEALS,
  type Topic,
  TRANSPORT,
} from "../steps/people";
import { postDraft, postSag, postThrough } from "../steps/post";
import { sagsnummerOf, section } from "../steps/sag";

test.use({ as: "caseworker" });

let serial = 500;
/** Two people of this test alone. */
function aPair() {
  serial += 2;
  return {
    one: { ...INGRID, cpr: cprOf(bornYearsAgo(80), serial), navn: `Olga Dobbelt${serial}` },
    other: { ...KAREN, cpr: cprOf(bornYearsAgo(50), serial + 1), navn: `Petra Hjælper${serial}` },
  };
}
type Pair = ReturnType<typeof aPair>;
const wishOf = ({ one, other }: Pair, topics: Topic[]) =>
  aWish({ fuldmagtsgiver: one, fuldmagtshaver: other, topics });
/** The same two, the other way round. */
const turned = ({ one, other }: Pair) => ({
  one: { ...INGRID, cpr: other.cpr, navn: other.navn },
  other: { ...KAREN, cpr: one.cpr, navn: one.navn },
});

test("what the fuldmagtsgiver has already is shown before it is made again, the same topic first", async ({
  page,
  server,
}) => {
  const pair = aPair();
  const name = pair.one.navn;
  const open = await postSag(page.request, wishOf(pair, [AIDS, MEALS]));
  const done = await postSag(page.request, wishOf(pair, [TRANSPORT]));
  await postThrough(page.request, done, "send_receipt");
  await postThrough(page.request, open, "receive");
  const before = await searches();
  await openLastStep(page, wishOf(pair, [AIDS]));
  const list = section(page, "Olga har i forvejen").getByRole("listitem");
  await expect(list).toHaveText([
    new RegExp(`^Samme emne: Hjælpemidler efter serviceloven, åben sag ${open}, hos os`),
    new RegExp(`^Andet emne: Befordring til læge og speciallæge, gælder i sag ${done}, til og med`),
  ]);
  await look(page);
  expect(await searches()).toBe(before + 1);
  await list.first().getByRole("link", { name: open }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    `${name} giver fuldmagt til ${pair.other.navn}`,
  );
  await page.goBack();
  await page.getByRole("button", { name: "Opret sagen, og lav papirerne" }).click();
  await sagsnummerOf(page); // it warns, and bars nothing

  async function searches(): Promise<number> {
    const sql =
      "select count(*)::int as count from access where action = 'searched' and criterion is not null";
    const [row] = await rows(server.database, sql);
    return Number(row?.["count"]);
  }
});

test("the same two the wrong way round is said plainly", async ({ page }) => {
  const pair = aPair();
  const other = await postSag(page.request, wishOf(pair, [MEALS]));
  await openLastStep(page, wishOf(turned(pair), [AIDS]));
  await expect(page.locator("main")).toContainText(
    `Er det den rigtige vej? I sag ${other} er det omvendt. Der giver ${pair.one.navn} fuldmagt til ${pair.other.navn}. Se efter, at det er Petra, der giver nu.`,
  );
  await look(page);
});

test("a colleague's unfinished draft is never shown, nor is anything of others", async ({ page, open }) => {
  const pair = aPair();
  const colleague = await open("colleague");
  await postDraft(colleague.request, "opret", wishOf(pair, [AIDS]));
  await postSag(page.request, wishOf(aPair(), [AIDS]));
  await openLastStep(page, wishOf(pair, [AIDS]));
  await expect(page.getByText("har i forvejen")).toHaveCount(0);
  await expect(page.getByText("Er det den rigtige vej?")).toHaveCount(0);
});

test("a sag that is corrected does not warn of itself", async ({ page }) => {
  const sagsnummer = await postSag(page.request, wishOf(aPair(), [MEALS]));
  await page.goto(`/sager/${sagsnummer}`);
  await page.getByRole("button", { name: "Ret oplysningerne" }).click();
  await expect(page).toHaveURL(/fuldmagtsgiver$/);
  await page.goto(page.url().replace(/fuldmagtsgiver$/, "opret"));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Læs det op for Olga");
  await expect(page.getByText("har i forvejen")).toHaveCount(0);
});

async function openLastStep(page: Page, wish: ReturnType<typeof wishOf>): Promise<void> {
  const { kladde } = await postDraft(page.request, "opret", wish);
  await page.goto(`/sager/ny/${kladde}/opret`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Læs det op for/);
}
