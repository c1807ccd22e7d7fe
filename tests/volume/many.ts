import type { Client } from "pg";

/**
 * Many more sager after the pattern of those that are there, with their fuldmagter and nothing else: for plans, which depend
 * on how large the tables are that a list reads. Their names are not searched for, so that trigger rests meanwhile.
 */
export async function addManySager(client: Client, times: number): Promise<void> {
  const columns = await columnsOf(client, "sag", ["id", "key", "sagsnummer", "submission_id", "renews_id"]);
  const fuldmagt = await columnsOf(client, "fuldmagt", ["id", "sag_id"]);
  await client.query("create temp table many (of uuid, id uuid)");
  await client.query("alter table sag disable trigger user");
  await client.query(
    `insert into many select sag.id, gen_random_uuid() from sag cross join generate_series(1, $1)`,
    [times],
  );
  await client.query(
    `insert into sag (id, key, sagsnummer, submission_id, ${columns})
     select many.id, gen_random_uuid(), '2020-' || lpad((row_number() over ())::text, 6, '0'), gen_random_uuid(), ${columns}
     from many join sag on sag.id = many.of`,
  );
  await client.query("alter table sag enable trigger user");
  await client.query(
    `insert into fuldmagt (id, sag_id, ${fuldmagt})
     select gen_random_uuid(), many.id, ${fuldmagt} from many join fuldmagt on fuldmagt.sag_id = many.of`,
  );
  await client.query("drop table many");
  await client.query("vacuum analyze sag, fuldmagt");
}

async function columnsOf(client: Client, table: string, without: readonly string[]): Promise<string> {
  const { rows } = await client.query<{ name: string }>(
    `select attname as name from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' and attname <> all ($2)`,
    [table, without],
  );
  return rows.map(({ name }) => `"${name}"`).join(", ");
}
