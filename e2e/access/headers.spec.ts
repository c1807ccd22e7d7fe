import { PASSWORD, typeSignIn } from "../steps/who";
import { FILES, FOR_OTHER_SITES, PAGES, PUBLIC_PAGES, SHOWN, type Visitor } from "./routes";
import { addressOf, expect, test } from "./visit";

/** Pages that know who is there. */
const OWN = PAGES.filter(({ route }) => !PUBLIC_PAGES.includes(route));

const ALWAYS = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "strict-transport-security": "max-age=63072000; includeSubDomains",
};

test("every answer, also a refusal or a redirect, has the security headers and says nothing of what it runs on", async ({
  ask,
  made,
}) => {
  const asked: [Visitor, string][] = SHOWN.map(({ route, guest }) => [guest, addressOf(route, made)]);
  const others: [Visitor, string][] = [
    ["nobody", "/sager"],
    ["nobody", "/findes-ikke"],
    ["admin", "/sager"],
    ["nobody", "/icon.svg"],
    ["nobody", "/api/auth/session"],
  ];
  for (const [visitor, address] of [...asked, ...others]) {
    const response = await (await ask(visitor)).get(address, { maxRedirects: 0 });
    const forOthers = FOR_OTHER_SITES.includes(address);
    const resource = forOthers ? { "cross-origin-resource-policy": "cross-origin" } : {};
    expect.soft(response.headers(), address).toMatchObject({ ...ALWAYS, ...resource });
    expect.soft(response.headers()["access-control-allow-origin"], address).toBe(forOthers ? "*" : undefined);
    expect.soft(response.headers()["x-powered-by"], address).toBeUndefined();
    expect.soft(response.headers()["server"], address).toBeUndefined();
  }
});

test("every page has a policy for its scripts with a nonce that is new each time and on each script", async ({
  ask,
  made,
}) => {
  const nonces = new Set<string>();
  for (const { route, guest } of [...OWN, ...OWN]) {
    const response = await (await ask(guest)).get(addressOf(route, made));
    const policy = response.headers()["content-security-policy"] ?? "";
    const nonce = /script-src 'self' 'nonce-([\w+/=]{20,})' 'strict-dynamic'/.exec(policy)?.[1] ?? "";
    expect.soft(policy, route).not.toMatch(/unsafe|\*|https?:/);
    for (const rule of [
      "default-src 'self'",
      "frame-ancestors 'none'",
      "form-action 'self'",
      "base-uri 'none'",
    ]) {
      expect.soft(policy, route).toContain(rule);
    }
    const scripts = (await response.text()).match(/<script\b[^>]*>/g) ?? [];
    expect.soft(scripts.length, route).toBeGreaterThan(0);
    expect
      .soft(
        scripts.filter((tag) => !tag.includes(`nonce="${nonce}"`)),
        route,
      )
      .toEqual([]);
    nonces.add(nonce);
  }
  expect(nonces.size).toBe(OWN.length * 2);
});

test("what is told to everybody has no script, lets none in, sets no cookie and may be kept for a while", async ({
  ask,
}) => {
  const request = await ask("nobody");
  for (const path of [...PUBLIC_PAGES, ...FOR_OTHER_SITES]) {
    const response = await request.get(path);
    const { "content-security-policy": policy, "cache-control": kept } = response.headers();
    expect.soft(policy, path).toMatch(/^default-src 'none'; base-uri 'none'; form-action 'none'; /);
    expect.soft(policy, path).not.toMatch(/unsafe|script-src|https?:/);
    expect.soft(await response.text(), path).not.toContain("<script");
    expect.soft(kept, path).toMatch(/^public, max-age=60/);
    expect.soft(response.headers()["set-cookie"], path).toBeUndefined();
    const headers = { "if-none-match": response.headers()["etag"] ?? "" };
    expect.soft((await request.get(path, { headers })).status(), path).toBe(304);
  }
});

for (const [guest, pages] of Map.groupBy(PAGES, (page) => page.guest)) {
  test(`no script, style or font breaks the policy on a page that ${guest} opens`, async ({ open, made }) => {
    const page = await open(guest === "nobody" ? null : guest);
    const broken: string[] = [];
    page.on("console", (message) => {
      if (/content security policy|violates/i.test(message.text()))
        broken.push(`${page.url()} ${message.text()}`);
    });
    for (const { route } of pages) await page.goto(addressOf(route, made));
    expect(broken).toEqual([]);
  });
}

test("pages and papers are stored by nobody on the way", async ({ ask, made }) => {
  for (const { route, guest } of [...OWN, ...FILES]) {
    const response = await (await ask(guest)).get(addressOf(route, made));
    expect.soft(response.headers()["cache-control"], route).toContain("no-store");
  }
});

test("health and readiness answer everybody, and tell no more than that", async ({ ask }) => {
  const request = await ask("nobody");
  expect(await (await request.get("/api/health")).json()).toEqual({ ok: true });
  const ready = await request.get("/api/ready");
  expect(ready.status()).toBe(200);
  expect(await ready.json()).toMatchObject({ ok: true });
  expect(await ready.text()).not.toMatch(/postgres|password|localhost|template|clone/i);
});

test("no cookie can be read by a script or goes along from another site", async ({ page, ask }) => {
  await page.goto("/log-ind");
  await typeSignIn(page, "findes-ikke@demo.example", PASSWORD);
  await expect(page.getByRole("alert", { name: /fejl/ })).toBeVisible();
  const refused = await page.context().cookies([page.url(), new URL("/log-ind", page.url()).href]);
  const { cookies: signedIn } = await (await ask("caseworker")).storageState();
  for (const { name, httpOnly, sameSite } of [...refused, ...signedIn]) {
    expect.soft({ name, httpOnly, sameSite }).toEqual({ name, httpOnly: true, sameSite: "Lax" });
  }
  const names = [...refused, ...signedIn].map(({ name }) => name);
  expect(names).toEqual(
    expect.arrayContaining(["next-auth.session-token", "next-auth.csrf-token", "log-ind-mail"]),
  );
  expect(await page.evaluate(() => document.cookie)).toBe("");
});
