import type { StepAttempt } from "@/lib/sag/attempt";
import { ASK_REASONS, REJECT_REASONS } from "@/lib/sag/reasons";

type Found = { mangler?: string | string[]; afvis?: string };

/** The step that the faults of a signature lead to, with its reasons ticked; null when the URL names none of the lists. */
export function stepByFaults({ mangler, afvis }: Found): StepAttempt | null {
  const missing = ASK_REASONS.filter((reason) => [mangler].flat().includes(reason));
  if (missing.length > 0) return { step: "ask_citizen", form: { mangler: missing }, errors: [] };
  const reject = REJECT_REASONS.find((reason) => reason === afvis);
  return reject ? { step: "reject", form: { grund: [reject] }, errors: [] } : null;
}
