import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";
import { errorSummary } from "../steps/errors";
import { goOn, topicBox } from "../steps/guide";
import { look } from "../steps/look";
import { AIDS, TRANSPORT, todayTyped } from "../steps/people";
import { formOf, ledTo, post, postSag, postThrough } from "../steps/post";
import { checkPages, expectStatus, history, receivePages, section, unfold } from "../steps/sag";

test.use({ as: "caseworker" });

const CHANGED = /^Sagen er ændret af en kollega/;

test("the second of two who step a sag is told of the colleague, keeps what was typed, and changes nothing", async ({
  page,
  open,
}) => {
  const { sagsnummer, colleague } = await bothOpen(page, open, "receive");
  await unfold(page, "Afvis sagen");
  await page.getByRole("radio", { name: "Borgeren har en værge" }).check();
  await checkPages(colleague);

  await page.getByRole("button", { name: "Afvis sagen", exact: true }).click();
  await expect(errorSummary(page).getByRole("link")).toHaveText(CHANGED);
  await expect(errorSummary(page)).toBeFocused();
  await look(page);
  await expect(page.getByRole("radio", { name: "Borgeren har en værge" })).toBeChecked();
  await expectStatus(page, "Skal oprettes i Digital Fuldmagt");
  await expect(history(page).first()).toContainText("Ali Testbruger kontrollerede sagen.");
  await expect(page.getByText("afviste sagen")).toHaveCount(0);
  const meanwhile = section(page, "Det er sket, mens du skrev");
  await expect(meanwhile.getByRole("listitem")).toHaveText(
    /^kl\. \d+\.\d\d ?Ali Testbruger kontrollerede sagen\./,
  );
  await expect(meanwhile.getByRole("definition")).toHaveText("Borgeren har en værge");

  await test.step("having seen it, the step can be taken all the same", async () => {
    await page.getByRole("button", { name: "Afvis sagen", exact: true }).click();
    await expect(page).toHaveURL(new RegExp(`/sager/${sagsnummer}$`));
    await expectStatus(page, "Afvist");
  });
});

test("a step that a colleague has taken already is answered with where the sag stands", async ({
  page,
  open,
}) => {
  const { colleague } = await bothOpen(page, open);
  await receivePages(colleague);
  await page.getByLabel("Hvornår kom det?").fill("1.2.2026");
  await page.getByRole("button", { name: "Gem, at siderne er kommet" }).click();
  const line = errorSummary(page).getByRole("link");
  await expect(line).toHaveText(CHANGED);
  await look(page);
  await expect(page.locator((await line.getAttribute("href")) ?? "")).toBeVisible();
  await expectStatus(page, "Skal kontrolleres");
  const meanwhile = section(page, "Det er sket, mens du skrev");
  await expect(meanwhile.getByRole("listitem")).toContainText(
    "Ali Testbruger modtog side 1 og 2. De kom sådan: afleveret ved skranken.",
  );
  await expect(meanwhile.getByRole("definition")).toHaveText([
    "side 1, side 2",
    "1.2.2026",
    "Afleveret ved skranken",
  ]);
});

test("a correction or a renewal that cannot be begun any more leads to where the sag stands", async ({
  page,
}) => {
  const sagsnummer = await postSag(page.request);
  const path = `/sager/${sagsnummer}`;
  const correct = await formOf(page.request, path, "correctSag");
  await postThrough(page.request, sagsnummer, "register");
  expect(ledTo(await post(page.request, path, correct, correct.hidden))).toBe(path);
  const renew = await formOf(page.request, path, "renew");
  const revoke = await formOf(page.request, path, "revoke");
  const all = { ...revoke.hidden, hvad: "all", hvordan: "phone", dag: todayTyped() };
  expect(ledTo(await post(page.request, path, revoke, all))).toBe(path);
  expect(ledTo(await post(page.request, path, renew, renew.hidden))).toBe(path);
  for (const stale of [correct, renew]) {
    expect((await post(page.request, path, stale, { sagsnummer: "2026-999999" })).status()).toBe(404);
  }
});

test("of two posts at the same time one steps the sag", async ({ page }) => {
  const sagsnummer = await postSag(page.request);
  const path = `/sager/${sagsnummer}`;
  const form = await formOf(page.request, path, "takeStep", 'value="withdraw"');
  const answers = await Promise.all([1, 2, 3].map(() => post(page.request, path, form, form.hidden)));
  const places = answers.map(ledTo);
  expect(places.filter((place) => place === path)).toHaveLength(1);
  expect(places.filter((place) => place.startsWith(`${path}?forsoeg=`))).toHaveLength(2);
  await page.goto(path);
  await expect(history(page)).toHaveCount(2);
});

test("a correction of a sag that a colleague has stepped is held back, and saved when asked again", async ({
  page,
  open,
}) => {
  const { colleague } = await bothOpen(page, open);
  await page.getByRole("button", { name: "Ret oplysningerne" }).click();
  await goOn(page, "fuldmagtshaver");
  await goOn(page, "emner");
  await topicBox(page, AIDS).getByRole("checkbox", { name: AIDS.title }).uncheck();
  await goOn(page, "periode");
  await goOn(page, "opret");
  await receivePages(colleague);

  const save = page.getByRole("button", { name: "Gem ændringerne, og lav nye papirer" });
  await save.click();
  await expect(errorSummary(page).getByRole("link")).toHaveText(CHANGED);
  const meanwhile = section(page, "Det er sket, mens du rettede");
  await expect(meanwhile.getByRole("listitem")).toContainText(
    "Ali Testbruger modtog side 1 og 2. De kom sådan: afleveret ved skranken.",
  );
  const row = meanwhile.getByRole("row", { name: AIDS.title });
  await expect(row.getByRole("cell").last()).toHaveText("Ikke med");
  await expect(meanwhile.getByRole("rowheader")).toHaveText([AIDS.title]);
  await look(page);
  await colleague.reload();
  await expectStatus(colleague, "Skal kontrolleres");
  const topics = section(colleague, "Det må Karen hjælpe Ingrid med").getByRole("rowheader");
  await expect(topics).toHaveText([TRANSPORT.title, AIDS.title]);

  await save.click();
  await expectStatus(page, "Afventer underskrift");
  await expect(section(page, "Det må Karen hjælpe Ingrid med").getByRole("rowheader")).toHaveText([
    TRANSPORT.title,
  ]);
});

/** The caseworker and the colleague with the same sag before them. */
async function bothOpen(page: Page, open: (who: "colleague") => Promise<Page>, through?: string) {
  const sagsnummer = await postSag(page.request);
  if (through) await postThrough(page.request, sagsnummer, through);
  const colleague = await open("colleague");
  await page.goto(`/sager/${sagsnummer}`);
  await colleague.goto(`/sager/${sagsnummer}`);
  return { sagsnummer, colleague };
}
