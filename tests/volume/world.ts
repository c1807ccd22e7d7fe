import type { Client } from "pg";
import type { Keys } from "@/lib/keys.mjs";
import type { Chance } from "./chance";
import { toNumber } from "./days";

export type Pakke = { id: string; type: string; kind: string; channel: string };
export type Caseworker = { id: string; key: string };

/** What the sager of a database stand in: its catalogue, its places and who works there. */
export type World = {
  chance: Chance;
  keys: Keys;
  /** the day it is, as a number of `days.ts` */
  today: number;
  pakker: readonly Pakke[];
  types: readonly string[];
  locations: readonly string[];
  caseworkers: readonly Caseworker[];
  printedIds: Set<string>;
  /** the last number given in each year */
  numbers: Map<number, number>;
};

export type Asked = { chance: Chance; keys: Keys; today: string };

export async function readWorld(client: Client, { chance, keys, today }: Asked): Promise<World> {
  const rows = async <T extends object>(sql: string) => (await client.query<T>(sql)).rows;
  const pakker = await rows<Pakke>(
    "select id, type_slug as type, kind, channel from fuldmagtspakke order by type_slug, kind, channel",
  );
  const locations = await rows<{ slug: string }>("select slug from location order by slug");
  const numbers = await rows<{ year: number; last: number }>("select year, last from sagsnummer_counter");
  const printed = await rows<{ printed_id: string }>("select printed_id from printed_form");
  return {
    chance,
    keys,
    today: toNumber(today),
    pakker,
    types: [...new Set(pakker.map(({ type }) => type))],
    locations: locations.map(({ slug }) => slug),
    caseworkers: await rows<Caseworker>(
      `select id, key from "user" where active and 'caseworker' = any(roles) order by email`,
    ),
    printedIds: new Set(printed.map(({ printed_id }) => printed_id)),
    numbers: new Map(numbers.map(({ year, last }) => [year, last])),
  };
}

/** The colleagues of the demo users, those that are missing: who has the sager. Their password is the demo's. */
export async function addCaseworkers(client: Client, count: number): Promise<void> {
  await client.query(
    `with added as (
      insert into "user" (email, name, password_hash, roles, demo)
      select 'kollega' || n || '@demo.example', 'Kollega ' || n, hash.password_hash, '{caseworker}', true
      from generate_series(1, $1) n, (select password_hash from "user" where demo limit 1) hash
      on conflict (email) do nothing
      returning key)
    insert into event (type, subject_kind, subject_key, occurred_on, day_order, actor, payload)
    select 'user.added', 'user', key, current_date, 1, 'system', '{"roles": ["caseworker"]}' from added`,
    [count],
  );
}
