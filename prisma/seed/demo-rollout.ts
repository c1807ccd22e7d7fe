import { SYSTEM } from "@/lib/auth/permissions";
import type { Tx } from "@/lib/db";
import type { RecordedEvent } from "@/lib/events/event";
import { toRecorded } from "@/lib/events/record";
import type { RolloutStatus } from "@/lib/rollout/gates";
import { rolloutTimeline } from "@/lib/rollout/timeline";
import { slugOf } from "@/lib/text/slug-of";
import { DEMO } from "./data";
import { historyOf, type Told } from "./history";
import { recordPast } from "./past";

/** The invented history, told in turn by the project leads, for rollouts that nobody has told of. Safe to run again. */
export async function seedDemoRollouts(tx: Tx, leads: readonly string[]): Promise<void> {
  const untold = await rolloutsUntold(tx);
  const past = untold.flatMap(({ key, typeSlug, areaSlug, seeded }, index) => {
    const rollout = DEMO.rollouts.find(({ type, area }) => type === typeSlug && slugOf(area) === areaSlug);
    const actor = leads[index % leads.length];
    if (!rollout || !actor) return [];
    const subject = { kind: "rollout", key } as const;
    return inPlaceOf(seeded, historyOf(rollout)).map((told) => ({ subject, actor, told }));
  });
  if (past.length === 0) return;
  await recordPast(tx, past);
  await storeStatus(tx, [...new Set(past.map(({ subject }) => subject.key))]);
}

/** Rollouts with no events but those `startRollouts` made, in a fixed order, with those. */
async function rolloutsUntold(tx: Tx) {
  const told = await tx.event.findMany({
    where: { subjectKind: "rollout", actor: { not: SYSTEM.key } },
    select: { subjectKey: true },
    distinct: ["subjectKey"],
  });
  const rollouts = await tx.rollout.findMany({
    where: { key: { notIn: told.map(({ subjectKey }) => subjectKey) } },
    orderBy: [{ typeSlug: "asc" }, { areaSlug: "asc" }],
  });
  const events = await eventsOf(
    tx,
    rollouts.map(({ key }) => key),
  );
  return rollouts.map((rollout) => ({ ...rollout, seeded: of(events, rollout.key) }));
}

/** Where demo data comes to an installation that was without, its history corrects the start that was made there. */
function inPlaceOf(seeded: readonly RecordedEvent[], history: readonly Told[]): Told[] {
  return history.map((told) => {
    const { fact } = told;
    if (fact.type !== "rollout.stepped" || told.corrects) return told;
    const same = seeded.find((event) => event.fact.type === fact.type && event.fact.step === fact.step);
    return same ? { ...told, corrects: same.seq } : told;
  });
}

/** The stored status is the one that the events give. */
async function storeStatus(tx: Tx, keys: readonly string[]) {
  const events = await eventsOf(tx, keys);
  const keysOf = new Map<RolloutStatus, string[]>();
  for (const key of keys) {
    const status = statusAfter(of(events, key));
    keysOf.set(status, [...(keysOf.get(status) ?? []), key]);
  }
  for (const [status, found] of keysOf) {
    await tx.rollout.updateMany({ where: { key: { in: found } }, data: { status } });
  }
}

async function eventsOf(tx: Tx, keys: readonly string[]): Promise<RecordedEvent[]> {
  const rows = await tx.event.findMany({
    where: { subjectKind: "rollout", subjectKey: { in: [...keys] } },
    orderBy: { seq: "asc" },
  });
  return rows.map(toRecorded);
}

function of(events: readonly RecordedEvent[], key: string): RecordedEvent[] {
  return events.filter(({ subject }) => subject.key === key);
}

function statusAfter(events: RecordedEvent[]): RolloutStatus {
  const timeline = rolloutTimeline(events);
  if (timeline.ok && timeline.status) return timeline.status;
  throw new Error(`The history of rollout ${events[0]?.subject.key} does not hold together.`);
}
