import { shortDate } from "@/lib/dates";
import type { RecordedEvent } from "@/lib/events/event";
import { effective } from "@/lib/events/order";
import type { SagStatus, SagStep } from "@/lib/sag/lifecycle";

export type LifeLineStep = {
  key: string;
  label: string;
  state: "done" | "current" | "upcoming";
  detail?: string;
};

const LINE = [
  { key: "create", label: "Oprettet" },
  { key: "receive", label: "Modtaget" },
  { key: "check", label: "Kontrol" },
  { key: "register", label: "Digital Fuldmagt" },
  { key: "send_receipt", label: "Kvittering" },
] as const satisfies readonly { key: SagStep; label: string }[];

/** How many of the five are done in each status; null where the life stopped and the last step tells how far. */
const DONE: Record<SagStatus, number | null> = {
  awaiting_signature: 1,
  received: 2,
  awaiting_citizen: 2,
  checked: 3,
  registered: 4,
  completed: 5,
  rejected: null,
  withdrawn: null,
  lapsed: null,
  ended: null,
};

/** The sag's five steps, with the day each was last taken. */
export function lifeLine(status: SagStatus, events: readonly RecordedEvent[]): LifeLineStep[] {
  const days = lastDays(events);
  const current = DONE[status];
  const done = current ?? doneWhenStopped(events);
  return LINE.map(({ key, label }, index) => {
    const day = days.get(key);
    if (index < done) return { key, label, state: "done", ...(day ? { detail: shortDate(day) } : {}) };
    return { key, label, state: index === current ? "current" : "upcoming" };
  });
}

/** Steps taken and undone again, or taken for papers no longer in force, do not count. */
function doneWhenStopped(events: readonly RecordedEvent[]): number {
  const stop = effective(events).findLast(({ fact }) => fact.type === "sag.stepped");
  const from = stop?.fact.type === "sag.stepped" ? stop.fact.from : null;
  return (from && DONE[from]) ?? 0;
}

function lastDays(events: readonly RecordedEvent[]): Map<string, string> {
  const days = new Map<string, string>();
  for (const { fact, occurredOn } of effective(events)) {
    if (fact.type !== "sag.stepped") continue;
    days.set(fact.step, occurredOn);
    // A paper that came by itself, or a basis that needs no signature, was received with the first step.
    if (fact.step === "create" && fact.to === "received") days.set("receive", occurredOn);
  }
  return days;
}
