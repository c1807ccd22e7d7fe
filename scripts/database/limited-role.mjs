import { SetupError } from "../setup/say.mjs";
import { connect } from "./connect.mjs";

/**
 * The owner could change what is append-only. The server must not be able to, so it refuses to be the owner.
 * @param {string} variable
 * @param {string} url
 */
export async function checkNotOwner(variable, url) {
  const client = await connect(url);
  try {
    const { rowCount } = await client.query(
      `SELECT 1 FROM pg_roles WHERE rolname = current_user AND rolsuper
       UNION ALL
       SELECT 1 FROM pg_class WHERE relnamespace = 'public'::regnamespace AND pg_has_role(relowner, 'USAGE')`,
    );
    if (!rowCount) return;
  } finally {
    await client.end();
  }
  throw new SetupError(
    `${variable} er databasens ejer eller en superbruger. Brug den rolle, migreringen har lavet.`,
  );
}
