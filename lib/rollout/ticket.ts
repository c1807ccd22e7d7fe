import { type Actor, can } from "@/lib/auth/permissions";
import type { Kept } from "@/lib/catalogue/keep/refusals";
import { copenhagenDay } from "@/lib/dates";
import { inTransaction } from "@/lib/db";
import { findShown, type Shown } from "@/lib/rollout/shown";

/** The number that the vendor or Digitaliseringsstyrelsen gave the case; null when there is none. */
export function noteTicket(
  actor: Actor,
  { slug, shown, ticket }: { slug: string; shown: Shown; ticket: string | null },
  now: Date,
): Promise<Kept> {
  return inTransaction(async (tx) => {
    if (!can(actor, "catalogue:edit")) return { ok: false, refusal: "not_permitted" };
    const found = await findShown(tx, shown, copenhagenDay(now));
    if (!found.ok) return found;
    const { id, typeSlug, ticket: before } = found.rollout;
    if (typeSlug !== slug) return { ok: false, refusal: "not_found" };
    if (before === ticket) return { ok: false, refusal: "nothing_changed" };
    await tx.rollout.update({ where: { id }, data: { ticket, version: { increment: 1 } } });
    return { ok: true };
  });
}
