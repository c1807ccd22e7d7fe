import { type ListEnding, type ListFile, toListFile } from "@/lib/list-file/file";
import type { ListTable } from "@/lib/list-file/table";
import type { ReportDocument } from "@/lib/report/document";
import type { ReadEdition } from "./editions";

/** Every number of an edition, a line for each cell of each table: what stands on the page and nothing more. */
export function figuresTable({ quarter, number, document }: ReadEdition): ListTable {
  return {
    sheet: `${quarter} udgave ${number}`,
    about: [
      ["Status", document.title],
      ["Periode", document.months],
      ["Udgave", document.edition],
      ["Under 5", "0, 1, 2, 3 eller 4"],
      ["Skjult", "5 eller mere"],
    ],
    headers: ["Tabel", "Række", "Kolonne", "Tal"],
    rows: tablesOf(document).flatMap(({ caption, columns, rows }) =>
      rows.flatMap(([head = "", ...cells]) =>
        cells.map((cell, at) => [caption, head, columns[at + 1] ?? "", asNumber(cell)]),
      ),
    ),
  };
}

export function figuresFile(edition: ReadEdition, ending: ListEnding): Promise<ListFile> {
  return toListFile(figuresTable(edition), `status-${edition.quarter}-udgave-${edition.number}`, ending);
}

function tablesOf({ blocks }: ReportDocument) {
  return blocks.flatMap((block) => (block.kind === "table" ? [block.table] : []));
}

/** "1.240" is a number to a spreadsheet; "under 5" and "marts" are words. */
function asNumber(cell: string): string | number {
  return /^\d{1,3}(?:\.\d{3})*$/.test(cell) ? Number(cell.replaceAll(".", "")) : cell;
}
