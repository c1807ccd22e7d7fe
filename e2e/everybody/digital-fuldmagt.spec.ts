import { createServer } from "node:http";
import { freePort } from "@/scripts/setup/port.mjs";
import { expect, test } from "../fixtures";

test("without JavaScript and without signing in, one reads what can be given, how, and what comes", async ({
  open,
}) => {
  const page = await open(null, { javaScriptEnabled: false });
  await page.goto("/log-ind");
  await page.getByRole("link", { name: "Se, hvad der kan gives i dag" }).click();
  await expect(page).toHaveTitle("Digital Fuldmagt · Odense Kommune");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Få en anden til at hjælpe dig hos kommunen",
  );
  await expect(page.getByRole("heading", { level: 2 })).toHaveText([
    "Sådan giver du en fuldmagt",
    "Det kan en anden gøre for dig i dag",
    "Det kommer snart",
    "Er du den, der hjælper?",
    "Har du ikke nogen?",
    "Her finder du os",
  ]);
  await expect(
    page.getByRole("listitem").filter({ hasText: "Hjælpemidler efter serviceloven" }),
  ).toContainText("På nettet, ringe og skrive: gøre det for dig eller kun se med.");
  await expect(page.getByRole("table", { name: "Nye fuldmagter det næste halve år" })).toBeVisible();
  await page.getByRole("contentinfo").getByRole("link", { name: "Tilgængelighedserklæring" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Tilgængelighedserklæring");
});

test("with high contrast and on paper the page keeps its rules and its table, and has nothing in the way", async ({
  page,
}) => {
  await page.goto("/digitalfuldmagt");
  await page.emulateMedia({ forcedColors: "active" });
  const way = page.getByRole("heading", { name: "Få et brev" }).locator("..");
  const text = await way.evaluate((element) => getComputedStyle(element).color);
  expect(await way.evaluate((element) => getComputedStyle(element).borderTopColor)).toBe(text);
  await page.emulateMedia({ forcedColors: "none", media: "print" });
  await expect(page.getByRole("link", { name: "Spring til indhold" })).toBeHidden();
  await expect(page.getByRole("columnheader", { name: "Måned" })).toBeVisible();
  await expect(page.getByText("Telefon 66 13 13 72")).toBeVisible();
});

test("another site frames the part or takes it into its own page, and reads the feed", async ({
  page,
  server,
}) => {
  const url =
    await anotherSite(`<iframe title="Digital Fuldmagt" src="${server.url}/digitalfuldmagt/fragment">
    </iframe><div id="her"></div>`);
  await page.goto(url);
  const framed = page.frameLocator("iframe");
  await expect(framed.getByRole("heading", { level: 2 })).toHaveText("Digital Fuldmagt");
  const font = await framed.locator("body").evaluate((body) => getComputedStyle(body).fontSize);
  expect(font, "the policy lets its style in").toBe("18px");
  const given = await page.evaluate(async (ours) => {
    const part = await (await fetch(`${ours}/digitalfuldmagt/fragment`)).text();
    document.querySelector("#her")?.insertAdjacentHTML("beforeend", part);
    return (await (await fetch(`${ours}/digitalfuldmagt.json`)).json()).counts.given;
  }, server.url);
  await expect(page.locator("#her").getByText(`I dag kan du give ${given} slags fuldmagter`)).toBeVisible();
});

/** A page at an address that to a browser is another site's. It holds up no process that is to end. */
async function anotherSite(content: string): Promise<string> {
  const html = `<!doctype html><html lang="da"><title>Fuldmagt på en anden side</title>
    <main><h1>Digital hjælp</h1>${content}</main></html>`;
  const site = createServer((request, response) => {
    response.writeHead(request.url === "/" ? 200 : 204, { "content-type": "text/html; charset=utf-8" });
    response.end(request.url === "/" ? html : undefined);
  });
  const port = await freePort();
  await new Promise<void>((resolve) => site.listen(port, "127.0.0.1", resolve));
  site.unref();
  return `http://127.0.0.1:${port}/`;
}
