import { listed } from "@/lib/text/listed";

/** What the list of letters that are out can be narrowed to; the words of the URL. */
export const OUT_FILTERS = ["alle", "forfaldne", "tabte", "retur"] as const;
export type OutFilter = (typeof OUT_FILTERS)[number];

export const OUT_FILTER_LABELS: Record<OutFilter, string> = {
  alle: "Alle, der er ude",
  forfaldne: "Fristen er gået",
  tabte: "Regnes for tabt",
  retur: "Kom retur",
};

export function outFilter(asked: string | undefined): OutFilter {
  return OUT_FILTERS.find((known) => known === asked) ?? "alle";
}

export function outHref(filter: OutFilter, problem?: string): string {
  const query = new URLSearchParams();
  if (filter !== "alle") query.set("vis", filter);
  if (problem) query.set("fejl", problem);
  return query.size > 0 ? `/post/breve?${query}` : "/post/breve";
}

/** The finding, in one sentence or two. */
export function outWords({ alle, forfaldne, tabte, retur }: Readonly<Record<OutFilter, number>>): string {
  if (alle === 0) return "Ingen breve er ude.";
  const parts = [
    forfaldne > 0 && `${counted(forfaldne)} er over fristen`,
    tabte > 0 && `${counted(tabte)} regnes for tabt`,
    retur > 0 && `${counted(retur)} kom retur`,
  ].filter((part) => part !== false);
  if (parts.length === 0) return `${counted(alle)} er ude, og ingen er over fristen.`;
  return alle === 1 ? `${listed(parts)}.` : `${counted(alle)} er ude. Af dem: ${listed(parts)}.`;
}

function counted(count: number): string {
  return `${count} ${count === 1 ? "brev" : "breve"}`;
}
