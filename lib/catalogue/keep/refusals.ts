export const KEEP_REFUSALS = [
  "not_permitted",
  "not_found",
  "changed_meanwhile",
  "nothing_changed",
  "title_taken",
  "title_without_letters",
  "before_it_began",
] as const;
export type KeepRefusal = (typeof KEEP_REFUSALS)[number];

/** What is wrong, and what to do. */
export const KEEP_SENTENCES: Record<KeepRefusal, string> = {
  not_permitted: "Det har du ikke adgang til.",
  not_found: "Den findes ikke mere. Hent siden igen.",
  changed_meanwhile: "En kollega har ændret det, mens du skrev. Se begge udgaver herunder, og vælg.",
  nothing_changed: "Der er ikke ændret noget. Ret det, der skal rettes, og gem igen.",
  title_taken: "Der er allerede en fuldmagt med det navn. Giv den et andet navn, eller ret den, der er.",
  title_without_letters: "Skriv et navn med bogstaver eller tal.",
  before_it_began: "Fuldmagten står ikke i kataloget så langt tilbage. Skriv en senere dag.",
};

/** At which field a refusal stands; the others stand at the first. */
export const REFUSED_FIELD: Partial<Record<KeepRefusal, string>> = { before_it_began: "fra" };

export type Kept = { ok: true } | { ok: false; refusal: KeepRefusal };
