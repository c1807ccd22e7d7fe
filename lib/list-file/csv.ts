import { stringify } from "csv-stringify/sync";
import { cellText, type ListTable } from "@/lib/list-file/table";

/** Danish CSV, as a Danish spreadsheet opens it: semicolons, UTF-8 with its mark, CRLF. What it is stands first. */
export function toCsv({ about, headers, rows }: ListTable): string {
  const text = [...about, [], headers, ...rows].map((row) => row.map(cellText));
  return stringify(text, { delimiter: ";", record_delimiter: "windows", bom: true });
}
