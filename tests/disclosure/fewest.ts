import type { Highs } from "highs";
import type { PersonTable, PersonTableId, ShownCount, ShownTable } from "@/lib/report/table";
import { attack } from "./attacker";

/** Tables that only have to do with each other where their total is told. */
export const FAMILIES: readonly (readonly PersonTableId[])[] = [
  ["way"],
  ["place"],
  ["letter_fate", "letter_way", "letter_lost"],
  ["outcome", "nobody_reason", "sag_area"],
];

/** More choices than this are not tried. */
const MOST_ROWS = 9;

type Choice = ReadonlySet<string>;

/**
 * How few numbers of five or more could be hidden for the attacker to find nothing, by trying all choices: `none` when every
 * choice gives something away, null when there are too many to try.
 */
export function fewest(
  highs: Highs,
  tables: readonly PersonTable[],
  earlier: readonly (readonly ShownTable[])[],
): number | "none" | null {
  const rows = tables.flatMap(({ id, rows: all }) =>
    all.flatMap(({ key, count }) => (count >= 5 ? [`${id}/${key}`] : [])),
  );
  if (rows.length > MOST_ROWS) return null;
  const tried = choices(rows).map((choice) => {
    const shown = shownWith(tables, choice);
    return { shown, hidden: hiddenIn(shown) };
  });
  const sorted = tried.toSorted((a, b) => a.hidden - b.hidden);
  return sorted.find(({ shown }) => attack(highs, [...earlier, shown]).length === 0)?.hidden ?? "none";
}

function choices(rows: readonly string[]): Choice[] {
  return Array.from(
    { length: 2 ** rows.length },
    (_, bits) => new Set(rows.filter((__, at) => Math.floor(bits / 2 ** at) % 2 === 1)),
  );
}

function shownWith(tables: readonly PersonTable[], choice: Choice): ShownTable[] {
  const label = (name: string, count: number): ShownCount => {
    if (count < 5) return "under_5";
    return choice.has(name) ? "hidden" : count;
  };
  return tables.map(({ id, rows, total }) => {
    const shown = rows.map(({ key, label: text, count }) => ({
      key,
      label: text,
      count: label(`${id}/${key}`, count),
    }));
    const own = rows.reduce((sum, { count }) => sum + count, 0);
    const parent = tables.flatMap((table) =>
      table.rows.flatMap(({ key, count, alsoTotal }) =>
        total && alsoTotal === total.name ? [label(`${table.id}/${key}`, count)] : [],
      ),
    )[0];
    const sum = total?.by === "sum" ? label("", own) : null;
    return { id, rows: shown, total: parent ?? sum, withheld: false };
  });
}

/** Numbers of five or more that are hidden, totals with them. */
export function hiddenIn(tables: readonly ShownTable[]): number {
  return tables
    .flatMap(({ rows, total }) => [...rows.map(({ count }) => count), total])
    .filter((count) => count === "hidden").length;
}
