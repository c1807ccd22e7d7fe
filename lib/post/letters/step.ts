import type { Letter, Prisma } from "@/generated/prisma/client";
import type { Actor } from "@/lib/auth/permissions";
import { type IsoDate, toDbDate } from "@/lib/dates";
import type { Tx } from "@/lib/db";
import { recordEvent } from "@/lib/events/record";
import { type LetterStep, letterStep, type ResendReason, type StopReason } from "@/lib/post/letter-life";
import { decide } from "@/lib/transitions";

export type LetterMove = {
  step: LetterStep;
  /** Copenhagen day on which it happened */
  on: IsoDate;
  reason?: ResendReason | StopReason;
  /** columns that go with it */
  columns?: Omit<Prisma.LetterUncheckedUpdateManyInput, "id" | "status" | "version" | "sentOn">;
};

export type SteppedLetter = Pick<Letter, "id" | "key" | "version" | "status" | "kind" | "way">;

/**
 * Takes one step of each letter that stands where it can be taken, and gives those that took it. One that a colleague
 * has moved meanwhile, or that stands elsewhere, is left as it is. The caller holds the sag, or a lock on the letters.
 */
export async function stepLetters<L extends SteppedLetter>(
  tx: Tx,
  actor: Actor,
  letters: readonly L[],
  { step, on, reason, columns = {} }: LetterMove,
): Promise<L[]> {
  const row = letterStep(step);
  const [to] = row.to;
  if (!to) throw new Error(`The step ${step} of a letter leads nowhere.`);
  const taken: L[] = [];
  for (const letter of letters) {
    const { id, key, version, status, kind, way } = letter;
    if (!decide(row, { status, to, actor, reasons: reason ? [reason] : [] }).ok) continue;
    const { count } = await tx.letter.updateMany({
      where: { id, version, status },
      data: { ...columns, ...sentOn(step, on), status: to, version: { increment: 1 } },
    });
    if (count === 0) continue;
    await recordEvent(tx, {
      subject: { kind: "letter", key },
      occurredOn: on,
      actor: actor.key,
      fact: { type: "letter.stepped", step, from: status, to, kind, way, ...(reason ? { reason } : {}) },
    });
    taken.push(letter);
  }
  return taken;
}

function sentOn(step: LetterStep, on: IsoDate) {
  if (step === "send") return { sentOn: toDbDate(on) };
  return step === "put_back" ? { sentOn: null } : {};
}
