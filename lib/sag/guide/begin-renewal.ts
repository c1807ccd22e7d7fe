import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/auth/permissions";
import { ownDrafts } from "@/lib/auth/scope";
import { canBeGiven } from "@/lib/catalogue/catalogue";
import { readCatalogue } from "@/lib/catalogue/queries";
import { copenhagenDay, type IsoDate } from "@/lib/dates";
import { inTransaction } from "@/lib/db";
import { saveDraft, type TypedSteps } from "@/lib/draft/draft";
import { typedMany } from "@/lib/form/form";
import { asTyped } from "@/lib/sag/guide/begin-change";
import { renewalIsOpen } from "@/lib/sag/guide/renewal";
import { findSagToChange, type SagRow } from "@/lib/sag/read";

/**
 * A draft of a new sag that renews this one: the same parties, and those of its topics that can still be given. How
 * it was asked, what was shown as ID and for how long are asked anew. An own renewal not finished is carried on, so
 * that a button pressed twice begins one. Null when the sag is not to be seen or not to be renewed.
 */
export async function beginRenewal(actor: Actor, sagsnummer: string, now: Date): Promise<string | null> {
  const today = copenhagenDay(now);
  const given = (await readCatalogue(today)).filter(canBeGiven).map(({ slug }) => slug);
  return inTransaction(async (tx) => {
    const sag = await findSagToChange(tx, actor, sagsnummer);
    if (!sag || !renewalIsOpen(sag, actor)) return null;
    const own = { ...ownDrafts(actor), purpose: "renewal", sagKey: sag.key } as const;
    const begun = await tx.draft.findFirst({ where: { ...own, expiresAt: { gt: now } } });
    if (begun) return begun.id;
    const draft = { id: randomUUID(), purpose: "renewal", sagKey: sag.key } as const;
    await saveDraft(actor, { ...draft, typed: anew(sag, { today, given }) }, now, tx);
    return draft.id;
  });
}

function anew(sag: SagRow, { today, given }: { today: IsoDate; given: readonly string[] }): TypedSteps {
  const { sag: which, fuldmagtsgiver, fuldmagtshaver, emner } = asTyped(sag, today);
  return {
    sag: which,
    behov: { behov: ["fuldmagt"], sted: [sag.locationSlug], spurgt: [] },
    fuldmagtsgiver: { ...fuldmagtsgiver, legitimation: [] },
    fuldmagtshaver,
    emner: { ...emner, emne: typedMany(emner, "emne").filter((slug) => given.includes(slug)) },
  };
}
