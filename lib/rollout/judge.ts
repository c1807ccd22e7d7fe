import { type Actor, can } from "@/lib/auth/permissions";
import type { IsoDate } from "@/lib/dates";
import type { FactInput, RecordedEvent } from "@/lib/events/event";
import { asIfLast } from "@/lib/events/order";
import { type Evidence, missingEvidence } from "@/lib/rollout/evidence";
import { type RolloutStatus, type RolloutStep, rolloutStep, stepBetween } from "@/lib/rollout/gates";
import type { PauseReason } from "@/lib/rollout/pause-reasons";
import { rolloutTimeline } from "@/lib/rollout/timeline";
import { decide, type Refusal } from "@/lib/transitions";

export type RolloutRefusal =
  | Refusal
  | "not_found"
  | "resting"
  | "changed_meanwhile"
  | "in_future"
  | "breaks_history"
  | "needs_test"
  | "evidence_missing"
  | "pause_without_reason"
  | "ends_before_it_begins";

/** What a rule needs to know of a rollout. */
export type Known = {
  events: readonly RecordedEvent[];
  /** all its pakker are given by phone and letter: there is nothing to connect */
  contactAlone: boolean;
  /** its area is one that the actor may step in */
  isReached: boolean;
};

/** `on` is the Copenhagen day it happened, which may lie in the past; the whole history after it is checked. */
export type StepAsk = {
  to: RolloutStatus;
  on: IsoDate;
  evidence: readonly Evidence[];
  /** slug of a waiting party; null waits for nobody; left out leaves it as it was */
  waitingFor?: string | null;
  pauseReason?: PauseReason;
  /** retired: the last day on which it counts */
  endsOn?: IsoDate;
};

export type Judged =
  | { ok: true; step: RolloutStep; status: RolloutStatus; fact: FactInput }
  | { ok: false; refusal: RolloutRefusal; status?: RolloutStatus | null };

/** May the gate be passed as it is told? Pure. Gives the step, the fact, and the status after all that is known. */
export function judgeRolloutStep(
  { events, contactAlone, isReached }: Known,
  { ask, actor, today }: { ask: StepAsk; actor: Actor; today: IsoDate },
): Judged {
  if (!isReached || !can(actor, "rollout:step")) return { ok: false, refusal: "not_permitted" };
  if (ask.on > today) return { ok: false, refusal: "in_future" };
  const then = rolloutTimeline(events, { asOf: ask.on });
  const from = then.ok ? then.status : null;
  const step = stepBetween(from, ask.to);
  if (!step) return { ok: false, refusal: "wrong_status", status: from };
  const refusal = lacks(step, ask, contactAlone);
  if (refusal) return { ok: false, refusal, status: from };
  const decision = decide(rolloutStep(step), { status: from, to: ask.to, actor });
  if (!decision.ok) return decision;
  const fact = factOf(step, ask);
  const after = rolloutTimeline([...events, asIfLast("rollout", ask.on, fact)]);
  if (!after.ok || !after.status) return { ok: false, refusal: "breaks_history", status: from };
  return { ok: true, step, status: after.status, fact };
}

/** What the step itself asks for and did not get. */
function lacks(step: RolloutStep, ask: StepAsk, contactAlone: boolean): RolloutRefusal | null {
  if (step === "skip_test" && !contactAlone) return "needs_test";
  if (missingEvidence(step, { shown: ask.evidence, contactAlone })) return "evidence_missing";
  if (step === "pause" && !ask.pauseReason) return "pause_without_reason";
  if (step === "retire" && ask.endsOn && ask.endsOn > ask.on) return "ends_before_it_begins";
  return null;
}

function factOf(step: RolloutStep, { to, evidence, waitingFor, pauseReason, endsOn }: StepAsk): FactInput {
  return {
    type: "rollout.stepped",
    step,
    to,
    evidence: [...evidence],
    ...(waitingFor === undefined ? {} : { waitingFor }),
    ...(step === "pause" && pauseReason ? { pauseReason } : {}),
    ...(step === "retire" && endsOn ? { endsOn } : {}),
  };
}
