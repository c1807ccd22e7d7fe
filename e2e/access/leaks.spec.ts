import type { APIRequestContext, APIResponse } from "@playwright/test";
import { formOf, ledTo, post } from "../steps/post";
import { DOORS, VISITORS } from "./routes";
import { addressOf, expect, SECRETS, secretsIn, test } from "./visit";

const ROUTER = { RSC: "1", "Next-Router-State-Tree": encodeURIComponent(JSON.stringify(["", {}])) };
const PREFETCH = { RSC: "1", "Next-Router-Prefetch": "1", Purpose: "prefetch", "Sec-Purpose": "prefetch" };

type Way = { method: string; params?: Record<string, string>; headers?: Record<string, string> };

/** The ways in which a browser, and the framework in it, asks for a page. */
const WAYS: readonly Way[] = [
  { method: "GET" },
  { method: "HEAD" },
  { method: "GET", params: { _rsc: "x" }, headers: { RSC: "1" } },
  { method: "GET", params: { _rsc: "x" }, headers: ROUTER },
  { method: "GET", params: { _rsc: "x" }, headers: PREFETCH },
  { method: "GET", headers: { ...PREFETCH, "Next-Router-Segment-Prefetch": "/_tree" } },
  {
    method: "GET",
    headers: { ...PREFETCH, "Next-Router-Segment-Prefetch": "/sager/$d$sagsnummer/__PAGE__" },
  },
  { method: "GET", headers: { "X-Middleware-Subrequest": "proxy:proxy:proxy:proxy:proxy" } },
  { method: "GET", headers: { "X-Path": "/log-ind", "X-Nextjs-Data": "1" } },
  { method: "OPTIONS" },
];

const PRIVATE = Object.keys(DOORS).filter((route) => DOORS[route]?.[0] === "sign in");

test("what a caseworker reads is in the answer, so that a leak would be seen", async ({ ask, made }) => {
  const request = await ask("caseworker");
  for (const way of WAYS.slice(0, 4).filter(({ method }) => method === "GET")) {
    const response = await request.fetch(`/sager/${made.sagsnummer}`, way);
    expect.soft(secretsIn(await allOf(response)), JSON.stringify(way)).toEqual(SECRETS);
  }
});

for (const visitor of VISITORS.filter((name) => name !== "caseworker" && name !== "colleague")) {
  test(`no way of asking leaks a person or a sagsnummer to ${visitor}`, async ({ ask, made }) => {
    const request = await ask(visitor);
    for (const route of PRIVATE) {
      const address = addressOf(route, made);
      for (const way of WAYS) {
        const answer = await allOf(await request.fetch(address, { ...way, maxRedirects: 0 }));
        const where = `${address} ${JSON.stringify(way)}`;
        expect.soft(secretsIn(answer), where).toEqual([]);
        // The number that was asked for comes back in the address of the sign-in.
        if (!address.includes(made.sagsnummer)) expect.soft(answer, where).not.toContain(made.sagsnummer);
      }
    }
  });

  test(`${visitor} cannot tell a sag or draft that is there from one that is not`, async ({ ask, made }) => {
    const request = await ask(visitor);
    const { sagsnummer, kladde } = made;
    for (const path of ["", "/formular.pdf", "/kvittering.pdf", `/breve/${made.brev}`]) {
      const there = await unnamed(request, `/sager/${sagsnummer}${path}`, sagsnummer);
      expect.soft(there, path).toEqual(await unnamed(request, `/sager/2026-999999${path}`, "2026-999999"));
    }
    const nobodys = "00000000-0000-4000-8000-000000000000";
    const there = await unnamed(request, `/sager/ny/${kladde}/opret`, kladde);
    expect.soft(there).toEqual(await unnamed(request, `/sager/ny/${nobodys}/opret`, nobodys));
  });
}

test("another caseworker cannot tell a draft that is there from one that is not", async ({ ask, made }) => {
  const request = await ask("colleague");
  const nobodys = "00000000-0000-4000-8000-000000000000";
  const there = await unnamed(request, `/sager/ny/${made.kladde}/opret`, made.kladde);
  expect(there).toEqual(await unnamed(request, `/sager/ny/${nobodys}/opret`, nobodys));
  expect(await (await request.get("/")).text()).not.toContain(made.kladde);
});

test("another caseworker cannot tell a search that is there from one that is not", async ({ ask }) => {
  const [caseworker, colleague] = [await ask("caseworker"), await ask("colleague")];
  const form = await formOf(caseworker, "/katalog", "findSag");
  const mine = ledTo(await post(caseworker, "/katalog", form, { find: "Lukketdør" }));
  expect(await (await caseworker.get(mine)).text()).toContain("Lukketdør");
  const nobodys = "00000000-0000-4000-8000-000000000000";
  const there = await unnamed(colleague, mine, mine.replace("/sager?soeg=", ""));
  expect(there).toEqual(await unnamed(colleague, `/sager?soeg=${nobodys}`, nobodys));
});

/** Everything that came back: status, headers, body. */
async function allOf(response: APIResponse): Promise<string> {
  return `${response.status()} ${JSON.stringify(response.headers())} ${await response.text()}`;
}

/** What can be told from an answer, without the number that was asked for. */
async function unnamed(request: APIRequestContext, path: string, number: string) {
  const response = await request.get(path, { maxRedirects: 0 });
  const headers = Object.entries(response.headers()).filter(([name]) => !NEW_EACH_TIME.includes(name));
  return { status: response.status(), headers: hide(headers), words: hide(wordsIn(await response.text())) };

  function hide(told: object): string {
    return JSON.stringify(told).replaceAll(number, "<nr>");
  }
}

const NEW_EACH_TIME = ["date", "content-security-policy", "link"];

/** All that a page would show and the titles it would have: the framework sends them in pieces, in any order. */
function wordsIn(html: string): string[] {
  const whole = html.replace(/"\]\)<\/script><script[^>]*>self\.__next_f\.push\(\[1,"/g, "");
  const words = [...whole.matchAll(/children\\":\\"([^"\\]+)|<title>([^<]+)/g)].map(
    ([, shown, title]) => shown ?? title ?? "",
  );
  return [...new Set(words)].sort();
}
