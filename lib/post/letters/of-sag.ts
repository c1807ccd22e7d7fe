import type { Actor } from "@/lib/auth/permissions";
import type { IsoDate } from "@/lib/dates";
import type { Tx } from "@/lib/db";
import { ASKING_KINDS } from "@/lib/post/letter";
import type { StopReason } from "@/lib/post/letter-life";
import { stepLetters } from "@/lib/post/letters/step";

type Of = { sagId: string; on: IsoDate };

/** What was asked for has come: what was sent is answered, and what lies ready to ask again is not sent. */
export async function answerLetters(tx: Tx, actor: Actor, { sagId, on }: Of): Promise<void> {
  const letters = await tx.letter.findMany({ where: { sagId, kind: { in: [...ASKING_KINDS] } } });
  await stepLetters(tx, actor, letters, { step: "answer", on });
  await stepLetters(tx, actor, letters, { step: "stop", on, reason: "answered" });
}

/** Whatever lies ready and is not sent yet is never sent. */
export async function stopLetters(
  tx: Tx,
  actor: Actor,
  { sagId, on, reason }: Of & { reason: StopReason },
): Promise<void> {
  const letters = await tx.letter.findMany({ where: { sagId } });
  await stepLetters(tx, actor, letters, { step: "stop", on, reason });
}
