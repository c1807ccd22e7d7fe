import type { Actor } from "@/lib/auth/permissions";
import type { FieldError } from "@/lib/form/form";
import type { LetterKind, LetterStatus } from "@/lib/post/letter";
import { letterStep } from "@/lib/post/letter-life";
import type { SagStatus } from "@/lib/sag/lifecycle";
import { decide } from "@/lib/transitions";

/** What somebody does with one letter by hand. The rest of its life goes by the queue and by the sag. */
export const LETTER_ACTS = ["come_back", "resend", "stop"] as const;
export type LetterAct = (typeof LETTER_ACTS)[number];

/** In which statuses of its sag a letter can still be sent once more. */
const RESENT_WHILE: Record<LetterKind, readonly SagStatus[]> = {
  form: ["awaiting_signature"],
  missing: ["awaiting_citizen"],
  reminder: ["awaiting_signature", "awaiting_citizen"],
  receipt: ["completed"],
};

export function canBeResent(kind: LetterKind, status: SagStatus): boolean {
  return RESENT_WHILE[kind].includes(status);
}

export type LetterNow = {
  kind: LetterKind;
  status: LetterStatus;
  /** no letter of its kind was made after it, but for those that were stopped */
  isNewest: boolean;
  sag: { status: SagStatus };
};

/** May this be done with the letter as it stands? What decides whether its button is shown. */
export function letterActIsOpen(act: LetterAct, letter: LetterNow, actor: Actor): boolean {
  const { reasons: _, ...row } = letterStep(act);
  const [to] = row.to;
  if (!to || !decide(row, { status: letter.status, to, actor }).ok) return false;
  return act !== "resend" || (letter.isNewest && canBeResent(letter.kind, letter.sag.status));
}

export type LetterRefusal = "not_found" | "changed_meanwhile" | "not_now" | "reason_missing";

export const LETTER_REFUSALS: Record<LetterRefusal, string> = {
  not_found: "Brevet findes ikke mere.",
  changed_meanwhile:
    "Brevet er ændret af en kollega eller af systemet. Se, hvor det er nu, og gør det igen, hvis det stadig skal ske.",
  not_now: "Det kan ikke gøres med brevet nu. Se, hvor brevet og sagen står.",
  reason_missing: "Vælg, hvorfor brevet skal sendes igen.",
};

/** The refusal that a URL tells, as an error that leads to a place on the page. */
export function letterProblem(code: string | undefined, field: string): FieldError[] {
  const refusals = Object.keys(LETTER_REFUSALS) as LetterRefusal[];
  const refusal = refusals.find((known) => known === code);
  return refusal ? [{ field, message: LETTER_REFUSALS[refusal] }] : [];
}

export const LETTER_ACT_BUTTONS: Record<LetterAct, string> = {
  come_back: "Kom retur",
  resend: "Send igen",
  stop: "Stop",
};
