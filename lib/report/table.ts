import type { IsoDate } from "@/lib/dates";

/** The tables that count persons, sager, henvendelser or letters, and are published: a fixed list of one dimension each. */
export const PERSON_TABLES = [
  "outcome",
  "way",
  "place",
  "nobody_reason",
  "wish_area",
  "sag_area",
  "fate",
  "letter_fate",
  "letter_way",
  "letter_lost",
  "national",
] as const;
export type PersonTableId = (typeof PERSON_TABLES)[number];

/** What several tables add up to, each in its own way. */
export const TOTAL_NAMES = ["henvendelser", "sager", "nobody", "letters"] as const;
export type TotalName = (typeof TOTAL_NAMES)[number];

/** `alsoTotal`: the row is at the same time what all of another table add up to. */
export type PersonRow = { key: string; label: string; count: number; alsoTotal?: TotalName };

/**
 * One such table with its exact counts: never shown, but through `disclose`. `sum`: its rows add up to the total.
 * `covers`: something stands in one row or more. None: it adds up to nothing that is told.
 */
export type PersonTable = {
  id: PersonTableId;
  total: { name: TotalName; by: "sum" | "covers" } | null;
  rows: readonly PersonRow[];
};

/** `under_5` is 0 to 4. `hidden` is five or more, and is hidden because another could be computed from it. */
export type ShownCount = number | "under_5" | "hidden";

export type ShownTable = {
  id: PersonTableId;
  rows: readonly { key: string; label: string; count: ShownCount }[];
  total: ShownCount | null;
  /** it has no rows here, since any of them would give a hidden number away; an earlier edition may have it as it stood */
  withheld: boolean;
};

/** What a national figure says beside its count. */
export type NationalSource = { month: IsoDate; source: string; readOn: IsoDate };
