import type { Client } from "pg";
import { addDays, type IsoDate } from "@/lib/dates";
import type { RolloutFigures } from "@/lib/report/figures";
import { type Quarter, quarterOf } from "@/lib/rollout/quarters";

/** What is compared: all but whom it waits for, since when, the course and the forecast. */
export type RolloutRecount = {
  counted: number;
  national: number;
  inPart: number;
  phases: Record<string, number>;
  planned: number;
  plannedNext: number;
  wentLive: string[];
  late: string[];
  next: string[];
  paused: string[];
  retired: string[];
};

/** Where each type stands on day $2 as known at $1, and when it was and is to be live. */
const STANDING = `with known as (
  select * from event where subject_kind = 'rollout' and seq <= $1::bigint and occurred_on <= $2::date
    and seq not in (select corrects from event where corrects is not null and seq <= $1::bigint)
), step as (
  select subject_key, payload ->> 'to' as status, occurred_on, day_order from known where type = 'rollout.stepped'
), state as (
  select subject_key, (array_agg(status order by occurred_on desc, day_order desc))[1] as status,
         min(occurred_on) as begun_on from step group by 1
), plan as (
  select subject_key, occurred_on, day_order, payload ->> 'liveOn' as live_on,
         coalesce(payload ->> 'expectedLiveOn', payload ->> 'liveOn') as expected_on
  from known where type = 'rollout.planned' and exists (
    select from step where step.subject_key = known.subject_key
      and (step.occurred_on, step.day_order) < (known.occurred_on, known.day_order))
), part as (
  select state.*, type_slug,
         (select live_on from plan where plan.subject_key = state.subject_key and live_on is not null
          order by occurred_on, day_order limit 1) as first_planned_on,
         (select expected_on from plan where plan.subject_key = state.subject_key
          order by occurred_on desc, day_order desc limit 1) as expected_on
  from state join rollout on rollout.key::text = subject_key
), type as (
  select slug, title, national from fuldmagtstype_row
  where recorded_seq <= $1::bigint and coalesce(replaced_seq, $1::bigint + 1) > $1::bigint
    and valid_from <= $2::date and coalesce(valid_to, $2::date) >= $2::date
)
select slug, title, national, case
         when count(part) = 0 then 'no_plan'
         when bool_and(status = 'retired') then 'retired'
         when bool_or(status = 'idea') then 'no_plan'
         when bool_or(status = 'planned') then 'planned'
         when bool_or(status in ('agreed', 'connection_sent', 'confirmed')) then 'on_the_way'
         when bool_or(status = 'in_test') then 'in_test'
         when bool_or(status = 'paused') then 'paused'
         else 'live' end as phase,
       coalesce(bool_or(status = 'live'), false) as given,
       case when count(part) > 0 and bool_and(first_planned_on is not null) then max(first_planned_on) end as planned_on,
       case when bool_and(expected_on is not null) filter (where status not in ('live', 'retired'))
            then max(expected_on) filter (where status not in ('live', 'retired')) end as expected_on
from type left join part on type_slug = slug and not national
group by slug, title, national order by slug`;

type Standing = {
  slug: string;
  title: string;
  national: boolean;
  phase: string;
  given: boolean;
  planned_on: IsoDate | null;
  expected_on: IsoDate | null;
};

export async function recountRollout(
  client: Client,
  { first, last }: Quarter,
  watermark: bigint,
): Promise<RolloutRecount> {
  const on = async (day: IsoDate) =>
    (await client.query<Standing>({ name: "standing", text: STANDING, values: [String(watermark), day] }))
      .rows;
  const [now, before] = [await on(last), await on(addDays(first, -1))];
  const following = quarterOf(addDays(last, 1));
  const counted = now.filter(({ national, phase }) => !national && phase !== "retired");
  const live = counted.filter(({ phase }) => phase === "live");
  const wasLive = new Set(
    before.filter(({ phase, national }) => phase === "live" && !national).map(({ slug }) => slug),
  );
  const fresh = live.filter(({ slug }) => !wasLive.has(slug));
  const isNotLive = ({ phase }: Standing) => phase !== "live";
  const plannedBy = (day: IsoDate) =>
    counted.filter(({ planned_on }) => planned_on !== null && planned_on <= day);
  const gone = before.filter(({ slug, national, phase }) => {
    if (national || phase === "retired") return false;
    const same = now.find((type) => type.slug === slug);
    return !same || (!same.national && same.phase === "retired");
  });
  const phases: Record<string, number> = {
    live: 0,
    in_test: 0,
    on_the_way: 0,
    planned: 0,
    no_plan: 0,
    paused: 0,
  };
  for (const { phase } of counted) phases[phase] = (phases[phase] ?? 0) + 1;
  return {
    counted: counted.length,
    national: now.filter(({ national }) => national).length,
    inPart: counted.filter((type) => type.given && isNotLive(type)).length,
    phases,
    planned: plannedBy(last).length,
    plannedNext: plannedBy(following.last).length,
    wentLive: await dayByDay(fresh, last, on),
    late: plannedBy(last)
      .filter(isNotLive)
      .map(({ title, planned_on, expected_on }) => `${title} ${planned_on} ${expected_on}`),
    next: counted
      .filter(({ phase }) => phase !== "paused")
      .filter(({ expected_on: day }) => day !== null && day >= following.first && day <= following.last)
      .map(({ title, expected_on }) => `${title} ${expected_on}`),
    paused: counted.filter(({ phase }) => phase === "paused").map(({ title }) => title),
    retired: gone.map(({ slug, title }) => now.find((type) => type.slug === slug)?.title ?? title),
  };
}

/** Looked at day by day, backwards, until it was not live. */
async function dayByDay(
  fresh: readonly Standing[],
  last: IsoDate,
  on: (day: IsoDate) => Promise<Standing[]>,
): Promise<string[]> {
  const found = new Map<string, IsoDate>();
  for (let day = last; found.size < fresh.length; day = addDays(day, -1)) {
    const then = await on(addDays(day, -1));
    for (const { slug } of fresh) {
      const was = then.find((type) => type.slug === slug);
      if (was?.phase !== "live" && !found.has(slug)) found.set(slug, day);
    }
  }
  return fresh.map(({ slug }) => `${slug} ${found.get(slug)}`);
}

/** The program's figures in the same shape. */
export function comparable(figures: RolloutFigures): RolloutRecount {
  const { counted, national, inPart, phases, planned, plannedNext, paused, retired } = figures;
  return {
    ...{ counted, national, inPart, phases, planned, plannedNext, retired: [...retired] },
    wentLive: figures.wentLive.map(({ slug, on }) => `${slug} ${on}`),
    late: figures.late.map(({ title, plannedOn, expectedOn }) => `${title} ${plannedOn} ${expectedOn}`),
    next: figures.next.map(({ title, on }) => `${title} ${on}`),
    paused: paused.map(({ title }) => title),
  };
}
