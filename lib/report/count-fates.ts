import { db } from "@/lib/db";
import { type Cut, day, inForce, inQuarter } from "./cut";

export type FateCounts = { expired: number; revoked: number };

/**
 * Fuldmagter whose last day lay in the quarter and that held until then, and those that were taken back in it: as
 * `fuldmagterFrom` tells the events of one sag, for all of them at once. What is entered holds until the next step that ends
 * it: it is undone, opened again, or ended by a death, which a last day may come before. What is taken back stays so until
 * something else is asked for. By windows alone: how many there are is hard to foresee, and a join would be planned wrong.
 */
export async function countFates(cut: Cut): Promise<FateCounts> {
  const { first, last } = cut;
  const [row] = await db().$queryRaw<FateCounts[]>`
    with touched as materialized (
      select event.subject_key as sag from event
      where event.type = 'fuldmagt.revoked' and ${inQuarter(cut)} and ${inForce(cut)}
      union
      select event.subject_key from event
      where event.type = 'sag.stepped' and event.payload ->> 'periodTo' is not null
        and (event.payload ->> 'periodTo') collate "C" between ${first} and ${last}
        and event.occurred_on <= ${day(last)} and ${inForce(cut)}
    ),
    told as materialized (
      select touched.sag collate "C" as sag, its.payload, its.on_day, its.step,
             row_number() over (partition by touched.sag collate "C" order by its.on_day, its.day_order) as place
      from touched cross join lateral (
        select event.payload, event.occurred_on as on_day, event.day_order,
               case event.type when 'fuldmagt.revoked' then 'revoke' else event.payload ->> 'step' end as step
        from event
        where event.subject_kind = 'sag' and event.subject_key = touched.sag
          and event.occurred_on <= ${day(last)} and ${inForce(cut)}
          and (event.type = 'fuldmagt.revoked' or event.type = 'sag.stepped' and event.payload ->> 'step' in (
            'create', 'change_content', 'register', 'undo_registration', 'reopen', 'end_by_death'))
        offset 0
      ) its
    ),
    numbered as materialized (
      select *, count(*) filter (where step <> 'revoke') over ordered as step_no,
             count(*) filter (where step in ('create', 'change_content')) over ordered as content_no
      from told window ordered as (partition by sag order by place)
    ),
    steps as (
      select *, lead(step) over ordered as next_step, lead(step, 2) over ordered as step_after,
             lead(coalesce(payload ->> 'endedOn', on_day::text)) over ordered as ended_on,
             first_value(payload -> 'pakker') over content as pakker,
             first_value(payload ->> 'periodTo') over content as period_to
      from numbered where step <> 'revoke'
      window ordered as (partition by sag order by place), content as (partition by sag, content_no order by place)
    ),
    entered as (
      select sag, step_no, content_no, pakke, true as is_entry, null::date as on_day,
             period_to, next_step, step_after, ended_on
      from steps cross join lateral (select distinct jsonb_array_elements(pakker) as pakke) pakker
      where step = 'register' and content_no > 0
        and not coalesce(payload -> 'notRegistered' @> jsonb_build_array(pakke), false)
    ),
    revoked as (
      select sag, step_no, content_no, pakke, false, on_day, null, null, null, null
      from numbered cross join lateral jsonb_array_elements(payload -> 'pakker') pakke where step = 'revoke'
    ),
    together as (
      select *, bool_or(is_entry) over its_entry as holds, min(on_day) over its_entry as revoked_on
      from (select * from entered union all select * from revoked) both_kinds
      window its_entry as (partition by sag, step_no, pakke)
    ),
    fate as (
      select *, min(step_no) filter (where not is_entry and holds)
               over (partition by sag, content_no, pakke) as gone_at
      from together
    )
    select count(*) filter (
             where revoked_on is null and period_to collate "C" between ${first} and ${last}
               and (next_step is null or next_step = 'end_by_death' and step_after is null
                    and ended_on collate "C" > period_to))::int as expired,
           count(*) filter (where revoked_on >= ${day(first)})::int as revoked
    from fate where is_entry and (gone_at is null or step_no <= gone_at)`;
  return row ?? { expired: 0, revoked: 0 };
}
