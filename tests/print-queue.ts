import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/auth/permissions";
import { db, inTransaction } from "@/lib/db";
import type { MailWay } from "@/lib/person/person";
import { makeLetter } from "@/lib/post/letters/make";
import { beginRun } from "@/lib/post/out/begin-run";
import { makePrintRun } from "@/lib/post/out/make-run";
import { readLetter } from "@/lib/sag/papers/documents";
import { broughtTo, registered, storedSag, take } from "@/tests/case-work";
import { TODAY, typedFuldmagtsgiver } from "@/tests/people";

/** A letter in the print queue about what is missing, of a new sag that waits for its citizen. Gives the sagsnummer. */
export async function queuedMissing(
  actor: Actor,
  change: Record<string, string> = {},
  way: MailWay = "letter",
): Promise<string> {
  const giver = typedFuldmagtsgiver(change);
  const sagsnummer = await broughtTo("received", actor, { fuldmagtsgiver: giver });
  const result = await take(actor, sagsnummer, "ask_citizen", { mangler: "identity_missing", brevvej: way });
  if (!result.ok) throw new Error(JSON.stringify(result));
  return sagsnummer;
}

const waiting: string[] = [];

/** The same quickly, for tests that do not read it: of a sag that another test has left as it was, with the words of that letter. */
export async function anyMissing(actor: Actor): Promise<string> {
  for (const sagsnummer of waiting) {
    const { id: sagId, status, persons, letters } = await storedSag(sagsnummer);
    const isFree = letters.every((letter) => letter.status !== "queued" && letter.status !== "printed");
    if (!isFree || status !== "awaiting_citizen" || persons.some(({ dead }) => dead)) continue;
    const pdf = await readLetter(actor, sagsnummer, letters[0]?.id ?? "");
    if (!pdf) throw new Error("The letter cannot be read.");
    await inTransaction((tx) =>
      makeLetter(tx, actor, {
        ...{ sagId, kind: "missing", way: "letter", on: TODAY, pageCount: 1 },
        ...{ returnWay: "reply_envelope", content: { pdf } },
      }),
    );
    return sagsnummer;
  }
  const sagsnummer = await queuedMissing(actor);
  waiting.push(sagsnummer);
  return sagsnummer;
}

/** The papers of a new sag in the print queue: three sheets. Gives the sagsnummer. */
export async function queuedPapers(
  actor: Actor,
  { way = "letter", ...change }: { way?: MailWay } & Record<string, string> = {},
) {
  const sagsnummer = await registered(actor, { fuldmagtsgiver: typedFuldmagtsgiver(change) });
  const { id: sagId, printedForms, letters } = await storedSag(sagsnummer);
  if (letters.length > 0) return sagsnummer;
  const printedFormId = printedForms[0]?.id ?? "";
  await inTransaction((tx) =>
    makeLetter(tx, actor, {
      ...{ sagId, kind: "form", way, on: TODAY, pageCount: 5 },
      ...{ returnWay: "reply_envelope", content: { printedFormId } },
    }),
  );
  return sagsnummer;
}

/** All that lies in the queue as one run, which is not made yet. Gives its id and number. */
export async function begunRun(actor: Actor, most?: number): Promise<{ id: string; number: number }> {
  const id = randomUUID();
  const begun = await beginRun(actor, { id, ...(most ? { most } : {}) }, new Date());
  if (!begun.ok) throw new Error(begun.refusal);
  return { id, number: begun.number };
}

/** The same, made. */
export async function madeRun(actor: Actor): Promise<{ id: string; number: number }> {
  const run = await begunRun(actor);
  await makePrintRun(run.id);
  return run;
}

export function storedRun(id: string) {
  return db().printRun.findUniqueOrThrow({
    where: { id },
    include: { letters: { omit: { sealed: true }, include: { sag: true } } },
  });
}

/** The letters of a sag as they stand, the newest last. */
export async function letterOf(sagsnummer: string) {
  const letter = (await storedSag(sagsnummer)).letters.at(-1);
  if (!letter) throw new Error("The sag has no letter.");
  return letter;
}
