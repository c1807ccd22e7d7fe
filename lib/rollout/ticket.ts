import { type Actor, can } from "@/lib/auth/permissions";
import type { Kept } from "@/lib/catalogue/keep/refusals";
import { inTransaction } from "@/lib/db";
import type { Shown } from "@/lib/rollout/step";

/** The number that the vendor or Digitaliseringsstyrelsen gave the case; null when there is none. */
export function noteTicket(
  actor: Actor,
  { slug, shown, ticket }: { slug: string; shown: Shown; ticket: string | null },
): Promise<Kept> {
  return inTransaction(async (tx) => {
    if (!can(actor, "catalogue:edit")) return { ok: false, refusal: "not_permitted" };
    const rollout = await tx.rollout.findFirst({ where: { key: shown.key, typeSlug: slug } });
    if (!rollout) return { ok: false, refusal: "not_found" };
    if (rollout.version !== shown.version) return { ok: false, refusal: "changed_meanwhile" };
    if (rollout.ticket === ticket) return { ok: false, refusal: "nothing_changed" };
    const { count } = await tx.rollout.updateMany({
      where: { key: shown.key, version: shown.version },
      data: { ticket, version: { increment: 1 } },
    });
    return count === 1 ? { ok: true } : { ok: false, refusal: "changed_meanwhile" };
  });
}
