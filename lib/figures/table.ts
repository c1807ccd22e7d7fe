/** One number of a table. `alsoTotal`: it is at the same time what all of another table add up to. */
export type Cell = { key: string; label: string; count: number; alsoTotal?: TotalName };

/** What several tables add up to, each in its own way: from one of them a hidden number of another can be computed. */
export const TOTAL_NAMES = ["henvendelser", "sager", "nobody", "letters"] as const;
export type TotalName = (typeof TOTAL_NAMES)[number];

export const TABLE_IDS = [
  "henvendelse-outcome",
  "henvendelse-way",
  "henvendelse-place",
  "henvendelse-week",
  "nobody-reason",
  "nobody-type",
  "wish-type",
  "sag-status",
  "sag-type",
  "sag-place",
  "sag-way",
  "sag-week",
  "letter-state",
  "letter-way",
  "letter-return",
  "given-pakke",
] as const;
export type TableId = (typeof TABLE_IDS)[number];

export type FigureTable = {
  id: TableId;
  /** `sum`: the rows add up to the total. `covers`: a sag stands in one row or more. None: it adds up to nothing told. */
  total: { name: TotalName; by: "sum" | "covers" } | null;
  /** only rows with a number worth saying are listed; the others are counted in one line */
  folds: boolean;
  rows: readonly Cell[];
};

/** Numbers below it are hidden, zero with them: else what is hidden would be 1 to 4, and so somebody. */
export const LEAST_SHOWN = 5;

/** `under_5` is 0 to 4. `hidden` is five or more, and is hidden because another could be computed from it. */
export type ShownCount = number | "under_5" | "hidden";
/** How each cell of each table is shown. */
export type Marks = ReadonlyMap<FigureTable, ReadonlyMap<Cell, ShownCount>>;
export type ShownRow = { key: string; label: string; count: ShownCount };

export type ShownTable = {
  id: TableId;
  rows: readonly ShownRow[];
  /** rows that are not listed: each of them is 0, or each of them is under five */
  folded: { rowCount: number; each: 0 | "under_5" } | null;
  /** what the rows add up to; null when one of them is hidden, and where they do not add up */
  total: number | null;
  /** nothing of it can be shown without giving away a number under five */
  withheld: boolean;
};

/** How one row of a table is shown; null when the table shows nothing. */
export function shownIn(table: ShownTable | undefined, key: string): ShownCount | null {
  if (!table || table.withheld) return null;
  return table.rows.find((row) => row.key === key)?.count ?? table.folded?.each ?? null;
}
