import type { Client } from "pg";
import { addDays, daysBetween, type IsoDate } from "@/lib/dates";
import { ROLLOUT_STEP_NAMES, type RolloutStatus, rolloutStep } from "@/lib/rollout/gates";
import type { Quarter } from "@/lib/rollout/quarters";
import type { Chance } from "@/tests/volume/chance";
import type { Told } from "./history";

type World = { chance: Chance; quarter: Quarter };

/** Some types of their own with none, one or two rollouts, and what happened to each of these around a quarter. */
export async function rolloutHistory(client: Client, world: World): Promise<Told[][]> {
  const { chance, quarter } = world;
  const lives: Told[][] = [];
  for (let left = chance.between(1, 4); left > 0; left -= 1) {
    const slug = `rul-${chance.uuid()}`;
    const from = chance.is(0.2)
      ? addDays(quarter.first, chance.between(-5, 95))
      : addDays(quarter.first, -700);
    const until = chance.is(0.15) ? addDays(quarter.first, chance.between(-5, 95)) : null;
    await client.query("insert into fuldmagtstype values ($1)", [slug]);
    await client.query(
      `insert into fuldmagtstype_row
         (id, slug, title, sentence, area_slug, legal_basis, kle, source, national, valid_from, valid_to, recorded_seq)
       values (gen_random_uuid(), $1, $1, 'Prøve.', 'prim', 'Lov', '00.00.00', 'found', $2, $3, $4, 0)`,
      [slug, chance.is(0.1), from, until !== null && until < from ? null : until],
    );
    for (const area of ["prim", "seks"].slice(0, chance.between(0, 2))) {
      const key = chance.uuid();
      await client.query(
        "insert into rollout (id, key, type_slug, area_slug) values (gen_random_uuid(), $1, $2, $3)",
        [key, slug, area],
      );
      lives.push(aLife(world, key, from));
    }
  }
  return lives;
}

/** Steps that the table allows, with plans and waiting between them; then, now and then, something of it never happened. */
function aLife(world: World, key: string, from: IsoDate): Told[] {
  const { chance, quarter } = world;
  const told: Told[] = [];
  const subject = { kind: "rollout", key } as const;
  let status: RolloutStatus | null = null;
  let on = latest(from, addDays(quarter.first, chance.between(-200, 60)));
  for (let left = chance.between(1, 14); left > 0; left -= 1) {
    if (!chance.is(0.3)) on = addDays(on, chance.between(1, 40));
    const isStep = status === null || chance.is(0.65);
    const moves = ROLLOUT_STEP_NAMES.flatMap((step) => {
      const { from, to } = rolloutStep(step);
      return from.includes(status) ? to.map((target) => ({ step, to: target })) : [];
    });
    if (isStep && moves.length === 0) break;
    const dayOrder = told.filter((other) => other.on === on).length + 1;
    const fact = { subject, on, dayOrder, corrects: null };
    if (!isStep) {
      told.push({ ...fact, ...between(world) });
      continue;
    }
    const onward = moves.filter(({ step }) => !["pause", "retire", "fail_test"].includes(step));
    const move = chance.oneOf(chance.is(0.85) && onward.length > 0 ? onward : moves);
    status = move.to;
    told.push({ ...fact, type: "rollout.stepped", payload: { ...move, evidence: [] } });
  }
  const wrong = told.length > 1 && chance.is(0.3) ? chance.oneOf(told.slice(1)) : null;
  if (!wrong) return told;
  const never = chance.is(0.5);
  const day = latest(from, addDays(wrong.on, never ? 0 : chance.between(-20, 20)));
  const correction = { ...wrong, on: day, dayOrder: told.length + 1, corrects: wrong };
  return [...told, never ? { ...correction, type: "rollout.annulled", payload: {} } : correction];
}

const latest = (one: IsoDate, other: IsoDate) => (one > other ? one : other);

function between({ chance, quarter }: World): Pick<Told, "type" | "payload"> {
  if (chance.is(0.3))
    return { type: "rollout.waiting", payload: { party: chance.is(0.7) ? "vendor" : null } };
  const day = (): IsoDate | null =>
    chance.is(0.15)
      ? null
      : addDays(quarter.first, chance.between(-60, 2 * daysBetween(quarter.first, quarter.last) + 20));
  return { type: "rollout.planned", payload: { liveOn: day(), expectedLiveOn: day(), nextGateOn: null } };
}
