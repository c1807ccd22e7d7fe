import { type Actor, can } from "@/lib/auth/permissions";
import { visibleTo } from "@/lib/auth/scope";
import { inTransaction } from "@/lib/db";
import { recordAccess } from "@/lib/events/access";
import { letterWords } from "@/lib/pdf/letter-words";
import type { Passage } from "@/lib/pdf/passages";
import { type HandFile, handWay, isSeenTo } from "@/lib/post/other-ways/acts";
import { brailleWords, plainWords } from "@/lib/post/other-ways/plain-text";
import { waiting } from "@/lib/post/other-ways/read";
import { keptLetter, openKept } from "@/lib/sag/papers/documents";
import { isUuid } from "@/lib/uuid";

export type OpenedLetter = { passages: Passage[]; phone: string | null };

/** The words of a letter that is to be read aloud, and the number to call. Null for any other letter; the look is logged. */
export async function openWords(actor: Actor, id: string): Promise<OpenedLetter | null> {
  const opened = await openLetter(actor, id, { action: "opened", may: ({ aloud }) => aloud });
  return opened && { passages: await letterWords(opened.pdf), phone: opened.phone };
}

export type ReadyFile = { bytes: Buffer; name: string; type: string };

/** A letter as the file that its way takes. Null for a letter that goes another way; the look is logged. */
export async function readHandFile(actor: Actor, id: string, file: HandFile): Promise<ReadyFile | null> {
  const opened = await openLetter(actor, id, {
    action: "printed",
    may: ({ files }) => files.includes(file),
  });
  if (!opened) return null;
  const name = `brev-${opened.sagsnummer}`;
  if (file === "brev.pdf") return { bytes: opened.pdf, name: `${name}.pdf`, type: "application/pdf" };
  const passages = await letterWords(opened.pdf);
  const [words, ending] =
    file === "ord.txt" ? [plainWords(passages), ""] : [brailleWords(passages), "-punktskrift"];
  return {
    bytes: Buffer.from(words, "utf8"),
    name: `${name}${ending}.txt`,
    type: "text/plain; charset=utf-8",
  };
}

type Opening = { action: "opened" | "printed"; may: (way: ReturnType<typeof handWay>) => boolean };

/** Only a letter that waits: what is stopped or done is not opened here. */
function openLetter(actor: Actor, id: string, { action, may }: Opening) {
  if (!can(actor, "post:read") || !isUuid(id)) return Promise.resolve(null);
  return inTransaction(async (tx) => {
    const row = await tx.letter.findFirst({
      where: { id, sag: visibleTo(actor) },
      include: { printedForm: true, sag: { include: { persons: true } } },
    });
    if (!row || !isSeenTo(row.way) || row.status !== waiting(row.way).status || !may(handWay(row.way)))
      return null;
    await recordAccess(tx, actor, { action, sagKey: row.sag.key });
    const fuldmagtsgiver = row.sag.persons.find(({ role }) => role === "fuldmagtsgiver");
    return {
      pdf: openKept(keptLetter(row)),
      sagsnummer: row.sag.sagsnummer,
      phone: fuldmagtsgiver?.phone ?? null,
    };
  });
}
