import type { Correction } from "@/lib/post/blank/blank-life";
import type { Span } from "@/lib/post/blank/spans";
import { blankCount } from "@/lib/post/blank/words";

/** What somebody is about to write down, and where those forms are now. */
export type ToConfirm = { step: Correction; span: Span; count: number; places: readonly string[] };

const QUESTIONS: Record<Correction, (what: string) => string> = {
  take_back: (what) => `Er ${what} kommet tilbage ubrugt?`,
  lose: (what) => `Er ${what} blevet væk?`,
  scrap: (what) => `Skal ${what} kasseres?`,
  find: (what) => `Er ${what} fundet igen?`,
};

const YES: Record<Correction, string> = {
  take_back: "Ja, læg på lager",
  lose: "Ja, meld væk",
  scrap: "Ja, kassér",
  find: "Ja, læg på lager",
};

export function confirmTitle({ step, count }: Pick<ToConfirm, "step" | "count">): string {
  return QUESTIONS[step](blankCount(count));
}

export function confirmYes({ step }: Pick<ToConfirm, "step">): string {
  return YES[step];
}
