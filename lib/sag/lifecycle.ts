import {
  ASK_REASONS,
  DEATH_REASONS,
  REJECT_REASONS,
  REOPEN_AFTER_DEATH,
  REOPEN_REASONS,
  UNDO_REASONS,
} from "@/lib/sag/reasons";
import type { Transition } from "@/lib/transitions";

export const SAG_STATUSES = [
  "awaiting_signature", // the form is handed out or posted, and not back
  "received", // signed pages are here; nobody has checked them
  "awaiting_citizen", // something is missing; the citizen has been told what
  "checked", // identity, all pages and scope are in order
  "registered", // entered in the national Digital Fuldmagt
  "completed", // the fuldmagtsgiver has had a receipt
  "rejected", // not entered; guidance given
  "withdrawn", // the fuldmagtsgiver took it back before it was entered
  "lapsed", // nothing came back in time
  "ended", // the fuldmagtsgiver or the fuldmagtshaver is dead
] as const;
export type SagStatus = (typeof SAG_STATUSES)[number];

export const OPEN_STATUSES = SAG_STATUSES.slice(0, 5);

/** Queues are "Hos os" and "Hos borgeren": who has the next move. */
export const WITH_CITIZEN: readonly SagStatus[] = ["awaiting_signature", "awaiting_citizen"];

/** The whole life of a sag (model of 22 November 2026). Buttons, refusals, docs and tests come from here. */
export const SAG_STEPS = {
  create: { from: [null], to: ["awaiting_signature", "received"], permission: "sag:register" },
  receive: { from: ["awaiting_signature", "awaiting_citizen"], to: ["received"], permission: "sag:receive" },
  check: { from: ["received"], to: ["checked"], permission: "sag:handle" },
  ask_citizen: {
    from: ["received", "checked"],
    to: ["awaiting_citizen"],
    permission: "sag:handle",
    reasons: ASK_REASONS,
  },
  register: { from: ["checked"], to: ["registered"], permission: "sag:handle" },
  send_receipt: { from: ["registered"], to: ["completed"], permission: "sag:handle" },
  undo_registration: {
    from: ["registered", "completed"],
    to: ["checked"],
    permission: "sag:handle",
    reasons: UNDO_REASONS,
  },
  change_content: {
    from: ["awaiting_signature", "received", "awaiting_citizen", "checked"],
    to: ["awaiting_signature", "received"], // received when the basis needs no signature of ours (ADR 16)
    permission: "sag:handle",
  },
  reject: {
    from: ["received", "awaiting_citizen", "checked"],
    to: ["rejected"],
    permission: "sag:handle",
    reasons: REJECT_REASONS,
  },
  withdraw: {
    from: ["awaiting_signature", "received", "awaiting_citizen", "checked"],
    to: ["withdrawn"],
    permission: "sag:handle",
  },
  lapse: { from: ["awaiting_signature", "awaiting_citizen"], to: ["lapsed"], permission: "sag:lapse" },
  end_by_death: {
    from: ["awaiting_signature", "received", "awaiting_citizen", "checked", "registered", "completed"],
    to: ["ended"],
    permission: "sag:handle",
    reasons: DEATH_REASONS,
  },
  reopen: {
    from: ["rejected", "withdrawn", "lapsed", "ended"],
    to: ["received", "awaiting_signature"],
    permission: "sag:reopen",
    reasons: {
      rejected: REOPEN_REASONS,
      withdrawn: REOPEN_REASONS,
      lapsed: REOPEN_REASONS,
      ended: REOPEN_AFTER_DEATH,
    },
  },
} as const satisfies Record<string, Transition<SagStatus>>;

export type SagStep = keyof typeof SAG_STEPS;
export const SAG_STEP_NAMES = Object.keys(SAG_STEPS) as readonly SagStep[];

/** A step's row with the general type, for code that treats all steps alike. */
export function sagStep(step: SagStep): Transition<SagStatus> {
  return SAG_STEPS[step];
}
