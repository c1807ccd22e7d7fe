import type { Actor } from "@/lib/auth/permissions";
import { validOn } from "@/lib/catalogue/known";
import { copenhagenDay, type IsoDate } from "@/lib/dates";
import { inTransaction, type Tx } from "@/lib/db";
import { asIfLast } from "@/lib/events/order";
import { recordEvent } from "@/lib/events/record";
import type { RolloutStatus } from "@/lib/rollout/gates";
import { judgeRolloutStep, type RolloutRefusal, type StepAsk } from "@/lib/rollout/judge";
import { isContactAlone } from "@/lib/rollout/next-steps";
import { followersOf, moveFollowers, readRolloutEvents } from "@/lib/rollout/past";
import { type Reach, reaches, reachOf } from "@/lib/rollout/scope";
import { findShown, lockFamilies, type Shown } from "@/lib/rollout/shown";

export type Refused = { key: string; refusal: RolloutRefusal; status?: RolloutStatus | null };
export type RolloutsStepped = { ok: true } | { ok: false; refused: Refused[] };

/**
 * Records that rollouts passed a gate on a day. Several at once: all or none; those that stand in the way are named.
 * They are locked in one order, so that two who step the same ones wait and never block each other.
 */
export async function stepRollouts(
  actor: Actor,
  { shown, ask }: { shown: readonly Shown[]; ask: StepAsk },
  now: Date,
): Promise<RolloutsStepped> {
  const refused: Refused[] = [];
  try {
    await inTransaction(async (tx) => {
      const reach = await reachOf(tx, actor);
      await lockFamilies(
        tx,
        shown.map(({ key }) => key),
      );
      for (const one of inOrder(shown)) {
        const refusal = await stepOne(tx, actor, { shown: one, ask, reach, today: copenhagenDay(now) });
        if (refusal) refused.push({ key: one.key, ...refusal });
      }
      if (refused.length > 0) throw new NotAll();
    });
  } catch (error) {
    if (!(error instanceof NotAll)) throw error;
    return { ok: false, refused };
  }
  return { ok: true };
}

/** Thrown to take back what was done to the others. */
class NotAll extends Error {}

type OneStep = { shown: Shown; ask: StepAsk; reach: Reach; today: IsoDate };

async function stepOne(tx: Tx, actor: Actor, { shown, ask, reach, today }: OneStep) {
  const found = await findShown(tx, shown, today);
  if (!found.ok) return found;
  const { id, key, areaSlug, subject } = found.rollout;
  const known = {
    events: await readRolloutEvents(tx, key),
    contactAlone: isContactAlone({ pakker: await heldOn(tx, id, ask.on) }),
    isReached: reaches(reach, areaSlug),
  };
  const judged = judgeRolloutStep(known, { ask, actor, today });
  if (!judged.ok) return { refusal: judged.refusal, status: judged.status };
  const followers = await followersOf(tx, found.rollout, asIfLast("rollout", ask.on, judged.fact));
  if (!followers) return { refusal: "breaks_history" } as const;
  await moveFollowers(tx, followers);
  await tx.rollout.update({ where: { id }, data: { status: judged.status, version: { increment: 1 } } });
  await recordEvent(tx, { subject, occurredOn: ask.on, actor: actor.key, fact: judged.fact });
  return null;
}

/** The pakker it holds on the day. */
async function heldOn(tx: Tx, rolloutId: string, day: IsoDate) {
  const held = await tx.rolloutPakke.findMany({
    where: { rolloutId, ...validOn(day) },
    select: { pakke: { select: { channel: true } } },
  });
  return held.map(({ pakke }) => pakke);
}

function inOrder(shown: readonly Shown[]): Shown[] {
  const once = new Map(shown.map((one) => [one.key, one]));
  return [...once.values()].toSorted((a, b) => (a.key < b.key ? -1 : 1));
}
