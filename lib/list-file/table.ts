import { type IsoDate, shortDate } from "@/lib/dates";

/** A value as a file has it: a text, a number, or a day. */
export type Cell = string | number | { day: IsoDate } | null;

/** A list as a file has it: what it is, and then exactly what the screen shows, row by row. */
export type ListTable = {
  /** what the sheet of a workbook is called */
  sheet: string;
  /** a label and a value each: which list, what was chosen, in which order, which day, how many */
  about: [string, Cell][];
  headers: string[];
  rows: Cell[][];
};

// What a spreadsheet reads as a formula, also in the wide signs of East Asian keyboards.
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** A text that begins as a formula does is made plain text by an apostrophe. */
export function safe(cell: Cell): Cell {
  return typeof cell === "string" && FORMULA.test(cell) ? `'${cell}` : cell;
}

/** A cell as text: days as they are read on the screen. */
export function cellText(cell: Cell): string {
  if (cell === null) return "";
  return typeof cell === "object" ? shortDate(cell.day) : String(cell);
}
