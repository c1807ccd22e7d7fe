import { type Actor, can } from "@/lib/auth/permissions";
import { copenhagenDay, type IsoDate } from "@/lib/dates";
import { inTransaction } from "@/lib/db";
import type { FactInput, RecordedEvent } from "@/lib/events/event";
import { recordEvent } from "@/lib/events/record";
import type { RolloutRefusal } from "@/lib/rollout/judge";
import { followersOf, moveFollowers, readRolloutEvents } from "@/lib/rollout/past";
import { findShown, type Shown } from "@/lib/rollout/shown";
import { rolloutTimeline } from "@/lib/rollout/timeline";
import { isSplit, toldOf } from "@/lib/rollout/told";

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
    const found = await findShown(tx, shown, today);
    if (!found.ok) return found;
    const { id, key, subject } = found.rollout;
    // What was told of another before this was taken out of it is corrected there.
    const events = await readRolloutEvents(tx, key);
    const isOwn = events.some(({ seq, subject: of }) => seq === correction.seq && of.key === key);
    const judged = isOwn ? judgeCorrection(events, correction, today) : refused("not_found");
    if (!judged.ok) return judged;
    const { status, fact, occurredOn, instead } = judged;
    const followers = await followersOf(tx, found.rollout, instead);
    if (!followers) return { ok: false, refusal: "breaks_history" };
    await moveFollowers(tx, followers);
    await tx.rollout.update({ where: { id }, data: { status, version: { increment: 1 } } });
    await recordEvent(tx, { subject, occurredOn, actor: actor.key, fact, corrects: correction.seq });
    return { ok: true };
  });
}

/** Pure: does the history hold together with the correction in place of what it corrects? */
export function judgeCorrection(events: readonly RecordedEvent[], { seq, on }: Correction, today: IsoDate) {
  const wrong = toldOf(events).find((event) => event.seq === seq);
  if (!wrong || isSplit(wrong)) return refused("not_found");
  if (on !== null && on > today) return refused("in_future");
  if (on === wrong.occurredOn) return refused("nothing_changed");
  const fact: FactInput = on === null ? { type: "rollout.annulled" } : wrong.fact;
  const occurredOn = on ?? wrong.occurredOn;
  // As the last of its day, as it will be recorded.
  const placed = { ...wrong, seq: -1n, occurredOn, dayOrder: Number.MAX_SAFE_INTEGER, corrects: seq };
  const instead = on === null ? { ...placed, fact: ANNULLED } : placed;
  const after = rolloutTimeline([...events, instead]);
  if (!after.ok || !after.status) return refused("breaks_history");
  return { ok: true, status: after.status, fact, occurredOn, instead } as const;
}

const ANNULLED = { type: "rollout.annulled" } as const;

function refused(refusal: RolloutRefusal | "nothing_changed") {
  return { ok: false, refusal } as const;
}
