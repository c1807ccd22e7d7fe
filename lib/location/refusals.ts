export const REFUSALS = [
  "not_permitted",
  "not_found",
  "changed_meanwhile",
  "name_taken",
  "name_without_letters",
  "last_place",
] as const;
export type PlaceRefusal = (typeof REFUSALS)[number];

export const PLACE_REFUSALS: Record<PlaceRefusal, string> = {
  not_permitted: "Det har du ikke adgang til.",
  not_found: "Det sted findes ikke.",
  changed_meanwhile: "Stedet er ændret af en kollega, mens du skrev. Se begge udgaver herunder, og vælg.",
  name_taken: "Der er allerede et sted med det navn. Giv det et andet navn, eller ret det, der er.",
  name_without_letters: "Skriv et navn med bogstaver eller tal.",
  last_place: "Det er det sidste åbne sted. Opret et andet sted, før du lukker det.",
};
