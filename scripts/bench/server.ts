import { startNext } from "@/scripts/serving/next-server.mjs";
import { ensureBrowser } from "@/scripts/setup/browser.mjs";
import { buildIfChanged } from "@/scripts/setup/next-build.mjs";
import { freePort } from "@/scripts/setup/port.mjs";
import { alone } from "@/scripts/setup/set-up.mjs";
import { startTestCluster } from "@/scripts/testing/cluster.mjs";
import { type Clone, cloneDatabase } from "@/tests/database";

/** The production build on a database of its own with the demo data, for as long as `run` takes. */
export async function withServer(run: (url: string) => Promise<void>): Promise<void> {
  await ensureBrowser();
  await withDatabase((database) => served(database, run));
}

/** A database of its own with the demo data, for as long as `run` takes. */
export async function withDatabase(run: (database: Clone) => Promise<void>): Promise<void> {
  const stopCluster = await startTestCluster();
  try {
    await run(await cloneDatabase("template_demo"));
  } finally {
    await stopCluster();
  }
}

/** The production build on a database, for as long as `run` takes. */
export async function served(database: Clone, run: (url: string) => Promise<void>): Promise<void> {
  await alone(buildIfChanged);
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const next = await startNext({ ...database, port, host: "127.0.0.1", publicUrl: url, demo: true });
  try {
    await run(url);
  } finally {
    await next.stop();
  }
}

/** Before anything connects: what the program reads of its environment. */
export function useDatabase({ ownerUrl, appUrl, reportUrl, keyFile, dataDir }: Clone): void {
  Object.assign(process.env, {
    DATABASE_URL: ownerUrl,
    APP_DATABASE_URL: appUrl,
    REPORT_DATABASE_URL: reportUrl,
    KEY_FILE: keyFile,
    DATA_DIR: dataDir,
    DEMO: "1",
  });
}
