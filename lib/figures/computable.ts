import { type Cell, type FigureTable, LEAST_SHOWN, type Marks, type TotalName } from "./table";

/** What a reader knows of a number: it is at least `lo` and at most `hi`. */
type Range = { lo: number; hi: number };
type Known = { totals: Record<TotalName, Range>; cells: Map<FigureTable, Map<Cell, Range>> };

/**
 * The tables in which a reader can compute a number under five exactly: from what the shown numbers of all tables add up
 * to, knowing how numbers are hidden. Each table and each total narrows what is possible until nothing changes; the
 * tables hang together as a tree, so what is left then is exactly what can be known.
 */
export function computable(marks: Marks): FigureTable[] {
  const known = firstKnown(marks);
  let isNew = true;
  while (isNew) isNew = narrowAll(known);
  return [...marks.keys()].filter((table) =>
    [...(marks.get(table) ?? [])].some(([cell, mark]) => {
      const range = known.cells.get(table)?.get(cell);
      return mark === "under_5" && range?.lo === range?.hi;
    }),
  );
}

function firstKnown(marks: Marks): Known {
  const totals = {
    henvendelser: anything(),
    sager: anything(),
    nobody: anything(),
    letters: anything(),
  };
  const cells = new Map<FigureTable, Map<Cell, Range>>();
  for (const [table, byCell] of marks) {
    const numbers = [...byCell.values()].filter((mark) => typeof mark === "number");
    // The smallest are hidden first, and everybody may read that here.
    const hidden = { lo: LEAST_SHOWN, hi: Math.min(...numbers) };
    const ranges = [...byCell].map(([cell, mark]): [Cell, Range] => {
      if (mark === "under_5") return [cell, { lo: 0, hi: LEAST_SHOWN - 1 }];
      return [cell, mark === "hidden" ? { ...hidden } : { lo: mark, hi: mark }];
    });
    cells.set(table, new Map(ranges));
  }
  return { totals, cells };
}

const anything = (): Range => ({ lo: 0, hi: Number.POSITIVE_INFINITY });

/** One round over all tables. True when something is known better than before. */
function narrowAll({ totals, cells }: Known): boolean {
  let changed = false;
  for (const [table, ranges] of cells) {
    for (const [cell, range] of ranges) {
      if (cell.alsoTotal) changed = narrowBoth(range, totals[cell.alsoTotal]) || changed;
    }
    if (table.total) {
      changed = narrowTable([...ranges.values()], totals[table.total.name], table.total.by) || changed;
    }
  }
  return changed;
}

function narrowTable(cells: readonly Range[], total: Range, by: "sum" | "covers"): boolean {
  const los = cells.reduce((sum, { lo }) => sum + lo, 0);
  const his = cells.reduce((sum, { hi }) => sum + hi, 0);
  const most = Math.max(0, ...cells.map(({ lo }) => lo));
  let changed = narrow(total, by === "sum" ? los : most, his);
  for (const cell of cells) {
    const others = cells.filter((other) => other !== cell);
    const othersHi = others.reduce((sum, { hi }) => sum + hi, 0);
    const othersLo = by === "sum" ? others.reduce((sum, { lo }) => sum + lo, 0) : 0;
    const lo = othersHi === Number.POSITIVE_INFINITY ? 0 : total.lo - othersHi;
    changed = narrow(cell, lo, total.hi - othersLo) || changed;
  }
  return changed;
}

function narrowBoth(a: Range, b: Range): boolean {
  const changed = narrow(a, b.lo, b.hi);
  return narrow(b, a.lo, a.hi) || changed;
}

function narrow(range: Range, lo: number, hi: number): boolean {
  const { lo: loBefore, hi: hiBefore } = range;
  range.lo = Math.max(range.lo, lo);
  range.hi = Math.min(range.hi, hi);
  return range.lo !== loBefore || range.hi !== hiBefore;
}
