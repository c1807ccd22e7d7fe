import type { IsoDate } from "@/lib/dates";
import type { Cell, ListTable } from "@/lib/list-file/table";
import { safe } from "@/lib/list-file/table";

type Said = { title: string; chosen?: [string, string][]; day: IsoDate; today: IsoDate };
type Held = Pick<ListTable, "headers" | "rows"> & { counted: string; count?: number };

/** A view of the rollout as a file: which one, what was chosen, the day it is shown as of, how many, and then its rows. */
export function rolloutTable({ title, chosen, day, today }: Said, held: Held): ListTable {
  const { headers, rows, counted, count = rows.length } = held;
  const choice = chosen && (chosen.length > 0 ? chosen : ([["Valg", "Ingen"]] satisfies [string, Cell][]));
  return {
    sheet: "Udrulning",
    about: [
      ["Udrulning", title],
      ...(choice ?? []),
      ["Vist pr.", { day }],
      ["Hentet", { day: today }],
      [counted, count],
    ],
    headers,
    rows: rows.map((row) => row.map(safe)),
  };
}

export function dayCell(day: IsoDate | null | undefined): Cell {
  return day ? { day } : null;
}
