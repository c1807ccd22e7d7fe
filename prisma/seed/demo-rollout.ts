import type { Tx } from "@/lib/db";
import type { RecordedEvent } from "@/lib/events/event";
import { toRecorded } from "@/lib/events/record";
import type { RolloutStatus } from "@/lib/rollout/gates";
import { rolloutTimeline } from "@/lib/rollout/timeline";
import { DEMO, slugOf } from "./data";
import { historyOf } from "./history";
import { recordPast } from "./past";
import { withoutHistory } from "./start";

/** The invented history, told in turn by the project leads `actors`, for rollouts that have none. Gives how many. */
export async function seedDemoRollouts(tx: Tx, actors: readonly string[]): Promise<number> {
  const waiting = await withoutHistory(tx);
  const past = waiting.flatMap(({ key, typeSlug, areaSlug }, index) => {
    const rollout = DEMO.rollouts.find(({ type, area }) => type === typeSlug && slugOf(area) === areaSlug);
    const actor = actors[index % actors.length];
    if (!rollout || !actor) return [];
    return historyOf(rollout).map((told) => ({ subject: { kind: "rollout" as const, key }, actor, told }));
  });
  await recordPast(tx, past);
  await storeStatus(tx, [...new Set(past.map(({ subject }) => subject.key))]);
  return waiting.length;
}

/** The stored status is the one that the events give. */
async function storeStatus(tx: Tx, keys: readonly string[]) {
  const rows = await tx.event.findMany({
    where: { subjectKind: "rollout", subjectKey: { in: [...keys] } },
    orderBy: { seq: "asc" },
  });
  const events = rows.map(toRecorded);
  const keysOf = new Map<RolloutStatus, string[]>();
  for (const key of keys) {
    const status = statusAfter(events.filter(({ subject }) => subject.key === key));
    keysOf.set(status, [...(keysOf.get(status) ?? []), key]);
  }
  for (const [status, found] of keysOf) {
    await tx.rollout.updateMany({ where: { key: { in: found } }, data: { status } });
  }
}

function statusAfter(events: RecordedEvent[]): RolloutStatus {
  const timeline = rolloutTimeline(events);
  if (timeline.ok && timeline.status) return timeline.status;
  throw new Error(`The history of rollout ${events[0]?.subject.key} does not hold together.`);
}
