import type { Actor } from "@/lib/auth/permissions";
import { copenhagenDay } from "@/lib/dates";
import { inTransaction } from "@/lib/db";
import { recordEvent } from "@/lib/events/record";
import type { TypedForm } from "@/lib/form/form";
import { judgeJournal } from "@/lib/sag/journal/judge-journal";
import { moveOn } from "@/lib/sag/move-on";
import { findSagToChange, toSnapshot } from "@/lib/sag/read";
import type { Stepped } from "@/lib/sag/step";

/**
 * Notes the number that the municipality's journal (ESDH) has given the sag, or corrects it. The number stands on
 * the sag alone; the event says only that it is there.
 */
export function noteJournalNumber(
  actor: Actor,
  { sagsnummer, form }: { sagsnummer: string; form: TypedForm },
  now: Date,
): Promise<Stepped> {
  return inTransaction(async (tx) => {
    const sag = await findSagToChange(tx, actor, sagsnummer);
    if (!sag) return { ok: false, refusal: "not_found" };
    const judged = judgeJournal(await toSnapshot(tx, sag), { form, actor });
    if (!judged.ok) return judged;
    const isMoved = await moveOn(tx, sag, { journalNumber: judged.journalNumber });
    if (!isMoved) return { ok: false, refusal: "changed_meanwhile" };
    await recordEvent(tx, {
      subject: { kind: "sag", key: sag.key },
      occurredOn: copenhagenDay(now),
      actor: actor.key,
      fact: { type: "sag.journalised" },
    });
    return { ok: true };
  });
}
