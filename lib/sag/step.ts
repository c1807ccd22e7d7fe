import type { Actor } from "@/lib/auth/permissions";
import { holdClockRules } from "@/lib/clock/hold";
import type { ClockRules } from "@/lib/clock/rules";
import { copenhagenDay, type IsoDate, toDbDate } from "@/lib/dates";
import { inTransaction, type Tx } from "@/lib/db";
import type { RecordedEvent } from "@/lib/events/event";
import { effective } from "@/lib/events/order";
import { recordEvent } from "@/lib/events/record";
import type { FieldError, TypedForm } from "@/lib/form/form";
import { notifyAgain } from "@/lib/notice/notify";
import type { MadeLetter } from "@/lib/post/letters/make";
import type { ReturnWay } from "@/lib/post/ways";
import { afterStep, ownerByStep } from "@/lib/sag/dividing/by-step";
import { dueAfter } from "@/lib/sag/due";
import { applyEffect, columnsOf } from "@/lib/sag/effects";
import type { FormStep } from "@/lib/sag/input/step";
import { nothingSaid, type StepInput } from "@/lib/sag/input/step-input";
import { judgeStep, type StepRefusal, stepIsOpen } from "@/lib/sag/judge";
import type { SagStatus } from "@/lib/sag/lifecycle";
import { moveOn } from "@/lib/sag/move-on";
import { findSagToChange, loadSag, type SagRow, toSnapshot } from "@/lib/sag/read";
import { isSentAgain, judgeSitting } from "@/lib/sag/sitting/sitting";
import type { SagSnapshot } from "@/lib/sag/snapshot";

export type Stepped =
  | { ok: true }
  | { ok: false; refusal: StepRefusal }
  | { ok: false; errors: FieldError[] };

/** Takes one step of a sag as its form says, or refuses it. All of it happens, or nothing. */
export function stepSag(actor: Actor, step: StepToTake, now: Date): Promise<Stepped> {
  const today = copenhagenDay(now);
  return inTransaction(async (tx) =>
    takeStep(tx, actor, step, { today, rules: await holdClockRules(tx, today) }),
  );
}

/**
 * Takes the steps of one sitting as one form says, or refuses them all: the same rules, effects and events as the single
 * steps, in one transaction. The same form sent again does nothing more.
 */
export function stepThrough(
  actor: Actor,
  { sagsnummer, form }: { sagsnummer: string; form: TypedForm },
  now: Date,
): Promise<Stepped> {
  const today = copenhagenDay(now);
  return inTransaction(async (tx) => {
    const rules = await holdClockRules(tx, today);
    const sag = await findSagToChange(tx, actor, sagsnummer);
    if (!sag) return { ok: false, refusal: "not_found" };
    const snapshot = await toSnapshot(tx, sag);
    if (isSentAgain(snapshot, { form, actor })) return { ok: true };
    const judged = judgeSitting(snapshot, { form, actor, today });
    if (!judged.ok) return judged;
    for (const step of judged.forms) {
      const taken = await takeStep(tx, actor, { sagsnummer, ...step }, { today, rules });
      // Thrown, so that the steps before it go with it.
      if (!taken.ok) throw new Error(`The step ${step.step} was in order, and then refused.`);
    }
    return { ok: true };
  });
}

export type StepToTake = { sagsnummer: string; step: FormStep; form: TypedForm };
export type Taking = { today: IsoDate; rules: ClockRules };

/** Takes one step in the transaction of somebody who may take more. */
export async function takeStep(tx: Tx, actor: Actor, asked: StepToTake, taking: Taking): Promise<Stepped> {
  const { sagsnummer, step, form } = asked;
  const sag = await findSagToChange(tx, actor, sagsnummer);
  if (!sag) return { ok: false, refusal: "not_found" };
  return takeStepOf(tx, actor, sag, { step, form, ...taking });
}

/** The same of a sag that the caller has found and holds, as the system does: it sees no sager, and may take two steps. */
export async function takeStepOf(
  tx: Tx,
  actor: Actor,
  sag: SagRow,
  { step, form, ...taking }: Omit<StepToTake, "sagsnummer"> & Taking,
): Promise<Stepped> {
  const snapshot = await toSnapshot(tx, sag);
  const judged = judgeStep(snapshot, { step, form, actor, today: taking.today });
  if (!judged.ok) return judged;
  const { to, input } = judged;
  return carryOut(tx, actor, { sag, events: snapshot.events, step, to, input }, taking);
}

type CameBack = { sagId: string; on: IsoDate; cameBy: ReturnWay };

/**
 * The scanned pages of a sag are back: it is received, by the rules and with the effects and events of the same step by
 * hand. The caller holds the sag and has marked the pages. False when it is not to be received now.
 */
export async function receivePages(
  tx: Tx,
  actor: Actor,
  { sagId, on, cameBy }: CameBack,
  taking: Taking,
): Promise<boolean> {
  const sag = await loadSag(tx, sagId);
  const snapshot = await toSnapshot(tx, sag);
  const decision = stepIsOpen(snapshot, "receive", actor);
  if (!decision.ok) return false;
  // Written down after a step that lies later, it cannot lie before it.
  const last = effective(snapshot.events).at(-1)?.occurredOn ?? on;
  const input = { ...nothingSaid(last > on ? last : on), pages: pagesToTell(snapshot), cameBy };
  const byCode = actor.userId === null;
  const step = { sag, events: snapshot.events, step: "receive", to: decision.to, input, byCode } as const;
  const { ok } = await carryOut(tx, actor, step, taking);
  if (ok && byCode && sag.assigneeId) {
    const about = { userId: sag.assigneeId, kind: "received", actorId: null } as const;
    await notifyAgain(tx, { ...about, sagIds: [sag.id] });
  }
  return ok;
}

/** Pages that are here and of which no event tells yet that they came. */
function pagesToTell({ pages, events }: SagSnapshot): number[] {
  const told = new Set<number>();
  for (const { fact } of effective(events)) {
    if (fact.type !== "sag.stepped") continue;
    if (fact.step === "change_content") told.clear();
    if (fact.step === "receive" || fact.step === "create") for (const page of fact.pages) told.add(page);
    if (fact.step === "ask_citizen") for (const page of fact.pages) told.delete(page);
  }
  const back = pages.flatMap(({ number, returnedOn }) => (returnedOn === null ? [] : [number]));
  return back.filter((number) => !told.has(number));
}

type Decided = Omit<Taken, "letter"> & { events: readonly RecordedEvent[] };

/** Carries out a step that has been decided: the sag moves, with what it does to pages and letters, and is told. */
async function carryOut(
  tx: Tx,
  actor: Actor,
  { events, ...decided }: Decided,
  { today, rules }: Taking,
): Promise<Stepped> {
  const { sag, step, to, input } = decided;
  const due = dueAfter(events, { step, from: sag.status, to, on: input.on }, rules);
  const owner = ownerByStep(actor, { sag, to });
  const columns = { status: to, dueOn: due && toDbDate(due), ...owner, ...columnsOf(step, input) };
  const isMoved = await moveOn(tx, sag, columns);
  if (!isMoved) return { ok: false, refusal: "changed_meanwhile" };
  const letter = await applyEffect(tx, step, { actor, sag, input, today });
  await recordStep(tx, actor, { ...decided, letter });
  await afterStep(tx, actor, { sag, to, today });
  return { ok: true };
}

type Taken = {
  sag: SagRow;
  step: FormStep;
  to: SagStatus;
  input: StepInput;
  letter: MadeLetter | null;
  /** the codes of the pages told that they came, and nobody ticked them */
  byCode?: boolean;
};

async function recordStep(
  tx: Tx,
  actor: Actor,
  { sag, step, to, input, letter, byCode = false }: Taken,
): Promise<void> {
  const notRegistered = input.notRegistered.flatMap(({ fuldmagtId, reason }) => {
    const pakke = sag.fuldmagter.find(({ id }) => id === fuldmagtId)?.pakke;
    return pakke ? [{ type: pakke.typeSlug, kind: pakke.kind, channel: pakke.channel, reason }] : [];
  });
  await recordEvent(tx, {
    subject: { kind: "sag", key: sag.key },
    occurredOn: input.on,
    actor: actor.key,
    fact: {
      type: "sag.stepped",
      step,
      from: sag.status,
      to,
      reasons: [...input.reasons],
      pages: [...input.pages],
      notRegistered,
      ...(byCode ? { byCode } : {}),
      ...(input.way ? { way: input.way } : {}),
      ...(letter ? { letter: letter.key } : {}),
      ...(input.cameBy ? { cameBy: input.cameBy } : {}),
      ...(input.diedOn ? { endedOn: input.diedOn } : {}),
    },
  });
}
