import type { Letter } from "@/generated/prisma/client";
import type { Actor } from "@/lib/auth/permissions";
import type { IsoDate } from "@/lib/dates";
import type { Tx } from "@/lib/db";
import { effective } from "@/lib/events/order";
import { readEvents } from "@/lib/events/record";
import type { LetterKind } from "@/lib/post/letter";
import { canBeResent } from "@/lib/post/letter-acts";
import type { ResendReason } from "@/lib/post/letter-life";
import type { MadeLetter } from "@/lib/post/letters/make";
import { stepLetters } from "@/lib/post/letters/step";
import { queueForm } from "@/lib/sag/papers/form-letter";
import { sendMissing } from "@/lib/sag/papers/missing-letter";
import { sendReceipt } from "@/lib/sag/papers/receipt";
import { queueReminder } from "@/lib/sag/papers/reminder";
import { loadSag, type SagRow } from "@/lib/sag/read";

export type Resending = { letter: Letter; reason: ResendReason; today: IsoDate };

/**
 * Sends a letter once more: papers to be signed as a new copy with a new code, whose old one is superseded and still
 * understood; anything else as a new letter. Null when it stands where it cannot be. The caller holds the sag.
 */
export async function resend(
  tx: Tx,
  actor: Actor,
  { letter, reason, today }: Resending,
): Promise<MadeLetter | null> {
  const sag = await loadSag(tx, letter.sagId);
  if (!canBeResent(letter.kind, sag.status)) return null;
  const [taken] = await stepLetters(tx, actor, [letter], { step: "resend", on: today, reason });
  if (!taken) return null;
  return MAKERS[letter.kind](tx, actor, {
    sag,
    letter,
    today,
    again: { because: reason, replacesId: letter.id },
  });
}

/** What is missing is asked for again in a new letter, by the same way unless another is told. */
export async function missingAgain(
  tx: Tx,
  actor: Actor,
  { sag, way, today, again }: Omit<Making, "letter"> & Pick<Letter, "way">,
): Promise<MadeLetter> {
  const events = effective(await readEvents(tx, { kind: "sag", key: sag.key }));
  const asked = events.findLast(({ fact }) => fact.type === "sag.stepped" && fact.step === "ask_citizen");
  if (asked?.fact.type !== "sag.stepped") throw new Error("Nobody has asked for what is missing.");
  const { reasons, pages } = asked.fact;
  return sendMissing(tx, actor, { sag, reasons, pages, way, today, again });
}

type Making = {
  sag: SagRow;
  letter: Letter;
  today: IsoDate;
  again: { because: ResendReason; replacesId?: string };
};

const MAKERS: Record<LetterKind, (tx: Tx, actor: Actor, making: Making) => Promise<MadeLetter>> = {
  form: (tx, actor, { letter, today, again }) => {
    const { sagId, way, returnWay, locationSlug } = letter;
    return queueForm(tx, actor, { sagId, way, returnWay, locationSlug, today, again });
  },
  missing: (tx, actor, { letter, ...making }) => missingAgain(tx, actor, { ...making, way: letter.way }),
  reminder: (tx, actor, { letter, sag, today, again }) =>
    queueReminder(tx, actor, { sag, way: letter.way, today, again }),
  receipt: (tx, actor, { letter, sag, today, again }) =>
    sendReceipt(tx, actor, { sag, way: letter.way, handedOver: false, today, again }),
};
