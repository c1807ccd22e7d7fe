import type { Client } from "pg";

/** A row as it is sent: the names of its columns, and values that PostgreSQL reads from JSON. */
export type Row = Record<string, unknown>;

/** The tables that a sag fills, in an order in which each finds what it refers to. */
export const TABLES = [
  "henvendelse",
  "sag",
  "person",
  "fuldmagt",
  "printed_form",
  "form_page",
  "letter",
  "henvendelse_link",
  "henvendelse_topic",
  "wish",
  "event",
  "access",
  "notice",
] as const;

export type Rows = Record<(typeof TABLES)[number], Row[]>;

export function noRows(): Rows {
  return Object.fromEntries(TABLES.map((table) => [table, []])) as unknown as Rows;
}

/** As the product's own writers do it, triggers and constraints included, but many at a time. */
export async function insertRows(client: Client, rows: Rows): Promise<void> {
  for (const table of TABLES) {
    const [first] = rows[table];
    if (!first) continue;
    const columns = Object.keys(first).join(", ");
    await client.query(
      `insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, $1)`,
      [JSON.stringify(rows[table])],
    );
  }
}

export function bytea(bytes: Uint8Array): string {
  return `\\x${Buffer.from(bytes).toString("hex")}`;
}
