import { FILES, PAGES } from "./routes";
import { addressOf, expect, secretsIn, test } from "./visit";

test("no name and no CPR stands in an address, a title or the name of a file", async ({ open, made }) => {
  const page = await open("caseworker");
  for (const { route } of PAGES.filter(({ guest }) => guest === "caseworker")) {
    await page.goto(addressOf(route, made));
    await expect(page).toHaveTitle(/ · Fuldmagtsblikket$/);
    const links = page.locator("[href], [action], [src]");
    const addresses = await links.evaluateAll((all) =>
      all.map((one) => ["href", "action", "src"].map((name) => one.getAttribute(name)).join(" ")),
    );
    expectNoSecret([page.url(), await page.title(), ...addresses].map(decodeURIComponent), route);
  }
  for (const { route } of FILES) {
    const response = await page.request.get(addressOf(route, made));
    expectNoSecret([response.headers()["content-disposition"] ?? ""], route);
    const isPdf = response.headers()["content-type"] === "application/pdf";
    if (!isPdf) continue;
    const title = titleIn(await response.body());
    expect(title === "", route).toBe(UNTITLED.includes(route));
    expectNoSecret([title], route);
  }
});

function expectNoSecret(texts: readonly string[], where: string): void {
  expect(secretsIn(texts.join("\n")), where).toEqual([]);
}

/** Put together of many, or made by somebody's scanner. */
const UNTITLED = ["/post/ud/[koersel]/breve.pdf", "/post/filer/[fil]"];

/** The title of a PDF, which the browser shows on its tab; empty when it has none. */
function titleIn(pdf: Buffer): string {
  return /<dc:title>.*?<\/dc:title>/s.exec(pdf.toString("utf8"))?.[0] ?? "";
}
