import type { PersonTableId } from "@/lib/report/table";

export type Definition = { term: string; text: string };
export type DefinedFigure =
  | PersonTableId
  | "fuldmagt"
  | "live"
  | "phases"
  | "plan"
  | "late"
  | "forecast"
  | "ours"
  | "citizens"
  | "under_5"
  | "hidden";

/** What each figure means, as it stands beside it. `term` and `text` are read as one sentence or two. */
export const DEFINITIONS: Record<DefinedFigure, Definition> = {
  fuldmagt: {
    term: "En fuldmagt",
    text: "er et ja fra dig til, at en anden må hjælpe dig. Den anden må så gøre noget for dig, eller kun se med.",
  },
  live: {
    term: "I brug",
    text: "betyder, at fuldmagten kan gives alle de steder, den skal. De fuldmagter, som staten selv står for, tæller ikke med.",
  },
  phases: {
    term: "På vej",
    text: "betyder, at aftalen er på plads. Nu gør vi fuldmagten klar sammen med staten.",
  },
  plan: {
    term: "Planen",
    text: "er den første plan, vi lagde. Den bliver ikke rettet, når noget bliver udskudt.",
  },
  late: {
    term: "Forsinket",
    text: "er en fuldmagt, når den ikke er i brug på den dag, den første plan sagde.",
  },
  forecast: {
    term: "Buddet",
    text: "bygger på, hvor lang tid de første har taget. Otte ud af ti gange ender det inden for de datoer, vi nævner.",
  },
  outcome: {
    term: "En henvendelse",
    text: "er én gang, hvor nogen beder om hjælp. Den samme person kan tælle flere gange.",
  },
  way: { term: "Måden", text: "er, om folk kom, ringede eller skrev til os, eller om vi kom til dem." },
  place: {
    term: "Andre steder",
    text: "er de steder, vi besøger. Dem nævner vi ikke hver for sig, så ingen kan kendes.",
  },
  nobody_reason: { term: "Grunden", text: "er den, som borgeren selv lagde mest vægt på." },
  wish_area: {
    term: "Et ønske",
    text: "er en fuldmagt, som nogen bad om, men som ikke kan gives endnu. En henvendelse kan have flere ønsker.",
  },
  sag_area: {
    term: "En sag",
    text: "er én borger, der har bedt om fuldmagt på papir. Handler sagen om flere områder, tæller den med under dem alle.",
  },
  fate: {
    term: "Udløbet",
    text: "er en fuldmagt, når dens sidste dag er gået. Trukket tilbage er den, når borgeren selv har sagt stop. De ældste sager er ikke med, for dem har vi ikke dagen på.",
  },
  letter_fate: {
    term: "Et brev",
    text: "tæller med på den dag, vi sendte det. Hvordan det gik, er det, vi vidste, da vi talte op. Kommer der ikke svar, regner vi brevet for tabt og sender et nyt.",
  },
  letter_way: {
    term: "Vejen",
    text: "er den måde, borgeren gerne vil have sin post på. Kvitteringer står for sig, for dem skal man ikke svare på.",
  },
  letter_lost: {
    term: "Ikke nået frem",
    text: "er et brev, som kom retur, eller som vi regner for tabt. Om det er helt tabt, kan vi ikke vide.",
  },
  national: {
    term: "Tal for hele landet",
    text: "er ikke vores egne. Vi skriver dem af, som de står hos staten.",
  },
  ours: {
    term: "Tiden",
    text: "tæller fra den dag, vi har alle papirer, til fuldmagten er oprettet. Borgerens egen tid tæller vi for sig.",
  },
  citizens: {
    term: "Borgerens tid",
    text: "tæller fra den dag, vi sender et brev, til svaret er hos os. Den tæller ikke med i vores tid.",
  },
  under_5: {
    term: "Under 5",
    text: "betyder 0, 1, 2, 3 eller 4. Vi skjuler de små tal, så ingen kan regne ud, hvem det handler om.",
  },
  hidden: {
    term: "Skjult",
    text: "er et større tal. Vi skjuler det, fordi et lille tal ellers kunne regnes ud.",
  },
};
