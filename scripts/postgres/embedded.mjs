import fs from "node:fs";
import path from "node:path";
import { rolePassword } from "../../lib/keys.mjs";
import { connect } from "../database/connect.mjs";
import { SetupError } from "../setup/say.mjs";
import { ensureDataFolder, SUPERUSER } from "./data-folder.mjs";
import { chooseIdentity } from "./identity.mjs";
import { reachableBinaries } from "./reach.mjs";
import { runningServer } from "./running.mjs";
import { startServer } from "./server.mjs";

export const OWNER = "fuldmagt_owner";
export const DATABASE = "fuldmagtsblikket";

/** @typedef {import("../../lib/keys.mjs").Keys} Keys */
/** @typedef {import("./server.mjs").Server & { ownerUrl: string }} Embedded */

/**
 * The PostgreSQL that npm brought, with the owner's role and an empty database in it.
 * @param {{ dataDir: string, keys: Keys, settings?: string[] }} options
 * @returns {Promise<Embedded>}
 */
export async function startEmbedded({ dataDir, keys, settings }) {
  const folder = clusterFolder(dataDir);
  const identity = chooseIdentity(folder);
  const cluster = { folder, identity, native: reachableBinaries(identity, dataDir) };
  await ensureDataFolder(cluster, rolePassword(keys, SUPERUSER));
  const server = await startServer(cluster, settings);
  try {
    await prepare(server.port, keys, folder);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return { ...server, ownerUrl: embeddedUrl(server.port, keys) };
}

/**
 * The server that a running `npm start` has open.
 * @param {string} dataDir
 */
export function embeddedPort(dataDir) {
  const server = runningServer(clusterFolder(dataDir));
  return server?.ready ? server.port : null;
}

/** @param {string} dataDir */
export function clusterFolder(dataDir) {
  return path.join(dataDir, "postgres");
}

/**
 * @param {number} port
 * @param {Keys} keys
 */
export function embeddedUrl(port, keys, role = OWNER, database = DATABASE) {
  return `postgresql://${role}:${rolePassword(keys, role)}@127.0.0.1:${port}/${database}`;
}

/**
 * The owner is no superuser, so that nothing can come to depend on what a municipality's own server will not give.
 * @param {number} port
 * @param {Keys} keys
 * @param {string} folder
 */
async function prepare(port, keys, folder) {
  const client = await connect(embeddedUrl(port, keys, SUPERUSER, "postgres"));
  try {
    const { rows } = await client.query("SELECT current_setting('data_directory') AS folder");
    if (fs.realpathSync(rows[0].folder) !== fs.realpathSync(folder)) {
      throw new SetupError(`En anden PostgreSQL svarer på port ${port}. Stop den, og prøv igen.`);
    }
    await ensureOwner(client, rolePassword(keys, OWNER));
  } finally {
    await client.end();
  }
}

/**
 * @param {import("pg").Client} client
 * @param {string} password
 */
async function ensureOwner(client, password) {
  const roles = await client.query("SELECT 1 FROM pg_roles WHERE rolname = $1", [OWNER]);
  if (roles.rowCount === 0) {
    await client.query(`CREATE ROLE ${OWNER} LOGIN CREATEROLE CREATEDB PASSWORD '${password}'`);
  }
  const databases = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [DATABASE]);
  if (databases.rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE} OWNER ${OWNER}`);
}
