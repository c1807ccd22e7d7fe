import type { APIRequestContext } from "@playwright/test";
import { formIn, post } from "../steps/post";
import { mailOf, PASSWORD } from "../steps/who";
import { expect, test } from "./visit";

const SESSION = "next-auth.session-token";

/** Where sign-in could be told to lead: all of them are other sites to some browser, or to none. */
const ELSEWHERE = [
  "https://evil.example",
  "//evil.example",
  "///evil.example",
  "/\\evil.example",
  "\\\\evil.example",
  "/\t/evil.example",
  "/.//evil.example",
  "/x/..//evil.example",
  "/%2e//evil.example",
  "https:evil.example",
  "javascript:alert(1)",
  "data:text/html,x",
  "http://localhost.evil.example",
  "http://localhost:1@evil.example",
];

for (const videre of ELSEWHERE) {
  test(`sign-in does not lead off to ${JSON.stringify(videre)}`, async ({ ask, server }) => {
    const request = await ask("nobody");
    const page = await request.get(`/log-ind?${new URLSearchParams({ videre })}`);
    const form = { ...hiddenIn(await page.text()), email: mailOf("caseworker"), password: PASSWORD };
    expect(form).toMatchObject({ callbackUrl: videre });
    const response = await request.post("/api/auth/callback/credentials", { form, maxRedirects: 0 });
    expect(await cookieNames(request)).toContain(SESSION);
    const leadsTo = new URL(response.headers()["location"] ?? "", response.url());
    expect(leadsTo.origin).toBe(server.url);
  });
}

test("a sign-in that another site sends signs nobody in", async ({ ask }) => {
  const request = await ask("nobody");
  for (const csrfToken of ["0".repeat(64), ""]) {
    const form = { email: mailOf("caseworker"), password: PASSWORD, csrfToken, callbackUrl: "/" };
    const response = await request.post("/api/auth/callback/credentials", { form, maxRedirects: 0 });
    expect(response.status()).toBeLessThan(500);
    expect(await cookieNames(request)).not.toContain(SESSION);
  }
});

test("a sign-out that another site sends signs nobody out", async ({ ask }) => {
  const request = await ask("caseworker");
  const form = formIn(await (await request.get("/katalog")).text(), "signOutAction");
  for (const origin of ["https://evil.example", "null"]) {
    const response = await post(request, "/katalog", { ...form, origin }, form.hidden);
    expect(response.status()).toBeGreaterThanOrEqual(400);
    expect((await request.get("/katalog", { maxRedirects: 0 })).status()).toBe(200);
  }
});

test("no door may be opened by a script of another site", async ({ ask }) => {
  const request = await ask("caseworker");
  for (const path of ["/sager", "/katalog", "/api/health", "/api/ready"]) {
    const response = await request.get(path, { headers: { origin: "https://evil.example" } });
    expect.soft(response.headers()["access-control-allow-origin"], path).toBeUndefined();
  }
});

function hiddenIn(html: string): Record<string, string> {
  const inputs = [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  return Object.fromEntries(
    inputs.map(([, name = "", value = ""]) => [name, value.replaceAll("&amp;", "&")]),
  );
}

async function cookieNames(request: APIRequestContext): Promise<string[]> {
  return (await request.storageState()).cookies.map(({ name }) => name);
}
