import type { Page } from "@playwright/test";
import { type Answer, DOORS, routesOnDisk, VISITORS, type Visitor } from "./routes";
import { addressOf, expect, test } from "./visit";

test("every page and route handler has its row in the table of doors, and every row its route", () => {
  expect(Object.keys(DOORS).sort()).toEqual(routesOnDisk().sort());
  for (const [route, answers] of Object.entries(DOORS)) expect(answers, route).toHaveLength(VISITORS.length);
});

for (const [index, visitor] of VISITORS.entries()) {
  test(`each door answers ${visitor} as the table says`, async ({ ask, made }) => {
    const request = await ask(visitor);
    // HEAD goes the way of GET: it is asked as a stranger, who would learn most by it
    const methods = visitor === "nobody" ? ["GET", "HEAD"] : ["GET"];
    for (const [route, answers] of Object.entries(DOORS)) {
      const address = addressOf(route, made);
      for (const method of methods) {
        const response = await request.fetch(address, { method, maxRedirects: 0 });
        const [status, location] = meaningOf(answers[index], address);
        expect.soft(response.status(), `${method} ${address}`).toBe(status);
        expect.soft(response.headers()["location"], `${method} ${address}`).toBe(location);
      }
    }
  });
}

const MENUS: Record<Exclude<Visitor, "nobody">, string[]> = {
  caseworker: ["Forside", "Sager", "Post", "Udrulning", "Katalog", "Tal", "Administration", "Status"],
  colleague: ["Forside", "Sager", "Post", "Udrulning", "Katalog", "Tal", "Administration", "Status"],
  project_lead: ["Udrulning", "Katalog", "Tal", "Rapporter", "Administration", "Status"],
  area_contact: ["Udrulning", "Katalog", "Tal", "Administration", "Status"],
  board_member: ["Status"],
  admin: ["Udrulning", "Katalog", "Administration", "Status"],
  auditor: ["Udrulning", "Katalog", "Administration", "Status"],
};

for (const who of VISITORS.filter((visitor) => visitor !== "nobody")) {
  test(`${who} lands on the first screen of the menu, which shows what the role may see`, async ({
    open,
    sql,
  }) => {
    await sql("DELETE FROM notice"); // what is new is counted in the menu
    const page = await open(who);
    await page.goto("/");
    const menu = page.getByRole("navigation", { name: "Hovedmenu" });
    await expect(menu.getByRole("link")).toHaveText(MENUS[who]);
    await expect(menu.locator("[aria-current=page]")).toHaveText(MENUS[who][0] ?? "");
    const first = MENUS[who][0]?.toLowerCase();
    await expect(page).toHaveURL(first === "forside" ? "/" : `/${first}`);
    for (const link of await linksOf(page)) {
      expect.soft((await page.request.get(link)).status(), link).toBe(200);
    }
  });
}

test("a board member's first screen has the editions, the own name and the way out", async ({ open }) => {
  const page = await open("board_member");
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Status på Digital Fuldmagt");
  await expect(page.getByText("Bodil Brandt-Test")).toBeVisible();
  await expect(page.getByRole("button", { name: "Log ud" })).toBeVisible();
});

test("nobody is offered to sign in, and no menu", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("link", { name: "Log ind" })).toBeVisible();
  await expect(page.getByRole("navigation")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Log ud" })).toHaveCount(0);
});

test("what one may not see is said not to be found", async ({ open, made }) => {
  const page = await open("project_lead");
  for (const path of ["/findes-ikke", `/sager/${made.sagsnummer}`, "/sager", "/administration/brugere"]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 }), path).toHaveText("Siden findes ikke");
    await expect(page.getByRole("link", { name: "Gå til din første side" })).toBeVisible();
  }
});

function meaningOf(answer: Answer | undefined, address: string): [number | undefined, string | undefined] {
  if (answer === "sign in") return [307, `/log-ind?videre=${encodeURIComponent(address)}`];
  return typeof answer === "string" ? [307, answer] : [answer, undefined];
}

function linksOf(page: Page): Promise<string[]> {
  return page
    .locator("a[href^='/']")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
}
