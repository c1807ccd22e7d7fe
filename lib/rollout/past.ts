import type { Tx } from "@/lib/db";
import type { RecordedEvent } from "@/lib/events/event";
import { readEvents } from "@/lib/events/record";
import type { RolloutStatus } from "@/lib/rollout/gates";
import { rolloutTimeline } from "@/lib/rollout/timeline";
import { isSplit } from "@/lib/rollout/told";

/** What is told of a rollout, with the past it has in common with the one it was taken out of. */
export async function readRolloutEvents(
  tx: Pick<Tx, "event">,
  key: string,
): Promise<readonly RecordedEvent[]> {
  const own = await readEvents(tx, { kind: "rollout", key });
  const split = own.find(isSplit);
  return split ? [...(await readRolloutEvents(tx, split.fact.from)), ...own] : own;
}

type Of = { key: string; typeSlug: string; areaSlug: string };
type Follower = { id: string; before: RolloutStatus; after: RolloutStatus };

/**
 * The rollouts that were taken out of one, with where each stands when this is told of the past they share; null when the
 * history of one would no longer hold together.
 */
export async function followersOf(tx: Tx, of: Of, told: RecordedEvent): Promise<Follower[] | null> {
  const { key, typeSlug, areaSlug } = of;
  const others = await tx.rollout.findMany({ where: { typeSlug, areaSlug, key: { not: key } } });
  const followers: Follower[] = [];
  for (const { id, key: other, status: before } of others) {
    const events = await readRolloutEvents(tx, other);
    if (!events.some((event) => isSplit(event) && event.fact.from === key)) continue;
    const after = rolloutTimeline([...events, { ...told, subject: { kind: "rollout", key } }]);
    if (!after.ok || !after.status) return null;
    followers.push({ id, before, after: after.status });
  }
  return followers;
}

/** Keeps the stored status of those whose past became another. */
export async function moveFollowers(tx: Tx, followers: readonly Follower[]): Promise<void> {
  for (const { id, before, after: status } of followers) {
    if (before === status) continue;
    await tx.rollout.update({ where: { id }, data: { status, version: { increment: 1 } } });
  }
}
