import type { PersonTable, TotalName } from "@/lib/report/table";

/** What each total is. Tables that do not agree are a fault: what is hidden in one could be anything by another. */
export function exactTotals(tables: readonly PersonTable[]): ReadonlyMap<TotalName, number> {
  const totals = new Map<TotalName, number>();
  const add = (name: TotalName, count: number, where: string) => {
    const before = totals.get(name) ?? count;
    if (before !== count) throw new Error(`Table ${where} does not agree with others about ${name}.`);
    totals.set(name, count);
  };
  for (const { id, total, rows } of tables) {
    if (total?.by === "sum") add(total.name, sumOf(rows), id);
    for (const { alsoTotal, count } of rows) if (alsoTotal) add(alsoTotal, count, id);
  }
  for (const table of tables) {
    if (table.total?.by === "covers") mustCover(table, totals.get(table.total.name));
  }
  return totals;
}

function mustCover({ id, rows }: PersonTable, total: number | undefined) {
  const most = Math.max(0, ...rows.map(({ count }) => count));
  if (total !== undefined && (total < most || total > sumOf(rows))) {
    throw new Error(`The rows of table ${id} do not cover its total.`);
  }
}

const sumOf = (rows: PersonTable["rows"]) => rows.reduce((sum, { count }) => sum + count, 0);
