import type { Actor } from "@/lib/auth/permissions";
import { copenhagenDay } from "@/lib/dates";
import { inTransaction } from "@/lib/db";
import type { LetterStep } from "@/lib/post/letter-life";
import { stepLetters } from "@/lib/post/letters/step";

/** Says of every letter of a sag that lies ready that it was put in the post. */
export function sendLetters(actor: Actor, sagsnummer: string, now: Date): Promise<void> {
  return stepAll(actor, sagsnummer, "send", now);
}

/** What was sent came back: nobody lives there. */
export function lettersCameBack(actor: Actor, sagsnummer: string, now: Date): Promise<void> {
  return stepAll(actor, sagsnummer, "come_back", now);
}

function stepAll(actor: Actor, sagsnummer: string, step: LetterStep, now: Date): Promise<void> {
  return inTransaction(async (tx) => {
    const letters = await tx.letter.findMany({ where: { sag: { sagsnummer } } });
    await stepLetters(tx, actor, letters, { step, on: copenhagenDay(now) });
  });
}
