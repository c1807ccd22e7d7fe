import type { Clone } from "@/tests/database";
import { rows } from "./database";

/** As if what lies ready for a sag went with the post some days ago. */
export function lettersSent(
  database: Pick<Clone, "ownerUrl">,
  sagsnummer: string,
  daysAgo = 0,
): Promise<Record<string, unknown>[]> {
  const today = "(now() at time zone 'Europe/Copenhagen')::date";
  return rows(
    database,
    `update letter set status = 'sent', sent_on = ${today} - $2::int, version = letter.version + 1
     from sag where sag.id = sag_id and sagsnummer = $1 and letter.status in ('queued', 'printed', 'sent') returning letter.id`,
    [sagsnummer, String(daysAgo)],
  );
}
