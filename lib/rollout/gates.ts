import type { Transition } from "@/lib/transitions";

export const ROLLOUT_STATUSES = [
  "idea",
  "planned",
  "agreed", // with the area
  "connection_sent", // the connection form is sent to Digitaliseringsstyrelsen
  "confirmed", // Digitaliseringsstyrelsen has answered: ready
  "in_test",
  "live",
  "paused", // not live, counts apart
  "retired",
] as const;
export type RolloutStatus = (typeof ROLLOUT_STATUSES)[number];

/** The seven gates in their order; paused and retired are no gates. */
export const GATES = ROLLOUT_STATUSES.slice(0, 7);

export function isStatus(name: string): name is RolloutStatus {
  return ROLLOUT_STATUSES.some((status) => status === name);
}

export function isGate(status: RolloutStatus): boolean {
  return GATES.includes(status);
}

/**
 * How a rollout moves. `skip_test` is for contact pakker alone: nothing to connect, so they go live on the
 * evidence that staff in the area can look them up, also where they were taken out of a rollout that had come farther. `resume` goes back to the gate it had: see timeline.ts.
 */
export const ROLLOUT_STEPS = {
  start: { from: [null], to: ["idea"], permission: "rollout:plan" },
  plan: { from: ["idea"], to: ["planned"], permission: "rollout:step" },
  agree: { from: ["planned"], to: ["agreed"], permission: "rollout:step" },
  send_connection: { from: ["agreed"], to: ["connection_sent"], permission: "rollout:step" },
  confirm: { from: ["connection_sent"], to: ["confirmed"], permission: "rollout:step" },
  begin_test: { from: ["confirmed"], to: ["in_test"], permission: "rollout:step" },
  fail_test: { from: ["in_test"], to: ["confirmed"], permission: "rollout:step" },
  go_live: { from: ["in_test"], to: ["live"], permission: "rollout:step" },
  skip_test: { from: ["agreed", "connection_sent", "confirmed"], to: ["live"], permission: "rollout:step" },
  pause: { from: [...GATES], to: ["paused"], permission: "rollout:step" },
  resume: { from: ["paused"], to: [...GATES], permission: "rollout:step" },
  retire: { from: [...GATES, "paused"], to: ["retired"], permission: "rollout:plan" },
} as const satisfies Record<string, Transition<RolloutStatus>>;

export type RolloutStep = keyof typeof ROLLOUT_STEPS;
export const ROLLOUT_STEP_NAMES = Object.keys(ROLLOUT_STEPS) as readonly RolloutStep[];

export function rolloutStep(step: RolloutStep): Transition<RolloutStatus> {
  return ROLLOUT_STEPS[step];
}

/** The step that leads from one status to another, or null. */
export function stepBetween(from: RolloutStatus | null, to: RolloutStatus): RolloutStep | null {
  const fits = (name: RolloutStep) => {
    const row = rolloutStep(name);
    return row.from.includes(from) && row.to.includes(to);
  };
  return ROLLOUT_STEP_NAMES.find(fits) ?? null;
}

export const GATE_LABELS: Record<RolloutStatus, string> = {
  idea: "Idé",
  planned: "Planlagt",
  agreed: "Aftalt med fagområdet",
  connection_sent: "Tilslutning sendt",
  confirmed: "Klar hos Digitaliseringsstyrelsen",
  in_test: "I test",
  live: "I drift",
  paused: "Sat på pause",
  retired: "Udfaset",
};
