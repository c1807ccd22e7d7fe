import { pageList } from "@/lib/events/describe";
import { capitalised } from "@/lib/fuldmagt/words";
import type { ASK_REASONS } from "@/lib/sag/reasons";

export type AskReason = (typeof ASK_REASONS)[number];
export type MissingItem = { what: string; todo: string };
export type Missing = { reasons: readonly AskReason[]; pages: readonly number[] };

/** Each thing that is missing, and what to do about it, as it is said to the fuldmagtsgiver. */
export function missingItems({ reasons, pages }: Missing, fuldmagtshaver: string): MissingItem[] {
  return reasons.map((reason) => ITEMS[reason](pages, fuldmagtshaver));
}

const SEND_THE_PAGE = "Kan du ikke komme, så ring. Så sender vi siden til dig.";

const ITEMS: Record<AskReason, (pages: readonly number[], fuldmagtshaver: string) => MissingItem> = {
  pages_missing: (pages) => {
    // The letter may be another's than ours: then we cannot make the page anew.
    const it = pages.length === 1 ? "den" : "dem";
    return {
      what: `${capitalised(pageList(pages))} mangler.`,
      todo: `Send ${it} til os. Kan du ikke finde ${it}, så ring. Så hjælper vi dig.`,
    };
  },
  signature_missing: () => ({
    what: "Din underskrift mangler.",
    todo: `Kom ind til os, og skriv under. ${SEND_THE_PAGE}`,
  }),
  date_missing: () => ({
    what: "Datoen ved din underskrift mangler.",
    todo: `Kom ind til os, og skriv datoen. ${SEND_THE_PAGE}`,
  }),
  wrong_field: () => ({
    what: "Der er skrevet i et forkert felt.",
    todo: "Ring til os, eller kom ind til os. Så retter vi det sammen.",
  }),
  scope_unclear: (_, fuldmagtshaver) => ({
    what: `Vi er i tvivl om, hvad ${fuldmagtshaver} må.`,
    todo: `Ring til os, og sig, hvad ${fuldmagtshaver} skal hjælpe dig med.`,
  }),
  identity_missing: () => ({
    what: "Vi mangler at se, hvem du er.",
    todo: "Tag dit pas eller dit kørekort med ind til os. Har du ingen af dem, så ring til os.",
  }),
};
