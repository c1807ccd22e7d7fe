import type { Client } from "pg";
import { connect } from "@/scripts/database/connect.mjs";
import type { Clone } from "@/tests/database";

/** A connection of the owner, on which `current_date` is the day that the program has: the one in Copenhagen. */
export async function asOwnerOf({ ownerUrl }: Pick<Clone, "ownerUrl">): Promise<Client> {
  const client = await connect(ownerUrl);
  await client.query("set time zone 'Europe/Copenhagen'");
  return client;
}

/** Asks the database of the server itself, past everything that the product guards it with. */
export async function rows(
  database: Pick<Clone, "ownerUrl">,
  sql: string,
  values: readonly string[] = [],
): Promise<Record<string, unknown>[]> {
  const client = await asOwnerOf(database);
  try {
    return (await client.query(sql, [...values])).rows;
  } finally {
    await client.end();
  }
}
