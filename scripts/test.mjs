import { countCheck } from "./quality/counts.mjs";
import { FAST_PARTS, playwright, vitest } from "./quality/parts.mjs";
import { runParts } from "./quality/run-parts.mjs";
import { ensureBrowser } from "./setup/browser.mjs";
import { main } from "./setup/main.mjs";
import { buildIfChanged } from "./setup/next-build.mjs";
import { alone, setUp } from "./setup/set-up.mjs";
import { startTestCluster } from "./testing/cluster.mjs";

/** @type {Promise<unknown> | undefined} */
let cluster;

// Everything, in the order of what is quickest to mend.
await main(async () => {
  await setUp();
  return runParts([
    ...FAST_PARTS,
    { name: "Databaseprøver", run: onCluster(() => vitest("database")) },
    { name: "Bygning til drift", run: build },
    { name: "Browserprøver", run: onCluster(browserTests) },
  ]);
});

/**
 * The database is started by the first part that needs it, and stopped when the process ends.
 * @param {() => Promise<import("./quality/counts.mjs").Count>} part
 */
function onCluster(part) {
  return async () => {
    cluster ??= startTestCluster();
    await cluster;
    return part();
  };
}

async function build() {
  await alone(buildIfChanged);
  return countCheck(0);
}

async function browserTests() {
  await ensureBrowser();
  return playwright();
}
