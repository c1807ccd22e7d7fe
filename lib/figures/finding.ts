import type { ShownRow, ShownTable } from "./table";
import { countWords, TABLE_WORDS, thousands, unitOf } from "./words";

/** The finding of a table in one or two plain sentences, from what is shown in it and nothing else. */
export function findingOf(table: ShownTable): string {
  const { id, total, rows } = table;
  if (table.withheld) return "Tallene er så små, at de ikke kan vises.";
  const most = mostOf(rows);
  if (total === 0 || (isWhole(table) && most.length === 0)) {
    return `Der er ingen ${unitOf(id, 0)} i perioden.`;
  }
  if (most.length === 0) return "Ingen af tallene kan vises, for de er for små.";
  const all = total === null ? "" : `I alt ${thousands(total)} ${unitOf(id, total)}. `;
  return `${all}${mostWords(id, most)}`;
}

const isWhole = ({ rows, folded }: ShownTable) =>
  folded?.each !== "under_5" && rows.every(({ count }) => typeof count === "number");

type Largest = { label: string; count: number };

/** The rows with the largest number that is shown; none when it is zero. */
function mostOf(rows: readonly ShownRow[]): Largest[] {
  const shown = rows.flatMap(({ label, count }) => (typeof count === "number" ? [{ label, count }] : []));
  const most = Math.max(0, ...shown.map(({ count }) => count));
  return most === 0 ? [] : shown.filter(({ count }) => count === most);
}

function mostWords(id: ShownTable["id"], most: readonly Largest[]): string {
  const count = most[0]?.count ?? 0;
  const each = `${countWords(count)}${most.length > 1 ? " hver" : ""}`;
  if (most.length > 2) return `Højest er ${most.length} rækker med ${each}.`;
  const names = most.map(({ label }) => (id.endsWith("week") ? label.toLowerCase() : `»${label}«`));
  return `${TABLE_WORDS[id].most} ${names.join(" og ")}: ${each}.`;
}
