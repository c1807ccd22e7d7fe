import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { APIRequestContext, Page } from "@playwright/test";
import { copenhagenDay } from "@/lib/dates";
import { expect, test } from "../fixtures";
import { expectFits } from "../layout/screens";
import { rows } from "../steps/database";
import { errorSummary } from "../steps/errors";
import { look } from "../steps/look";
import { postSag, postSagStep, postThrough } from "../steps/post";
import { whileSetting } from "../steps/setting";

test.use({ as: "caseworker" });

/** A sag that has asked its citizen for something, by a letter that goes a way. */
async function asked(request: APIRequestContext, brevvej: string): Promise<string> {
  const sagsnummer = await postSag(request);
  await postThrough(request, sagsnummer, "receive");
  await postSagStep(request, sagsnummer, "ask_citizen", { mangler: "signature_missing", brevvej });
  return sagsnummer;
}

const rowOf = (page: Page, sagsnummer: string) => page.getByRole("row").filter({ hasText: sagsnummer });

test("letters that are not printed are read aloud, saved as text and sent, and a stopped one is refused", async ({
  page,
}) => {
  await page.goto("/post/andre-veje");
  const [phone, braille, stopped] = [
    await asked(page.request, "read_by_phone"),
    await asked(page.request, "braille"),
    await asked(page.request, "digital_post"),
  ];
  await page.goto("/post/andre-veje");
  await expectFits(page, "other ways");
  await rowOf(page, phone).getByRole("link", { name: "Læs ordene op" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Læs brevet op i telefonen");
  await expect(page.getByText("12 34 56 78")).toBeVisible();
  await expect(page.getByText("Din underskrift mangler.")).toBeVisible();
  await expectFits(page, "a letter that is read aloud");
  await look(page);
  await page.getByRole("button", { name: "Ikke truffet" }).click();
  await expect(page.getByText("Forsøget er noteret. Brevet ligger her stadig.")).toBeVisible();
  await expect(rowOf(page, phone)).toContainText("Ikke truffet 1 gang");
  await rowOf(page, phone).getByRole("button", { name: "Læst op" }).click();
  await expect(page.getByText("Brevet er noteret som læst op i dag.")).toBeVisible();
  await expect(rowOf(page, phone)).toHaveCount(0);

  const link = rowOf(page, braille).getByRole("link", { name: "Gem til punktskrift" });
  const file = await page.request.get((await link.getAttribute("href")) ?? "");
  expect(file.headers()["content-disposition"]).toBe(
    `attachment; filename="brev-${braille}-punktskrift.txt"`,
  );
  expect(await file.text()).toContain("Din underskrift");

  await postSagStep(page.request, stopped, "withdraw", {});
  const gone = page.getByRole("button", { name: `Markér som sendt for sag ${stopped}` });
  await gone.click();
  await expect(errorSummary(page)).toContainText(
    "Brevet er stoppet. Fuldmagten er trukket tilbage. Send det ikke",
  );
  await expect(gone).toHaveCount(0);
  await expectFits(page, "other ways with an error");
});

test("letters go to the print service, and its receipt makes them sent", async ({ page, server }) => {
  const { database } = server;
  await whileSetting(database, { key: "post.printWay", value: "remote" }, async () => {
    const sagsnummer = await postSag(page.request);
    await postThrough(page.request, sagsnummer, "send_receipt");
    await page.goto("/post/ud");
    await expectFits(page, "print with the print service");
    await page.getByRole("button", { name: "Send til fjernprint" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Fjernprint, kørsel \d+$/);
    const number = new URL(page.url()).pathname.split("/").at(-1) ?? "";
    const folder = path.join(database.remotePrintDir, "ud", number);
    await expect.poll(() => readdir(folder).catch(() => []), { timeout: 20_000 }).toContain("manifest.json");
    const { letters } = JSON.parse(await readFile(path.join(folder, "manifest.json"), "utf8"));
    const keys: string[] = letters.map(({ key }: { key: string }) => key);
    expect(keys.length).toBeGreaterThan(0);
    const lines = keys.map((key) => `${key};failed;;papir_stop`);
    const [receipt] = await rows(
      database,
      "select l.key from letter l join sag s on s.id = l.sag_id where s.sagsnummer = $1 and l.kind = 'receipt'",
      [sagsnummer],
    );
    const key = String(receipt?.["key"]);
    const day = copenhagenDay(new Date());
    const said = lines.map((line) => (line.startsWith(key) ? `${key};sent;${day};` : line));
    const answers = path.join(database.remotePrintDir, "kvittering");
    await mkdir(answers, { recursive: true });
    await writeFile(path.join(answers, `${number}.csv`), ["key;outcome;on;code", ...said, ""].join("\n"));
    await page.reload();
    await page.getByRole("button", { name: "Se efter kvitteringer nu" }).click();
    await expect(page.getByText("Læst. Alt passede.")).toBeVisible();
    await expect(page.getByText(/^1 brev er sendt/)).toBeVisible();
    await expectFits(page, "a run of the print service");
    await page.goto(`/sager/${sagsnummer}`);
    await expect(rowOf(page, "Kvittering").first()).toContainText("Sendt");
  });
});
