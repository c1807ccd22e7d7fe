import type { Actor } from "@/lib/auth/permissions";
import { holdClockRules } from "@/lib/clock/hold";
import { copenhagenDay, toDbDate } from "@/lib/dates";
import { inTransaction, type Tx } from "@/lib/db";
import { deleteDraft } from "@/lib/draft/draft";
import { readEvents, recordEvent } from "@/lib/events/record";
import type { LetterStatus } from "@/lib/post/letter";
import { stopLetters } from "@/lib/post/letters/of-sag";
import { afterStep, ownerByStep } from "@/lib/sag/dividing/by-step";
import { dueAfter } from "@/lib/sag/due";
import type { Registration } from "@/lib/sag/guide/registration";
import { type StepRefusal, targetOf } from "@/lib/sag/judge";
import { SAG_STEPS, type SagStatus } from "@/lib/sag/lifecycle";
import { moveOn } from "@/lib/sag/move-on";
import { queueForm } from "@/lib/sag/papers/form-letter";
import { printPapers } from "@/lib/sag/papers/papers";
import { fuldmagtsgiverColumns, fuldmagtshaverColumns } from "@/lib/sag/persons";
import { findSagToChange, pagesOf, type SagRow } from "@/lib/sag/read";
import { pakkeFacts, pakkeIds, peopleFacts } from "@/lib/sag/register";
import { decide } from "@/lib/transitions";

export type Changed = { ok: true } | { ok: false; refusal: StepRefusal };

type Change = { sagsnummer: string; version: number; draftId: string; registration: Registration };

/**
 * Parties, topics or period are others than was printed: new papers with a new code, the old ones superseded,
 * and a new signature is awaited, on our own form also when it began with a paper of somebody else's. Where a
 * general or future fuldmagt is the basis there is nothing to sign: a new slip-sheet, to be checked again.
 * What was asked for before stays in the events.
 */
export function changeSag(actor: Actor, change: Change, now: Date): Promise<Changed> {
  const today = copenhagenDay(now);
  return inTransaction(async (tx) => {
    const rules = await holdClockRules(tx, today);
    const sag = await findSagToChange(tx, actor, change.sagsnummer);
    if (!sag) return { ok: false, refusal: "not_found" };
    const to = targetOf("change_content", { basis: sag.basis, pages: pagesOf(sag) });
    const decision = decide<SagStatus>(SAG_STEPS.change_content, { status: sag.status, to, actor });
    if (!decision.ok) return decision;
    const { periode, readAloud, helped } = change.registration;
    const shown = { id: sag.id, version: change.version };
    const events = await readEvents(tx, { kind: "sag", key: sag.key });
    const move = { step: "change_content", from: sag.status, to: decision.to, on: today } as const;
    const due = dueAfter(events, move, rules);
    const isMoved = await moveOn(tx, shown, {
      status: decision.to,
      ...ownerByStep(actor, { sag, to: decision.to }),
      origin: "own_form",
      dueOn: due && toDbDate(due),
      periodFrom: periode.from && toDbDate(periode.from),
      periodTo: toDbDate(periode.to),
      readAloud,
      ...helped,
    });
    if (!isMoved) return { ok: false, refusal: "changed_meanwhile" };
    await replaceContent(tx, sag, change.registration, today);
    await recordChange(tx, actor, { sag, to: decision.to, registration: change.registration, today });
    await replaceLetter(tx, actor, { sag, to: decision.to, today });
    await afterStep(tx, actor, { sag, to: decision.to, today });
    await deleteDraft(actor, change.draftId, tx);
    return { ok: true };
  });
}

async function replaceContent(tx: Tx, sag: SagRow, registration: Registration, today: string): Promise<void> {
  // Two parties that were entered the wrong way round change numbers: never both the same, not even between.
  const noCpr = { cprSealed: null, cprIndex: null };
  await tx.person.updateMany({ where: { sagId: sag.id, role: "fuldmagtshaver" }, data: noCpr });
  const fuldmagtsgiverFirst = sag.persons.toSorted(({ role }) => (role === "fuldmagtsgiver" ? -1 : 1));
  for (const person of fuldmagtsgiverFirst) {
    await tx.person.update({ where: { id: person.id }, data: columnsFor(person, registration, today) });
  }
  await tx.fuldmagt.deleteMany({ where: { sagId: sag.id } });
  const fuldmagter = pakkeIds(registration).map((pakkeId) => ({ sagId: sag.id, pakkeId }));
  await tx.fuldmagt.createMany({ data: fuldmagter });
}

function columnsFor(person: SagRow["persons"][number], registration: Registration, today: string) {
  const { id, role, idSeen, idSeenOn } = person;
  if (role === "fuldmagtshaver") return fuldmagtshaverColumns(id, registration.fuldmagtshaver);
  const columns = fuldmagtsgiverColumns(id, registration.fuldmagtsgiver, today);
  return columns.idSeen === idSeen ? { ...columns, idSeenOn } : columns;
}

/**
 * What lies ready tells what is so no more, and is not sent. Papers that went by post, or were about to, go again the same
 * way; what was asked for after them, as a page that is missing, is not asked for any more.
 */
async function replaceLetter(tx: Tx, actor: Actor, { sag, to, today }: Replaced): Promise<void> {
  const sagId = sag.id;
  const gone: LetterStatus[] = ["stopped", "returned_undeliverable"];
  const where = { sagId, kind: "form", status: { notIn: gone } } as const;
  const before = await tx.letter.findFirst({ where, orderBy: { createdAt: "desc" } });
  await stopLetters(tx, actor, { sagId, on: today, reason: "changed" });
  if (!before || to !== "awaiting_signature") return;
  const { way, locationSlug } = before;
  await queueForm(tx, actor, { sagId, today, way, locationSlug });
}

type Replaced = { sag: SagRow; to: SagStatus; today: string };

type Recorded = { sag: SagRow; to: SagStatus; registration: Registration; today: string };

async function recordChange(tx: Tx, actor: Actor, { sag, to, registration, today }: Recorded): Promise<void> {
  const pageCount = await printPapers(tx, { sagId: sag.id, today });
  await recordEvent(tx, {
    subject: { kind: "sag", key: sag.key },
    occurredOn: today,
    actor: actor.key,
    fact: {
      type: "sag.stepped",
      step: "change_content",
      from: sag.status,
      to,
      origin: "own_form",
      pakker: pakkeFacts(registration),
      periodTo: registration.periode.to,
      readAloud: registration.readAloud,
      ...peopleFacts(registration),
      pageCount,
    },
  });
}
