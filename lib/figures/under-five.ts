import { computable } from "./computable";
import { type Cell, type FigureTable, LEAST_SHOWN, type ShownCount, type ShownTable } from "./table";

/**
 * Tables for whom numbers under five are hidden (model of November 2026, section 5). The only way from a count to such a
 * reader, before anything is rendered. A table with a hidden number has no total. Tables that are shown together add up to
 * the same, so a number under five could be computed from another table: then the smallest number of five or more of its
 * own table is hidden too, and so on until nothing under five can be computed.
 */
export function hideUnderFive(tables: readonly FigureTable[]): ShownTable[] {
  const marks = new Map(tables.map((table) => [table, marked(table)]));
  for (let exposed = computable(marks); exposed.length > 0; exposed = computable(marks)) {
    const hidden = exposed.some((table) => hideOneMore(marks, table));
    // Nothing is left to hide there: what it adds up to is known from elsewhere.
    if (!hidden && !tables.some((table) => hideOneMore(marks, table))) {
      return tables.map((table) => ({ ...EMPTY, id: table.id }));
    }
  }
  return tables.map((table) => shown(table, (cell) => marks.get(table)?.get(cell) ?? "under_5"));
}

const EMPTY = { rows: [], folded: null, total: null, withheld: true } as const;

/** The same tables for who may see the numbers as they are. */
export function asTheyAre(tables: readonly FigureTable[]): ShownTable[] {
  return tables.map((table) => shown(table, ({ count }) => count));
}

function marked({ rows }: FigureTable): Map<Cell, ShownCount> {
  return new Map(rows.map((cell) => [cell, cell.count < LEAST_SHOWN ? "under_5" : cell.count]));
}

/** Hides the smallest number that is still shown in a table; false when none is. */
function hideOneMore(marks: Map<FigureTable, Map<Cell, ShownCount>>, table: FigureTable): boolean {
  const cells = marks.get(table);
  const left = [...(cells ?? [])].filter(([, mark]) => typeof mark === "number");
  const [smallest] = left.toSorted(([a], [b]) => a.count - b.count);
  if (!cells || !smallest) return false;
  cells.set(smallest[0], "hidden");
  return true;
}

function shown(table: FigureTable, markOf: (cell: Cell) => ShownCount): ShownTable {
  const all = table.rows.map((cell) => ({ key: cell.key, label: cell.label, count: markOf(cell) }));
  const isWhole = all.every(({ count }) => typeof count === "number");
  const each = isWhole ? 0 : "under_5";
  const rows = table.folds ? all.filter(({ count }) => count !== each) : all;
  const rowCount = all.length - rows.length;
  const adds = isWhole && table.total?.by !== "covers";
  return {
    id: table.id,
    rows,
    folded: rowCount > 0 ? { rowCount, each } : null,
    total: adds ? table.rows.reduce((sum, { count }) => sum + count, 0) : null,
    withheld: false,
  };
}
