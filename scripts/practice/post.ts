import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/auth/permissions";
import { copenhagenDay } from "@/lib/dates";
import { inTransaction } from "@/lib/db";
import { makeBlanks } from "@/lib/post/blank/make";
import { moveBlanks } from "@/lib/post/blank/move";
import type { LetterStep } from "@/lib/post/letter-life";
import { stepLetters } from "@/lib/post/letters/step";
import type { At } from "./stories";

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

/** A few blank forms, of which a café has three. Gives how many were made. */
export async function stockBlanks(actor: Actor, at: At): Promise<number> {
  const made = await makeBlanks(actor, { count: BLANKS, submission: randomUUID() }, at(30));
  const handOut = { step: "hand_out", on: copenhagenDay(at(20)), location: "cafe-paraplyen" } as const;
  const moved = await moveBlanks(actor, { ...handOut, span: { from: 1, to: 3 } });
  if (!made.ok || !moved.ok) throw new Error("The blank forms of the practice were refused.");
  return BLANKS;
}

const BLANKS = 8;
