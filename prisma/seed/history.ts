import { createHash } from "node:crypto";
import { addWorkingDays } from "@/lib/clock/working-days";
import type { FactInput } from "@/lib/events/event";
import { type RolloutStatus, stepBetween } from "@/lib/rollout/gates";
import { slugOf } from "@/lib/text/slug-of";
import type { DemoRollout } from "./data";
import { CORRECTIONS, type Correction, LATE, nameOf } from "./late";
import { startOf } from "./start";

/** A fact of the invented past: when it happened, when somebody wrote it down, and what it corrects, told or stored. */
export type Told = { occurredOn: string; recordedAt: Date; fact: FactInput; corrects?: Told | bigint };
type Happened = { on: string; fact: FactInput; gate?: RolloutStatus };

/** Nobody wrote down anything later than this: the invented history ends on Sunday 22 November 2026. */
const LAST_RECORDED_ON = "2026-11-20";

/** The invented past was told with weekends alone as days off, and it stays as it was told. */
const WEEKENDS_ALONE = { isClosed: () => false };

/**
 * What is told of one rollout, in the order it was told. The same data gives the same times, always: most facts
 * are written down one to three weekdays after, some weeks late, and a correction comes last.
 */
export function historyOf(rollout: DemoRollout): Told[] {
  const corrections: Told[] = [];
  let latest = new Date(0);
  const told = happened(rollout).map(({ on, fact, gate }) => {
    const correction = gate && CORRECTIONS.get(nameOf(rollout, gate));
    const said = correction?.firstSaidOn ?? on;
    const recordedAt = later(latest, recordingOf(rollout, said, gate));
    latest = recordedAt;
    const first: Told = { occurredOn: said, recordedAt, fact };
    if (correction) corrections.push(corrected(rollout, { on, fact }, first, correction));
    return first;
  });
  return [...told, ...corrections];
}

function corrected(
  rollout: DemoRollout,
  { on, fact }: Happened,
  first: Told,
  { correctedOn }: Correction,
): Told {
  return { occurredOn: on, recordedAt: officeTime(rollout, correctedOn), fact, corrects: first };
}

/** By day; on the same day the step comes before the plan it changes and the party it then waits for. */
function happened(rollout: DemoRollout): Happened[] {
  const all = [...steps(rollout), ...plans(rollout), ...waits(rollout)];
  return all.sort((a, b) => a.on.localeCompare(b.on));
}

function steps(rollout: DemoRollout): Happened[] {
  const { gates, status, stoppedOn, waitingFor } = rollout;
  let from: RolloutStatus | null = null;
  const through = gates.map(({ gate, occurredOn: on }): Happened => {
    const fact = from === null ? startOf(keysOf(rollout)) : step(from, gate);
    from = gate;
    return { on, fact, gate };
  });
  if (stoppedOn === null || from === null) return through;
  const extra =
    status === "retired" ? { endsOn: dayBefore(stoppedOn) } : { waitingFor: waitingFor ?? undefined };
  return [...through, { on: stoppedOn, fact: { ...step(from, status), ...extra } }];
}

function step(from: RolloutStatus, to: RolloutStatus) {
  const name = stepBetween(from, to);
  if (!name) throw new Error(`No step leads from ${from} to ${to}.`);
  return { type: "rollout.stepped", step: name, to } as const;
}

/** The plan as first made, and as it is at the end where that differs. */
function plans(rollout: DemoRollout): Happened[] {
  const { gates, plannedLiveOn: liveOn, expectedLiveOn, nextGatePlannedOn: nextGateOn } = rollout;
  const first = gates.find(({ gate }) => gate === "planned") ?? gates[0];
  const made = { type: "rollout.planned", liveOn, expectedLiveOn: liveOn, nextGateOn: null } as const;
  const plan = first ? [{ on: first.occurredOn, fact: made }] : [];
  if (expectedLiveOn === liveOn && nextGateOn === null) return plan;
  return [...plan, { on: lastDay(rollout), fact: { ...made, expectedLiveOn, nextGateOn } }];
}

/** A pause says itself whom it waits for. */
function waits({ waitingFor, waitingSince, status }: DemoRollout): Happened[] {
  if (!waitingFor || !waitingSince || status === "paused") return [];
  return [{ on: waitingSince, fact: { type: "rollout.waiting", party: waitingFor } }];
}

function lastDay({ gates, stoppedOn, waitingSince }: DemoRollout): string {
  const days = [...gates.map(({ occurredOn }) => occurredOn), stoppedOn ?? "", waitingSince ?? ""];
  return days.sort().at(-1) ?? "";
}

function recordingOf(rollout: DemoRollout, on: string, gate?: RolloutStatus): Date {
  const late = gate && LATE.get(nameOf(rollout, gate));
  return officeTime(rollout, late ?? addWorkingDays(on, 1 + (chance(rollout, on) % 3), WEEKENDS_ALONE));
}

/** Some minute of the working day, 8.00 to 14.59 UTC. */
function officeTime(rollout: DemoRollout, day: string): Date {
  const minute = 8 * 60 + (chance(rollout, `${day} minute`) % (7 * 60));
  const written = day < LAST_RECORDED_ON ? day : LAST_RECORDED_ON;
  return new Date(Date.parse(`${written}T00:00:00Z`) + minute * 60_000);
}

/** A number that looks drawn and is the same every time. */
function chance(rollout: DemoRollout, on: string): number {
  return createHash("sha256").update(`${rollout.type} ${rollout.area} ${on}`).digest().readUInt16BE();
}

function keysOf({ type, area }: DemoRollout) {
  return { typeSlug: type, areaSlug: slugOf(area) };
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

function later(a: Date, b: Date): Date {
  return a > b ? a : b;
}
