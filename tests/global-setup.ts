import { setUp } from "@/scripts/setup/set-up.mjs";
import { startTestCluster } from "@/scripts/testing/cluster.mjs";

/** Once per run of Vitest: the PostgreSQL that the test files clone from. What it returns ends it. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  await setUp();
  return startTestCluster();
}
