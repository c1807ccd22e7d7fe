import type { Client } from "pg";
import { addDays, type IsoDate } from "@/lib/dates";
import type { FactInput } from "@/lib/events/event";
import { GATES, ROLLOUT_STEP_NAMES, type RolloutStatus, rolloutStep } from "@/lib/rollout/gates";
import { Chance } from "./chance";

export type RolloutVolume = {
  types: number;
  areas: number;
  /** events of each rollout, over three years */
  events: number;
  seed: number;
  /** a Copenhagen day */
  today: IsoDate;
};

type Told = { on: IsoDate; fact: FactInput };
type Payload = { type: string; subject_key: string; occurred_on: string; day_order: number; payload: object };

const BATCH = 5_000;
const [YEARS_BACK, FIRST_DAYS] = [3 * 365, 60];
const PARTIES = ["kl", "vendor", "us"];

/**
 * Fills a database with as many types in as many areas as are asked for, those that are there already counted with, and with
 * rollouts that have lived for three years. As its owner. The same seed gives the same rollouts.
 */
export async function fillWithRollouts(client: Client, volume: RolloutVolume): Promise<number> {
  const { types, areas, seed, today } = volume;
  const chance = new Chance(seed);
  await addAreas(client, areas, today);
  await addTypes(client, types, today);
  const made = await addRollouts(client);
  const rows = made.flatMap((key) => payloadsOf(key, aCourse(chance, volume)));
  for (let from = 0; from < rows.length; from += BATCH) {
    await client.query(
      `insert into event (type, subject_kind, subject_key, occurred_on, day_order, actor, payload, recorded_at)
       select type, 'rollout', subject_key, occurred_on, day_order, 'operator', payload, occurred_on + interval '12 hours'
       from json_to_recordset($1) as x (type text, subject_key text, occurred_on date, day_order int, payload jsonb)`,
      [JSON.stringify(rows.slice(from, from + BATCH))],
    );
  }
  await addNationalFigures(client, today);
  await client.query("vacuum analyze");
  return rows.length;
}

/** Of every pakke in every month of the three years. */
async function addNationalFigures(client: Client, today: IsoDate): Promise<void> {
  await client.query(
    `insert into national_figure (pakke_id, month, given, source, read_on, recorded_seq)
     select id, month, 100, 'Målt', (month + interval '1 month 4 days')::date, 0
     from fuldmagtspakke,
       generate_series(date_trunc('month', $1::date) - interval '36 months',
         date_trunc('month', $1::date) - interval '2 months', interval '1 month') month`,
    [today],
  );
}

const missing = async (client: Client, table: string, wanted: number) => {
  const { rows } = await client.query<{ n: number }>(`select count(*)::int as n from ${table}`);
  return Array.from({ length: Math.max(0, wanted - (rows[0]?.n ?? 0)) }, (_, index) => index + 1);
};

async function addAreas(client: Client, wanted: number, today: IsoDate): Promise<void> {
  for (const index of await missing(client, "area", wanted)) {
    await client.query("insert into area values ($1)", [`maalt-${index}`]);
    await client.query(
      `insert into area_row (slug, title, source, valid_from, recorded_seq) values ($1, $2, 'proposed', $3, 0)`,
      [`maalt-${index}`, `Målt område ${index}`, addDays(today, -YEARS_BACK)],
    );
  }
}

async function addTypes(client: Client, wanted: number, today: IsoDate): Promise<void> {
  for (const index of await missing(client, "fuldmagtstype", wanted)) {
    const [slug, from] = [`maalt-${index}`, addDays(today, -YEARS_BACK)];
    await client.query("insert into fuldmagtstype values ($1)", [slug]);
    await client.query(
      `insert into fuldmagtstype_row
         (slug, title, sentence, area_slug, legal_basis, kle, source, national, valid_from, recorded_seq)
       select $1, $2, 'Målt.', (select slug from area order by slug limit 1), 'Lov', '00.00.00', 'proposed', false, $3, 0`,
      [slug, `Målt slags ${index}`, from],
    );
    await client.query(
      `with pakke as (
         insert into fuldmagtspakke (type_slug, kind, channel)
         values ($1, 'act', 'self_service'), ($1, 'act', 'contact') returning id
       )
       insert into fuldmagtspakke_row (pakke_id, source, valid_from, recorded_seq)
       select id, 'proposed', $2, 0 from pakke`,
      [slug, from],
    );
  }
}

/** A rollout of every type in every area where it has none, with all pakker of the type. */
async function addRollouts(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ key: string }>(
    `with made as (
       insert into rollout (type_slug, area_slug)
       select t.slug, a.slug from fuldmagtstype t cross join area a
       where not exists (select 1 from rollout r where r.type_slug = t.slug and r.area_slug = a.slug)
       order by t.slug, a.slug
       returning id, key, type_slug, area_slug
     ), pakker as (
       insert into rollout_pakke (rollout_id, pakke_id, area_slug, valid_from, recorded_seq)
       select made.id, p.id, made.area_slug, '2023-01-01', 0
       from made join fuldmagtspakke p on p.type_slug = made.type_slug
     )
     select key from made order by type_slug, area_slug`,
  );
  return rows.map(({ key }) => key);
}

/** Some gates, and between them what rollouts are mostly made of: days that are moved, and somebody who is waited for. */
function aCourse(chance: Chance, { events, today }: RolloutVolume): Told[] {
  const gates = chance.is(0.5) ? GATES.length : chance.between(1, GATES.length - 1);
  const first = chance.between(0, FIRST_DAYS);
  const pace = (YEARS_BACK - FIRST_DAYS - 30) / events;
  const steps = new Map(
    GATES.slice(0, gates).map((gate, index) => [Math.floor((index * (events - 1)) / GATES.length), gate]),
  );
  return Array.from({ length: events }, (_, index) => {
    const on = addDays(today, first - YEARS_BACK + Math.floor(index * pace));
    const gate = steps.get(index);
    return { on, fact: gate ? aStep(gate, chance) : between(chance, on) };
  });
}

function aStep(to: RolloutStatus, chance: Chance): FactInput {
  const step = ROLLOUT_STEP_NAMES.find((name) => rolloutStep(name).to.includes(to)) ?? "start";
  return { type: "rollout.stepped", step, to, waitingFor: chance.oneOf(PARTIES) };
}

function between(chance: Chance, on: IsoDate): FactInput {
  if (chance.is(0.5)) return { type: "rollout.waiting", party: chance.oneOf(PARTIES) };
  const liveOn = addDays(on, chance.between(20, 700));
  return {
    type: "rollout.planned",
    liveOn,
    expectedLiveOn: liveOn,
    nextGateOn: addDays(on, chance.between(5, 90)),
    reason: "area_lacks_time",
  };
}

function payloadsOf(key: string, told: readonly Told[]): Payload[] {
  const order = new Map<string, number>();
  return told.map(({ on, fact }) => {
    const { type, ...payload } = fact;
    order.set(on, (order.get(on) ?? 0) + 1);
    return { type, subject_key: key, occurred_on: on, day_order: order.get(on) ?? 1, payload };
  });
}
