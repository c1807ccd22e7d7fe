import type { Actor } from "@/lib/auth/permissions";
import { visibleTo } from "@/lib/auth/scope";
import { copenhagenDay } from "@/lib/dates";
import { inTransaction, type Tx } from "@/lib/db";
import { type TypedForm, typed } from "@/lib/form/form";
import { LETTER_ACTS, type LetterRefusal, letterActIsOpen } from "@/lib/post/letter-acts";
import { RESEND_REASONS } from "@/lib/post/letter-life";
import { stepLetters } from "@/lib/post/letters/step";
import { resend } from "@/lib/sag/papers/resend";
import { isUuid } from "@/lib/uuid";

export type LetterActed = { ok: true } | { ok: false; refusal: LetterRefusal };

/** Notes that a letter came back, sends it once more, or stops it, as one form says. Refused when it was moved meanwhile. */
export function actOnLetter(actor: Actor, form: TypedForm, now: Date): Promise<LetterActed> {
  const today = copenhagenDay(now);
  const act = LETTER_ACTS.find((known) => known === typed(form, "gerning"));
  return inTransaction(async (tx) => {
    const letter = await findToChange(tx, actor, typed(form, "brev"));
    if (!letter || !act) return { ok: false, refusal: "not_found" };
    if (String(letter.version) !== typed(form, "udgave")) return { ok: false, refusal: "changed_meanwhile" };
    const isNewest = await isNewestOfKind(tx, letter);
    if (!letterActIsOpen(act, { ...letter, isNewest }, actor)) return { ok: false, refusal: "not_now" };
    if (act !== "resend") {
      const reason = act === "stop" ? { reason: "by_hand" as const } : {};
      await stepLetters(tx, actor, [letter], { step: act, on: today, ...reason });
      return { ok: true };
    }
    const reason = RESEND_REASONS.find((known) => known === typed(form, "grund"));
    if (!reason) return { ok: false, refusal: "reason_missing" };
    const made = await resend(tx, actor, { letter, reason, today });
    return made ? { ok: true } : { ok: false, refusal: "not_now" };
  });
}

/** A letter of a sag that the actor may see, held with its sag until the end. */
async function findToChange(tx: Tx, actor: Actor, id: string) {
  if (!isUuid(id)) return null;
  const where = { id, sag: visibleTo(actor) };
  const found = await tx.letter.findFirst({ where, select: { sagId: true } });
  if (!found) return null;
  await tx.$queryRaw`select id from sag where id = ${found.sagId}::uuid for update`;
  return tx.letter.findUnique({ where: { id }, include: { sag: { select: { status: true } } } });
}

async function isNewestOfKind(
  tx: Tx,
  {
    sagId,
    kind,
    createdAt,
  }: { sagId: string; kind: "receipt" | "missing" | "form" | "reminder"; createdAt: Date },
): Promise<boolean> {
  const newer = { sagId, kind, createdAt: { gt: createdAt }, status: { not: "stopped" } } as const;
  return (await tx.letter.count({ where: newer })) === 0;
}
