import { createHash, createHmac, pbkdf2Sync, randomBytes } from "node:crypto";
import { rolePassword } from "../../lib/keys.mjs";
import { SetupError } from "../setup/say.mjs";
import { connect } from "./connect.mjs";
import { urlAs } from "./urls.mjs";

/** @typedef {import("./migrate.mjs").MigrateOptions} MigrateOptions */

/**
 * The roles that the migrations grant to. Where the administrator has given an address, its role is the administrator's.
 * @param {import("pg").Client} client
 * @param {MigrateOptions} options
 */
export async function ensureRoles(client, options) {
  await ensureRole(client, options, { role: "app", givenUrl: options.appDatabaseUrl });
  await ensureRole(client, options, { role: "report", givenUrl: options.reportDatabaseUrl });
}

/**
 * @param {import("pg").Client} client
 * @param {MigrateOptions} options
 * @param {{ role: string, givenUrl?: string | null }} wanted
 */
async function ensureRole(client, { ownerUrl, keys }, { role, givenUrl }) {
  const { rowCount } = await client.query("SELECT 1 FROM pg_roles WHERE rolname = $1", [role]);
  const isKept = rowCount && (givenUrl || (await canConnect(urlAs(ownerUrl, keys, role))));
  if (isKept) return;
  const verb = rowCount ? "ALTER" : "CREATE";
  const password = passwordFor(role, givenUrl) ?? rolePassword(keys, role);
  try {
    await client.query(`${verb} ROLE ${role} LOGIN PASSWORD '${scramVerifier(password)}'`);
  } catch (error) {
    throw new SetupError(cannot(role, error), { cause: error });
  }
}

/**
 * @param {string} role
 * @param {string | null | undefined} givenUrl
 */
function passwordFor(role, givenUrl) {
  const url = givenUrl ? new URL(givenUrl) : null;
  return url?.username === role ? decodeURIComponent(url.password) : null;
}

/** @param {string} url */
async function canConnect(url) {
  try {
    const client = await connect(url);
    await client.end();
    return true;
  } catch {
    return false;
  }
}

/**
 * What PostgreSQL would store. Made here, the password itself can end in no server's log.
 * https://www.postgresql.org/docs/current/catalog-pg-authid.html
 * @param {string} password
 */
function scramVerifier(password) {
  const iterations = 4096;
  const salt = randomBytes(16);
  const salted = pbkdf2Sync(password, salt, iterations, 32, "sha256");
  /** @param {string} text */
  const hmac = (text) => createHmac("sha256", salted).update(text).digest();
  const storedKey = createHash("sha256").update(hmac("Client Key")).digest("base64");
  const serverKey = hmac("Server Key").toString("base64");
  return `SCRAM-SHA-256$${iterations}:${salt.toString("base64")}$${storedKey}:${serverKey}`;
}

/**
 * @param {string} role
 * @param {unknown} error
 */
function cannot(role, error) {
  const variable = `${role.toUpperCase()}_DATABASE_URL`;
  const reason = error instanceof Error ? error.message : String(error);
  return (
    `Databaserollen »${role}« kan ikke laves eller få sit kodeord (${reason}). ` +
    `Giv ejeren CREATEROLE, eller lav rollen selv og sæt ${variable}.`
  );
}
