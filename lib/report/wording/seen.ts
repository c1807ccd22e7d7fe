import type { ShownFigures } from "@/lib/report/figures";
import type { PersonTableId, ShownCount } from "@/lib/report/table";

/** A table as it is shown: its total, and a row by its key. What is not there is null. */
export function seen({ tables }: Pick<ShownFigures, "tables">, id: PersonTableId) {
  const table = tables.find((one) => one.id === id && !one.withheld);
  const rows = table?.rows ?? [];
  return {
    total: table?.total ?? null,
    rows,
    row: (key: string): ShownCount | null => rows.find((row) => row.key === key)?.count ?? null,
    /** the rows with a number, the largest first */
    largest: rows
      .flatMap(({ label, key, count }) =>
        typeof count === "number" && count > 0 ? [{ key, label, count }] : [],
      )
      .toSorted((a, b) => b.count - a.count),
  };
}
