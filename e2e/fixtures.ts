import { test as base } from "@playwright/test";
import { startNext } from "@/scripts/serving/next-server.mjs";
import { freePort } from "@/scripts/setup/port.mjs";
import { type Clone, cloneDatabase } from "@/tests/database";

export { expect } from "@playwright/test";

type Server = { url: string; database: Clone };

/** Each worker has a production server and a database of its own, so workers cannot see each other's sager. */
export const test = base.extend<object, { server: Server }>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures used from this pattern.
    async ({}, use) => {
      const database = await cloneDatabase("template_demo");
      const port = await freePort();
      const url = `http://localhost:${port}`;
      const next = await startNext({ ...database, port, host: "127.0.0.1", publicUrl: url, demo: true });
      await use({ url, database });
      await next.stop();
      await database.drop();
    },
    { scope: "worker", timeout: 90_000 },
  ],
  baseURL: async ({ server }, use) => use(server.url),
});
