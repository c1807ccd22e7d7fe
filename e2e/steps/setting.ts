import type { Clone } from "@/tests/database";
import { rows } from "./database";

/** Does something while the municipality has decided otherwise, and takes the decision back. */
export async function whileSetting(
  database: Pick<Clone, "ownerUrl">,
  { key, value }: { key: string; value: unknown },
  run: () => Promise<void>,
): Promise<void> {
  const insert = `insert into setting_row (key, value, valid_from, recorded_seq)
    select $1, $2::jsonb, '2026-01-01', max(seq) from event`;
  await rows(database, insert, [key, JSON.stringify(value)]);
  try {
    await run();
  } finally {
    await rows(database, "delete from setting_row where key = $1", [key]);
  }
}
