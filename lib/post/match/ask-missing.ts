import { type Actor, can } from "@/lib/auth/permissions";
import { holdClockRules } from "@/lib/clock/hold";
import { copenhagenDay, fromDbDate } from "@/lib/dates";
import { db, inTransaction } from "@/lib/db";
import { type TypedForm, typed } from "@/lib/form/form";
import { batchNumber } from "@/lib/post/match/page-filter";
import type { StepRefusal } from "@/lib/sag/judge";
import { WITH_CITIZEN } from "@/lib/sag/lifecycle";
import { partiesOf } from "@/lib/sag/papers/paper-parts";
import { findSagToChange, pagesOf } from "@/lib/sag/read";
import { receivePages, takeStep } from "@/lib/sag/step";

export type Asked = { ok: true } | { ok: false; refusal: StepRefusal };

/**
 * Receives what has come of a sag and asks the fuldmagtsgiver for the pages that are missing, in one transaction: the letter
 * names them and goes the way that mail goes to this person. The form carries the version it was shown with, so that
 * pressing twice makes one letter.
 */
export async function askForMissing(actor: Actor, form: TypedForm, now: Date): Promise<Asked> {
  const [sagsnummer, number] = [typed(form, "sagsnummer"), batchNumber(typed(form, "bunke"))];
  if (!can(actor, "sag:handle") || number === null) return { ok: false, refusal: "not_found" };
  const today = copenhagenDay(now);
  return inTransaction(async (tx) => {
    const rules = await holdClockRules(tx, today);
    const batch = await tx.scanBatch.findUnique({ where: { number } });
    const sag = batch && (await findSagToChange(tx, actor, sagsnummer));
    if (!batch || !sag) return { ok: false, refusal: "not_found" };
    if (typed(form, "version") !== String(sag.version)) return { ok: false, refusal: "changed_meanwhile" };
    const missing = pagesOf(sag).filter(({ returnedOn }) => returnedOn === null);
    const isPart = missing.length > 0 && missing.length < pagesOf(sag).length;
    if (!isPart || !WITH_CITIZEN.includes(sag.status)) return { ok: false, refusal: "wrong_status" };
    const came = { sagId: sag.id, on: fromDbDate(batch.arrivedOn), cameBy: batch.cameBy };
    const received = await receivePages(tx, actor, came, { today, rules });
    const ask: TypedForm = {
      mangler: ["pages_missing"],
      manglende: missing.map(({ number }) => String(number)),
      brevvej: [partiesOf(sag).fuldmagtsgiver.mailWay ?? "letter"],
      version: [String(sag.version + 1)],
    };
    const asked = await takeStep(tx, actor, { sagsnummer, step: "ask_citizen", form: ask }, { today, rules });
    // Thrown, so that the step before it goes with it.
    if (!received || !asked.ok) throw new Error("Part of a form was received, and could not be asked for.");
    return { ok: true };
  });
}

export type Closed = { ok: true } | { ok: false; refusal: "not_found" | "still_reading" };

/** The envelopes of a batch are empty: nothing more comes of it. Said twice it is said once. */
export async function closeBatch(actor: Actor, bunke: string): Promise<Closed> {
  const number = batchNumber(bunke);
  if (!can(actor, "post:handle") || number === null) return { ok: false, refusal: "not_found" };
  const where = { number, state: { not: "reading" } } as const;
  const { count } = await db().scanBatch.updateMany({ where, data: { state: "closed" } });
  if (count > 0) return { ok: true };
  const isThere = (await db().scanBatch.count({ where: { number } })) > 0;
  return { ok: false, refusal: isThere ? "still_reading" : "not_found" };
}
