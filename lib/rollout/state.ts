import type { IsoDate } from "@/lib/dates";
import type { RecordedEvent } from "@/lib/events/event";
import type { Evidence } from "@/lib/rollout/evidence";
import { isGate, type RolloutStatus } from "@/lib/rollout/gates";
import { toldOf } from "@/lib/rollout/told";

export type Plan = {
  /** Copenhagen day on which it is to be live; null when nobody has said */
  liveOn: IsoDate | null;
  /** the same as it is expected now */
  expectedLiveOn: IsoDate | null;
  nextGateOn: IsoDate | null;
};

export type Passed = {
  on: IsoDate;
  evidence: readonly Evidence[];
  /** whom it waited for from then on; a slug of a waiting party */
  waitingFor: string | null;
};

/** Where one rollout stands, by its events alone. Days are Copenhagen days. */
export type RolloutState = {
  status: RolloutStatus;
  /** the gate it has: its status, or the one that was held when it was paused or retired */
  gate: RolloutStatus;
  /** since when it has its status */
  since: IsoDate;
  passed: Partial<Record<RolloutStatus, Passed>>;
  plan: Plan;
  /** the day of the first plan: what delay is counted from */
  firstPlannedOn: IsoDate | null;
  waiting: { party: string; since: IsoDate } | null;
  /** the last day on which anything happened */
  lastOn: IsoDate;
  /** retired: the last day on which it counts */
  endsOn: IsoDate | null;
  /** the day it was taken out of another; what it passed before is the other's too */
  splitOn: IsoDate | null;
};

const NO_PLAN: Plan = { liveOn: null, expectedLiveOn: null, nextGateOn: null };

/**
 * The state as of a Copenhagen day and as known at a watermark seq, both inclusive; null before it began or was taken out of another. Events are
 * taken in the order they happened, so any order of recording gives the same. Legality is the timeline's to judge.
 */
export function rolloutState(
  events: readonly RecordedEvent[],
  cut: { asOf?: IsoDate; knownAt?: bigint } = {},
): RolloutState | null {
  return toldOf(events, cut).reduce<RolloutState | null>(after, null);
}

function after(state: RolloutState | null, { fact, occurredOn: on }: RecordedEvent): RolloutState | null {
  if (fact.type === "rollout.stepped") return stepped(state ?? begun(on), fact, on);
  if (!state) return null;
  if (fact.type === "rollout.split") return { ...state, splitOn: on, lastOn: on };
  if (fact.type === "rollout.planned") {
    const { liveOn, expectedLiveOn, nextGateOn } = fact;
    const firstPlannedOn = state.firstPlannedOn ?? liveOn;
    return { ...state, plan: { liveOn, expectedLiveOn, nextGateOn }, firstPlannedOn, lastOn: on };
  }
  if (fact.type === "rollout.waiting") {
    return { ...state, waiting: waitingSince(fact.party, on), lastOn: on };
  }
  return state;
}

type Stepped = Extract<RecordedEvent["fact"], { type: "rollout.stepped" }>;

function stepped(state: RolloutState, { step, to, waitingFor, endsOn, evidence }: Stepped, on: IsoDate) {
  const passed = { ...state.passed };
  const isPassing = isGate(to) && step !== "resume" && step !== "fail_test";
  if (isPassing) passed[to] = { on, evidence, waitingFor: waitingFor ?? null };
  // What was to be tested is to be tested again; the answer it was built on still holds.
  if (step === "fail_test") delete passed.in_test;
  const isOver = to === "live" || to === "retired";
  const waits = waitingFor === undefined ? state.waiting : waitingSince(waitingFor, on);
  return {
    ...state,
    status: to,
    gate: isGate(to) ? to : state.gate,
    since: on,
    passed,
    // The day of the next gate belongs to the gate it was said at.
    plan: isPassing ? { ...state.plan, nextGateOn: null } : state.plan,
    waiting: isOver ? null : waits,
    lastOn: on,
    endsOn: endsOn ?? null,
  };
}

function waitingSince(party: string | null, since: IsoDate) {
  return party === null ? null : { party, since };
}

function begun(on: IsoDate): RolloutState {
  return {
    status: "idea",
    gate: "idea",
    since: on,
    passed: {},
    plan: NO_PLAN,
    firstPlannedOn: null,
    waiting: null,
    lastOn: on,
    endsOn: null,
    splitOn: null,
  };
}
