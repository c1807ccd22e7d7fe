import type { Actor } from "@/lib/auth/permissions";
import { copenhagenDay, type IsoDate, toDbDate } from "@/lib/dates";
import { inTransaction, type Tx } from "@/lib/db";
import { recordEvent } from "@/lib/events/record";
import type { TypedForm } from "@/lib/form/form";
import { stepLetters } from "@/lib/post/letters/step";
import { afterStep, ownerByStep } from "@/lib/sag/dividing/by-step";
import { judgeRevoke } from "@/lib/sag/fates/judge-revoke";
import type { Revocation } from "@/lib/sag/input/revoke";
import { moveOn } from "@/lib/sag/move-on";
import { sendReceipt } from "@/lib/sag/papers/receipt";
import { findSagToChange, loadSag, type SagRow, toSnapshot } from "@/lib/sag/read";
import type { Stepped } from "@/lib/sag/step";

/**
 * Notes that the fuldmagtsgiver took back some topics or all: on what day, and how we were told. The caseworker
 * deletes them in the national register, which alone decides. The sag stands where it stood. Refused when nothing
 * holds any more, before the day it was entered, and when a colleague was first.
 */
export function revokeFuldmagter(
  actor: Actor,
  { sagsnummer, form }: { sagsnummer: string; form: TypedForm },
  now: Date,
): Promise<Stepped> {
  const today = copenhagenDay(now);
  return inTransaction(async (tx) => {
    const sag = await findSagToChange(tx, actor, sagsnummer);
    if (!sag) return { ok: false, refusal: "not_found" };
    const judged = judgeRevoke(await toSnapshot(tx, sag), { form, actor, today });
    if (!judged.ok) return judged;
    const owner = ownerByStep(actor, { sag, to: sag.status });
    if (!(await moveOn(tx, sag, owner))) return { ok: false, refusal: "changed_meanwhile" };
    await store(tx, actor, sag, judged.revocation);
    await replaceReceipt(tx, actor, sag, today);
    await afterStep(tx, actor, { sag, to: sag.status, today });
    return { ok: true };
  });
}

/** A receipt that lies ready would say what holds no more: another one goes in its place when something still holds. */
async function replaceReceipt(tx: Tx, actor: Actor, { id: sagId }: SagRow, today: IsoDate): Promise<void> {
  const letters = await tx.letter.findMany({ where: { sagId, kind: "receipt" } });
  const stopped = await stepLetters(tx, actor, letters, { step: "stop", on: today, reason: "revoked" });
  const sag = await loadSag(tx, sagId);
  const way = stopped.at(-1)?.way;
  if (!way || !sag.fuldmagter.some(({ fate }) => fate === "active")) return;
  await sendReceipt(tx, actor, { sag, way, handedOver: false, today });
}

async function store(tx: Tx, actor: Actor, sag: SagRow, { fuldmagtIds, by, on }: Revocation): Promise<void> {
  await tx.fuldmagt.updateMany({
    where: { sagId: sag.id, id: { in: fuldmagtIds } },
    data: { fate: "revoked", fateOn: toDbDate(on), fateSource: by },
  });
  const revoked = sag.fuldmagter.filter(({ id }) => fuldmagtIds.includes(id));
  const pakker = revoked.map(({ pakke: { typeSlug: type, kind, channel } }) => ({ type, kind, channel }));
  await recordEvent(tx, {
    subject: { kind: "sag", key: sag.key },
    occurredOn: on,
    actor: actor.key,
    fact: { type: "fuldmagt.revoked", pakker, by },
  });
}
