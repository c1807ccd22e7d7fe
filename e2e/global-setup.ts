import { ensureBrowser } from "@/scripts/setup/browser.mjs";
import { buildIfChanged } from "@/scripts/setup/next-build.mjs";
import { alone, setUp } from "@/scripts/setup/set-up.mjs";
import { startTestCluster } from "@/scripts/testing/cluster.mjs";

/** Once per run of Playwright. The production build is what is tested, so it is brought up to date first. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  await setUp();
  await alone(buildIfChanged);
  await ensureBrowser();
  return startTestCluster();
}
