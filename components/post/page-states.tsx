import { Facts } from "@/components/ui/facts";
import type { BatchView } from "@/lib/post/in/batches";

const LABELS = {
  matched: "Fundet i en sag",
  twice: "Var der allerede",
  told_apart: "Hører til en anden udgave eller en lukket sag",
  unmatched: "Uden sag endnu",
  set_aside: "Lagt til side",
} as const satisfies Record<keyof BatchView["states"], string>;

/** How many pages of a pile became what. */
export function PageStates({ states }: Pick<BatchView, "states">) {
  const facts = Object.entries(LABELS).map(([state, label]) => ({
    label,
    value: states[state as keyof typeof LABELS],
    numeric: true,
  }));
  return <Facts facts={facts} />;
}
