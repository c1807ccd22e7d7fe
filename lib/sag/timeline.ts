import type { RecordedEvent } from "@/lib/events/event";
import { effective } from "@/lib/events/order";
import { type SagStatus, sagStep } from "@/lib/sag/lifecycle";
import { allows } from "@/lib/transitions";

export type SagTimeline = { ok: true; status: SagStatus | null } | { ok: false; at: RecordedEvent };

/** The status that the events give. The stored status is a projection of this; a test compares the two. */
export function sagTimeline(
  events: readonly RecordedEvent[],
  cut: { asOf?: string; knownAt?: bigint } = {},
): SagTimeline {
  let status: SagStatus | null = null;
  for (const event of effective(events, cut)) {
    if (event.fact.type !== "sag.stepped") continue;
    const { step, from, to } = event.fact;
    if (from !== status || !allows(sagStep(step), status, to)) return { ok: false, at: event };
    status = to;
  }
  return { ok: true, status };
}
