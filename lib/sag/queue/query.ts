import { z } from "zod";
import { TO_THE_JOURNAL } from "@/lib/sag/journal/judge-journal";
import { OPEN_STATUSES, SAG_STATUSES, type SagStatus } from "@/lib/sag/lifecycle";
import { QUEUE_NAMES, type QueueName, queueOf } from "@/lib/sag/queue/queues";
import { type Sort, type SortKey, sortsOf, usualSort } from "@/lib/sag/queue/sorts";

/** How many days ahead one can look for what ends. */
export const LOOK_AHEAD = [30, 60, 90] as const;
export type LookAhead = (typeof LOOK_AHEAD)[number];

/** What a queue can be narrowed by. No person, so that it may stand in a URL. */
export type QueueFilters = {
  /** slug of a fagområde that one of the topics lies in today */
  area: string | null;
  /** slug of the place where the sag was made */
  location: string | null;
  /** who has it */
  who: "me" | "nobody" | null;
  status: SagStatus | null;
};

export const NO_FILTERS: QueueFilters = { area: null, location: null, who: null, status: null };

export function isNarrowed(filters: QueueFilters): boolean {
  return Object.values(filters).some((value) => value !== null);
}

/** Where a page begins: after the last row of the one before, or before the first row of the one after. */
export type Cursor = { side: "after" | "before"; at: string };

export type QueueQuery = {
  queue: QueueName;
  /** how many days ahead `udloeber` looks */
  days?: LookAhead;
  filters?: QueueFilters;
  /** the usual one when it is not said, or is not offered */
  sort?: Sort;
  cursor?: Cursor | null;
};

/** A query with all that it says. */
export type ShownQueue = Required<QueueQuery>;

/** Which filters make sense in a queue: a list that is one status, or one person's, is not narrowed by it again. */
export function offeredFilters(queue: QueueName): { who: boolean; statuses: readonly SagStatus[] } {
  const isOneStatus = queueOf(queue).status !== undefined || queue === "udloeber";
  return { who: queue !== "mine" && queue !== "ikke-fordelt", statuses: isOneStatus ? [] : held(queue) };
}

function held(queue: QueueName): readonly SagStatus[] {
  if (queue === "journal") return TO_THE_JOURNAL;
  return queue === "lukkede"
    ? SAG_STATUSES.filter((status) => !OPEN_STATUSES.includes(status))
    : OPEN_STATUSES;
}

/** A status as it stands in a URL. */
const STATUS_WORDS: Record<SagStatus, string> = {
  awaiting_signature: "underskrift",
  received: "kontrol",
  awaiting_citizen: "mangler",
  checked: "oprettes",
  registered: "kvittering",
  completed: "afsluttet",
  rejected: "afvist",
  withdrawn: "trukket-tilbage",
  lapsed: "bortfaldet",
  ended: "ophoert",
};
const WHO_WORDS = { me: "mig", nobody: "ingen" } as const;

export type QueryParams = Readonly<Record<string, string | string[] | undefined>>;
export type Known = { areas: readonly { slug: string }[]; locations: readonly { slug: string }[] };

const first = (value: unknown) => (Array.isArray(value) ? value[0] : value);
const word = z.preprocess(first, z.string().max(80)).catch("");
const WORDS = z.object({
  koe: z.preprocess(first, z.enum(QUEUE_NAMES)).catch("aabne"),
  dage: word,
  omraade: word,
  sted: word,
  hvem: word,
  status: word,
  sorter: word,
  efter: word,
  foer: word,
});

/** What a URL, a form or a kept view asks for. What is unknown, forged or not offered in the queue is left out. */
export function parseQueueQuery(params: QueryParams, { areas, locations }: Known): ShownQueue {
  const words = WORDS.parse(params);
  const { koe: queue } = words;
  const offered = offeredFilters(queue);
  const filters: QueueFilters = {
    area: areas.find(({ slug }) => slug === words.omraade)?.slug ?? null,
    location: locations.find(({ slug }) => slug === words.sted)?.slug ?? null,
    who: (offered.who && (["me", "nobody"] as const).find((who) => WHO_WORDS[who] === words.hvem)) || null,
    status: offered.statuses.find((status) => STATUS_WORDS[status] === words.status) ?? null,
  };
  const days = (queue === "udloeber" && LOOK_AHEAD.find((ahead) => String(ahead) === words.dage)) || 30;
  return { queue, days, filters, sort: parseSort(queue, words.sorter), cursor: parseCursor(words) };
}

function parseSort(queue: QueueName, typed: string): Sort {
  const by = sortsOf(queue).find((key) => key === typed.replace(/^-/, ""));
  return by ? { by, descending: typed.startsWith("-") } : usualSort(queue);
}

function parseCursor({ efter, foer }: { efter: string; foer: string }): Cursor | null {
  if (efter) return { side: "after", at: efter };
  return foer ? { side: "before", at: foer } : null;
}

/** The words of a query but for its place in the list: what a view keeps, and what a form carries along. */
export function queryWords({ queue, days, filters, sort }: ShownQueue): Record<string, string> {
  const usual = usualSort(queue);
  const isUsual = sort.by === usual.by && sort.descending === usual.descending;
  const words: Record<string, string | null | false> = {
    koe: queue,
    dage: queue === "udloeber" && String(days),
    omraade: filters.area,
    sted: filters.location,
    hvem: filters.who && WHO_WORDS[filters.who],
    status: filters.status && STATUS_WORDS[filters.status],
    sorter: !isUsual && sortWord(sort),
  };
  return Object.fromEntries(Object.entries(words).flatMap(([name, said]) => (said ? [[name, said]] : [])));
}

export function sortWord({ by, descending }: Sort): string {
  return `${descending ? "-" : ""}${by}`;
}

/** The sort that a press on a column's header gives: turned around when it is the one in use. */
export function sortedBy({ sort }: ShownQueue, by: SortKey): Sort {
  return { by, descending: sort.by === by && !sort.descending };
}

export function statusWord(status: SagStatus): string {
  return STATUS_WORDS[status];
}

export function whoWord(who: "me" | "nobody"): string {
  return WHO_WORDS[who];
}

type More = { cursor?: Cursor | null; view?: string | null; attempt?: string };

/** The address of a list, or of what is made of it. */
export function queueHref(query: ShownQueue, { cursor, view, attempt }: More = {}, path = "/sager"): string {
  const params = new URLSearchParams(queryWords(query));
  if (view) params.set("visning", view);
  if (attempt) params.set("forsoeg", attempt);
  if (cursor) params.set(cursor.side === "after" ? "efter" : "foer", cursor.at);
  return `${path}?${params}`;
}

/** The address of a queue as it is, narrowed by nothing. */
export function plainQueue(queue: QueueName, days: LookAhead = 30): ShownQueue {
  return { queue, days, filters: NO_FILTERS, sort: usualSort(queue), cursor: null };
}
