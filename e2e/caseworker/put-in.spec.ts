import { request as httpRequest } from "node:http";
import type { Page } from "@playwright/test";
import { badFiles } from "@/tests/bad-files/files";
import { page as sheet } from "@/tests/bad-files/pictures";
import { pdfOf } from "@/tests/scans/files";
import { expect, test } from "../fixtures";
import { rows } from "../steps/database";
import { errorSummary } from "../steps/errors";
import { ledTo } from "../steps/post";
import { putIn, RECEIVER } from "../steps/put-in";

test.use({ as: "caseworker" });

/** Three pages without a code, so small that reading them takes no time. */
async function threePages(): Promise<Buffer> {
  const jpeg = await sheet(80, 112).jpeg().toBuffer();
  return pdfOf([jpeg, jpeg, jpeg]);
}

const asFile = (name: string, buffer: Buffer) => ({ name, mimeType: "application/pdf", buffer });
const A_LETTER = asFile("brev.pdf", Buffer.from("Kære kommune"));

const leadOf = (page: Page) => page.locator(".lead");

async function choose(page: Page, files: readonly ReturnType<typeof asFile>[]): Promise<void> {
  await page.goto("/post/ind");
  await page.getByLabel("Med posten").check();
  await page.getByLabel("Scannede sider").setInputFiles([...files]);
  await page.getByRole("button", { name: "Læg siderne ind" }).click();
}

test("scans are put in and read while one looks on, and a file that is refused says why", async ({
  page,
}) => {
  await choose(page, [asFile("scan.pdf", await threePages()), A_LETTER]);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Bunke \d+$/);
  await expect(leadOf(page)).toHaveText("Alle 3 sider er læst. 1 fil af 2 er ikke taget ind.");
  await expect(page.getByRole("progressbar")).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole("row", { name: /^Fil 1/ })).toContainText("PDF, 3 sider");
  await expect(page.getByRole("row", { name: /^Fil 2/ })).toContainText("Filen er hverken PDF, JPEG");
  await page
    .getByRole("navigation", { name: "Papir og post" })
    .getByRole("link", { name: "Læg sider ind" })
    .click();
  await expect(page.getByRole("row", { name: /^Bunke \d/ }).first()).toContainText("1 fil ikke taget ind");
});

test("what goes on while a pile is read is silent, and that it is done is said once", async ({
  page,
  server,
}) => {
  const ask = (sql: string) => rows(server.database, sql);
  const [batch] = await ask(
    `insert into scan_batch (id, state, came_by, arrived_on)
     values (gen_random_uuid(), 'reading', 'cafe', current_date) returning number`,
  );
  await ask(
    "insert into scan_file (batch_id, position, type, page_count) select id, 1, 'application/pdf', 9 from scan_batch where state = 'reading'",
  );
  await page.goto(`/post/ind/${batch?.["number"]}`);
  await expect(page.getByRole("progressbar", { name: "Læst: 0 af 9 sider" })).toBeVisible();
  await expect(page.getByRole("status")).toHaveText("");
  await ask("update scan_batch set state = 'read' where state = 'reading'");
  await expect(page.getByRole("status")).toHaveText("Alle 9 sider er læst.");
  await page.reload();
  await expect(page.getByRole("status")).toHaveText("");
});

test("a pile that was put in by mistake is erased", async ({ page }) => {
  await choose(page, [A_LETTER]);
  await expect(leadOf(page)).toHaveText(/^Ingen af filerne kunne tages ind\./);
  const url = page.url();
  await page.getByText("Bunken er lagt ind ved en fejl").click();
  await page.getByRole("button", { name: "Slet bunken" }).click();
  await expect(page.getByText("Bunken er slettet.")).toBeVisible();
  expect((await page.request.get(url)).status()).toBe(404);
});

test("without a file, and without JavaScript, the form is shown again as it was typed", async ({ open }) => {
  const page = await open("caseworker", { javaScriptEnabled: false });
  await page.goto("/post/ind");
  await page.getByLabel("Hvilken dag kom siderne?").fill("1.1.2099");
  await page.getByLabel("Afleveret ved skranken").check();
  await page.getByRole("button", { name: "Læg siderne ind" }).click();
  await expect(errorSummary(page).getByRole("listitem")).toHaveText([
    "Dagen er ikke kommet endnu. Skriv i dag eller en tidligere dag.",
    "Vælg mindst én fil.",
  ]);
  await expect(page.getByLabel("Hvilken dag kom siderne?")).toHaveValue("1.1.2099");
  await expect(page.getByLabel("Afleveret ved skranken")).toBeChecked();
  await choose(page, [asFile("scan.pdf", await threePages())]);
  await expect(leadOf(page)).toHaveText("Alle 3 sider er læst.", { timeout: 15_000 });
});

test("bad files, broken forms and too much are answered with a sentence, and other sites with nothing", async ({
  page: { request },
  server,
}) => {
  const bad = (await badFiles()).filter((_, at) => at % 9 === 0).map(({ bytes }) => bytes);
  const html = await (await request.get(ledTo(await putIn(request, { files: bad })))).text();
  expect(html).toContain("Ingen af filerne kunne tages ind.");
  expect((await putIn(request, { files: bad, origin: "https://evil.example" })).status()).toBe(403);
  const headers = { origin: server.url, "content-type": "multipart/form-data; boundary=x" };
  for (const data of [
    "",
    "--x\r\n",
    "hej",
    '--x\r\nContent-Disposition: form-data; name="filer"; filename="a"\r\n\r\n',
  ]) {
    const led = ledTo(await request.post(RECEIVER, { headers, data, maxRedirects: 0 }));
    expect(await (await request.get(led)).text(), data).toMatch(/nåede ikke helt frem|Vælg mindst én fil/);
  }
  const { cookies } = await request.storageState();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  const led = await declaring(`${server.url}${RECEIVER}`, {
    ...headers,
    cookie,
    "content-length": "200000000",
  });
  expect(await (await request.get(led)).text()).toContain("Filerne fylder mere end 100 MB i alt.");
});

/** Where a post that says how long it is, and sends next to nothing of it, is led. */
function declaring(url: string, headers: Record<string, string>): Promise<string> {
  return new Promise((resolve, reject) => {
    const post = httpRequest(url, { method: "POST", headers }, (response) => {
      resolve(response.headers.location ?? `${response.statusCode}`);
      post.destroy();
    });
    post.on("error", reject);
    post.write("--x\r\n");
  });
}
