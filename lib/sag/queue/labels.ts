import { STATUS_LABELS } from "@/lib/sag/labels";
import { COUNTED_TO, countWords, type QueueCount } from "@/lib/sag/queue/counts";
import type { LookAhead, QueueFilters } from "@/lib/sag/queue/query";
import { type QueueName, queueOf } from "@/lib/sag/queue/queues";
import type { Sort, SortKey } from "@/lib/sag/queue/sorts";

/** What is said of the sager of a queue: of one, of several, and when there is none. */
type Finding = { one: string; many: string; none: string; empty: string };

const FINDINGS: Record<Exclude<QueueName, "udloeber">, Finding> = {
  mine: {
    one: "er din",
    many: "er dine",
    none: "Du har ingen åbne sager.",
    empty: "Her står dine egne sager, og dem, du passer for en kollega.",
  },
  "ikke-fordelt": {
    one: "er ikke fordelt",
    many: "er ikke fordelt",
    none: "Alle åbne sager er fordelt.",
    empty: "Her kommer en sag, når ingen har den.",
  },
  "over-fristen": {
    one: "er over fristen",
    many: "er over fristen",
    none: "Ingen sager er over fristen.",
    empty: "Her kommer en sag, når fristen er gået, og næste trin mangler.",
  },
  kontrol: {
    one: "skal kontrolleres",
    many: "skal kontrolleres",
    none: "Ingen sager skal kontrolleres.",
    empty: "Her kommer en sag, når siderne med underskrift er kommet.",
  },
  oprettes: {
    one: "skal oprettes i Digital Fuldmagt",
    many: "skal oprettes i Digital Fuldmagt",
    none: "Ingen sager skal oprettes i Digital Fuldmagt.",
    empty: "Her kommer en sag, når siderne er kontrolleret og i orden.",
  },
  kvittering: {
    one: "mangler en kvittering",
    many: "mangler en kvittering",
    none: "Ingen sager mangler en kvittering.",
    empty: "Her kommer en sag, når fuldmagten er oprettet i Digital Fuldmagt.",
  },
  underskrift: {
    one: "afventer borgerens underskrift",
    many: "afventer borgerens underskrift",
    none: "Ingen sager afventer en underskrift.",
    empty: "Her kommer en sag, når papirerne er givet eller sendt til borgeren.",
  },
  mangler: {
    one: "mangler noget fra borgeren",
    many: "mangler noget fra borgeren",
    none: "Ingen sager mangler noget fra borgeren.",
    empty: "Her kommer en sag, når vi har skrevet til borgeren om det, der mangler.",
  },
  aabne: {
    one: "er åben",
    many: "er åbne",
    none: "Der er ingen åbne sager.",
    empty: "Her kommer en sag, når en borger vil give en fuldmagt.",
  },
  journal: {
    one: "mangler et journalnummer",
    many: "mangler et journalnummer",
    none: "Alle sager, der skal i journalen, har et journalnummer.",
    empty: "Her kommer en sag, når den er oprettet i Digital Fuldmagt eller lukket.",
  },
  lukkede: {
    one: "er lukket",
    many: "er lukket",
    none: "Ingen sager er lukket.",
    empty: "Her kommer en sag, når den er afsluttet, afvist, trukket tilbage, bortfaldet eller ophørt.",
  },
};

function findingOf(queue: QueueName, days: LookAhead): Finding {
  if (queue !== "udloeber") return FINDINGS[queue];
  const words = `har en fuldmagt, der udløber inden ${days} dage`;
  return {
    one: words,
    many: words,
    none: `Ingen fuldmagter udløber inden ${days} dage.`,
    empty: "Her kommer en sag, når det, der gælder, snart udløber.",
  };
}

type Asked = { queue: QueueName; days: LookAhead };

/** The sentence under the heading, without what is late. */
export function findingWords({ queue, days }: Asked, { count }: Pick<QueueCount, "count">): string {
  const { one, many, none } = findingOf(queue, days);
  if (count === 0) return none;
  return count === 1 ? `1 sag ${one}.` : `${upperFirst(countWords(count))} sager ${many}.`;
}

/** What is said in bold beside it; nothing where none is late, or where the list is of the late ones alone. */
export function lateWords(queue: QueueName, { late }: Pick<QueueCount, "late">): string | null {
  if (late === 0 || queue === "over-fristen") return null;
  return `${upperFirst(countWords(late))} er over fristen.`;
}

/** What comes into the queue, said when there is nothing in it. */
export function emptyWords({ queue, days }: Asked): string {
  return findingOf(queue, days).empty;
}

/** The name of a list: `Mangler noget`, `Udløber inden 60 dage`. */
export function queueTitle({ queue, days }: Asked): string {
  return queue === "udloeber" ? `Udløber inden ${days} dage` : queueOf(queue).label;
}

const SORT_WORDS: Record<SortKey, readonly [ascending: string, descending: string]> = {
  frist: ["Ældste frist først", "Nyeste frist først"],
  fuldmagtsgiver: ["Efter den, der giver, fra A til Å", "Efter den, der giver, fra Å til A"],
  fuldmagtshaver: ["Efter den, der får, fra A til Å", "Efter den, der får, fra Å til A"],
  nummer: ["Ældste sag først", "Nyeste sag først"],
  udloeb: ["Første udløb først", "Sidste udløb først"],
};

export function sortWords({ by, descending }: Sort): string {
  return SORT_WORDS[by][descending ? 1 : 0];
}

type Named = { slug: string; title: string };
/** What slugs are called. */
export type Names = { areas: readonly Named[]; locations: readonly Named[] };

export const FILTER_LABELS = {
  area: "Fagområde",
  location: "Sted",
  who: "Hvem har den",
  status: "Hvor står den",
} as const;

export const WHO_LABELS = { me: "Mig", nobody: "Ingen" } as const;

/** The filters that are set, each as a label and what is chosen. */
export function filterWords({ area, location, who, status }: QueueFilters, names: Names): [string, string][] {
  const titleOf = (list: readonly Named[], slug: string) =>
    list.find((one) => one.slug === slug)?.title ?? slug;
  return [
    ...(area ? ([[FILTER_LABELS.area, titleOf(names.areas, area)]] as const) : []),
    ...(location ? ([[FILTER_LABELS.location, titleOf(names.locations, location)]] as const) : []),
    ...(who ? ([[FILTER_LABELS.who, WHO_LABELS[who]]] as const) : []),
    ...(status ? ([[FILTER_LABELS.status, STATUS_LABELS[status].word]] as const) : []),
  ].map(([label, value]) => [label, value]);
}

/** How many days over: `2 dage over`. */
export function overWords(days: number): string {
  return days === 1 ? "1 dag over" : `${days} dage over`;
}

/** How long something holds still. */
export function leftWords(days: number): string {
  if (days === 0) return "Sidste dag er i dag";
  return days === 1 ? "1 dag tilbage" : `${days} dage tilbage`;
}

export const TOO_MANY = `Listen har ${countWords(COUNTED_TO + 1)} sager og kan ikke hentes som fil. Vælg et fagområde, et sted eller andet, så listen bliver kortere.`;

function upperFirst(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
