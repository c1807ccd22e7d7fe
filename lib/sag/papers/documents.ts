import type { Letter, PrintedForm } from "@/generated/prisma/client";
import type { Actor } from "@/lib/auth/permissions";
import { open, sha256 } from "@/lib/crypto/seal";
import { inTransaction, type Tx } from "@/lib/db";
import { recordAccess } from "@/lib/events/access";
import { letterPlace } from "@/lib/post/letters/place";
import { printedFormPlace } from "@/lib/sag/papers/papers";
import { findSag } from "@/lib/sag/read";
import { keys } from "@/lib/secrets";
import { isUuid } from "@/lib/uuid";

/** The papers in force, exactly as they were made. Null when there are none to see; the look is logged. */
export function readPapers(actor: Actor, sagsnummer: string): Promise<Buffer | null> {
  return readDocument(actor, sagsnummer, async (tx, sagId) => {
    const row = await tx.printedForm.findFirst({ where: { sagId, supersededById: null } });
    return row && { ...row, place: printedFormPlace(row.id) };
  });
}

/** The last receipt, exactly as it was sent. */
export function readReceipt(actor: Actor, sagsnummer: string): Promise<Buffer | null> {
  return readDocument(actor, sagsnummer, async (tx, sagId) => {
    const row = await tx.letter.findFirst({
      where: { sagId, kind: "receipt" },
      orderBy: { createdAt: "desc" },
    });
    return row && keptLetter(row);
  });
}

/** One letter of a sag by its id, exactly as it was made. */
export function readLetter(actor: Actor, sagsnummer: string, id: string): Promise<Buffer | null> {
  return readDocument(actor, sagsnummer, async (tx, sagId) => {
    const row =
      isUuid(id) && (await tx.letter.findFirst({ where: { id, sagId }, include: { printedForm: true } }));
    return row ? keptLetter(row) : null;
  });
}

type LetterRow = Pick<Letter, "id" | "sealed" | "sha256"> & { printedForm?: PrintedForm | null };

/** Where the bytes of a letter lie: its own, or those of the printed form that it carries. */
export function keptLetter({ id, sealed, sha256, printedForm }: LetterRow): Kept {
  if (sealed && sha256) return { sealed, sha256, place: letterPlace(id) };
  if (!printedForm) throw new Error("A letter has no bytes.");
  return { ...printedForm, place: printedFormPlace(printedForm.id) };
}

type Kept = { sealed: Uint8Array; sha256: Uint8Array; place: string };
type Find = (tx: Tx, sagId: string) => Promise<Kept | null>;

function readDocument(actor: Actor, sagsnummer: string, find: Find): Promise<Buffer | null> {
  return inTransaction(async (tx) => {
    const sag = await findSag(tx, actor, sagsnummer);
    const kept = sag && (await find(tx, sag.id));
    if (!sag || !kept) return null;
    await recordAccess(tx, actor, { action: "printed", sagKey: sag.key });
    return openKept(kept);
  });
}

/** The bytes of a document as they were made. Throws when they are not. */
export function openKept(kept: Kept): Buffer {
  const pdf = open(keys(), kept.place, kept.sealed);
  if (Buffer.compare(sha256(pdf), kept.sha256) !== 0)
    throw new Error("A kept document is not as it was made.");
  return pdf;
}
