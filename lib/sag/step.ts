import type { Actor } from "@/lib/auth/permissions";
import { holdClockRules } from "@/lib/clock/hold";
import type { ClockRules } from "@/lib/clock/rules";
import { copenhagenDay, type IsoDate, toDbDate } from "@/lib/dates";
import { inTransaction, type Tx } from "@/lib/db";
import { recordEvent } from "@/lib/events/record";
import type { FieldError, TypedForm } from "@/lib/form/form";
import type { MadeLetter } from "@/lib/post/letters/make";
import { afterStep, ownerByStep } from "@/lib/sag/dividing/by-step";
import { dueAfter } from "@/lib/sag/due";
import { applyEffect, columnsOf } from "@/lib/sag/effects";
import type { FormStep } from "@/lib/sag/input/step";
import type { StepInput } from "@/lib/sag/input/step-input";
import { judgeStep, type StepRefusal } from "@/lib/sag/judge";
import type { SagStatus } from "@/lib/sag/lifecycle";
import { moveOn } from "@/lib/sag/move-on";
import { findSagToChange, type SagRow, toSnapshot } from "@/lib/sag/read";
import { isSentAgain, judgeSitting } from "@/lib/sag/sitting/sitting";

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

type StepToTake = { sagsnummer: string; step: FormStep; form: TypedForm };
type Taking = { today: IsoDate; rules: ClockRules };

async function takeStep(tx: Tx, actor: Actor, asked: StepToTake, { today, rules }: Taking): Promise<Stepped> {
  const { sagsnummer, step, form } = asked;
  const sag = await findSagToChange(tx, actor, sagsnummer);
  if (!sag) return { ok: false, refusal: "not_found" };
  const snapshot = await toSnapshot(tx, sag);
  const judged = judgeStep(snapshot, { step, form, actor, today });
  if (!judged.ok) return judged;
  const { to, input } = judged;
  const due = dueAfter(snapshot.events, { step, from: sag.status, to, on: input.on }, rules);
  const owner = ownerByStep(actor, { sag, to });
  const columns = { status: to, dueOn: due && toDbDate(due), ...owner, ...columnsOf(step, input) };
  const isMoved = await moveOn(tx, sag, columns);
  if (!isMoved) return { ok: false, refusal: "changed_meanwhile" };
  const letter = await applyEffect(tx, step, { actor, sag, input, today });
  await recordStep(tx, actor, { sag, step, to, input, letter });
  await afterStep(tx, actor, { sag, to, today });
  return { ok: true };
}

type Taken = { sag: SagRow; step: FormStep; to: SagStatus; input: StepInput; letter: MadeLetter | null };

async function recordStep(tx: Tx, actor: Actor, { sag, step, to, input, letter }: Taken): Promise<void> {
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
      ...(input.way ? { way: input.way } : {}),
      ...(letter ? { letter: letter.key } : {}),
      ...(input.cameBy ? { cameBy: input.cameBy } : {}),
      ...(input.diedOn ? { endedOn: input.diedOn } : {}),
    },
  });
}
