import { NOBODY } from "@/lib/rollout/input";
import type { PartyNames } from "@/lib/rollout/parties";

/** Whom one can wait for, as choices; nobody is the last. */
export function partyOptions(parties: PartyNames): { value: string; label: string }[] {
  return [...[...parties].map(([value, label]) => ({ value, label })), { value: NOBODY, label: "Ingen" }];
}
