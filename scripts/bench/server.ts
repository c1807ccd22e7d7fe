import { startNext } from "@/scripts/serving/next-server.mjs";
import { ensureBrowser } from "@/scripts/setup/browser.mjs";
import { buildIfChanged } from "@/scripts/setup/next-build.mjs";
import { freePort } from "@/scripts/setup/port.mjs";
import { alone } from "@/scripts/setup/set-up.mjs";
import { startTestCluster } from "@/scripts/testing/cluster.mjs";
import { cloneDatabase } from "@/tests/database";

/** The production build on a database of its own with the demo data, for as long as `run` takes. */
export async function withServer(run: (url: string) => Promise<void>): Promise<void> {
  await alone(buildIfChanged);
  await ensureBrowser();
  const stopCluster = await startTestCluster();
  try {
    const database = await cloneDatabase("template_demo");
    const port = await freePort();
    const url = `http://localhost:${port}`;
    const next = await startNext({ ...database, port, host: "127.0.0.1", publicUrl: url, demo: true });
    try {
      await run(url);
    } finally {
      await next.stop();
    }
  } finally {
    await stopCluster();
  }
}
