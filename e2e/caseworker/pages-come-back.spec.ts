import { expect, test } from "../fixtures";
import { errorSummary } from "../steps/errors";
import { look } from "../steps/look";
import { postSag } from "../steps/post";
import { codeOf, putUnmatched } from "../steps/unmatched";

test.use({ as: "caseworker" });

test("a caseworker finds the sag of pages without a code, undoes a wrong one, and begins a sag with the rest", async ({
  page,
  server,
}) => {
  const sagsnummer = await postSag(page.request);
  const { pages } = await putUnmatched(server.database, 4);

  await test.step("the list says how many there are, and leads to each", async () => {
    await page.goto("/post");
    await page.getByRole("link", { name: "Sider uden sag" }).first().click();
    await expect(page.getByText("4 sider har ingen sag endnu.")).toBeVisible();
    await look(page);
    await page.getByRole("link", { name: /^Find sagen til fil 1, side 1/ }).click();
  });

  await test.step("a code with a wrong sign is refused and stays in the field", async () => {
    await look(page);
    const code = page.getByLabel("Koden på siden");
    await code.fill("7K3M-9XRT-7");
    await page.getByRole("button", { name: "Læg siden efter koden" }).click();
    await expect(errorSummary(page)).toContainText("Koden passer ikke.");
    await expect(code).toHaveValue("7K3M-9XRT-7");
    await look(page);
    await code.fill((await codeOf(server.database, sagsnummer, 1)).toLowerCase());
    await page.getByRole("button", { name: "Læg siden efter koden" }).click();
    await expect(page.getByText("Ligger på sagen")).toBeVisible();
  });

  await test.step("the next page: the likely sag says why, and nothing is chosen", async () => {
    await page.getByRole("link", { name: /^Næste side uden sag/ }).click();
    const likely = page.getByRole("radio", { name: new RegExp(`^${sagsnummer}`) });
    await expect(likely).not.toBeChecked();
    await expect(page.getByText("Den nærmeste side i filen er af den.", { exact: false })).toBeVisible();
    await likely.check();
    await page.getByLabel("Sidens nummer").fill("1");
    await page.getByRole("button", { name: "Læg siden på sagen" }).click();
    await expect(errorSummary(page)).toContainText("Den side af sagen er her allerede.");
    await expect(likely).toBeChecked();
    await page.getByLabel("Sidens nummer").fill("2");
    await page.getByRole("button", { name: "Læg siden på sagen" }).click();
    await expect(page.getByText("Ligger på sagen")).toBeVisible();
    await look(page);
  });

  await test.step("with the last page the sag is received; a wrong match is undone", async () => {
    await page.goto(`/sager/${sagsnummer}`);
    await expect(page.getByText("Skal kontrolleres").first()).toBeVisible();
    await page.goto(`/post/uden-sag/${pages[1]}`);
    await page.getByRole("button", { name: "Fortryd" }).click();
    await expect(page.getByText("Uden sag", { exact: true })).toBeVisible();
    await page.getByText("Læg siden væk", { exact: true }).first().click();
    await page.getByRole("radio", { name: "Scannet to gange" }).check();
    await page.getByRole("button", { name: "Læg siden væk" }).click();
    await expect(page.getByText("Siden er scannet to gange.")).toBeVisible();
  });

  await test.step("the rest is an anmodningsbrev, and a sag begins with it", async () => {
    await page.goto("/post/uden-sag");
    await page.getByRole("button", { name: "Start en ny sag ud fra siderne" }).click();
    await expect(errorSummary(page)).toContainText("Sæt kryds ved de sider");
    for (const number of [3, 4]) await page.getByRole("checkbox", { name: `Fil 1, side ${number}` }).check();
    await page.getByRole("button", { name: "Start en ny sag ud fra siderne" }).click();
    await expect(page.getByLabel("Hvor mange sider har brevet?")).toHaveValue("2");
  });
});
