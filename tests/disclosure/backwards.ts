import { disclose } from "@/lib/report/disclosure";
import type { PersonTable, ShownCount } from "@/lib/report/table";

/** Larger tables have too many worlds to try. */
const [MOST_HIDDEN, MOST_SUM] = [5, 60];

/** Of the numbers shown as "under 5": for how many some value is out of the question, and how many are known. */
export type Backwards = { asked: number; narrowed: number; known: number };

/**
 * Somebody who has the program: tries every table that fits what was published, hides it by the rule, and keeps those that come out
 * as it did. Nothing is promised against that; this says how much it tells. Null when there are too many tables to try.
 */
export function runBackwards(table: PersonTable): Backwards | null {
  const shown = marksOf(table);
  const hidden = shown?.flatMap((mark, at) => (typeof mark === "string" ? [{ at, mark }] : [])) ?? [];
  const left = hidden.reduce((sum, { at }) => sum + (table.rows[at]?.count ?? 0), 0);
  const total = table.rows.reduce((sum, { count }) => sum + count, 0);
  if (hidden.length === 0 || hidden.length > MOST_HIDDEN || left > MOST_SUM || total < 5) return null;
  const worlds = fillings(
    hidden.map(({ mark }) => mark),
    left,
  ).filter((values) => {
    const rows = table.rows.map((row, at) => {
      const count = values[hidden.findIndex((one) => one.at === at)];
      return count === undefined ? row : { ...row, count };
    });
    return String(marksOf({ ...table, rows })) === String(shown);
  });
  const small = hidden.flatMap(({ mark }, order) => (mark === "under_5" ? [order] : []));
  const values = small.map((order) => new Set(worlds.map((world) => world[order])).size);
  return {
    asked: small.length,
    narrowed: values.filter((size) => size < 5).length,
    known: values.filter((size) => size === 1).length,
  };
}

/** How it is shown as the first edition; null when it is withheld. */
function marksOf(table: PersonTable): ShownCount[] | null {
  const [shown] = disclose([table], []).tables;
  return shown && !shown.withheld ? shown.rows.map(({ count }) => count) : null;
}

/** Every way to give hidden numbers that add up to so much. */
function fillings([mark, ...rest]: readonly ShownCount[], left: number): number[][] {
  if (mark === undefined) return left === 0 ? [[]] : [];
  const [least, most] = mark === "under_5" ? [0, 4] : [5, left];
  const values = Array.from({ length: Math.max(0, Math.min(most, left) - least + 1) }, (_, at) => least + at);
  return values.flatMap((value) => fillings(rest, left - value).map((others) => [value, ...others]));
}
