import { addYears, copenhagenDay, type IsoDate, shortDate } from "@/lib/dates";

export const today = (): IsoDate => copenhagenDay(new Date());
export const todayTyped = (): string => shortDate(today());

/** The day so many days from today, as it is typed. */
export function dayTyped(daysFromToday: number): string {
  return shortDate(copenhagenDay(new Date(Date.now() + daysFromToday * 86_400_000)));
}

/** An invented number of somebody born on a day: the day stands 60 too high, so nobody has it. */
export function cprOf(born: IsoDate, serial = 123): string {
  const [year = "", month = "", day = ""] = born.split("-");
  const century = Number(year) >= 2000 ? 4 : 1;
  return `${Number(day) + 60}${month}${year.slice(2)}${century}${serial}`;
}

export const withDash = (cpr: string): string => `${cpr.slice(0, 6)}-${cpr.slice(6)}`;
export const masked = (cpr: string): string => `${cpr.slice(0, 6)}-••••`;

/** The birthday of somebody who turned or turns so old on the day that lies `days` from today. */
export function bornYearsAgo(years: number, days = 0): IsoDate {
  return addYears(copenhagenDay(new Date(Date.now() + days * 86_400_000)), -years);
}

/** What is typed about a person, by the names of the fields. */
export type Typed = Record<string, string | string[]>;

export const INGRID = {
  cpr: "7104381234",
  navn: "Ingrid Demosen",
  vej: "Prøvevænget 12, 2. tv",
  postnr: "5000",
  by: "Odense C",
  telefon: "12 34 56 78",
  oplyst: [],
  legitimation: "passport",
  mitid: "no",
  post: "letter",
} satisfies Typed;

export const KAREN = {
  slags: "person",
  cpr: "6307711234",
  cvr: "",
  navn: "Karen Prøvegaard",
  vej: "Eksempelgade 3",
  postnr: "5230",
  by: "Odense M",
  telefon: "",
  oplyst: [],
  mitid: "yes",
  ansat: "no",
} satisfies Typed;

/** An invented CVR number: in the demo those that begin with 0000 are taken without a check digit. */
export const ASSOCIATION = {
  ...KAREN,
  slags: "organisation",
  cpr: "",
  cvr: "00001234",
  navn: "Prøveforeningen Tryghed",
} satisfies Typed;

export type Topic = {
  slug: string;
  title: string;
  /** asked only where the topic has both */
  kind?: "act" | "insight";
  channels: ("self_service" | "contact")[];
};

export const AIDS: Topic = {
  slug: "hjaelpemidler",
  title: "Hjælpemidler efter serviceloven",
  kind: "insight",
  channels: ["self_service"],
};
export const TRANSPORT: Topic = {
  slug: "befordring-laegebesoeg",
  title: "Befordring til læge og speciallæge",
  channels: ["self_service", "contact"],
};
export const MEALS: Topic = { slug: "madservice", title: "Madservice", channels: ["contact"] };

/** What a citizen asks for. */
export type Wanted = {
  fuldmagtsgiver: Record<keyof typeof INGRID, string | string[]>;
  fuldmagtshaver: Record<keyof typeof KAREN, string | string[]>;
  topics: Topic[];
  years: "1" | "2" | "5";
  /** the counter unless it says otherwise */
  askedBy?: "counter" | "phone";
};

export function aWish(change: Partial<Wanted> = {}): Wanted {
  return { fuldmagtsgiver: INGRID, fuldmagtshaver: KAREN, topics: [AIDS, TRANSPORT], years: "2", ...change };
}
