import { z } from "zod";
import { type IsoDate, shortDate } from "@/lib/dates";
import { choice, type Parsed, parseForm, type TypedForm } from "@/lib/form/form";
import type { MailWay } from "@/lib/person/person";
import type { ReturnWay } from "@/lib/post/ways";
import { dayField } from "@/lib/sag/input/fields";
import type { NotRegisteredReason, Reason } from "@/lib/sag/reasons";
import type { SagSnapshot } from "@/lib/sag/snapshot";

/** What a step says beside its name, parsed. */
export type StepInput = {
  /** Copenhagen day on which it happened */
  on: IsoDate;
  reasons: readonly Reason[];
  /** receive: came back; ask_citizen: are missing */
  pages: readonly number[];
  reference: string | null;
  notRegistered: readonly { fuldmagtId: string; reason: NotRegisteredReason }[];
  /** send_receipt, ask_citizen: how the letter goes */
  way: MailWay | null;
  /** send_receipt: the fuldmagtsgiver has it in the hand */
  handedOver: boolean;
  /** receive: how the pages came back; null for those who were not asked */
  cameBy: ReturnWay | null;
  /** end_by_death: the day somebody died, which may lie before steps already taken; `on` is the day we end it */
  diedOn: IsoDate | null;
};

/** A step of which nothing is said but its day. */
export function nothingSaid(on: IsoDate): StepInput {
  return {
    on,
    reasons: [],
    pages: [],
    reference: null,
    notRegistered: [],
    way: null,
    handedOver: false,
    cameBy: null,
    diedOn: null,
  };
}

/** Reads one step's form against the sag it is for; what it leaves out has no meaning for that step. */
export type ParseStep = (form: TypedForm, sag: SagSnapshot, today: IsoDate) => Parsed<Partial<StepInput>>;

/** A parsed form, turned into what it means. */
export function mapped<A, B>(parsed: Parsed<A>, meaning: (value: A) => B): Parsed<B> {
  return parsed.ok ? { ok: true, value: meaning(parsed.value) } : parsed;
}

/** One reason from a closed list, in the field `grund`. */
export function oneReason<const R extends readonly [Reason, ...Reason[]]>(
  form: TypedForm,
  reasons: R,
  message = "Vælg en grund.",
): Parsed<Partial<StepInput>> {
  const parsed = parseForm(z.object({ grund: choice(reasons, message) }), form);
  return mapped(parsed, ({ grund }) => ({ reasons: [grund] }));
}

/** The day something happened: today or before. */
export function pastDay(today: IsoDate) {
  return dayField("Skriv datoen.", (day) =>
    day <= today ? null : `Datoen kan ikke være senere end i dag, ${shortDate(today)}.`,
  );
}
