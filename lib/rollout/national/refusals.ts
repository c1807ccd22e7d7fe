export const NATIONAL_REFUSALS = [
  "not_permitted",
  "not_found",
  "changed_meanwhile",
  "nothing_changed",
  "month_not_over",
  "read_ahead",
] as const;
export type NationalRefusal = (typeof NATIONAL_REFUSALS)[number];

/** What is wrong, and what to do. */
export const NATIONAL_SENTENCES: Record<NationalRefusal, string> = {
  not_permitted: "Det har du ikke adgang til.",
  not_found: "Fuldmagten findes ikke mere. Hent siden igen.",
  changed_meanwhile: "En kollega har skrevet tal, mens du skrev. Se begge udgaver herunder, og vælg.",
  nothing_changed: "Der er ikke noget nyt at gemme. Skriv mindst ét tal, der er ændret.",
  month_not_over:
    "Måneden var ikke slut den dag, tallet er læst. Skriv en senere dag, eller vælg en anden måned.",
  read_ahead: "Dagen ligger i fremtiden. Skriv den dag, tallet er læst.",
};
