import type { SagStatus } from "@/lib/sag/lifecycle";

/** Who has the next move, or `all` where the list goes across. */
export type Side = "ours" | "theirs" | "all";

type Queue = {
  /** as it stands in menus and tables */
  label: string;
  side: Side;
  /** the one status that the queue holds, where it is one */
  status?: SagStatus;
};

/** The lists of sager, in the order they are shown. The names stand in URLs and in views that are kept. */
export const QUEUES = {
  mine: { label: "Mine", side: "all" },
  "ikke-fordelt": { label: "Ikke fordelt", side: "all" },
  "over-fristen": { label: "Over fristen", side: "all" },
  kontrol: { label: "Skal kontrolleres", side: "ours", status: "received" },
  oprettes: { label: "Skal oprettes", side: "ours", status: "checked" },
  kvittering: { label: "Mangler kvittering", side: "ours", status: "registered" },
  underskrift: { label: "Afventer underskrift", side: "theirs", status: "awaiting_signature" },
  mangler: { label: "Mangler noget", side: "theirs", status: "awaiting_citizen" },
  aabne: { label: "Alle åbne", side: "all" },
  udloeber: { label: "Udløber snart", side: "all" },
  journal: { label: "Ikke journaliseret", side: "all" },
  lukkede: { label: "Lukkede", side: "all" },
} as const satisfies Record<string, Queue>;

export type QueueName = keyof typeof QUEUES;
export const QUEUE_NAMES = Object.keys(QUEUES).filter((name): name is QueueName => name in QUEUES);

export function queueOf(name: QueueName): Queue {
  return QUEUES[name];
}
