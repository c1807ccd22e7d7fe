import type { PageState } from "@/lib/post/match/page";

/** What the list can show, and its words in an address. */
export const PAGE_VIEWS = {
  "uden-sag": ["unmatched"],
  "skilt-fra": ["told_apart"],
  "lagt-vaek": ["set_aside"],
} as const satisfies Record<string, readonly PageState[]>;
export type PageViewName = keyof typeof PAGE_VIEWS;

export const PAGE_VIEW_LABELS: readonly { view: PageViewName; label: string }[] = [
  { view: "uden-sag", label: "Uden sag" },
  { view: "skilt-fra", label: "Skilt fra" },
  { view: "lagt-vaek", label: "Lagt væk" },
];

export type PageFilter = { view: PageViewName; batch: number | null };

/** The filters of an address; what cannot be read is left out. */
export function readPageFilter({ vis, bunke }: { vis?: unknown; bunke?: unknown }): PageFilter {
  const known = PAGE_VIEW_LABELS.find(({ view }) => view === vis);
  return { view: known?.view ?? "uden-sag", batch: batchNumber(bunke) };
}

/** The number of a batch, as it stands in addresses and forms; null when it is none. */
export function batchNumber(text: unknown): number | null {
  return typeof text === "string" && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
}

/** What the list has found, in one sentence. */
export function foundWords({ view, batch }: PageFilter, total: number): string {
  const where = batch === null ? "" : ` i bunke ${batch}`;
  const [none, one, many] = WORDS[view];
  if (total === 0) return `${none}${where}.`;
  return total === 1 ? `${one}${where}.` : `${total} ${many}${where}.`;
}

const WORDS: Record<PageViewName, readonly [string, string, string]> = {
  "uden-sag": [
    "Alle scannede sider har fået en plads",
    "1 side har ingen sag endnu",
    "sider har ingen sag endnu",
  ],
  "skilt-fra": [
    "Ingen sider er skilt fra",
    "1 side er skilt fra og tæller ikke",
    "sider er skilt fra og tæller ikke",
  ],
  "lagt-vaek": ["Ingen sider er lagt væk", "1 side er lagt væk", "sider er lagt væk"],
};
