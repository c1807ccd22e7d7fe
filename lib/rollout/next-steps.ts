import type { BoardPakke, BoardRollout } from "@/lib/rollout/board";
import { GATES, type RolloutStatus, stepBetween } from "@/lib/rollout/gates";

/** What can happen to a rollout from where it stands: the next gate first, and what else may come. */
export type NextSteps = { forward: RolloutStatus | null; others: RolloutStatus[] };

type Standing = Pick<BoardRollout, "state" | "pakker">;

/** Contact pakker alone have nothing to connect, and go live from agreed. */
export function isContactAlone({ pakker }: { pakker: readonly Pick<BoardPakke, "channel">[] }): boolean {
  return pakker.length > 0 && pakker.every(({ channel }) => channel === "contact");
}

export function nextSteps(rollout: Standing): NextSteps {
  const { status, gate } = rollout.state;
  if (status === "retired") return { forward: null, others: [] };
  if (status === "paused") return { forward: gate, others: ["retired"] };
  const back: RolloutStatus[] = status === "in_test" ? ["confirmed"] : [];
  return { forward: forwardOf(status, isContactAlone(rollout)), others: [...back, "paused", "retired"] };
}

/** The gate after the one that a rollout has; null after the last. */
export function forwardOf(status: RolloutStatus, contactAlone: boolean): RolloutStatus | null {
  if (contactAlone && stepBetween(status, "live") === "skip_test") return "live";
  return GATES[GATES.indexOf(status) + 1] ?? null;
}
