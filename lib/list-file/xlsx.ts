import writeExcelFile, { type Cell as SheetCell } from "write-excel-file/node";
import { toDbDate } from "@/lib/dates";
import type { Cell, ListTable } from "@/lib/list-file/table";

const WIDEST = 60;

/** A workbook with one sheet: what it is, an empty line, the headers, the rows. Days are days, numbers numbers. */
export async function toXlsx({ sheet, about, headers, rows }: ListTable): Promise<Buffer> {
  const bold = (value: string): SheetCell => ({ value, type: String, fontWeight: "bold" });
  const data = [
    ...about.map(([label, value]) => [bold(label), sheetCell(value)]),
    [],
    headers.map(bold),
    ...rows.map((row) => row.map(sheetCell)),
  ];
  const columns = headers.map((header, at) => ({
    width: Math.min(WIDEST, 2 + Math.max(12, header.length, ...rows.map((row) => lengthOf(row[at] ?? null)))),
  }));
  return writeExcelFile(data, { sheet, columns }).toBuffer();
}

/** Never a formula: the type is always said. */
function sheetCell(cell: Cell): SheetCell {
  if (cell === null) return null;
  if (typeof cell === "number") return { value: cell, type: Number };
  if (typeof cell === "string") return { value: cell, type: String };
  return { value: toDbDate(cell.day), type: Date, format: "dd.mm.yyyy" };
}

function lengthOf(cell: Cell): number {
  return typeof cell === "string" ? cell.length : 10;
}
