import { type Actor, can } from "@/lib/auth/permissions";
import { copenhagenDay, type IsoDate } from "@/lib/dates";
import { inTransaction } from "@/lib/db";
import type { FactInput, RecordedEvent } from "@/lib/events/event";
import { effective } from "@/lib/events/order";
import { readEvents, recordEvent } from "@/lib/events/record";
import type { RolloutRefusal } from "@/lib/rollout/judge";
import { findShown, type Shown } from "@/lib/rollout/shown";
import { rolloutTimeline } from "@/lib/rollout/timeline";

/** What was wrong: it happened on another day, or it never happened. */
export type Correction = { seq: bigint; on: IsoDate } | { seq: bigint; on: null };
export type Corrected = { ok: true } | { ok: false; refusal: RolloutRefusal | "nothing_changed" };

/** Corrects what was recorded, by an event of its own: what was known before stays known. */
export function correctRollout(
  actor: Actor,
  { shown, correction }: { shown: Shown; correction: Correction },
  now: Date,
): Promise<Corrected> {
  const today = copenhagenDay(now);
  return inTransaction(async (tx) => {
    if (!can(actor, "rollout:plan")) return { ok: false, refusal: "not_permitted" };
    const found = await findShown(tx, shown);
    if (!found.ok) return found;
    const { id, subject } = found.rollout;
    const judged = judgeCorrection(await readEvents(tx, subject), correction, today);
    if (!judged.ok) return judged;
    const { status, fact, occurredOn } = judged;
    await tx.rollout.update({ where: { id }, data: { status, version: { increment: 1 } } });
    await recordEvent(tx, { subject, occurredOn, actor: actor.key, fact, corrects: correction.seq });
    return { ok: true };
  });
}

/** Pure: does the history hold together with the correction in place of what it corrects? */
export function judgeCorrection(events: readonly RecordedEvent[], { seq, on }: Correction, today: IsoDate) {
  const wrong = effective(events).find((event) => event.seq === seq);
  if (!wrong) return refused("not_found");
  if (on !== null && on > today) return refused("in_future");
  if (on === wrong.occurredOn) return refused("nothing_changed");
  const fact: FactInput = on === null ? { type: "rollout.annulled" } : wrong.fact;
  const occurredOn = on ?? wrong.occurredOn;
  // As the last of its day, as it will be recorded.
  const instead = { ...wrong, seq: -1n, occurredOn, dayOrder: Number.MAX_SAFE_INTEGER, corrects: seq };
  const after = rolloutTimeline([...events, on === null ? { ...instead, fact: ANNULLED } : instead]);
  if (!after.ok || !after.status) return refused("breaks_history");
  return { ok: true, status: after.status, fact, occurredOn } as const;
}

const ANNULLED = { type: "rollout.annulled" } as const;

function refused(refusal: RolloutRefusal | "nothing_changed") {
  return { ok: false, refusal } as const;
}
