import type { Client } from "pg";

/**
 * A scanned page for each sag that is there, and as many blank forms: for plans, which depend on how large the tables are.
 * Without pictures and bytes.
 */
export async function addScansAndBlanks(client: Client): Promise<void> {
  await client.query(
    `with batch as (
       insert into scan_batch (id, state, came_by, arrived_on)
       values (gen_random_uuid(), 'closed', 'reply_envelope', current_date) returning id
     ), file as (
       insert into scan_file (batch_id, position, is_read) select id, 1, true from batch returning id
     )
     insert into scan_page (file_id, number, reading, state, why, sag_id, form_page)
     select file.id, row_number() over (), 'code', 'matched', 'by_code', sag.id, 1 from file cross join (select id from sag limit 5000) sag`,
  );
  await client.query("alter table blank_form disable trigger user");
  await client.query(
    `insert into blank_form (number, printed_id, form_version, page_count, sealed, sha256, made_on)
     select row_number() over () + 100000, 'no code ' || id, '1', 2, '', sha256(''), current_date from sag limit 5000`,
  );
  await client.query("alter table blank_form enable trigger user");
  await client.query("vacuum analyze scan_page, blank_form");
}
