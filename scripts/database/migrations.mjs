import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { SetupError } from "../setup/say.mjs";

/** @typedef {{ name: string, sql: string, checksum: string }} Migration */
/** @typedef {{ migration_name: string, checksum: string, finished_at: Date | null }} Applied */

/**
 * In the order of their names, as Prisma takes them. The checksum is Prisma's too.
 * @param {string} folder
 * @returns {Migration[]}
 */
export function readMigrations(folder) {
  if (!fs.existsSync(folder)) return [];
  const entries = fs.readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return entries
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = fs.readFileSync(path.join(folder, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    });
}

/**
 * Pure: what is still to be run, or a sentence on why nothing may be.
 * @param {Migration[]} migrations
 * @param {Applied[]} applied
 * @returns {Migration[]}
 */
export function pendingMigrations(migrations, applied) {
  for (const row of applied) {
    const migration = migrations.find(({ name }) => name === row.migration_name);
    if (!migration) throw new SetupError(newerDatabase(row.migration_name));
    if (!row.finished_at) throw new SetupError(halfDone(row.migration_name));
    if (migration.checksum !== row.checksum) throw new SetupError(changed(row.migration_name));
  }
  const done = new Set(applied.map((row) => row.migration_name));
  return migrations.filter(({ name }) => !done.has(name));
}

/** @param {string} name */
function newerDatabase(name) {
  return (
    `Databasen har ændringen ${name}, som denne udgave af programmet ikke kender. ` +
    "Brug en udgave, der er mindst lige så ny som databasen."
  );
}

/** @param {string} name */
function halfDone(name) {
  return (
    `Ændringen ${name} blev begyndt af et andet værktøj og ikke gjort færdig. ` +
    "Ret op med »prisma migrate resolve«, og prøv igen."
  );
}

/** @param {string} name */
function changed(name) {
  return (
    `Filen prisma/migrations/${name}/migration.sql er ændret, efter at den blev kørt. ` +
    "Læg den oprindelige tilbage, og skriv ændringen i en ny fil."
  );
}
