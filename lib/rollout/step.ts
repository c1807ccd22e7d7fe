import type { Actor } from "@/lib/auth/permissions";
import { validOn } from "@/lib/catalogue/known";
import { copenhagenDay, type IsoDate } from "@/lib/dates";
import { inTransaction, type Tx } from "@/lib/db";
import { readEvents, recordEvent } from "@/lib/events/record";
import type { RolloutStatus } from "@/lib/rollout/gates";
import { judgeRolloutStep, type RolloutRefusal, type StepAsk } from "@/lib/rollout/judge";
import { type Reach, reaches, reachOf } from "@/lib/rollout/scope";
import { findShown, type Shown } from "@/lib/rollout/shown";

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
  const found = await findShown(tx, shown);
  if (!found.ok) return found;
  const { id, areaSlug, subject } = found.rollout;
  const known = {
    events: await readEvents(tx, subject),
    contactAlone: await isContactAlone(tx, id, ask.on),
    isReached: reaches(reach, areaSlug),
  };
  const judged = judgeRolloutStep(known, { ask, actor, today });
  if (!judged.ok) return { refusal: judged.refusal, status: judged.status };
  await tx.rollout.update({ where: { id }, data: { status: judged.status, version: { increment: 1 } } });
  await recordEvent(tx, { subject, occurredOn: ask.on, actor: actor.key, fact: judged.fact });
  return null;
}

/** On the day, all its pakker are given by phone and letter. */
async function isContactAlone(tx: Tx, rolloutId: string, day: IsoDate): Promise<boolean> {
  const held = await tx.rolloutPakke.findMany({
    where: { rolloutId, ...validOn(day) },
    select: { pakke: { select: { channel: true } } },
  });
  return held.every(({ pakke }) => pakke.channel === "contact");
}

function inOrder(shown: readonly Shown[]): Shown[] {
  const once = new Map(shown.map((one) => [one.key, one]));
  return [...once.values()].toSorted((a, b) => (a.key < b.key ? -1 : 1));
}
