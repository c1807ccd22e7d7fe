import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { ensureKeys } from "../../lib/keys.mjs";
import { connect } from "../database/connect.mjs";
import { migrate } from "../database/migrate.mjs";
import { seed } from "../database/seed.mjs";
import { databaseUrls } from "../database/urls.mjs";
import { SUPERUSER } from "../postgres/data-folder.mjs";
import { embeddedUrl, OWNER, startEmbedded } from "../postgres/embedded.mjs";
import { atEnd } from "../setup/cleanup.mjs";
import { takeLock } from "../setup/lock.mjs";
import { step } from "../setup/say.mjs";
import { clearLeftovers, PREFIX } from "./leftovers.mjs";

/** Where the tests of this run find their PostgreSQL, for the runners that are started below this process. */
export const CLUSTER_VARIABLE = "FULDMAGT_TEST_CLUSTER";

/** @typedef {{ port: number, keyFile: string, dataDir: string }} TestCluster */

// It must be as strict as a real one, fsync included. Only what a crash would lose is let go.
const SETTINGS = ["synchronous_commit=off", "autovacuum=off", "max_wal_size=4GB", "max_connections=200"];

/**
 * A PostgreSQL of the tests' own in a temporary folder, with the templates that `cloneDatabase` copies. Inside a run
 * that has one already, that one is used.
 * @returns {Promise<() => Promise<void>>} stops it and removes its folder
 */
export async function startTestCluster() {
  if (process.env[CLUSTER_VARIABLE]) return async () => undefined;
  await clearLeftovers();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), PREFIX));
  fs.chmodSync(folder, 0o711);
  takeLock(path.join(folder, "lock"));
  const remove = () => fs.rmSync(folder, { recursive: true, force: true });
  const forget = atEnd(remove);
  const keyFile = path.join(folder, "keys", "keys.json");
  const dataDir = path.join(folder, "data");
  fs.mkdirSync(dataDir, { mode: 0o700 });
  const server = await startEmbedded({ dataDir, keys: ensureKeys(keyFile), settings: SETTINGS });
  const cluster = { port: server.port, keyFile, dataDir };
  await step("Gør prøvernes databaser klar", () => makeTemplates(cluster));
  process.env[CLUSTER_VARIABLE] = JSON.stringify(cluster);
  return async () => {
    delete process.env[CLUSTER_VARIABLE];
    forget();
    await server.stop();
    remove();
  };
}

/** @returns {TestCluster} */
export function testCluster() {
  const text = process.env[CLUSTER_VARIABLE];
  if (text) return JSON.parse(text);
  throw new Error(`${CLUSTER_VARIABLE} is not set: start the tests through their global setup.`);
}

/**
 * `template_fuldmagt` has the tables and the catalogue, `template_demo` the demo data too.
 * @param {TestCluster} cluster
 */
async function makeTemplates(cluster) {
  await makeTemplate(cluster, { name: "template_fuldmagt", from: "template1", demo: false });
  await makeTemplate(cluster, { name: "template_demo", from: "template_fuldmagt", demo: true });
}

/**
 * @param {TestCluster} cluster
 * @param {{ name: string, from: string, demo: boolean }} template
 */
async function makeTemplate({ port, keyFile }, { name, from, demo }) {
  const keys = ensureKeys(keyFile);
  await asSuperuser(`CREATE DATABASE ${name} TEMPLATE ${from} OWNER ${OWNER}`, { port, keyFile });
  const urls = databaseUrls(embeddedUrl(port, keys, OWNER, name), keys);
  await migrate({ ownerUrl: urls.ownerUrl, keys });
  await seed(urls, { keyFile, demo });
}

/**
 * @param {string} sql
 * @param {{ port: number, keyFile: string }} cluster
 */
export async function asSuperuser(sql, { port, keyFile }) {
  const client = await connect(embeddedUrl(port, ensureKeys(keyFile), SUPERUSER, "postgres"));
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
