import { type Calendar, isWorkingDay } from "@/lib/clock/working-days";
import { addDays, type IsoDate } from "@/lib/dates";
import { db } from "@/lib/db";
import { OPEN_STATUSES, WITH_CITIZEN } from "@/lib/sag/lifecycle";
import { type Cut, day, inForce, inQuarter } from "./cut";
import type { TimeFigures } from "./figures";

/** On fewer sager than this a median says too much of each. */
export const FEWEST_TIMED = 20;
/** No sag waits so long; the days before count as none. */
const YEARS_BACK = 10;

type Row = {
  sager: number;
  ours: number | null;
  ours_ninety: number | null;
  citizens: number | null;
  citizens_ninety: number | null;
};

/**
 * Working days of the sager registered in the quarter, and not undone by its end: ours from the day each was received to the
 * day it was registered, and the citizen's, which ours stands still for. As the two clocks count: the day that something
 * comes is not counted, and a sag that was closed and opened again begins anew.
 */
export async function countDays(cut: Cut, calendar: Calendar): Promise<TimeFigures> {
  const base = `${Number(cut.first.slice(0, 4)) - YEARS_BACK}-01-01`;
  const numbers = workingDayNumbers(base, cut.last, calendar);
  const [row] = await db().$queryRaw<Row[]>`
    with entered as materialized (
      select event.subject_key as sag, max(event.occurred_on) as on_day from event
      where event.type = 'sag.stepped' and event.payload ->> 'step' = 'register'
        and ${inQuarter(cut)} and ${inForce(cut)}
      group by event.subject_key
    ),
    told as (
      select sag, status, step, on_day, row_number() over happened as place, lead(on_day) over happened as left_on,
             count(*) filter (where is_closed) over happened - is_closed::int as course
      from (
        select entered.sag collate "C" as sag, its.*, status <> all(${[...OPEN_STATUSES]}::text[]) as is_closed
        from entered cross join lateral (
          select event.occurred_on, event.day_order, event.payload ->> 'step' as step, event.payload ->> 'to' as status,
                 greatest(event.occurred_on - ${day(base)}, 0) as on_day
          from event
          where event.subject_kind = 'sag' and event.subject_key = entered.sag and event.type = 'sag.stepped'
            and event.occurred_on <= ${day(cut.last)} and ${inForce(cut)}
          offset 0
        ) its
      ) event
      window happened as (partition by sag order by occurred_on, day_order)
    ),
    registration as (
      select *, max(place) filter (where step = 'register') over whole as until,
             max(course) filter (where step = 'register') over whole as its_course,
             coalesce(max(place) filter (where step in ('undo_registration', 'reopen')) over whole, 0) as undone_at
      from told window whole as (partition by sag)
    ),
    lasted as (
      select sag, status = any(${[...WITH_CITIZEN]}::text[]) as is_theirs,
             case when course = its_course and place < until
                  then (${numbers}::int[])[left_on + 1] - (${numbers}::int[])[on_day + 1] else 0 end as days
      from registration where place <= until and undone_at < until
    ),
    sager as (
      select coalesce(sum(days) filter (where not is_theirs), 0) as ours,
             coalesce(sum(days) filter (where is_theirs), 0) as citizens
      from lasted group by sag
    )
    select count(*)::int as sager,
           percentile_disc(0.5) within group (order by ours)::int as ours,
           percentile_disc(0.9) within group (order by ours)::int as ours_ninety,
           percentile_disc(0.5) within group (order by citizens)::int as citizens,
           percentile_disc(0.9) within group (order by citizens)::int as citizens_ninety
    from sager`;
  if (!row || row.sager < FEWEST_TIMED) return { ours: null, citizens: null };
  return {
    ours: { median: row.ours ?? 0, ninety: row.ours_ninety ?? 0 },
    citizens: { median: row.citizens ?? 0, ninety: row.citizens_ninety ?? 0 },
  };
}

/** How many working days there are up to and with each day from the first on: two of them tell what lies between. */
function workingDayNumbers(from: IsoDate, to: IsoDate, calendar: Calendar): number[] {
  const numbers: number[] = [];
  let count = 0;
  for (let on = from; on <= to; on = addDays(on, 1)) {
    if (isWorkingDay(on, calendar)) count += 1;
    numbers.push(count);
  }
  return numbers;
}
