import { BLANK_STATES, type BlankState } from "@/lib/post/blank/blank";
import { isSlug } from "@/lib/slug";

export const BLANKS_PER_PAGE = 25;

/** What the list shows; `missed` is computed and no state. The words stand in URLs. */
export type BlankFilter = { state: BlankState | "missed" | null; place: string | null; page: number };

const STATE_WORDS: Record<BlankState | "missed", string> = {
  in_stock: "lager",
  handed_out: "udleveret",
  missed: "savnes",
  linked: "brugt",
  lost: "vaek",
  scrapped: "kasseret",
};

type Query = Readonly<Record<string, string | string[] | undefined>>;

/** Reads the list's address; what is no filter is left out. */
export function parseBlankFilter({ tilstand, sted, side }: Query): BlankFilter {
  const states = ["missed", ...BLANK_STATES] as const;
  const page = typeof side === "string" && /^[1-9]\d{0,5}$/.test(side) ? Number(side) : 1;
  return {
    state: states.find((state) => STATE_WORDS[state] === tilstand) ?? null,
    place: typeof sted === "string" && isSlug(sted) ? sted : null,
    page,
  };
}

/** The address of the list with another filter; page 1 unless it is said. */
export function blankHref({ state, place, page = 1 }: Partial<BlankFilter>): string {
  const query = new URLSearchParams();
  if (state) query.set("tilstand", STATE_WORDS[state]);
  if (place) query.set("sted", place);
  if (page > 1) query.set("side", String(page));
  const text = query.toString();
  return `/post/blanketter${text ? `?${text}` : ""}#liste`;
}
