import { randomUUID } from "node:crypto";
import { inProject } from "../setup/project.mjs";
import { SetupError } from "../setup/say.mjs";
import { connect } from "./connect.mjs";
import { claimForKeys } from "./key-claim.mjs";
import { pendingMigrations, readMigrations } from "./migrations.mjs";
import { checkServer } from "./requirements.mjs";
import { ensureRoles } from "./roles.mjs";

// The number Prisma locks with: its `migrate deploy` and this cannot run at once.
const PRISMA_LOCK = 72707369;

/**
 * @typedef {{
 *   ownerUrl: string,
 *   keys: import("../../lib/keys.mjs").Keys,
 *   appDatabaseUrl?: string | null,
 *   reportDatabaseUrl?: string | null,
 *   folder?: string,
 * }} MigrateOptions
 */

/**
 * Brings the database up to this version of the program. Safe to run again, and by two at once.
 * @param {MigrateOptions} options
 * @returns {Promise<string[]>} the names of what was run now
 */
export async function migrate({ folder = inProject("prisma", "migrations"), ...options }) {
  const client = await connect(options.ownerUrl);
  try {
    await checkServer(client);
    await client.query("SELECT pg_advisory_lock($1)", [PRISMA_LOCK]);
    await client.query(MIGRATIONS_TABLE);
    await claimForKeys(client, options.keys);
    await ensureRoles(client, options);
    return await applyPending(client, folder);
  } finally {
    await client.end();
  }
}

/**
 * @param {import("pg").Client} client
 * @param {string} folder
 */
async function applyPending(client, folder) {
  const { rows } = await client.query(
    `SELECT migration_name, checksum, finished_at FROM "_prisma_migrations"
     WHERE rolled_back_at IS NULL ORDER BY started_at`,
  );
  const pending = pendingMigrations(readMigrations(folder), rows);
  for (const migration of pending) await apply(client, migration);
  return pending.map(({ name }) => name);
}

/**
 * The change and the row that tells of it are one transaction: neither can stand without the other.
 * @param {import("pg").Client} client
 * @param {import("./migrations.mjs").Migration} migration
 */
async function apply(client, { name, sql, checksum }) {
  try {
    await client.query("BEGIN");
    await client.query(sql);
    await client.query(
      `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    const reason = error instanceof Error ? error.message : String(error);
    throw new SetupError(`Ændringen ${name} kunne ikke køres, og databasen er uændret: ${reason}`, {
      cause: error,
    });
  }
}

// As Prisma's schema engine makes it.
const MIGRATIONS_TABLE = `
  CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    id                  VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum            VARCHAR(64) NOT NULL,
    finished_at         TIMESTAMPTZ,
    migration_name      VARCHAR(255) NOT NULL,
    logs                TEXT,
    rolled_back_at      TIMESTAMPTZ,
    started_at          TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count INTEGER NOT NULL DEFAULT 0
  )`;
