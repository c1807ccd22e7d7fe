import { LEAST_SHOWN } from "@/lib/figures/table";
import type { PersonTable } from "@/lib/report/table";
import type { Edition, Kinship, ReadTable } from "./kinship";
import { whatIsKnown } from "./known";
import { staysPossible } from "./possible";
import { Solver } from "./riddle";

/**
 * Whether the tables of an edition leave those that are withheld in it alone: its readers know which rows these have, and of
 * each that is under five 0 to 4 must stay possible, though nothing was said of it.
 */
export function leavesAlone(withheld: readonly PersonTable[], edition: Edition, kinship: Kinship): boolean {
  if (withheld.length === 0) return true;
  const all = [
    ...edition.filter((table) => !table.withheld),
    ...withheld.map((table) => unsaid(table, edition, kinship)),
  ];
  const tables = new Set(all.map(({ id }) => id));
  const { riddle, secrets } = whatIsKnown({ editions: [all], tables, growths: [] }, kinship);
  return staysPossible(new Solver(riddle), secrets);
}

/** Its total may be told by another table. */
function unsaid({ id, total, rows }: PersonTable, edition: Edition, kinship: Kinship): ReadTable {
  const beside = edition.find(
    (table) => table.total !== null && kinship.get(table.id)?.total?.name === total?.name,
  );
  const kept = rows.map(({ key, count }) => ({ key, count: count < LEAST_SHOWN ? ("kept" as const) : null }));
  return { id, rows: kept, total: beside?.total ?? null, withheld: false };
}
