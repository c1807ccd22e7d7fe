/** What the catalogue keeps beside its types, as events name it. */
export const NOUNS = ["forvaltning", "area", "life_situation", "waiting_party"] as const;
export type Noun = (typeof NOUNS)[number];

type Words = {
  /** its pages stand at `/katalog/<path>` */
  path: string;
  title: string;
  lead: string;
  /** the heading of the form for one more */
  one: string;
  add: string;
  added: string;
  /** what is shown to stand under it */
  under: string;
  none: string;
  /** what must be so before it can end */
  end: string;
};

export const NOUN_WORDS: Readonly<Record<Noun, Words>> = {
  forvaltning: {
    path: "forvaltninger",
    title: "Forvaltninger",
    lead: "Hver fuldmagt hører til én forvaltning. De nationale hører til staten.",
    one: "Ny forvaltning",
    add: "Opret forvaltningen",
    added: "Forvaltningen er oprettet.",
    under: "Fuldmagter",
    none: "Ingen fuldmagter hører til den.",
    end: "Forvaltningen kan ophøre, når ingen fuldmagter hører til den. Læg den ellers sammen med en anden.",
  },
  area: {
    path: "omraader",
    title: "Fagområder",
    lead: "Fuldmagterne står efter fagområde, og hvert fagområde har en kontakt.",
    one: "Nyt fagområde",
    add: "Opret fagområdet",
    added: "Fagområdet er oprettet.",
    under: "Fuldmagter",
    none: "Ingen fuldmagter står under det.",
    end: "Fagområdet kan ophøre, når ingen fuldmagter står under det eller føres frem i det.",
  },
  life_situation: {
    path: "livssituationer",
    title: "Livssituationer",
    lead: "Emner, som ofte hører sammen. Livssituationerne vises i denne rækkefølge i skranken.",
    one: "Ny livssituation",
    add: "Opret livssituationen",
    added: "Livssituationen er oprettet.",
    under: "Emner",
    none: "Den har ingen emner.",
    end: "Når den er ophørt, vises den ikke mere i skranken. Emnerne bliver i kataloget.",
  },
  waiting_party: {
    path: "ventes-paa",
    title: "Hvem vi venter på",
    lead: "Dem, en udrulning kan vente på. De kan vælges ved hvert trin.",
    one: "En mere, vi kan vente på",
    add: "Opret den",
    added: "Den er oprettet, og en udrulning kan vente på den.",
    under: "Venter på den nu",
    none: "Ingen udrulning venter på den.",
    end: "Den kan ophøre, når ingen udrulning venter på den.",
  },
};

/** The noun of an address or of a form; undefined for anything else. */
export function nounOfPath(path: string): Noun | undefined {
  return NOUNS.find((noun) => NOUN_WORDS[noun].path === path);
}

/** Where one is kept; without a slug where all of them are. */
export function nounHref(noun: Noun, slug?: string): string {
  const list = `/katalog/${NOUN_WORDS[noun].path}`;
  return slug === undefined ? list : `${list}/${slug}`;
}

const NOUN_SAVED: Readonly<Record<string, string>> = {
  ret: "Det er gemt.",
  ophoer: "Den sidste dag er gemt.",
  del: "Forvaltningen er delt i to.",
  saml: "Forvaltningerne er lagt sammen.",
};

/** What was saved, by the word of the address for the form of the page. */
export function nounSaved(noun: Noun, word: unknown): string {
  if (word === "ny") return NOUN_WORDS[noun].added;
  return Object.entries(NOUN_SAVED).find(([form]) => form === word)?.[1] ?? "Det er gemt.";
}
