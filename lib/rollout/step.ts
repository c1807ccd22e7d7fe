import type { Actor } from "@/lib/auth/permissions";
import { validOn } from "@/lib/catalogue/known";
import { copenhagenDay, type IsoDate } from "@/lib/dates";
import { inTransaction, type Tx } from "@/lib/db";
import { readEvents, recordEvent } from "@/lib/events/record";
import type { RolloutStatus } from "@/lib/rollout/gates";
import { judgeRolloutStep, type RolloutRefusal, type StepAsk } from "@/lib/rollout/judge";
import { reaches, reachOf } from "@/lib/rollout/scope";

/** A rollout as somebody saw it: its opaque key, and the version it was shown with. */
export type Shown = { key: string; version: number };

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
      for (const one of inOrder(shown)) {
        const refusal = await stepOne(tx, actor, { shown: one, ask, today: copenhagenDay(now) });
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

type OneStep = { shown: Shown; ask: StepAsk; today: IsoDate };

async function stepOne(tx: Tx, actor: Actor, { shown, ask, today }: OneStep) {
  const rollout = await findRolloutToChange(tx, shown.key, ask.on);
  if (!rollout) return { refusal: "not_found" } as const;
  if (rollout.version !== shown.version) return { refusal: "changed_meanwhile" } as const;
  const subject = { kind: "rollout", key: rollout.key } as const;
  const isReached = reaches(await reachOf(tx, actor), rollout.areaSlug);
  const known = { events: await readEvents(tx, subject), contactAlone: rollout.contactAlone, isReached };
  const judged = judgeRolloutStep(known, { ask, actor, today });
  if (!judged.ok) return { refusal: judged.refusal, status: judged.status };
  const { id } = rollout;
  await tx.rollout.update({ where: { id }, data: { status: judged.status, version: { increment: 1 } } });
  await recordEvent(tx, { subject, occurredOn: ask.on, actor: actor.key, fact: judged.fact });
  return null;
}

/** A rollout, locked: whoever comes after waits, and then reads its events as they have become. */
export async function findRolloutToChange(tx: Tx, key: string, day: IsoDate) {
  const locked = await tx.$queryRaw<
    { id: string }[]
  >`select id from rollout where key = ${key}::uuid for update`;
  const id = locked[0]?.id;
  if (!id) return null;
  const channel = { where: validOn(day), select: { pakke: { select: { channel: true } } } };
  const row = await tx.rollout.findUniqueOrThrow({ where: { id }, include: { pakker: channel } });
  return { ...row, contactAlone: row.pakker.every(({ pakke }) => pakke.channel === "contact") };
}

function inOrder(shown: readonly Shown[]): Shown[] {
  const once = new Map(shown.map((one) => [one.key, one]));
  return [...once.values()].toSorted((a, b) => (a.key < b.key ? -1 : 1));
}
