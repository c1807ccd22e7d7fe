import { ASKED_BY, DURATION_BANDS, type Outcome } from "@/lib/henvendelse/outcome";
import { toDay, weekday } from "./days";
import type { Row, Rows } from "./rows";
import type { World } from "./world";

type Weighed = { outcome: Outcome; weight: number };

/** What became of those who asked and got no sag. */
const OTHERS: readonly Weighed[] = [
  { outcome: "medbetjening", weight: 30 },
  { outcome: "citizen_does_it", weight: 25 },
  { outcome: "analogue_fuldmagt", weight: 15 },
  { outcome: "nobody_to_appoint", weight: 10 },
  { outcome: "guardian_or_doubt", weight: 8 },
  { outcome: "general_or_future_fuldmagt", weight: 6 },
  { outcome: "other", weight: 6 },
];

type Of = { on: string; location: string; sagId?: string };

/** One henvendelse with its wishes and its event; linked to a sag, or alone. */
export function addHenvendelse(world: World, rows: Rows, { on, location, sagId }: Of): void {
  const { chance } = world;
  const outcome = sagId ? "fuldmagt" : chance.weighed(OTHERS).outcome;
  const [id, key] = [chance.uuid(), chance.uuid()];
  const nobody = outcome === "nobody_to_appoint";
  const topics = nobody ? [chance.skewed(world.types)] : [];
  const wishes = chance.is(0.15) ? [chance.oneOf(world.types)] : [];
  const told = {
    askedBy: chance.skewed(ASKED_BY),
    duration: chance.is(0.7) ? chance.oneOf(DURATION_BANDS) : null,
  };
  rows.henvendelse.push({
    id,
    key,
    occurred_on: on,
    location_slug: location,
    asked_by: told.askedBy,
    duration: told.duration,
    outcome,
    submission_id: sagId ? null : chance.uuid(),
    nobody_reason: nobody ? "no_relatives" : null,
    offered_instead: nobody ? "contact_person" : null,
    booklet: false,
    films: false,
  });
  if (sagId) rows.henvendelse_link.push({ henvendelse_id: id, sag_id: sagId });
  for (const type_slug of topics) rows.henvendelse_topic.push({ henvendelse_id: id, type_slug });
  for (const type_slug of wishes) rows.wish.push({ henvendelse_id: id, type_slug });
  const payload: Row = { outcome, location, ...told, topics, wishes, material: [] };
  if (nobody) Object.assign(payload, { nobodyReason: "no_relatives", offeredInstead: "contact_person" });
  rows.event.push({
    type: "henvendelse.recorded",
    subject_kind: "henvendelse",
    subject_key: key,
    occurred_on: on,
    day_order: 1,
    recorded_at: `${on}T10:00:00Z`,
    actor: chance.oneOf(world.caseworkers).key,
    payload,
  });
}

/** Some who asked and got no sag, spread over the same years. */
export function addHenvendelserAlone(world: World, rows: Rows, count: number): void {
  for (let left = count; left > 0; left--) {
    const on = toDay(weekday(world.today - world.chance.between(0, 3 * 365)));
    addHenvendelse(world, rows, { on, location: world.chance.skewed(world.locations) });
  }
}
