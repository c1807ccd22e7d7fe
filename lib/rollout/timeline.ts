import type { RecordedEvent } from "@/lib/events/event";
import { type RolloutStatus, rolloutStep } from "@/lib/rollout/gates";
import { toldOf } from "@/lib/rollout/told";
import { allows } from "@/lib/transitions";

export type TimelineResult =
  | { ok: true; status: RolloutStatus | null; gateOn: Partial<Record<RolloutStatus, string>> }
  | { ok: false; at: RecordedEvent };

/**
 * Where a rollout stands after its events, in the order they happened, whatever order they were recorded in.
 * Refused when some step does not follow from the one before; `at` is the first that does not.
 * `asOf` (Copenhagen day, inclusive) and `knownAt` (watermark seq, inclusive) cut the history.
 */
export function rolloutTimeline(
  events: readonly RecordedEvent[],
  { asOf, knownAt }: { asOf?: string; knownAt?: bigint } = {},
): TimelineResult {
  let status: RolloutStatus | null = null;
  let heldGate: RolloutStatus | null = null; // the gate a paused rollout goes back to
  const gateOn: Partial<Record<RolloutStatus, string>> = {};
  for (const event of toldOf(events, { asOf, knownAt })) {
    if (event.fact.type !== "rollout.stepped") continue;
    const { step, to } = event.fact;
    if (!allows(rolloutStep(step), status, to)) return { ok: false, at: event };
    if (step === "resume" && to !== heldGate) return { ok: false, at: event };
    if (step === "pause") heldGate = status;
    if (step !== "pause" && step !== "resume") gateOn[to] = event.occurredOn;
    status = to;
  }
  return { ok: true, status, gateOn };
}
