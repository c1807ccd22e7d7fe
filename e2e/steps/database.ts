import { connect } from "@/scripts/database/connect.mjs";
import type { Clone } from "@/tests/database";

/** Asks the database of the server itself, past everything that the product guards it with. */
export async function rows(
  { ownerUrl }: Pick<Clone, "ownerUrl">,
  sql: string,
  values: readonly string[] = [],
): Promise<Record<string, unknown>[]> {
  const client = await connect(ownerUrl);
  try {
    return (await client.query(sql, [...values])).rows;
  } finally {
    await client.end();
  }
}
