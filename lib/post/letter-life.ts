import type { LetterStatus } from "@/lib/post/letter";
import type { Transition } from "@/lib/transitions";

/** Why a letter is sent once more, as a new copy with a new code. */
export const RESEND_REASONS = ["assumed_lost", "came_back", "asked_for"] as const;
export type ResendReason = (typeof RESEND_REASONS)[number];

/** Why a letter that lies ready is never sent. */
export const STOP_REASONS = [
  "answered",
  "died",
  "withdrawn",
  "revoked",
  "changed",
  "closed",
  "by_hand",
] as const;
export type StopReason = (typeof STOP_REASONS)[number];

/** The whole life of a letter. Buttons, refusals, docs and tests come from here. */
export const LETTER_STEPS = {
  queue: { from: [null], to: ["queued"], permission: "post:handle" },
  print: { from: ["queued"], to: ["printed"], permission: "post:handle" },
  // the printer jammed, or it was not sent after all
  put_back: { from: ["printed", "sent"], to: ["queued"], permission: "post:handle" },
  send: { from: ["queued", "printed"], to: ["sent"], permission: "post:handle" },
  answer: {
    from: ["sent", "returned_undeliverable", "resent"],
    to: ["answered"],
    permission: "sag:receive",
  },
  come_back: { from: ["sent", "resent"], to: ["returned_undeliverable"], permission: "post:handle" },
  resend: {
    from: ["sent", "returned_undeliverable"],
    to: ["resent"],
    permission: "post:handle",
    reasons: RESEND_REASONS,
  },
  stop: { from: ["queued", "printed"], to: ["stopped"], permission: "post:handle", reasons: STOP_REASONS },
} as const satisfies Record<string, Transition<LetterStatus>>;

export type LetterStep = keyof typeof LETTER_STEPS;
export const LETTER_STEP_NAMES = Object.keys(LETTER_STEPS) as readonly LetterStep[];

/** A step's row with the general type, for code that treats all steps alike. */
export function letterStep(step: LetterStep): Transition<LetterStatus> {
  return LETTER_STEPS[step];
}

export const STOP_REASON_LABELS: Record<StopReason, string> = {
  answered: "Svaret kom, før brevet blev sendt",
  died: "En af de to er død",
  withdrawn: "Fuldmagten er trukket tilbage",
  revoked: "Fuldmagten er trukket tilbage",
  changed: "Sagen er rettet, og der er nye papirer",
  closed: "Sagen er lukket",
  by_hand: "Stoppet af en medarbejder",
};

export const RESEND_REASON_LABELS: Record<ResendReason, string> = {
  assumed_lost: "Der kom ikke svar, så brevet regnes for tabt",
  came_back: "Brevet kom retur",
  asked_for: "Borgeren bad om det",
};
