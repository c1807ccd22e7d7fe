import { type BrowserContext, test as base, type Page } from "@playwright/test";
import { startNext } from "@/scripts/serving/next-server.mjs";
import { freePort } from "@/scripts/setup/port.mjs";
import { type Clone, cloneDatabase } from "@/tests/database";
import type { MailServer } from "@/tests/smtp";
import { look } from "./steps/look";
import { watch } from "./steps/watch";
import { signIn, type Who } from "./steps/who";

export { expect } from "@playwright/test";

type Server = { url: string; database: Clone };
type StorageState = Awaited<ReturnType<BrowserContext["storageState"]>>;
type Open = (
  who: Who | null,
  options?: { javaScriptEnabled?: boolean; bypassCSP?: boolean },
) => Promise<Page>;

const NOBODY: StorageState = { cookies: [], origins: [] };

export const test = base.extend<
  { as: Who | null; open: Open },
  { mail: MailServer | null; server: Server; sessionOf: (who: Who | null) => Promise<StorageState> }
>({
  /** The municipality has set no mail up, unless a file says so: it gives the worker a server. */
  mail: [null, { scope: "worker" }],

  /** Each worker has a production server and a database of its own, so workers cannot see each other's sager. */
  server: [
    async ({ mail }, use) => {
      const database = await cloneDatabase("template_demo");
      process.env["FJERNPRINT_DIR"] = database.remotePrintDir;
      process.env["SMTP_URL"] = mail?.url ?? "";
      process.env["MAIL_FROM"] = mail ? "Fuldmagt <fuldmagt@kommune.example>" : "";
      const port = await freePort();
      const url = `http://localhost:${port}`;
      const next = await startNext({ ...database, port, host: "127.0.0.1", publicUrl: url, demo: true });
      await use({ url, database });
      await next.stop();
      await database.drop();
    },
    { scope: "worker", timeout: 90_000 },
  ],

  /** Signed in through the real form, once for each worker and person. */
  sessionOf: [
    async ({ browser, server }, use) => {
      const known = new Map<Who, StorageState>();
      await use(async (who) => {
        if (!who) return NOBODY;
        const state = known.get(who) ?? (await newSession(who));
        known.set(who, state);
        return state;
      });
      async function newSession(who: Who) {
        const page = await browser.newPage({ baseURL: server.url, storageState: NOBODY });
        await page.goto("/log-ind");
        await signIn(page, who);
        const state = await page.context().storageState();
        await page.context().close();
        return state;
      }
    },
    { scope: "worker" },
  ],

  baseURL: async ({ server }, use) => use(server.url),

  /** Who sits at the browser: `test.use({ as: "caseworker" })`. Nobody unless it is said. */
  as: [null, { option: true }],
  storageState: async ({ as, sessionOf }, use) => use(await sessionOf(as)),

  /** No test passes with an error in its browser, and the screen it ends on is looked at. */
  context: async ({ context }, use, info) => {
    const problems = watch(context);
    await use(context);
    await close(context, problems, info.status === info.expectedStatus);
  },

  /** Another browser, for a second person at the same time. */
  open: async ({ browser, server, sessionOf }, use, info) => {
    const opened: { context: BrowserContext; problems: string[] }[] = [];
    await use(async (who, options = {}) => {
      const storageState = await sessionOf(who);
      const context = await browser.newContext({ ...options, baseURL: server.url, storageState });
      opened.push({ context, problems: watch(context) });
      return context.newPage();
    });
    for (const { context, problems } of opened) {
      await close(context, problems, info.status === info.expectedStatus);
      await context.close();
    }
  },
});

async function close(context: BrowserContext, problems: string[], isWell: boolean): Promise<void> {
  for (const page of isWell ? context.pages() : []) {
    if (page.url().startsWith("http")) await look(page);
  }
  base.expect(problems, "errors in the browser").toEqual([]);
}
