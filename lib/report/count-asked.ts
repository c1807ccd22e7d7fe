import { db } from "@/lib/db";
import { type Cut, inForce, inQuarter } from "./cut";

/** How often each value stands; one that is not there stands 0 times. */
export type Counts = ReadonlyMap<string, number>;
export type AskedCounts = { outcome: Counts; way: Counts; place: Counts; reason: Counts; wish: Counts };

type Grouped = { dimension: string; value: string; count: number };

/**
 * What somebody asked in the quarter: from the facts alone, which hold no person and are never erased. A reason is counted
 * only where there was nobody to appoint, and a wish once for each type of a henvendelse.
 */
export async function countAsked(cut: Cut): Promise<AskedCounts> {
  const rows = await db().$queryRaw<Grouped[]>`
    with asked as materialized (
      select payload ->> 'outcome' as outcome, payload ->> 'askedBy' as way, payload ->> 'location' as place,
             case when payload ->> 'outcome' = 'nobody_to_appoint'
                  then coalesce(payload ->> 'nobodyReason', 'other') end as reason,
             payload -> 'wishes' as wishes
      from event where event.type = 'henvendelse.recorded' and ${inQuarter(cut)} and ${inForce(cut)}
    )
    select case when grouping(outcome) = 0 then 'outcome' when grouping(way) = 0 then 'way'
                when grouping(place) = 0 then 'place' else 'reason' end as dimension,
           coalesce(outcome, way, place, reason) as value, count(*)::int as count
    from asked group by grouping sets ((outcome), (way), (place), (reason))
    union all
    select 'wish', type, count(*)::int
    from (select wishes from asked where wishes <> '[]') asked
    cross join lateral (select distinct jsonb_array_elements_text(wishes) as type) wished
    group by type`;
  const of = (name: string): Counts =>
    new Map(
      rows
        .filter(({ dimension, value }) => dimension === name && value !== null)
        .map(({ value, count }) => [value, count]),
    );
  return {
    outcome: of("outcome"),
    way: of("way"),
    place: of("place"),
    reason: of("reason"),
    wish: of("wish"),
  };
}
