import type { SagStatus, SagStep } from "@/lib/sag/lifecycle";

type Move = { step: SagStep; to: SagStatus };
export type Life = { weight: number; moves: readonly Move[] };

const created: Move = { step: "create", to: "awaiting_signature" };
const received: Move = { step: "receive", to: "received" };
const asked: Move = { step: "ask_citizen", to: "awaiting_citizen" };
const checked: Move = { step: "check", to: "checked" };
const registered: Move = { step: "register", to: "registered" };
const completed: Move = { step: "send_receipt", to: "completed" };
const whole = [created, received, checked, registered, completed];

/** How sager live, and how many of each in a hundred: 15 are open. */
export const LIVES: readonly Life[] = [
  { weight: 4, moves: [created] },
  { weight: 3.5, moves: [created, received] },
  { weight: 2.5, moves: [created, received, asked] },
  { weight: 2.5, moves: [created, received, checked] },
  { weight: 2.5, moves: [created, received, checked, registered] },
  { weight: 64, moves: whole },
  { weight: 8, moves: [created, received, asked, received, checked, registered, completed] },
  { weight: 3, moves: [created, received, asked, received, { step: "reject", to: "rejected" }] },
  { weight: 3, moves: [created, received, asked, { step: "withdraw", to: "withdrawn" }] },
  { weight: 4, moves: [created, received, asked, { step: "lapse", to: "lapsed" }] },
  { weight: 3, moves: [...whole, { step: "end_by_death", to: "ended" }] },
];

/** Fewer are filled up by handing the sag over. */
export const FEWEST_EVENTS = 5;
