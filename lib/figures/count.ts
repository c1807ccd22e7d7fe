import { Prisma } from "@/generated/prisma/client";
import { toDbDate } from "@/lib/dates";
import { db } from "@/lib/db";
import { type Period, weekOf } from "./period";
import type { Counts, HenvendelseCounts, LetterCounts, SagCounts } from "./tables";

/** Grouped in the database, from what holds no person: henvendelser, wishes, and the log's facts that a sag was begun. */

type Days = Pick<Period, "from" | "to">;
type Grouped = { dimension: string; value: string; count: number };

export async function countHenvendelser({ from, to }: Days): Promise<HenvendelseCounts> {
  const rows = await db().$queryRaw<Grouped[]>`
    select case when grouping(outcome) = 0 then 'outcome' when grouping(asked_by) = 0 then 'way'
                when grouping(location_slug) = 0 then 'place' when grouping(nobody_reason) = 0 then 'reason'
                else 'day' end as dimension,
           coalesce(outcome::text, asked_by::text, location_slug, nobody_reason::text, occurred_on::text) as value,
           count(*)::int as count
    from henvendelse where occurred_on between ${toDbDate(from)}::date and ${toDbDate(to)}::date
    group by grouping sets ((outcome), (asked_by), (location_slug), (occurred_on), (nobody_reason))`;
  const of = dimensions(rows.filter(({ value }) => value !== null));
  return {
    outcome: of("outcome"),
    way: of("way"),
    place: of("place"),
    week: byWeek(of("day")),
    reason: of("reason"),
  };
}

/** How sager came: the henvendelser that became one. The sag itself does not know, and the link between can be erased. */
export async function countSagWays({ from, to }: Days): Promise<Counts> {
  const rows = await db().$queryRaw<Grouped[]>`
    select 'way' as dimension, asked_by::text as value, count(*)::int as count from henvendelse
    where occurred_on between ${toDbDate(from)}::date and ${toDbDate(to)}::date and outcome = 'fuldmagt'
    group by asked_by`;
  return dimensions(rows)("way");
}

export async function countWishes({ from, to }: Days): Promise<Counts> {
  const rows = await db().$queryRaw<Grouped[]>`
    select 'type' as dimension, type_slug as value, count(*)::int as count
    from wish join henvendelse on henvendelse.id = wish.henvendelse_id
    where occurred_on between ${toDbDate(from)}::date and ${toDbDate(to)}::date
    group by type_slug`;
  return dimensions(rows)("type");
}

/** What there was nobody to appoint for. */
export async function countNobodyTopics({ from, to }: Days): Promise<Counts> {
  const rows = await db().$queryRaw<Grouped[]>`
    select 'type' as dimension, type_slug as value, count(*)::int as count
    from henvendelse_topic topic join henvendelse on henvendelse.id = topic.henvendelse_id
    where occurred_on between ${toDbDate(from)}::date and ${toDbDate(to)}::date
    group by type_slug`;
  return dimensions(rows)("type");
}

/**
 * Sager begun in a period, by where they stand now, topic, place and week; with `topics` those alone that have one of them.
 * A sag counts once under each of its topics, as they were asked for last. One that is erased keeps the status that the
 * log tells.
 */
export async function countSager(
  days: Days,
  topics: readonly string[] | null,
): Promise<Omit<SagCounts, "way">> {
  const rows = await db().$queryRaw<Grouped[]>`
    with ${begun(days, topics)}, grouped as materialized (
      select case when grouping(status) = 0 then 'status' when grouping(place) = 0 then 'place'
                  when grouping(pakker) = 0 then 'pakker' else 'day' end as dimension,
             coalesce(status, place, day::text) as value, pakker, count(*)::int as count
      from begun group by grouping sets ((status), (place), (day), (pakker))
    )
    select dimension, value, count from grouped where dimension <> 'pakker'
    union all
    select 'type', topic, sum(count)::int
    from grouped cross join lateral (
      select distinct pakke ->> 'type' as topic from jsonb_array_elements(pakker) pakke
    ) topics
    where dimension = 'pakker' group by topic`;
  const of = dimensions(rows);
  return { status: of("status"), type: of("type"), place: of("place"), week: byWeek(of("day")) };
}

/** What is asked for is grouped whole before it is taken apart: many ask for the same. */
function begun({ from, to }: Days, topics: readonly string[] | null) {
  const own = (topics ?? []).map((type) => JSON.stringify([{ type }]));
  const ofOwn = topics ? Prisma.sql`where pakker @> any(${own}::jsonb[])` : Prisma.empty;
  return Prisma.sql`
    all_begun as (
      select coalesce(sag.status::text, (
               select last.payload ->> 'to' from event last
               where last.subject_kind = 'sag' and last.subject_key = event.subject_key and last.type = 'sag.stepped'
               order by seq desc limit 1)) as status,
             event.payload ->> 'location' as place, event.occurred_on as day,
             coalesce((
               select changed.payload -> 'pakker' from event changed
               where changed.subject_key = event.subject_key and changed.type = 'sag.stepped'
                 and changed.payload ->> 'step' = 'change_content'
               order by seq desc limit 1), event.payload -> 'pakker') as pakker
      from event
      left join sag on sag.key = event.subject_key::uuid
      where event.type = 'sag.stepped' and event.payload ->> 'step' = 'create'
        and event.occurred_on between ${toDbDate(from)}::date and ${toDbDate(to)}::date
    ),
    begun as (select * from all_begun ${ofOwn})`;
}

/**
 * Fuldmagter that the municipality entered in a period, by `pakkeKey`, by the day it was noted. Of a registration that was
 * undone, or that a reopening took back, none counts. One fuldmagt is one sag, so small numbers are hidden as sager are.
 */
export async function countGiven({ from, to }: Days): Promise<Counts> {
  const rows = await db().$queryRaw<Grouped[]>`
    with registered as materialized (
      select (
               select asked.payload -> 'pakker' from event asked
               where asked.subject_kind = 'sag' and asked.subject_key = event.subject_key and asked.seq < event.seq
                 and asked.type = 'sag.stepped' and asked.payload ->> 'step' in ('create', 'change_content')
               order by asked.seq desc limit 1) as pakker,
             coalesce(event.payload -> 'notRegistered', '[]') as without
      from event
      where event.type = 'sag.stepped' and event.payload ->> 'step' = 'register'
        and event.occurred_on between ${toDbDate(from)}::date and ${toDbDate(to)}::date
        and not exists (
          select 1 from event undone
          where undone.subject_kind = 'sag' and undone.subject_key = event.subject_key and undone.seq > event.seq
            and undone.type = 'sag.stepped' and undone.payload ->> 'step' in ('undo_registration', 'reopen'))
    ),
    grouped as (select pakker, without, count(*)::int as count from registered group by pakker, without)
    select 'pakke' as dimension, concat_ws(' ', pakke ->> 'type', pakke ->> 'kind', pakke ->> 'channel') as value,
           sum(count)::int as count
    from grouped cross join lateral jsonb_array_elements(pakker) pakke
    where not exists (
      select 1 from jsonb_array_elements(without) left_out
      where left_out ->> 'type' = pakke ->> 'type' and left_out ->> 'kind' = pakke ->> 'kind'
        and left_out ->> 'channel' = pakke ->> 'channel')
    group by 2`;
  return dimensions(rows)("pakke");
}

/**
 * Letters sent in a period and not put back, by where they stand now and by way of mail; and how often signed pages came back in it,
 * by how. Letters from before they had events of their own are not among them.
 */
export async function countLetters({ from, to }: Days): Promise<LetterCounts> {
  const rows = await db().$queryRaw<Grouped[]>`
    with sent as (
      select event.payload ->> 'way' as way, case event.payload ->> 'kind' when 'receipt' then 'receipt' else (
               select last.payload ->> 'to' from event last
               where last.subject_kind = 'letter' and last.subject_key = event.subject_key and last.type = 'letter.stepped'
               order by occurred_on desc, day_order desc limit 1) end as state
      from event
      where event.type = 'letter.stepped' and event.payload ->> 'step' = 'send'
        and event.occurred_on between ${toDbDate(from)}::date and ${toDbDate(to)}::date
        and not exists (
          select 1 from event other
          where other.subject_kind = 'letter' and other.subject_key = event.subject_key and other.type = 'letter.stepped'
            and other.payload ->> 'step' in ('send', 'put_back') and other.seq > event.seq)
    )
    select case when grouping(state) = 0 then 'state' else 'way' end as dimension, coalesce(state, way) as value,
           count(*)::int as count
    from sent group by grouping sets ((state), (way))
    union all
    select 'return', event.payload ->> 'cameBy', count(*)::int from event
    where event.type = 'sag.stepped' and event.payload ->> 'step' = 'receive' and event.payload ->> 'cameBy' is not null
      and event.occurred_on between ${toDbDate(from)}::date and ${toDbDate(to)}::date
    group by 2`;
  const of = dimensions(rows);
  return { state: of("state"), way: of("way"), cameBy: of("return") };
}

/** From numbers by day. */
function byWeek(days: Counts): Counts {
  const weeks = new Map<string, number>();
  for (const [day, count] of days) weeks.set(weekOf(day), (weeks.get(weekOf(day)) ?? 0) + count);
  return weeks;
}

function dimensions(rows: readonly Grouped[]): (name: string) => Counts {
  return (name) =>
    new Map(rows.filter(({ dimension }) => dimension === name).map(({ value, count }) => [value, count]));
}
