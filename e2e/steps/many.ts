import type { Clone } from "@/tests/database";
import { rows } from "./database";

/** Where they were made, so that a list can be narrowed to them alone. */
export const THEIR_PLACE = "ouh";

/** Does something while so many sager wait for the citizen, of people with few names and days, and takes them away. */
export async function whileMany(
  database: Pick<Clone, "ownerUrl">,
  count: number,
  run: () => Promise<void>,
): Promise<void> {
  await rows(database, MAKE, [String(count), THEIR_PLACE]);
  try {
    await run();
  } finally {
    await rows(database, "delete from sag where sagsnummer like '2025-%'");
  }
}

const MAKE = `with made as (
  insert into sag (id, key, sagsnummer, submission_id, status, basis, origin, location_slug, due_on, period_to, read_aloud,
    fuldmagtsgiver_name, fuldmagtshaver_name)
  select gen_random_uuid(), gen_random_uuid(), '2025-' || lpad(n::text, 6, '0'), gen_random_uuid(), 'awaiting_citizen',
    'signature', 'own_form', $2, current_date + (n % 9) - 4, current_date + 700, true,
    (array['Åse', 'Aage', 'Ærtha', 'Østen', 'Zenia', 'Bo', 'Ålborg', 'Aarhus'])[1 + n % 8] || ' Mangefold ' || n % 5,
    '=' || (array['Kaj', 'Bodil', 'Æbbe'])[1 + n % 3] || ' Prøvesen'
  from generate_series(1, $1::int) n returning id)
  insert into fuldmagt (id, sag_id, pakke_id, handling)
  select gen_random_uuid(), made.id, pakke.id, 'requested'
  from made, (select id from fuldmagtspakke order by type_slug limit 1) pakke`;
