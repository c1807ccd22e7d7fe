import { randomUUID } from "node:crypto";
import { seal, sha256 } from "@/lib/crypto/seal";
import { type IsoDate, toDbDate } from "@/lib/dates";
import type { Tx } from "@/lib/db";
import type { MailWay } from "@/lib/person/person";
import type { LetterKind } from "@/lib/post/letter";
import { keys } from "@/lib/secrets";

type Sent = { sagId: string; kind: LetterKind; way: MailWay; on: IsoDate; pdf: Uint8Array };

/** Every letter is kept exactly as it was made, sealed, with the SHA-256 of the bytes before. */
export async function keepLetter(tx: Tx, { sagId, kind, way, on, pdf }: Sent): Promise<void> {
  const id = randomUUID();
  await tx.letter.create({
    data: {
      id,
      sagId,
      kind,
      way,
      status: "sent",
      sentOn: toDbDate(on),
      sealed: seal(keys(), letterPlace(id), pdf),
      sha256: sha256(pdf),
    },
  });
}

export function letterPlace(id: string): string {
  return `letter|pdf|${id}`;
}
