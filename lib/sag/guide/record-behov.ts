import type { Actor } from "@/lib/auth/permissions";
import type { TypedForm } from "@/lib/form/form";
import type { Outcome } from "@/lib/henvendelse/outcome";
import { type Counted, registerHenvendelse } from "@/lib/henvendelse/register";
import { guideContext } from "@/lib/sag/guide/guide";
import { parseBehov } from "@/lib/sag/input/behov";

type Sent = { id: string; form: TypedForm };

/** Step 1 sent: recorded at once when no sag is to be made of it. Null when the guide goes on, or something is wrong. */
export async function recordBehov(
  actor: Actor,
  { id, form }: Sent,
  now: Date,
): Promise<(Counted & { outcome: Outcome }) | null> {
  const parsed = parseBehov(form, await guideContext(now));
  if (!parsed.ok) return null;
  const { outcome } = parsed.value;
  if (outcome === "fuldmagt") return null;
  const counted = await registerHenvendelse(
    actor,
    { submissionId: id, behov: { ...parsed.value, outcome } },
    now,
  );
  return { ...counted, outcome };
}
