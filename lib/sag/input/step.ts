import { z } from "zod";
import type { IsoDate } from "@/lib/dates";
import { choice, type Parsed, parseForm, some, type TypedForm, tick } from "@/lib/form/form";
import { MAIL_WAYS } from "@/lib/person/person";
import { CHECK_POINTS } from "@/lib/sag/checklist";
import { parseAskCitizen } from "@/lib/sag/input/ask-citizen";
import { parseReceive } from "@/lib/sag/input/receive";
import { parseRegisterNational } from "@/lib/sag/input/register-national";
import {
  mapped,
  nothingSaid,
  oneReason,
  type ParseStep,
  pastDay,
  type StepInput,
} from "@/lib/sag/input/step-input";
import type { SagStep } from "@/lib/sag/lifecycle";
import {
  DEATH_REASONS,
  REJECT_REASONS,
  REOPEN_AFTER_DEATH,
  REOPEN_REASONS,
  UNDO_REASONS,
} from "@/lib/sag/reasons";
import type { SagSnapshot } from "@/lib/sag/snapshot";

/** The steps that a form on the sag's page asks for; create and change_content have the guide. */
export const FORM_STEPS = [
  "receive",
  "check",
  "ask_citizen",
  "register",
  "send_receipt",
  "undo_registration",
  "reject",
  "withdraw",
  "lapse",
  "end_by_death",
  "reopen",
] as const satisfies readonly SagStep[];
export type FormStep = (typeof FORM_STEPS)[number];

const nothingToSay: ParseStep = () => ({ ok: true, value: {} });

const parseCheck: ParseStep = (form) => {
  const message =
    "Sæt kryds ved alle fem punkter. Er et punkt ikke i orden, så vælg »Der mangler noget« på sagens side.";
  const all = some(CHECK_POINTS).refine((points) => points.length === CHECK_POINTS.length, message);
  return mapped(parseForm(z.object({ kontrol: all }), form), () => ({}));
};

const parseReceipt: ParseStep = (form) => {
  const vej = choice(MAIL_WAYS, "Vælg, hvordan kvitteringen sendes.");
  return mapped(parseForm(z.object({ vej, udleveret: tick() }), form), ({ vej: way, udleveret }) => ({
    way,
    handedOver: udleveret,
  }));
};

const parseDeath: ParseStep = (form, _sag, today) => {
  const schema = z.object({ grund: choice(DEATH_REASONS, "Vælg, hvem der er død."), doed: pastDay(today) });
  return mapped(parseForm(schema, form), ({ grund, doed }) => ({ reasons: [grund], diedOn: doed }));
};

const PARSERS: Record<FormStep, ParseStep> = {
  receive: parseReceive,
  check: parseCheck,
  ask_citizen: parseAskCitizen,
  register: parseRegisterNational,
  send_receipt: parseReceipt,
  undo_registration: (form) => oneReason(form, UNDO_REASONS),
  reject: (form) => oneReason(form, REJECT_REASONS),
  withdraw: nothingToSay,
  lapse: nothingToSay,
  end_by_death: parseDeath,
  reopen: (form, sag) => oneReason(form, sag.status === "ended" ? REOPEN_AFTER_DEATH : REOPEN_REASONS),
};

/** What a step's form says, whole; the day is today unless the form tells another. */
export function parseStep(
  step: FormStep,
  form: TypedForm,
  sag: SagSnapshot,
  today: IsoDate,
): Parsed<StepInput> {
  return mapped(PARSERS[step](form, sag, today), (said) => ({ ...nothingSaid(today), ...said }));
}

/** Several forms of a page ask a reason, so each has its own id; the field's name is `grund` in all. */
export function reasonFieldId(step: string): string {
  return `grund-${step}`;
}
