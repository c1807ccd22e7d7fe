import { disclose } from "@/lib/report/disclosure";
import type { PersonTable, ShownCount, ShownTable } from "@/lib/report/table";
import type { Hiding } from "./trial";

/** Hides the numbers under five, and nothing for their sake. */
export const onlySmall: Hiding = (tables) => ({ tables: tables.map((table) => small(table, tables)) });

/** Hides each edition as if there were no other. */
export const eachEdition: Hiding = (tables) => disclose(tables, []);

/** Hides each table as if there were no other. */
export const eachTable: Hiding = (tables) => ({
  tables: tables.flatMap((table) => {
    const total = totalOf(table, tables);
    const [shown] = disclose([table], []).tables;
    return shown ? [{ ...shown, total: shown.withheld || total === null ? null : marked(total) }] : [];
  }),
});

function small(table: PersonTable, tables: readonly PersonTable[]): ShownTable {
  const rows = table.rows.map(({ key, label, count }) => ({ key, label, count: marked(count) }));
  const total = totalOf(table, tables);
  return { id: table.id, rows, total: total === null ? null : marked(total), withheld: false };
}

const marked = (count: number): ShownCount => (count < 5 ? "under_5" : count);

function totalOf({ total, rows }: PersonTable, tables: readonly PersonTable[]): number | null {
  if (!total) return null;
  if (total.by === "sum") return rows.reduce((sum, { count }) => sum + count, 0);
  const row = tables.flatMap((table) => table.rows).find(({ alsoTotal }) => alsoTotal === total.name);
  return row?.count ?? null;
}
