import { createHash } from "node:crypto";
import { type Actor, can } from "@/lib/auth/permissions";
import type { ImportedList } from "@/lib/catalogue/import/list";
import { type Reconciled, reconcile } from "@/lib/catalogue/import/reconcile";
import { readCatalogue } from "@/lib/catalogue/queries";
import { copenhagenDay } from "@/lib/dates";
import { inTransaction, type Tx } from "@/lib/db";
import { changeFrom, oneAtATime } from "@/lib/events/dated-rows";
import { recordEvent } from "@/lib/events/record";

export type NamesWritten =
  | { ok: true; count: number }
  | { ok: false; refusal: "not_permitted" | "changed_meanwhile" };

/** A mark of what the button writes: the same as long as the list and the catalogue are. */
export function markOf({ changes }: Reconciled): string {
  const written = changes.map(({ pakke, privilegienavn }) => [
    pakke.id,
    pakke.privilegienavn,
    privilegienavn,
  ]);
  return createHash("sha256").update(JSON.stringify(written)).digest("base64url").slice(0, 22);
}

/**
 * Writes the privilegienavne of a list that differ from ours, from today, with a fact each; nothing else of it. All or
 * none, and none when `seen` is no longer the mark of what there is to write.
 */
export function writeNames(
  actor: Actor,
  { list, seen }: { list: ImportedList; seen: string },
  now: Date,
): Promise<NamesWritten> {
  const today = copenhagenDay(now);
  return inTransaction(
    async (tx) => {
      if (!can(actor, "catalogue:edit")) return { ok: false, refusal: "not_permitted" };
      await oneAtATime(tx, "catalogue");
      const reconciled = reconcile(list, await readCatalogue(today, tx));
      const { changes } = reconciled;
      if (changes.length === 0) return { ok: true, count: 0 }; // sent twice: they stand already
      if (markOf(reconciled) !== seen) return { ok: false, refusal: "changed_meanwhile" };
      for (const change of changes) await writeName(tx, change, { today, actor: actor.key });
      return { ok: true, count: changes.length };
    },
    { seconds: 60 },
  );
}

async function writeName(
  tx: Tx,
  { pakke, privilegienavn }: Reconciled["changes"][number],
  { today, actor }: { today: string; actor: string },
): Promise<void> {
  const recordedSeq = await recordEvent(tx, {
    subject: { kind: "catalogue", key: pakke.slug },
    occurredOn: today,
    actor,
    fact: { type: "catalogue.changed", noun: "fuldmagtspakke", act: "changed", from: today },
  });
  const rows = await tx.fuldmagtspakkeRow.findMany({ where: { pakkeId: pakke.id, replacedSeq: null } });
  await changeFrom(
    rows,
    { day: today, change: { privilegienavn } },
    {
      replace: (where) => tx.fuldmagtspakkeRow.updateMany({ where, data: { replacedSeq: recordedSeq } }),
      write: ({ id: _, ...row }) => tx.fuldmagtspakkeRow.create({ data: { ...row, recordedSeq } }),
    },
  );
}
