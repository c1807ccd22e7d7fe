import type { TypeStanding } from "@/lib/rollout/board";
import { GATES, type RolloutStatus } from "@/lib/rollout/gates";

/** A letter, a short word and a place in the ramp from pale to full: never colour alone. */
export type GateSign = { letter: string; word: string; ramp: string };

const GATE_WORDS: Record<RolloutStatus, GateSign> = {
  idea: { letter: "I", word: "Idé", ramp: "g1" },
  planned: { letter: "P", word: "Planlagt", ramp: "g2" },
  agreed: { letter: "A", word: "Aftalt", ramp: "g3" },
  connection_sent: { letter: "S", word: "Tilslutning sendt", ramp: "g4" },
  confirmed: { letter: "B", word: "Bekræftet", ramp: "g5" },
  in_test: { letter: "T", word: "I test", ramp: "g6" },
  live: { letter: "D", word: "I drift", ramp: "g7" },
  paused: { letter: "||", word: "Sat på pause", ramp: "gp" },
  retired: { letter: "×", word: "Udfaset", ramp: "gr" },
};

const NOT_BEGUN: GateSign = { letter: "–", word: "Ikke begyndt", ramp: "gr" };

export function signOf(standing: TypeStanding): GateSign {
  return standing === "not_begun" ? NOT_BEGUN : GATE_WORDS[standing];
}

/** In the order of a tally: the farthest first, pauses last. */
export const TALLY_ORDER: readonly TypeStanding[] = [...GATES.toReversed(), "paused", "not_begun"];
