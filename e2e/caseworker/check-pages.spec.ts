import { expect, test } from "../fixtures";
import { look } from "../steps/look";
import { postSag, postThrough } from "../steps/post";
import { codedPages } from "../steps/scan";
import { putScanned } from "../steps/scanned";

test.use({ as: "caseworker" });

test("a caseworker checks the signature, writes it down for colleagues, and asks for the date", async ({
  page,
  server,
}) => {
  const sagsnummer = await postSag(page.request);
  await postThrough(page.request, sagsnummer, "receive");
  const papers = await (await page.request.get(`/sager/${sagsnummer}/formular.pdf`)).body();
  const pages = await codedPages(papers);
  const { sider } = await putScanned(server.database, { sagsnummer, pages, wear: { turn: 180 } });

  await page.goto(`/sager/${sagsnummer}`);
  await page.getByRole("link", { name: "Se de scannede sider" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Siderne fra /);
  await expect(page.getByText("Alle sider er scannet.")).toBeVisible();
  for (const picture of await page.getByRole("img").all()) {
    await picture.scrollIntoViewIfNeeded();
    await expect.poll(() => picture.evaluate((it: HTMLImageElement) => it.naturalWidth)).toBeGreaterThan(100);
  }
  await look(page);

  // Closer by keyboard: the region takes focus and scrolls.
  const closer = page.getByRole("link", { name: "Vis underskriften på side 2 større" });
  await closer.focus();
  await page.keyboard.press("Enter");
  const region = page.getByRole("region", { name: "Billede af underskriften på side 2, forstørret" });
  await expect(region).toBeVisible();
  await region.focus();
  await expect
    .poll(async () => {
      await page.keyboard.press("ArrowRight");
      return region.evaluate((it) => it.scrollLeft);
    })
    .toBeGreaterThan(0);
  await look(page);

  // For a colleague who does not see the picture.
  const second = page.getByRole("region", { name: "Side 2 af 2" });
  await expect(second.getByText("Ingen har skrevet det af endnu.")).toBeVisible();
  await second.getByText("Skriv, hvad der står på side 2").click();
  await second
    .getByLabel("Hvad står der skrevet i hånden?")
    .fill("Underskrift: Ingrid Demosen.\nDatoen mangler.");
  await second.getByRole("button", { name: "Gem teksten" }).click();
  await expect(second.locator(".scan-text")).toHaveText("Underskrift: Ingrid Demosen.\nDatoen mangler.");

  // What is wrong goes along to the step, with its reason ticked.
  await expect(page.getByText("To farver blæk er ikke en fejl.")).toBeVisible();
  await page.getByRole("checkbox", { name: /^Datoen mangler/ }).check();
  await page.getByRole("button", { name: "Bed borgeren om det" }).click();
  await expect(page.getByRole("group", { name: "Hvad mangler?" }).getByLabel("Datoen")).toBeChecked();

  const picture = await page.request.get(`/post/sider/${sider[1]}/billede?felt=underskrift`);
  expect(picture.headers()).toMatchObject({
    "content-type": "image/jpeg",
    "cache-control": "private, no-store",
    "content-security-policy": "sandbox; default-src 'none'; img-src 'self'",
    "content-disposition": 'inline; filename="side-2.jpg"',
  });
});
