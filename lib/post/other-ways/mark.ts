import { type Actor, can } from "@/lib/auth/permissions";
import { visibleTo } from "@/lib/auth/scope";
import { copenhagenDay, type IsoDate, toDbDate } from "@/lib/dates";
import { inTransaction, type Tx } from "@/lib/db";
import { STOP_REASONS, type StopReason } from "@/lib/post/letter-life";
import { stepLetters } from "@/lib/post/letters/step";
import { type HandMark, handWay, isSeenTo } from "@/lib/post/other-ways/acts";
import { waiting } from "@/lib/post/other-ways/read";
import type { MarkRefusal } from "@/lib/post/other-ways/words";
import { lookAgain, type OutLetter } from "@/lib/post/out/look-again";
import { isUuid } from "@/lib/uuid";

export type Marked =
  | { ok: true }
  | { ok: false; refusal: "not_found" }
  | { ok: false; refusal: MarkRefusal; why: StopReason | null };

export type Marking = { id: string; version: number; mark: HandMark };

/**
 * Notes what was done with a letter by hand: sent, read aloud, collected, or that nobody answered. The sag is held and its
 * state looked at again: what is not to be sent any more is stopped, and refused with why.
 */
export function markLetter(actor: Actor, { id, version, mark }: Marking, now: Date): Promise<Marked> {
  if (!can(actor, "post:handle") || !isUuid(id)) return Promise.resolve({ ok: false, refusal: "not_found" });
  const on = copenhagenDay(now);
  return inTransaction(async (tx): Promise<Marked> => {
    const { live, stopped } = await lookAgain(tx, actor, { where: { id, sag: visibleTo(actor) }, on });
    const just = stopped[0];
    if (just) return notToSend(tx, just.letter, just.reason);
    const letter = live[0];
    if (!letter || !isSeenTo(letter.way) || !handWay(letter.way).marks.includes(mark))
      return { ok: false, refusal: "not_found" };
    if (letter.status === "stopped") return notToSend(tx, letter, "by_hand");
    const isWaiting = letter.status === waiting(letter.way).status && letter.version === version;
    // Two who mark at once both hold the sag: the letter's version lets one of them through.
    const marked = isWaiting && (await note(tx, actor, letter, { mark, on }));
    return marked ? { ok: true } : { ok: false, refusal: "changed_meanwhile", why: null };
  });
}

/** One that was sent or answered before is not stopped: then somebody else has marked it. */
async function notToSend(tx: Tx, { id }: OutLetter, reason: StopReason): Promise<Marked> {
  const { status, key } = await tx.letter.findUniqueOrThrow({
    where: { id },
    select: { status: true, key: true },
  });
  if (status !== "stopped") return { ok: false, refusal: "changed_meanwhile", why: null };
  const event = await tx.event.findFirst({
    where: { subjectKind: "letter", subjectKey: key },
    orderBy: { seq: "desc" },
    select: { payload: true },
  });
  const said = event?.payload;
  const why = typeof said === "object" && said && "reason" in said ? said.reason : null;
  return { ok: false, refusal: "stopped", why: STOP_REASONS.find((known) => known === why) ?? reason };
}

type Noting = { mark: HandMark; on: IsoDate };

async function note(tx: Tx, actor: Actor, letter: OutLetter, { mark, on }: Noting): Promise<boolean> {
  if (mark === "not_reached") return noteTry(tx, letter, on);
  return (await stepLetters(tx, actor, [letter], { step: "send", on })).length > 0;
}

async function noteTry(tx: Tx, { id, version }: OutLetter, on: IsoDate): Promise<boolean> {
  const { count } = await tx.letter.updateMany({
    where: { id, version },
    data: { tries: { increment: 1 }, triedOn: toDbDate(on), version: { increment: 1 } },
  });
  return count > 0;
}
