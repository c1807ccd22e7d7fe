import { SetupError } from "../setup/say.mjs";
import { connect } from "./connect.mjs";
import { checkKeys } from "./key-claim.mjs";

/**
 * What a server may open the database with: the keys that its data were written with, and a role that cannot change
 * what is append-only, as the owner could.
 * @param {string} variable
 * @param {string} url
 * @param {import("../../lib/keys.mjs").Keys} keys
 */
export async function checkServingRole(variable, url, keys) {
  const client = await connect(url);
  try {
    await checkKeys(client, keys);
    const { rowCount } = await client.query(OWNS_SOMETHING);
    if (!rowCount) return;
  } finally {
    await client.end();
  }
  throw new SetupError(
    `${variable} er databasens ejer eller en superbruger. Brug den rolle, migreringen har lavet.`,
  );
}

const OWNS_SOMETHING = `
  SELECT 1 FROM pg_roles WHERE rolname = current_user AND rolsuper
  UNION ALL
  SELECT 1 FROM pg_class WHERE relnamespace = 'public'::regnamespace AND pg_has_role(relowner, 'USAGE')`;
