export const KEEP_REFUSALS = [
  "not_permitted",
  "not_found",
  "changed_meanwhile",
  "nothing_changed",
  "title_taken",
  "title_without_letters",
  "before_it_began",
  "place_not_then",
  "types_under",
  "rollouts_under",
  "awaited",
  "type_not_there",
  "other_not_then",
  "already_there",
  "over",
  "resting",
] as const;
export type KeepRefusal = (typeof KEEP_REFUSALS)[number];

/** What is wrong, and what to do. */
export const KEEP_SENTENCES: Record<KeepRefusal, string> = {
  not_permitted: "Det har du ikke adgang til.",
  not_found: "Den findes ikke mere. Hent siden igen.",
  changed_meanwhile: "En kollega har ændret det, mens du skrev. Se begge udgaver herunder, og vælg.",
  nothing_changed: "Der er ikke ændret noget. Ret det, der skal rettes, og gem igen.",
  title_taken: "Navnet er taget. Vælg et andet, eller ret den, der har det.",
  title_without_letters: "Skriv et navn med bogstaver eller tal.",
  before_it_began: "Den står ikke i kataloget den dag. Skriv en dag, hvor den gør.",
  place_not_then:
    "Fagområdet eller forvaltningen findes ikke i hele den tid. Vælg en anden, eller skriv en anden dag.",
  types_under: "Der står fuldmagter under den efter den dag. Flyt dem først. De er nævnt på siden.",
  rollouts_under: "Der er udrulninger i den efter den dag. Udfas dem først, eller skriv en senere dag.",
  awaited: "Der er udrulninger, som venter på den. Skriv først på dem, hvem de venter på nu.",
  type_not_there: "En af fuldmagterne hører ikke til forvaltningen fra den dag. Se listen igen, og vælg.",
  other_not_then:
    "Den anden forvaltning findes ikke i hele den tid. Vælg en anden, eller skriv en anden dag.",
  already_there: "Den slags er der allerede. Ret den, der er.",
  over: "Fuldmagten er udfaset. Der kan ikke føjes mere til den.",
  resting: "Fuldmagten er national, så dens trin hviler. Gør den kommunal først.",
};

/** At which field a refusal stands; the others stand at the first. */
export const REFUSED_FIELD: Partial<Record<KeepRefusal, string>> = {
  before_it_began: "fra",
  place_not_then: "fra",
};

export type Kept = { ok: true } | { ok: false; refusal: KeepRefusal };
