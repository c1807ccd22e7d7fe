import type { ImportedList } from "@/lib/catalogue/import/list";
import type { Reconciled } from "@/lib/catalogue/import/reconcile";

/** The finding: how long the list is, how much of it there is to write, and what is wrong. */
export function importLead(
  { rows, errors }: ImportedList,
  { changes, same, errors: all }: Reconciled,
): string {
  const size = rows.length + errors.length;
  const known = same > 0 ? ` ${same} står her i forvejen.` : "";
  const wrong = all.length > 0 ? ` ${counted(all.length, "række", "rækker")} har fejl.` : "";
  return `Listen har ${counted(size, "række", "rækker")}. ${changesWords(changes.length)}${known}${wrong}`;
}

export function changesWords(count: number): string {
  if (count === 0) return "Der er ingen privilegienavne at skrive.";
  return count === 1
    ? "1 privilegienavn er nyt eller ændret."
    : `${count} privilegienavne er nye eller ændrede.`;
}

/** What was written, by the number in the address; null when it is none. */
export function writtenWords(count: string | undefined): string | null {
  if (!count || !/^(0|[1-9]\d{0,3})$/.test(count)) return null;
  if (count === "0") return "Privilegienavnene står i kataloget allerede.";
  return count === "1"
    ? "1 privilegienavn er skrevet i kataloget."
    : `${count} privilegienavne er skrevet i kataloget.`;
}

export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
