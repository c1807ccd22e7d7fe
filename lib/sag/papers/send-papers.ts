import type { Actor } from "@/lib/auth/permissions";
import { copenhagenDay } from "@/lib/dates";
import { inTransaction, type Tx } from "@/lib/db";
import type { TypedForm } from "@/lib/form/form";
import { stepLetters } from "@/lib/post/letters/step";
import { judgeSend } from "@/lib/sag/judge-send";
import { moveOn } from "@/lib/sag/move-on";
import { queueForm } from "@/lib/sag/papers/form-letter";
import { findSagToChange, toSnapshot } from "@/lib/sag/read";
import type { Stepped } from "@/lib/sag/step";

/** Lays the papers to be signed ready for the post as a form says. Papers that lay ready another way are not sent. */
export function sendPapersByPost(
  actor: Actor,
  { sagsnummer, form }: { sagsnummer: string; form: TypedForm },
  now: Date,
): Promise<Stepped> {
  const today = copenhagenDay(now);
  return inTransaction(async (tx) => {
    const sag = await findSagToChange(tx, actor, sagsnummer);
    if (!sag) return { ok: false, refusal: "not_found" };
    const judged = judgeSend(await toSnapshot(tx, sag), { form, actor });
    if (!judged.ok) return judged;
    const { way, returnWay, place } = judged.sending;
    if (!(await isPlace(tx, place))) return { ok: false, errors: [NO_SUCH_PLACE] };
    if (!(await moveOn(tx, sag))) return { ok: false, refusal: "changed_meanwhile" };
    const ready = await tx.letter.findMany({ where: { sagId: sag.id, kind: "form" } });
    await stepLetters(tx, actor, ready, { step: "stop", on: today, reason: "by_hand" });
    await queueForm(tx, actor, { sagId: sag.id, today, way, returnWay, locationSlug: place });
    return { ok: true };
  });
}

const NO_SUCH_PLACE = { field: "hentes", message: "Vælg et sted på listen." };

async function isPlace(tx: Tx, slug: string | null): Promise<boolean> {
  return slug === null || (await tx.location.count({ where: { slug } })) > 0;
}
