/**
 * The keystroke-level model (Card, Moran and Newell, "The Keystroke-Level Model for User Performance Time with
 * Interactive Systems", Communications of the ACM 23(7), 1980): an average typist's seconds for a key, and for making up
 * one's mind. The answer of the system is measured, not modelled.
 */
export const KEY_SECONDS = 0.28;
export const MENTAL_SECONDS = 1.35;
/** The same for somebody who types digits and names sign by sign ("random letters" in the paper). */
export const SLOW_KEY_SECONDS = 0.5;

export type Counted = {
  keys: number;
  /** one for each field or choice that is answered, and one for each screen that is taken in */
  decisions: number;
  clicks: number;
  /** screens that one waits for */
  screens: number;
  waitedMs: number;
};

/** The keys of a text as it is typed: a capital takes Shift too. */
export function keysOf(text: string): number {
  return [...text].reduce((keys, sign) => keys + (sign === sign.toLowerCase() ? 1 : 2), 0);
}

export function seconds({ keys, decisions, waitedMs }: Counted, key = KEY_SECONDS): number {
  return keys * key + decisions * MENTAL_SECONDS + waitedMs / 1000;
}

/** `1:52` */
export function minutes(total: number): string {
  const whole = Math.round(total);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}
