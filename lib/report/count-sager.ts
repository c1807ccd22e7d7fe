import { db } from "@/lib/db";
import type { Counts } from "./count-asked";
import { type Cut, inForce, inQuarter } from "./cut";

export type BegunCounts = { sager: number; area: Counts };

/** Under which area's heading each type stands. */
export type Headings = ReadonlyMap<string, string>;

/**
 * Sager begun in the quarter, each once under every area that it has a topic of: the topics that were asked for last, as of
 * the quarter's last day. They were changed after the sag was begun, so in the quarter too. What is asked for is grouped
 * whole before it is taken apart, since many ask for the same.
 */
export async function countBegun(cut: Cut, headings: Headings): Promise<BegunCounts> {
  const rows = await db().$queryRaw<{ value: string | null; count: number }[]>`
    with changed as (
      select distinct on (event.subject_key) event.subject_key, event.payload -> 'pakker' as pakker from event
      where event.type = 'sag.stepped' and event.payload ->> 'step' = 'change_content'
        and ${inQuarter(cut)} and ${inForce(cut)}
      order by event.subject_key, event.occurred_on desc, event.day_order desc
    ),
    begun as materialized (
      select coalesce(changed.pakker, event.payload -> 'pakker') as pakker
      from event left join changed using (subject_key)
      where event.type = 'sag.stepped' and event.payload ->> 'step' = 'create' and ${inQuarter(cut)} and ${inForce(cut)}
    ),
    alike as (select pakker, count(*)::int as count from begun group by pakker),
    heading as (
      select * from unnest(${[...headings.keys()]}::text[], ${[...headings.values()]}::text[]) as heading (type, area)
    )
    select area as value, sum(count)::int as count
    from alike cross join lateral (
      select distinct heading.area from jsonb_array_elements(pakker) pakke join heading on heading.type = pakke ->> 'type'
    ) areas
    group by area
    union all
    select null, count(*)::int from begun`;
  const areas = rows.flatMap(({ value, count }) => (value === null ? [] : [[value, count] as const]));
  return { sager: rows.find(({ value }) => value === null)?.count ?? 0, area: new Map(areas) };
}
