import { db } from "@/lib/db";
import type { Counts } from "./count-asked";
import { type Cut, inForce, inQuarter } from "./cut";

/** What became of the letters sent in a quarter. `receipt` asks for no answer, and so has no other fate. */
export type LetterFate = "answered" | "waiting" | "came_back" | "lost" | "receipt";

/** By fate; those that ask for an answer by way of mail, and of them those that came back or were taken for lost. */
export type LetterCounts = { fate: Counts; asking: Counts; notReached: Counts };

type Grouped = { fate: LetterFate; way: string; count: number };

/**
 * Letters whose sending lies in the quarter: the last one, and not put back after it. What became of them is what is known at the
 * watermark, also when it happened after the quarter: most answers to a letter of its last month come then. A letter that came
 * back is that, whatever else we held; one for which another was sent because no answer came was taken for lost, though
 * the sag was answered later. Receipts and letters about what is missing from before letters had events count on the day of
 * their step, and are answered by the next that came in.
 */
export async function countLetters(cut: Cut): Promise<LetterCounts> {
  const rows = await db().$queryRaw<Grouped[]>`
    with begun as materialized (
      select distinct event.subject_key as letter from event
      where event.type = 'letter.stepped' and event.payload ->> 'step' = 'send' and ${inQuarter(cut)} and ${inForce(cut)}
    ),
    told as materialized (
      select begun.letter, its.* from begun cross join lateral (
        select event.payload, event.payload ->> 'step' as step, event.occurred_on as on_day, event.day_order from event
        where event.subject_kind = 'letter' and event.subject_key = begun.letter
          and event.type = 'letter.stepped' and ${inForce(cut)}
        offset 0
      ) its
    ),
    sent as (
      select distinct on (letter) letter, step, on_day, payload ->> 'kind' as kind, payload ->> 'way' as way from told
      where step in ('send', 'put_back') order by letter, on_day desc, day_order desc
    ),
    became as (
      select letter, bool_or(step = 'answer') as answered, bool_or(step = 'come_back') as came_back,
             bool_or(step = 'resend' and payload ->> 'reason' = 'assumed_lost') as lost
      from told group by letter
    ),
    letters as (
      select way, case
        when kind = 'receipt' then 'receipt' when came_back then 'came_back' when lost then 'lost'
        when answered then 'answered' else 'waiting' end as fate
      from sent join became using (letter)
      where step = 'send' and on_day between ${cut.first}::date and ${cut.last}::date
    ),
    before as (
      select coalesce(event.payload ->> 'way', 'letter') as way, case
        when event.payload ->> 'step' = 'send_receipt' then 'receipt' when came.is_in then 'answered' else 'waiting' end as fate
      from event cross join lateral (
        select exists (
          select from event answer
          where answer.subject_kind = 'sag' and answer.subject_key = event.subject_key and answer.type = 'sag.stepped'
            and answer.payload ->> 'step' = 'receive'
            and (answer.occurred_on, answer.day_order) > (event.occurred_on, event.day_order)
            and answer.seq <= ${cut.watermark} and answer.seq not in (
              select correction.corrects from event correction
              where correction.corrects is not null and correction.seq <= ${cut.watermark})
          ) as is_in
      ) came
      where event.type = 'sag.stepped' and event.payload ->> 'step' in ('send_receipt', 'ask_citizen')
        and event.payload ->> 'letter' is null and ${inQuarter(cut)} and ${inForce(cut)}
    )
    select fate, way, count(*)::int as count from (select way, fate from letters union all select way, fate from before) counted
    group by fate, way`;
  const asking = rows.filter(({ fate }) => fate !== "receipt");
  return {
    fate: added(rows, ({ fate }) => fate),
    asking: added(asking, ({ way }) => way),
    notReached: added(
      asking.filter(({ fate }) => fate === "came_back" || fate === "lost"),
      ({ way }) => way,
    ),
  };
}

function added(rows: readonly Grouped[], keyOf: (row: Grouped) => string): Counts {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + row.count);
  return counts;
}
