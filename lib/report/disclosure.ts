import { LEAST_SHOWN } from "@/lib/figures/table";
import { ACROSS } from "./hiding/across";
import { type Candidate, choicesOf } from "./hiding/choices";
import { type Kinship, kinshipOf } from "./hiding/kinship";
import { isSafe } from "./hiding/safe";
import { exactTotals } from "./hiding/totals";
import { leavesAlone } from "./hiding/withheld";
import type { PersonTable, PersonTableId, ShownCount, ShownTable, TotalName } from "./table";

/** `under_5`: hidden because it is. `protects`: five or more, hidden because a number under five could be computed from it. */
export type HiddenNumber = { table: PersonTableId; key: string | "total"; why: "under_5" | "protects" };

/** The tables as anybody may see them, and what is hidden in them. */
export type Disclosed = { tables: readonly ShownTable[]; hidden: readonly HiddenNumber[] };

/**
 * The only way from exact counts to anybody outside: screen, PDF, mail, file and public page show what it gives. `earlier`: the
 * editions of the same quarter that were published before, oldest first. What it promises, and to whom: ADR 36. Throws when
 * the tables do not agree about a total.
 */
export function disclose(
  tables: readonly PersonTable[],
  earlier: readonly (readonly ShownTable[])[],
): Disclosed {
  const kinship = kinshipOf(tables);
  const totals = exactTotals(tables);
  let shown: readonly ShownTable[] = [];
  for (const table of inOrderOfTotals(tables)) {
    shown = [...shown, hide(table, { tables, shown, totals, earlier, kinship })];
  }
  const inOrder = tables.flatMap(({ id }) => shown.filter((one) => one.id === id));
  return { tables: inOrder, hidden: inOrder.flatMap(hiddenIn) };
}

/** What is settled before a table is: the tables before it, all totals, and what was published. */
type Settled = {
  tables: readonly PersonTable[];
  shown: readonly ShownTable[];
  totals: ReadonlyMap<TotalName, number>;
  earlier: readonly (readonly ShownTable[])[];
  kinship: Kinship;
};

/** A table whose row is the total of another settles what the other may say, and the other comes last. */
function inOrderOfTotals(tables: readonly PersonTable[]): PersonTable[] {
  const below = new Set(tables.flatMap(({ rows }) => rows.flatMap(({ alsoTotal }) => alsoTotal ?? [])));
  const rank = ({ rows, total }: PersonTable) => {
    if (rows.some(({ alsoTotal }) => alsoTotal)) return 0;
    return total && below.has(total.name) ? 2 : 1;
  };
  return tables.toSorted((a, b) => rank(a) - rank(b));
}

/**
 * With as little hidden as suffices, and what was hidden before with it. What was hidden before is let go only when the table
 * could not be shown otherwise; withheld when nothing suffices.
 */
function hide(table: PersonTable, settled: Settled): ShownTable {
  const before = hiddenBefore(table.id, settled.earlier);
  for (const kept of before.size > 0 ? [before, new Set<string>()] : [before]) {
    for (const choice of choicesOf(candidates(table, kept))) {
      const shown = shownWith(table, new Set([...kept, ...choice]), settled);
      if (isFit(shown, settled)) return shown;
    }
  }
  return { id: table.id, rows: [], total: null, withheld: true };
}

function isFit(shown: ShownTable, { shown: others, earlier, kinship, tables }: Settled): boolean {
  const edition = [...others, shown];
  const isUnsaid = ({ id }: PersonTable) =>
    others.some((one) => one.id === id && one.withheld) || isLater(id, shown.id, edition);
  return (
    isSafe(shown.id, [...earlier, edition], kinship) && leavesAlone(tables.filter(isUnsaid), edition, kinship)
  );
}

/** It counts what this one counts and comes after it: it may have to be withheld, and must stand that. */
function isLater(id: PersonTableId, now: PersonTableId, edition: readonly ShownTable[]): boolean {
  return ACROSS.has(now) && ACROSS.has(id) && !edition.some((one) => one.id === id);
}

/** The rows that could be hidden besides. A total goes at two places. */
function candidates({ rows }: PersonTable, hidden: ReadonlySet<string>): Candidate[] {
  return rows
    .filter(({ key, count }) => count >= LEAST_SHOWN && !hidden.has(key))
    .map(({ key, count, alsoTotal }) => ({ key, count, weight: alsoTotal ? 2 : 1 }));
}

/** What an earlier edition hid stays hidden. */
function hiddenBefore(id: PersonTableId, earlier: readonly (readonly ShownTable[])[]): Set<string> {
  const rows = earlier.flat().flatMap((table) => (table.id === id ? table.rows : []));
  return new Set(rows.filter(({ count }) => typeof count === "string").map(({ key }) => key));
}

function shownWith(table: PersonTable, hidden: ReadonlySet<string>, settled: Settled): ShownTable {
  const rows = table.rows.map(({ key, label, count }) => ({
    key,
    label,
    count: mark(count, hidden.has(key)),
  }));
  return { id: table.id, rows, total: totalMark(table, settled), withheld: false };
}

function mark(count: number, isHidden: boolean): ShownCount {
  if (count < LEAST_SHOWN) return "under_5";
  return isHidden ? "hidden" : count;
}

/** A total is shown as the row is that it is the same number as. */
function totalMark({ total }: PersonTable, { shown, totals, kinship }: Settled): ShownCount | null {
  const count = total && totals.get(total.name);
  if (!total || count === undefined || count === null) return null;
  const isTotal = (id: PersonTableId, key: string) => kinship.get(id)?.alsoTotal.get(key) === total.name;
  const row = shown.flatMap(({ id, rows }) => rows.filter(({ key }) => isTotal(id, key)))[0];
  return mark(count, row?.count === "hidden");
}

function hiddenIn({ id, rows, total }: ShownTable): HiddenNumber[] {
  const numbers = [...rows, ...(total === null ? [] : [{ key: "total", count: total }])];
  return numbers.flatMap(({ key, count }) => {
    if (typeof count === "number") return [];
    return [{ table: id, key, why: count === "under_5" ? "under_5" : "protects" } as const];
  });
}
