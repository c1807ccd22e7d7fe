import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { asSuperuser, testCluster } from "@/scripts/testing/cluster.mjs";
import { ownerRows } from "./case-work";

// Before the program reads its environment: the staff's connection leads nowhere.
process.env["APP_DATABASE_URL"] = "postgresql://app:forkert@127.0.0.1:1/findes_ikke";
const { db } = await import("@/lib/db");
const { GET: page } = await import("@/app/(public)/digitalfuldmagt/route");
const { GET: feed } = await import("@/app/(public)/digitalfuldmagt.json/route");
const { GET: fragment } = await import("@/app/(public)/digitalfuldmagt/fragment/route");
const { GET: was } = await import("@/app/(public)/was/route");

const ALL = { page, feed, fragment, was };
const ask = (get: typeof page, headers: Record<string, string> = {}) =>
  get(new Request("http://localhost/", { headers }));

const [row] = await ownerRows("select current_database() as name");
const name = String(row?.["name"]);

const rule = (sql: string) => asSuperuser(sql, testCluster());

/** Nobody but its owner reaches the database, and who was there is thrown out. */
async function takeAway(): Promise<void> {
  await rule(`revoke connect on database ${name} from public, app, report`);
  await rule(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}' and usename in ('app', 'report')`,
  );
}

const giveBack = () => rule(`grant connect on database ${name} to app, report`);

/** The day after the one before, at noon: what is kept is old by then. */
function nextDay(): void {
  vi.setSystemTime(Date.now() + 86_400_000);
}

beforeAll(() => vi.useFakeTimers({ toFake: ["Date"] }));
afterAll(() => vi.useRealTimers());

describe("the public pages", () => {
  test("say so in one sentence while the database is away and nothing was ever made", async () => {
    vi.spyOn(console, "error").mockReturnValue();
    await takeAway();
    for (const get of Object.values(ALL)) {
      const response = await ask(get);
      expect([response.status, response.headers.get("retry-after")]).toEqual([503, "30"]);
      expect(await response.text()).toContain("Prøv igen om lidt, eller ring til kommunen.");
    }
    await giveBack();
    nextDay();
  });

  test("are answered while the staff's connection is broken, for anybody to keep for a minute", async () => {
    await expect(db().sag.count()).rejects.toThrow();
    for (const get of Object.values(ALL)) {
      const response = await ask(get);
      expect(response.status).toBe(200);
      expect(response.headers.get("cache-control")).toMatch(/^public, max-age=60, stale-while-revalidate/);
      expect(response.headers.get("set-cookie")).toBeNull();
      expect(response.headers.get("content-security-policy")).toMatch(/^default-src 'none'; /);
    }
    expect(await (await ask(page)).text()).toContain(
      "I dag kan du give 15 slags fuldmagter hos Odense Kommune.",
    );
  });

  test("may be framed where they are made for it alone, which a browser that frames is given whole", async () => {
    const framing = async (get: typeof page) => (await ask(get)).headers.get("content-security-policy");
    for (const get of [page, was]) expect(await framing(get)).toContain("frame-ancestors 'none'");
    expect(await framing(fragment)).toContain("frame-ancestors *");
    expect(await (await ask(fragment)).text()).toMatch(/^<section/);
    const framed = await ask(fragment, { "sec-fetch-dest": "iframe" });
    expect(await framed.text()).toMatch(/^<!doctype html>/);
    expect(framed.headers.get("vary")).toBe("sec-fetch-dest");
  });

  test("go on as they were when the database is away, and are new when it is back", async () => {
    const before = await (await ask(feed)).json();
    const { etag } = Object.fromEntries((await ask(page)).headers);
    await takeAway();
    nextDay();
    const log = vi.spyOn(console, "error").mockReturnValue();
    expect(await (await ask(feed)).json()).toEqual(before);
    expect((await ask(page, { "if-none-match": etag ?? "" })).status).toBe(304);
    expect(log.mock.calls.flat().join()).toMatch(/^De offentlige sider kunne ikke laves om: \w+\.$/);
    await giveBack();
    nextDay();
    const after = await (await ask(feed)).json();
    expect(Date.parse(after.asOf) - Date.parse(before.asOf)).toBe(2 * 86_400_000);
  });
});
