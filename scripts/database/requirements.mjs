import { SetupError } from "../setup/say.mjs";

const OLDEST = 15;

/**
 * @param {import("pg").Client} client
 */
export async function checkServer(client) {
  const version = Number(await setting(client, "server_version_num"));
  if (version < OLDEST * 10_000) {
    const shown = await setting(client, "server_version");
    throw new SetupError(`Databasen er PostgreSQL ${shown}. Brug PostgreSQL ${OLDEST} eller nyere.`);
  }
  for (const name of ["fsync", "full_page_writes"]) {
    if ((await setting(client, name)) === "on") continue;
    throw new SetupError(
      `Databasen kører med ${name}=off og kan miste sager ved strømsvigt. Sæt ${name}=on i serverens opsætning.`,
    );
  }
}

/**
 * @param {import("pg").Client} client
 * @param {string} name
 */
async function setting(client, name) {
  const { rows } = await client.query("SELECT current_setting($1) AS value", [name]);
  return String(rows[0].value);
}
