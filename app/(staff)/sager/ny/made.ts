import type { Actor } from "@/lib/auth/permissions";
import type { Outcome } from "@/lib/henvendelse/outcome";
import { countedAs } from "@/lib/henvendelse/queries";
import { registeredAs } from "@/lib/sag/queries";

/** Where a form that was sent before has led: to the sag it made, or to the note that it is counted. */
export async function madeOf(actor: Actor, submissionId: string): Promise<string | null> {
  const sagsnummer = await registeredAs(actor, submissionId);
  if (sagsnummer) return `/sager/${sagsnummer}`;
  const outcome = await countedAs(actor, submissionId);
  return outcome && countedUrl(outcome);
}

export function countedUrl(outcome: Outcome): string {
  return `/sager?talt=${outcome}`;
}
