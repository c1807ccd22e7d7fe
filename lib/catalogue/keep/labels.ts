import type { Authority } from "@/lib/catalogue/keep/kept-type";

const SAVED_SENTENCES: Readonly<Record<string, string>> = {
  ny: "Fuldmagten er oprettet.",
  emne: "Oplysningerne er gemt.",
  nyslags: "Det nye, borgeren kan give, er oprettet.",
  national: "Det er gemt, om fuldmagten er national.",
  slags: "Det, borgeren kan give, er gemt.",
  sagsnummer: "Nummeret er gemt.",
  note: "Noten er gemt.",
  slettet: "Noten er slettet.",
};

/** What was saved, by the word of the address for the form of the page. */
export function savedSentence(word: unknown): string {
  const known = Object.entries(SAVED_SENTENCES).find(([form]) => form === word);
  return known?.[1] ?? "Det er gemt.";
}

export const AUTHORITY_LABELS: Record<Authority, string> = {
  municipality: "Kommunen",
  region: "Regionen",
  state: "Staten",
};
