import type { IsoDate } from "@/lib/dates";
import { type Cell, type ListTable, safe } from "@/lib/list-file/table";
import { columnsOf } from "@/lib/sag/queue/columns";
import { filterWords, type Names, queueTitle, sortWords } from "@/lib/sag/queue/labels";
import type { QueueLine } from "@/lib/sag/queue/line";
import type { ShownQueue } from "@/lib/sag/queue/query";

/** A list of sager as a file has it. */
export function exportTable(
  shown: ShownQueue,
  { lines, names, today }: { lines: readonly QueueLine[]; names: Names; today: IsoDate },
): ListTable {
  const parts = columnsOf(shown.queue).flatMap((column) => column.parts);
  const chosen = filterWords(shown.filters, names).map(([label, value]): [string, Cell] => [
    label,
    safe(value),
  ]);
  return {
    sheet: "Sager",
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

/** What the file is called, without its ending: names nobody and says which list of which day it is. */
export function exportName({ queue }: ShownQueue, today: IsoDate): string {
  return `sager-${queue}-${today}`;
}
