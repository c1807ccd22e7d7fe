import type { Kept } from "@/components/post/match-forms";
import type { Actor } from "@/lib/auth/permissions";
import { readKeptForm } from "@/lib/draft/kept-form";
import { MATCH_REFUSAL_NAMES, MATCH_REFUSALS } from "@/lib/post/match/refusals";

const FORMS = ["kode", "sag", "start", "vaek", "siden"] as const;

/** The own form of a URL that was refused, with what is wrong. */
export async function readKeptMatch(actor: Actor, id: string | undefined, now: Date): Promise<Kept> {
  if (!id) return null;
  for (const of of FORMS) {
    const kept = await readKeptForm(actor, id, { of, refusals: MATCH_REFUSAL_NAMES, now });
    if (kept) return { of, form: kept.form, errors: kept.refusal ? [MATCH_REFUSALS[kept.refusal]] : [] };
  }
  return null;
}
