import type { Actor } from "@/lib/auth/permissions";
import { type IsoDate, toDbDate } from "@/lib/dates";
import type { Tx } from "@/lib/db";
import { recordEvent } from "@/lib/events/record";
import type { PakkeKind } from "@/lib/fuldmagt/pakke-choice";

export type Placed = PakkeKind & { id: string };
type Where = { slug: string; from: IsoDate; recordedSeq: bigint };

/** A rollout of pakker of one type in one area, beginning as an idea on a day. */
export async function startRollout(
  tx: Tx,
  actor: Actor,
  { slug, from, recordedSeq, areaSlug, pakker }: Where & { areaSlug: string; pakker: readonly Placed[] },
): Promise<void> {
  const { id: rolloutId, key } = await tx.rollout.create({ data: { typeSlug: slug, areaSlug } });
  const dated = { areaSlug, validFrom: toDbDate(from), recordedSeq };
  await tx.rolloutPakke.createMany({
    data: pakker.map(({ id: pakkeId }) => ({ rolloutId, pakkeId, ...dated })),
  });
  await recordEvent(tx, {
    subject: { kind: "rollout", key },
    occurredOn: from,
    actor: actor.key,
    fact: { type: "rollout.stepped", step: "start", to: "idea", fuldmagtstype: slug, area: areaSlug },
  });
}

/**
 * Puts a pakke that came to a type later into exactly one rollout of each of its areas: the one that is most like it, or one of
 * its own. A type without rollouts has none afterwards either.
 */
export async function placePakke(
  tx: Tx,
  actor: Actor,
  { pakke, apart, ...where }: Where & { pakke: Placed; apart: boolean },
): Promise<void> {
  const { slug, from, recordedSeq } = where;
  for (const [areaSlug, rollouts] of await rolloutsOf(tx, slug)) {
    if (apart) {
      await startRollout(tx, actor, { ...where, areaSlug, pakker: [pakke] });
      continue;
    }
    const rolloutId = mostAlike(rollouts, pakke)?.id;
    if (!rolloutId) continue;
    const dated = { areaSlug, validFrom: toDbDate(from), recordedSeq };
    await tx.rolloutPakke.create({ data: { rolloutId, pakkeId: pakke.id, ...dated } });
    await tx.rollout.update({ where: { id: rolloutId }, data: { version: { increment: 1 } } });
  }
}

async function rolloutsOf(tx: Tx, typeSlug: string) {
  const rollouts = await tx.rollout.findMany({
    where: { typeSlug },
    select: {
      id: true,
      areaSlug: true,
      status: true,
      pakker: {
        where: { replacedSeq: null, validTo: null },
        select: { pakke: { select: { kind: true, channel: true } } },
      },
    },
    orderBy: { key: "asc" },
  });
  const held = rollouts.map(({ pakker, ...row }) => ({ ...row, pakker: pakker.map(({ pakke }) => pakke) }));
  return Map.groupBy(held, ({ areaSlug }) => areaSlug);
}

type Candidate = { id: string; status: string; pakker: readonly PakkeKind[] };

/** Pure. One that goes on before one that is over; of the same channel before the same kind; else the first. */
export function mostAlike<C extends Candidate>(
  rollouts: readonly C[],
  { kind, channel }: PakkeKind,
): C | null {
  const likeness = ({ status, pakker }: C) =>
    (status === "retired" ? 0 : 4) +
    (pakker.some((one) => one.channel === channel) ? 2 : 0) +
    (pakker.some((one) => one.kind === kind) ? 1 : 0);
  return rollouts.toSorted((a, b) => likeness(b) - likeness(a))[0] ?? null;
}
