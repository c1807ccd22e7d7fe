import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/auth/permissions";
import { seal, sha256 } from "@/lib/crypto/seal";
import { type IsoDate, toDbDate } from "@/lib/dates";
import type { Tx } from "@/lib/db";
import { recordEvent } from "@/lib/events/record";
import type { MailWay } from "@/lib/person/person";
import type { LetterKind } from "@/lib/post/letter";
import type { ResendReason } from "@/lib/post/letter-life";
import { letterPlace } from "@/lib/post/letters/place";
import type { ReturnWay } from "@/lib/post/ways";
import { keys } from "@/lib/secrets";

export type NewLetter = {
  sagId: string;
  kind: LetterKind;
  way: MailWay;
  /** Copenhagen day */
  on: IsoDate;
  pageCount: number;
  /** how the answer is to come back; null when none is asked for */
  returnWay: ReturnWay | null;
  /** bytes of its own, or the printed form that it carries */
  content: { pdf: Uint8Array } | { printedFormId: string };
  /** the letter in whose place it goes */
  replacesId?: string;
  /** why something goes a second time */
  because?: ResendReason;
  /** where it is collected */
  locationSlug?: string | null;
  /** given to the citizen there and then, so it lies in no queue */
  handedOver?: boolean;
};

/** A letter's opaque key, which its events stand under. */
export type MadeLetter = { id: string; key: string };

/** Keeps a letter exactly as it was made, sealed, and lays it in the queue of its way. Its events begin here. */
export async function makeLetter(tx: Tx, actor: Actor, letter: NewLetter): Promise<MadeLetter> {
  const { sagId, kind, way, on, pageCount, returnWay, content, handedOver = false } = letter;
  const [id, key] = [randomUUID(), randomUUID()];
  await tx.letter.create({
    data: {
      ...{ id, key, sagId, kind, way, pageCount, returnWay },
      status: handedOver ? "sent" : "queued",
      sentOn: handedOver ? toDbDate(on) : null,
      replacesId: letter.replacesId ?? null,
      locationSlug: letter.locationSlug ?? null,
      ...("pdf" in content
        ? { sealed: seal(keys(), letterPlace(id), content.pdf), sha256: sha256(content.pdf) }
        : { printedFormId: content.printedFormId }),
    },
  });
  const told = { subject: { kind: "letter", key }, occurredOn: on, actor: actor.key } as const;
  const about = { kind, way, ...(returnWay ? { returnWay } : {}) };
  await recordEvent(tx, {
    ...told,
    fact: {
      ...{ type: "letter.stepped", step: "queue", from: null, to: "queued" },
      ...about,
      ...(letter.because ? { reason: letter.because } : {}),
    },
  });
  if (handedOver) {
    await recordEvent(tx, {
      ...told,
      fact: { type: "letter.stepped", step: "send", from: "queued", to: "sent", ...about },
    });
  }
  return { id, key };
}
