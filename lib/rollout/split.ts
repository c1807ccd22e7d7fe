import { type Actor, can } from "@/lib/auth/permissions";
import { copenhagenDay, fromDbDate, type IsoDate, toDbDate } from "@/lib/dates";
import { inTransaction, type Tx } from "@/lib/db";
import { changeFrom, oneAtATime } from "@/lib/events/dated-rows";
import type { RecordedEvent } from "@/lib/events/event";
import { recordEvent } from "@/lib/events/record";
import type { PakkeKind } from "@/lib/fuldmagt/pakke-choice";
import type { RolloutStatus } from "@/lib/rollout/gates";
import type { RolloutRefusal } from "@/lib/rollout/judge";
import { readRolloutEvents } from "@/lib/rollout/past";
import { findShown, type Shown } from "@/lib/rollout/shown";
import { rolloutTimeline } from "@/lib/rollout/timeline";

export type SplitRefusal = RolloutRefusal | "nothing_left" | "not_together_then" | "over";
export type RolloutSplit = { ok: true } | { ok: false; refusal: SplitRefusal };

type Ask = {
  shown: Shown;
  /** what goes on by itself */
  pakker: readonly PakkeKind[];
  /** the day from which it does; today or one that has been */
  on: IsoDate;
};

/**
 * Takes some pakker out of a rollout into a new one from a day on. It stands where the old one stood that day, with the same
 * past and plan; from then on each goes its own way. What was shown of the days before stays as it was.
 */
export function splitRollout(actor: Actor, { shown, pakker, on }: Ask, now: Date): Promise<RolloutSplit> {
  return inTransaction(async (tx) => {
    if (!can(actor, "rollout:plan")) return { ok: false, refusal: "not_permitted" };
    const today = copenhagenDay(now);
    if (on > today) return { ok: false, refusal: "in_future" };
    await oneAtATime(tx, "catalogue");
    const found = await findShown(tx, shown, today);
    if (!found.ok) return found;
    const { rollout } = found;
    const held = await heldBy(tx, rollout.id);
    const judged = judgeSplit({ events: await readRolloutEvents(tx, rollout.key), held }, { pakker, on });
    if (!judged.ok) return judged;
    const { typeSlug, areaSlug, key } = rollout;
    const made = await tx.rollout.create({ data: { typeSlug, areaSlug, status: judged.status } });
    const recordedSeq = await recordEvent(tx, {
      subject: { kind: "rollout", key: made.key },
      occurredOn: on,
      actor: actor.key,
      fact: {
        type: "rollout.split",
        from: key,
        after: await lastOfDay(tx, key, on),
        pakker: pakker.map((pakke) => ({ type: typeSlug, ...pakke })),
      },
    });
    await changeFrom(
      judged.taken,
      { day: on, change: { rolloutId: made.id } },
      {
        replace: (where) => tx.rolloutPakke.updateMany({ where, data: { replacedSeq: recordedSeq } }),
        write: ({ id: _, pakke: __, ...row }) => tx.rolloutPakke.create({ data: { ...row, recordedSeq } }),
      },
    );
    await tx.rollout.update({ where: { id: rollout.id }, data: { version: { increment: 1 } } });
    return { ok: true };
  });
}

type Held = { validFrom: Date; validTo: Date | null; pakke: PakkeKind };

/** Pure: can these be taken out on that day, where did it stand, and which rows move? At least one must be left behind. */
export function judgeSplit<H extends Held>(
  { events, held }: { events: readonly RecordedEvent[]; held: readonly H[] },
  { pakker, on }: Pick<Ask, "pakker" | "on">,
): { ok: true; status: RolloutStatus; taken: H[] } | { ok: false; refusal: SplitRefusal } {
  const isTaken = ({ pakke: { kind, channel } }: Held) =>
    pakker.some((one) => one.kind === kind && one.channel === channel);
  const then = held.filter(({ validFrom, validTo }) => {
    return fromDbDate(validFrom) <= on && (validTo === null || fromDbDate(validTo) >= on);
  });
  const stood = rolloutTimeline(events, { asOf: on });
  const status = stood.ok ? stood.status : null;
  const still = held.filter(({ validTo }) => validTo === null);
  const holdAll = (rows: readonly Held[]) => rows.filter(isTaken).length === pakker.length;
  if (!status || !holdAll(then) || !holdAll(still)) return refused("not_together_then");
  if (status === "retired" || isRetired(events)) return refused("over");
  if (then.every(isTaken) || still.every(isTaken)) return refused("nothing_left");
  return { ok: true, status, taken: still.filter(isTaken) };
}

function isRetired(events: readonly RecordedEvent[]): boolean {
  const now = rolloutTimeline(events);
  return now.ok && now.status === "retired";
}

function refused(refusal: SplitRefusal) {
  return { ok: false, refusal } as const;
}

function heldBy(tx: Tx, rolloutId: string) {
  return tx.rolloutPakke.findMany({
    where: { rolloutId, replacedSeq: null },
    include: { pakke: { select: { kind: true, channel: true } } },
  });
}

async function lastOfDay(tx: Tx, key: string, on: IsoDate): Promise<number> {
  const where = { subjectKind: "rollout", subjectKey: key, occurredOn: toDbDate(on) };
  const last = await tx.event.aggregate({ where, _max: { dayOrder: true } });
  return last._max.dayOrder ?? 0;
}
