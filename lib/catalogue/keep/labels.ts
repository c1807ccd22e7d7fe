import type { Authority } from "@/lib/catalogue/keep/kept-type";

/** What was saved, by the form of the page. */
export const SAVED_SENTENCES: Readonly<Record<string, string>> = {
  ny: "Fuldmagten er oprettet.",
  emne: "Oplysningerne er gemt.",
  slags: "Det, borgeren kan give, er gemt.",
  sagsnummer: "Nummeret er gemt.",
  note: "Noten er gemt.",
  slettet: "Noten er slettet.",
};

export const AUTHORITY_LABELS: Record<Authority, string> = {
  municipality: "Kommunen",
  region: "Regionen",
  state: "Staten",
};
