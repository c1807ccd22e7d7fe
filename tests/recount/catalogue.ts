import type { Client } from "pg";
import { CLOSED_DAYS } from "@/lib/clock/closed-days";
import { addDays, daysBetween, type IsoDate } from "@/lib/dates";
import type { Quarter } from "@/lib/rollout/quarters";
import type { Chance } from "@/tests/volume/chance";
import type { Pool } from "./history";

const SINCE = "2009-01-01";
const AREAS = ["prim", "seks", "ni"];
export const POOL: Pool = {
  types: ["prim-a", "prim-b", "seks-a", "ni-a", "ni-b"],
  places: ["skranken", "cafeen", "hjemmet", "afdelingen"],
};

/** Types, areas and places of their own, which change while histories are told. */
export async function addPool(client: Client): Promise<void> {
  for (const slug of AREAS) {
    await client.query("insert into area values ($1)", [slug]);
    await addRow(client, "area_row", { slug, title: slug, source: "found" });
  }
  for (const slug of POOL.types) {
    await client.query("insert into fuldmagtstype values ($1)", [slug]);
    await client.query(
      "insert into fuldmagtspakke (id, type_slug, kind, channel) values (gen_random_uuid(), $1, 'act', 'contact')",
      [slug],
    );
    const law = { sentence: "Prøve.", legal_basis: "Lov", kle: "00.00.00", source: "found", national: false };
    await addRow(client, "fuldmagtstype_row", { slug, title: slug, area_slug: slug.split("-")[0], ...law });
  }
  for (const slug of POOL.places) {
    await client.query("insert into location values ($1)", [slug]);
    const kind = slug === "skranken" ? "counter" : slug === "cafeen" ? "outreach" : "visit";
    await addRow(client, "location_row", { slug, name: slug, kind, weekdays: [], source: "found" });
  }
}

type Row = Record<string, unknown>;

async function addRow(client: Client, table: string, row: Row): Promise<void> {
  const whole = { id: crypto.randomUUID(), valid_from: SINCE, valid_to: null, recorded_seq: 0, ...row };
  await client.query(`insert into ${table} select * from json_populate_record(null::${table}, $1)`, [
    JSON.stringify({ ...whole, replaced_seq: null }),
  ]);
}

/** Something of the catalogue or of a setting becomes otherwise from a day near the quarter, or was so: known from `seq` on. */
export async function changeSomething(
  client: Client,
  { chance, quarter, seq }: { chance: Chance; quarter: Quarter; seq: bigint },
): Promise<void> {
  const { first, last } = quarter;
  const day = addDays(first, chance.between(-10, daysBetween(first, last) + 10));
  const what = chance.between(0, 4);
  if (what === 0) {
    const kind = chance.oneOf(["counter", "outreach", "visit"]);
    await changeFrom(client, "location_row", { slug: chance.oneOf(POOL.places), day, seq, change: { kind } });
  }
  if (what === 1) {
    const slug = chance.oneOf(POOL.places);
    await changeFrom(client, "location_row", { slug, day, seq, change: { valid_to: addDays(day, 20) } });
  }
  if (what === 2) {
    const change = { area_slug: chance.oneOf(AREAS), national: chance.is(0.2) };
    await changeFrom(client, "fuldmagtstype_row", { slug: chance.oneOf(POOL.types), day, seq, change });
  }
  if (what === 3) await closeDays(client, chance, { day, seq });
  if (what === 4) await noteNational(client, chance, { day, seq });
}

type Change = { slug: string; day: IsoDate; seq: bigint; change: Row };

async function changeFrom(client: Client, table: string, { slug, day, seq, change }: Change): Promise<void> {
  const { rows } = await client.query<{ row: Row & { valid_from: IsoDate } }>(
    `update ${table} set replaced_seq = $3
     where slug = $1 and replaced_seq is null and coalesce(valid_to, $2::date) >= $2::date returning to_json(${table}) as row`,
    [slug, day, String(seq)],
  );
  const kept = rows.map(({ row }) => row).toSorted((a, b) => (a.valid_from < b.valid_from ? -1 : 1));
  const anew = { id: crypto.randomUUID(), recorded_seq: String(seq) };
  const [row] = kept;
  if (!row) return;
  const ends = { valid_to: addDays(day, -1), id: crypto.randomUUID() };
  if (row.valid_from < day) await addRow(client, table, { ...row, ...anew, ...ends });
  await addRow(client, table, { ...row, ...anew, valid_from: day, valid_to: null, ...change });
}

type When = { day: IsoDate; seq: bigint };

async function closeDays(client: Client, chance: Chance, { day, seq }: When): Promise<void> {
  const key = "clock.closedDays";
  await client.query(
    "update setting_row set replaced_seq = $2 where key = $1 and replaced_seq is null and valid_from >= $3",
    [key, String(seq), day],
  );
  const { rows } = await client.query<{ row: Row }>(
    `update setting_row set replaced_seq = $2 where key = $1 and replaced_seq is null and coalesce(valid_to, $3::date) >= $3::date
     returning to_json(setting_row) as row`,
    [key, String(seq), day],
  );
  const anew = { recorded_seq: String(seq) };
  for (const { row } of rows) {
    await addRow(client, "setting_row", {
      ...row,
      ...anew,
      id: crypto.randomUUID(),
      valid_to: addDays(day, -1),
    });
  }
  const value = CLOSED_DAYS.filter(() => chance.is(0.5));
  await addRow(client, "setting_row", { key, value, ...anew, valid_from: day });
}

async function noteNational(client: Client, chance: Chance, { day, seq }: When): Promise<void> {
  const [month, slug] = [`${day.slice(0, 7)}-01`, chance.oneOf(POOL.types)];
  const pakke = "(select id from fuldmagtspakke where type_slug = $1)";
  await client.query(
    `update national_figure set replaced_seq = $3 where pakke_id = ${pakke} and month = $2 and replaced_seq is null`,
    [slug, month, String(seq)],
  );
  await client.query(
    `insert into national_figure (pakke_id, month, given, source, read_on, recorded_seq)
     values (${pakke}, $2, $4, 'Prøve', $5, $3)`,
    [slug, month, String(seq), chance.between(0, 900), day],
  );
}
