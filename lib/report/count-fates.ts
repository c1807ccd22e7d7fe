import { db } from "@/lib/db";
import { type Cut, day, inForce, inQuarter } from "./cut";

export type FateCounts = { expired: number; revoked: number };

/**
 * Fuldmagter whose last day lay in the quarter and that held until then, and those that were taken back in it: as
 * `fuldmagterFrom` tells the events of one sag, for all of them at once. A registration lasts until the next step that
 * makes it undone: it is undone, opened again, or ended by a death. What is taken back stays so.
 */
export async function countFates(cut: Cut): Promise<FateCounts> {
  const { first, last } = cut;
  const [row] = await db().$queryRaw<FateCounts[]>`
    with touched as (
      select event.subject_key from event
      where event.type = 'fuldmagt.revoked' and ${inQuarter(cut)} and ${inForce(cut)}
      union
      select event.subject_key from event
      where event.type = 'sag.stepped' and event.payload ->> 'periodTo' is not null
        and (event.payload ->> 'periodTo') collate "C" between ${first} and ${last}
        and event.occurred_on <= ${day(last)} and ${inForce(cut)}
    ),
    told as materialized (
      select event.subject_key as sag, event.payload, event.occurred_on as on_day,
             case event.type when 'fuldmagt.revoked' then 'revoke' else event.payload ->> 'step' end as step,
             row_number() over (partition by event.subject_key order by event.occurred_on, event.day_order) as place
      from touched join event on event.subject_kind = 'sag' and event.subject_key = touched.subject_key
      where event.occurred_on <= ${day(last)} and ${inForce(cut)}
        and (event.type = 'fuldmagt.revoked' or event.type = 'sag.stepped' and event.payload ->> 'step' in (
          'create', 'change_content', 'register', 'undo_registration', 'reopen', 'end_by_death'))
    ),
    ranked as (
      select *, max(place) filter (where step in ('create', 'change_content'))
               over (partition by sag order by place) as content_at,
             min(place) filter (where step <> 'revoke')
               over (partition by sag order by place rows between 1 following and unbounded following) as until
      from told
    ),
    registered as materialized (
      select entry.sag, entry.place, content.payload ->> 'periodTo' as period_to, entry.until, next.step as next_step,
             coalesce(next.payload ->> 'endedOn', next.on_day::text) as ended_on, pakke
      from ranked entry
      join told content on content.sag = entry.sag and content.place = entry.content_at
      left join told next on next.sag = entry.sag and next.place = entry.until
      cross join lateral (select distinct jsonb_array_elements(content.payload -> 'pakker') as pakke) pakker
      where entry.step = 'register'
        and not coalesce(entry.payload -> 'notRegistered' @> jsonb_build_array(pakke), false)
        and not exists (
          select from told earlier where earlier.sag = entry.sag and earlier.step = 'revoke'
            and earlier.place between entry.content_at and entry.place
            and earlier.payload -> 'pakker' @> jsonb_build_array(pakke))
    ),
    fates as (
      select registered.*, (
        select min(told.place) from told
        where told.sag = registered.sag and told.step = 'revoke' and told.place > registered.place
          and (registered.until is null or told.place < registered.until)
          and told.payload -> 'pakker' @> jsonb_build_array(pakke)) as revoked_at
      from registered
    )
    select count(*) filter (
             where revoked_at is null and period_to collate "C" between ${first} and ${last}
               and (until is null or next_step = 'end_by_death' and ended_on collate "C" > period_to))::int as expired,
           count(*) filter (where revoke.on_day >= ${day(first)})::int as revoked
    from fates left join told revoke on revoke.sag = fates.sag and revoke.place = fates.revoked_at`;
  return row ?? { expired: 0, revoked: 0 };
}
