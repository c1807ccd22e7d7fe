import { toCsv } from "@/lib/list-file/csv";
import type { ListTable } from "@/lib/list-file/table";
import { toXlsx } from "@/lib/list-file/xlsx";

const TYPES = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

export type ListEnding = keyof typeof TYPES;
export type ListFile = { name: string; type: string; bytes: Buffer };

/** A list as a file to be saved. `stem` is its name without the ending, and holds no person. */
export async function toListFile(table: ListTable, stem: string, ending: ListEnding): Promise<ListFile> {
  const bytes = ending === "csv" ? Buffer.from(toCsv(table), "utf8") : await toXlsx(table);
  return { name: `${stem}.${ending}`, type: TYPES[ending], bytes };
}
