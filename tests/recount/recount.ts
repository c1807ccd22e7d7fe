import type { Client } from "pg";
import type { IsoDate } from "@/lib/dates";
import type { Quarter } from "@/lib/rollout/quarters";
import { holidaysOf } from "./calendar";

/**
 * The same figures counted once more, in plain SQL written from their definitions: nothing of the program's own counting is
 * used, neither its queries nor its lists.
 */
export type Recount = { tables: Record<string, Record<string, number>>; ours: number[]; citizens: number[] };

/** What was known at $1 of what had happened by $3, the quarter beginning on $2. */
const KNOWN = `known as (
  select * from event
  where seq <= $1::bigint
    and seq not in (select corrects from event where corrects is not null and seq <= $1::bigint)
), asked as (
  select * from known where type = 'henvendelse.recorded' and occurred_on >= $2::date and occurred_on < $3::date + 1
), step as (
  select subject_key as sag, occurred_on as on_day, day_order, payload ->> 'step' as step, payload ->> 'to' as status, payload
  from known where type = 'sag.stepped' and occurred_on <= $3::date
), alive as (select $2::date as first, $3::date as last)`;

const row = (table: string) =>
  `(select * from ${table} where recorded_seq <= $1::bigint and coalesce(replaced_seq, $1::bigint + 1) > $1::bigint)`;

const HEADING = `heading as (
  select slug, coalesce(
    (select area_slug from ${row("fuldmagtstype_row")} r where r.slug = t.slug and r.valid_from <= $3::date
     order by valid_from desc limit 1),
    (select area_slug from ${row("fuldmagtstype_row")} r where r.slug = t.slug order by valid_from limit 1)) as area,
    coalesce(
    (select national from ${row("fuldmagtstype_row")} r where r.slug = t.slug and r.valid_from <= $3::date
     order by valid_from desc limit 1),
    (select national from ${row("fuldmagtstype_row")} r where r.slug = t.slug order by valid_from limit 1)) as national
  from fuldmagtstype t
)`;

/**
 * Every letter sent in the quarter: a sending that no other and no putting back comes after. It came back if that is told of
 * it; else it was lost if another went because no answer came; else it is answered or not.
 */
const LETTERS = `, life as (
  select subject_key as letter, occurred_on as on_day, day_order, payload ->> 'step' as step, payload ->> 'kind' as kind,
         payload ->> 'way' as way, payload ->> 'reason' as reason
  from known where type = 'letter.stepped'
), out as (
  select * from life sending, alive
  where step = 'send' and on_day between first and last and not exists (
    select from life later where later.letter = sending.letter and later.step in ('put_back', 'send')
      and (later.on_day, later.day_order) > (sending.on_day, sending.day_order))
), of_old as (
  select *, exists (
    select from known came where came.subject_key = asked.sag and came.type = 'sag.stepped' and came.payload ->> 'step' = 'receive'
      and (came.occurred_on > asked.on_day or came.occurred_on = asked.on_day and came.day_order > asked.day_order)) as came
  from step asked, alive
  where step in ('send_receipt', 'ask_citizen') and on_day between first and last and not payload ? 'letter'
), letters as (
  select way, case
    when kind = 'receipt' then 'receipt'
    when exists (select from life l where l.letter = out.letter and l.step = 'come_back') then 'came_back'
    when exists (select from life l where l.letter = out.letter and (l.step, l.reason) = ('resend', 'assumed_lost')) then 'lost'
    when exists (select from life l where l.letter = out.letter and l.step = 'answer') then 'answered'
    else 'waiting' end as fate
  from out
  union all
  select case when payload ? 'way' then payload ->> 'way' else 'letter' end,
         case when step = 'send_receipt' then 'receipt' when came then 'answered' else 'waiting' end
  from of_old
)`;
const MAIL_WAYS = [
  "digital_post",
  "letter",
  "large_print",
  "accessible_pdf",
  "sound",
  "braille",
  "read_by_phone",
  "collect",
];

const QUERIES: Record<string, { sql: string; always: readonly string[] }> = {
  outcome: {
    sql: "select payload ->> 'outcome' as key, count(*) as count from asked group by 1",
    always: [
      "fuldmagt",
      "medbetjening",
      "analogue_fuldmagt",
      "general_or_future_fuldmagt",
      "guardian_or_doubt",
      "citizen_does_it",
      "nobody_to_appoint",
      "other",
    ],
  },
  way: {
    sql: "select payload ->> 'askedBy' as key, count(*) as count from asked group by 1",
    always: ["counter", "phone", "letter", "outreach", "visit"],
  },
  place: {
    sql: `, open as (
        select slug, bool_or(kind = 'visit') as visited from ${row("location_row")} place, alive
        where valid_from <= last and coalesce(valid_to, last) >= first group by slug
      )
      select coalesce((select slug from open where open.slug = payload ->> 'location' and not visited), 'andre-steder') as key,
             count(*) as count
      from asked group by 1
      union all select slug, 0 from open where not visited`,
    always: ["andre-steder"],
  },
  nobody_reason: {
    sql: `select payload ->> 'nobodyReason' as key, count(*) as count from asked
          where payload ->> 'outcome' = 'nobody_to_appoint' group by 1`,
    always: ["no_relatives", "does_not_want_to", "relatives_not_digital", "carer_not_allowed", "other"],
  },
  wish_area: {
    sql: `, ${HEADING}, wish as (
        select distinct seq, wished from asked, jsonb_array_elements_text(payload -> 'wishes') wished
      )
      select area as key, count(*) as count from wish join heading on slug = wished where not national group by 1
      union all select area, 0 from heading where area is not null and not national`,
    always: [],
  },
  sag_area: {
    sql: `, ${HEADING}, begun as (
        select sag from step where step = 'create' and on_day >= $2::date
      ), content as (
        select distinct on (sag) sag, payload -> 'pakker' as pakker from step where step in ('create', 'change_content')
        order by sag, on_day desc, day_order desc
      ), under as (
        select distinct sag, area
        from begun join content using (sag), jsonb_array_elements(pakker) pakke, heading where slug = pakke ->> 'type'
      )
      select area as key, count(*) as count from under group by 1
      union all select area, 0 from heading where area is not null`,
    always: [],
  },
  letter_fate: {
    sql: `${LETTERS} select fate as key, count(*) as count from letters group by 1`,
    always: ["answered", "waiting", "came_back", "lost", "receipt"],
  },
  letter_way: {
    sql: `${LETTERS} select case fate when 'receipt' then fate else way end as key, count(*) as count from letters group by 1`,
    always: [...MAIL_WAYS, "receipt"],
  },
  letter_lost: {
    sql: `${LETTERS} select way as key, count(*) as count from letters where fate in ('came_back', 'lost') group by 1`,
    always: MAIL_WAYS,
  },
  national: {
    sql: `, figure as (select * from ${row("national_figure")} f where month < $3::date + 1)
      select type_slug || '/' || kind || '/' || channel as key, given as count
      from figure join fuldmagtspakke p on p.id = pakke_id
      where not exists (select from figure later where later.pakke_id = figure.pakke_id and later.month > figure.month)`,
    always: [],
  },
};

/** Each fuldmagt lives through the events of its sag one after another. */
const FATES = `with recursive ${KNOWN}, told as (
  select subject_key as sag, occurred_on as on_day, type, payload ->> 'step' as step, payload,
         row_number() over (partition by subject_key order by occurred_on, day_order) as n
  from known where type in ('sag.stepped', 'fuldmagt.revoked') and occurred_on <= $3::date
), pakke as (
  select distinct sag, p ->> 'type' as type, p ->> 'kind' as kind, p ->> 'channel' as channel
  from told, jsonb_array_elements(payload -> 'pakker') p where told.type = 'sag.stepped'
), life as (
  select sag, pakke.type, kind, channel, 0::bigint as n, 'none' as fate, null::date as since, null::date as until from pakke
  union all
  select sag, life.type, life.kind, life.channel, told.n, now.fate,
         case when now.fate = life.fate then life.since
              when now.fate = 'ended' then coalesce((payload ->> 'endedOn')::date, on_day) else on_day end,
         case when step in ('create', 'change_content') then (payload ->> 'periodTo')::date else life.until end
  from life join told using (sag)
  cross join lateral (select exists (
    select from jsonb_array_elements(case step when 'register' then payload -> 'notRegistered' else payload -> 'pakker' end) p
    where p ->> 'type' = life.type and p ->> 'kind' = life.kind and p ->> 'channel' = life.channel) as is_named) named
  cross join lateral (select case
    when step in ('create', 'change_content') then case when is_named then 'requested' else 'none' end
    when step = 'register' and life.fate = 'requested' then case when is_named then 'refused' else 'active' end
    when step in ('undo_registration', 'reopen') and life.fate in ('active', 'refused', 'ended') then 'requested'
    when step = 'end_by_death' and life.fate = 'active' then 'ended'
    when told.type = 'fuldmagt.revoked' and is_named and life.fate = 'active' then 'revoked'
    else life.fate end as fate) now
  where told.n = life.n + 1
)
select (select count(*) from life a, alive where fate = 'revoked' and since between first and last
          and exists (select from life b where (b.sag, b.type, b.kind, b.channel, b.n)
                        = (a.sag, a.type, a.kind, a.channel, a.n - 1) and b.fate = 'active')) as revoked,
       (select count(*) from life a, alive
        where until between first and last and (fate = 'active' or fate = 'ended' and since > until)
          and not exists (select from told where told.sag = a.sag and told.n > a.n)) as expired`;

/** A working day is ours when the sag lay with us as the day began, and the citizen's when it lay with them. */
const DAYS = `with ${KNOWN}, told as (
  select *, row_number() over (partition by sag order by on_day, day_order) as n from step
), entered as (
  select distinct on (sag) sag, n, on_day from told where step = 'register' order by sag, n desc
), counted as (
  select * from entered
  where on_day >= $2::date and not exists (
    select from told where told.sag = entered.sag and told.n > entered.n and step in ('undo_registration', 'reopen'))
), bounds as (
  select sag, counted.n, counted.on_day as until,
         coalesce(max(told.on_day) filter (where status in ('completed', 'rejected', 'withdrawn', 'lapsed', 'ended')),
                  min(told.on_day)) as since
  from counted join told using (sag) where told.n < counted.n group by 1, 2, 3
), days as (
  select sag, (
    select status from told where told.sag = bounds.sag and told.n < bounds.n and told.on_day < d
    order by told.n desc limit 1) as status
  from bounds, generate_series(since + 1, until, interval '1 day') d
  where extract(isodow from d) < 6 and not d::date = any($4::date[]) and not to_char(d, 'MM-DD') = any($5::text[])
)
select counted.sag, count(*) filter (where status in ('received', 'checked', 'registered')) as ours,
       count(*) filter (where status in ('awaiting_signature', 'awaiting_citizen')) as citizens
from counted left join days using (sag) group by 1`;

type Counted = { key: string; count: string };

export async function recount(client: Client, quarter: Quarter, watermark: bigint): Promise<Recount> {
  const values = [String(watermark), quarter.first, quarter.last];
  const tables: Recount["tables"] = {};
  for (const [id, { sql, always }] of Object.entries(QUERIES)) {
    const whole = sql.startsWith(",") ? `with ${KNOWN}${sql}` : `with ${KNOWN} ${sql}`;
    const { rows } = await client.query<Counted>({ name: id, text: whole, values });
    const table: Record<string, number> = Object.fromEntries(always.map((key) => [key, 0]));
    for (const { key, count } of rows) table[key] = (table[key] ?? 0) + Number(count);
    tables[id] = table;
  }
  const { rows: fates } = await client.query<{ revoked: string; expired: string }>({
    name: "fate",
    text: FATES,
    values,
  });
  tables["fate"] = { expired: Number(fates[0]?.expired), revoked: Number(fates[0]?.revoked) };
  return { tables, ...(await daysOf(client, quarter, watermark)) };
}

async function daysOf(client: Client, { first, last }: Quarter, watermark: bigint) {
  const { rows: settings } = await client.query<{ value: string[] }>(
    `select value from ${row("setting_row")} s
     where key = 'clock.closedDays' and valid_from <= $2::date and coalesce(valid_to, $2::date) >= $2::date`,
    [String(watermark), last],
  );
  const closed = (settings[0]?.value ?? Object.keys(CLOSED)).map((name) => CLOSED[name] ?? "");
  const year = Number(first.slice(0, 4));
  const holidays: IsoDate[] = [year - 2, year - 1, year].flatMap(holidaysOf);
  const { rows } = await client.query<{ ours: string; citizens: string }>({
    name: "days", // planned once
    text: DAYS,
    values: [String(watermark), first, last, holidays, closed],
  });
  return { ours: rows.map(({ ours }) => Number(ours)), citizens: rows.map((one) => Number(one.citizens)) };
}

const CLOSED: Record<string, string> = {
  grundlovsdag: "06-05",
  juleaftensdag: "12-24",
  nytaarsaftensdag: "12-31",
};
