import { type IsoDate, shortDate } from "@/lib/dates";
import { type Cell, columnsOf } from "@/lib/sag/queue/columns";
import { filterWords, type Names, queueTitle, sortWords } from "@/lib/sag/queue/labels";
import type { QueueLine } from "@/lib/sag/queue/line";
import type { ShownQueue } from "@/lib/sag/queue/query";

/** A list as a file has it: what it is, and then exactly what the screen shows, row by row. */
export type ExportTable = {
  /** a label and a value each: which list, what was chosen, in which order, which day, how many */
  about: [string, Cell][];
  headers: string[];
  rows: Cell[][];
};

export function exportTable(
  shown: ShownQueue,
  { lines, names, today }: { lines: readonly QueueLine[]; names: Names; today: IsoDate },
): ExportTable {
  const parts = columnsOf(shown.queue).flatMap((column) => column.parts);
  const chosen = filterWords(shown.filters, names);
  return {
    about: [
      ["Sager", queueTitle(shown)],
      ...(chosen.length > 0 ? chosen : ([["Valg", "Ingen"]] satisfies [string, Cell][])),
      ["Rækkefølge", sortWords(shown.sort)],
      ["Dato", { day: today }],
      ["Antal sager", lines.length],
    ],
    headers: parts.map(({ header }) => header),
    rows: lines.map((line) => parts.map(({ cell }) => safe(cell(line, today)))),
  };
}

// What a spreadsheet reads as a formula, also in the wide signs of East Asian keyboards.
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** A text that begins as a formula does is made plain text by an apostrophe. */
function safe(cell: Cell): Cell {
  return typeof cell === "string" && FORMULA.test(cell) ? `'${cell}` : cell;
}

/** A cell as text: days as they are read on the screen. */
export function cellText(cell: Cell): string {
  if (cell === null) return "";
  return typeof cell === "object" ? shortDate(cell.day) : String(cell);
}

/** Names nobody and says which list of which day it is. */
export function exportName({ queue }: ShownQueue, today: IsoDate, ending: "csv" | "xlsx"): string {
  return `sager-${queue}-${today}.${ending}`;
}
