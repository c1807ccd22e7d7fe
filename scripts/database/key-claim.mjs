import { keyFingerprint } from "../../lib/keys.mjs";
import { SetupError } from "../setup/say.mjs";

/**
 * What was written with one key file cannot be read with another, so a database remembers whose it is. It stands with
 * the data and not beside them, and so follows a backup home. The comment also carries the stamp of the seed.
 * @param {import("pg").Client} client
 * @param {import("../../lib/keys.mjs").Keys} keys
 */
export async function claimForKeys(client, keys) {
  const notes = await checkKeys(client, keys);
  if (!notes.keys) await writeNotes(client, { ...notes, keys: keyFingerprint(keys) });
}

/**
 * @param {import("pg").Client} client
 * @param {import("../../lib/keys.mjs").Keys} keys
 */
export async function checkKeys(client, keys) {
  const notes = await readNotes(client);
  if (!notes.keys || notes.keys === keyFingerprint(keys)) return notes;
  throw new SetupError(
    "Nøglefilen hører ikke til denne database, så dens data kan ikke læses. " +
      "Læg databasens egen nøglefil tilbage fra sikkerhedskopien, eller ret KEY_FILE.",
  );
}

/**
 * @param {import("pg").Client} client
 * @returns {Promise<Record<string, string>>}
 */
export async function readNotes(client) {
  const { rows } = await client.query(
    `SELECT obj_description(to_regclass('"_prisma_migrations"')::oid, 'pg_class') AS notes`,
  );
  try {
    return JSON.parse(rows[0].notes) ?? {};
  } catch {
    return {};
  }
}

/**
 * @param {import("pg").Client} client
 * @param {Record<string, string>} notes
 */
export async function writeNotes(client, notes) {
  await client.query(
    `COMMENT ON TABLE "_prisma_migrations" IS ${client.escapeLiteral(JSON.stringify(notes))}`,
  );
}
