import { folded } from "@/lib/text/folded";

/** The cells of a row as they stand in the file; one that the file lacks is empty. */
export const NATIONAL_COLUMNS = ["titel", "privilegienavn", "slags", "kanal", "maaned", "antal"] as const;
type NationalColumn = (typeof NATIONAL_COLUMNS)[number];

/** A row of a list of national figures. `number` is the spreadsheet's. */
export type NationalRow = { number: number } & Readonly<Record<NationalColumn, string>>;

export type NationalListRefusal = { code: "no_columns" | "no_rows" | "too_many"; at?: string };
export type ParsedNational = { ok: true; list: NationalRow[] } | { ok: false; refusal: NationalListRefusal };

export const MOST_NATIONAL_ROWS = 2_000;
const LOOKED_THROUGH = 20;
const LONGEST_CELL = 200;

const HEADS: Record<NationalColumn, readonly string[]> = {
  titel: ["titel", "fuldmagt", "fuldmagtstitel", "navn", "title"],
  privilegienavn: ["privilegienavn", "privilegie", "privilege", "privilegename"],
  slags: ["slags", "type", "fuldmagtstype"],
  kanal: ["kanal", "channel"],
  maaned: ["maaned", "maned", "month", "periode"],
  antal: ["antal", "antalfuldmagter", "tal", "count"],
};

/** Finds the columns and the rows under them. Empty rows are nothing. */
export function parseNationalList(table: readonly (readonly string[])[]): ParsedNational {
  if (table.every((row) => !row.some(Boolean))) return refused("no_rows");
  const head = table.slice(0, LOOKED_THROUGH).findIndex((row) => columnsOf(row) !== null);
  const columns = columnsOf(table[head] ?? []);
  if (!columns) return refused("no_columns");
  const list = table
    .slice(head + 1)
    .map((row, index) => rowOf(row, { number: head + index + 2, columns }))
    .filter((row) => NATIONAL_COLUMNS.some((column) => row[column] !== ""));
  if (list.length === 0) return refused("no_rows");
  return list.length > MOST_NATIONAL_ROWS ? refused("too_many", String(list.length)) : { ok: true, list };
}

type Columns = Record<NationalColumn, number>;

/** Where each column stands; null when the row is no heading of such a list. */
function columnsOf(row: readonly string[]): Columns | null {
  const heads = row.map((cell) => folded(cell).replace(/[^a-z]/g, ""));
  const at = (column: NationalColumn) => heads.findIndex((head) => HEADS[column].includes(head));
  const columns = {
    titel: at("titel"),
    privilegienavn: at("privilegienavn"),
    slags: at("slags"),
    kanal: at("kanal"),
    maaned: at("maaned"),
    antal: at("antal"),
  };
  const isNamed = columns.titel >= 0 || columns.privilegienavn >= 0;
  return isNamed && columns.maaned >= 0 && columns.antal >= 0 ? columns : null;
}

function rowOf(
  row: readonly string[],
  { number, columns }: { number: number; columns: Columns },
): NationalRow {
  const cell = (column: NationalColumn) => oneLine(row[columns[column]]);
  return {
    number,
    titel: cell("titel"),
    privilegienavn: cell("privilegienavn"),
    slags: cell("slags"),
    kanal: cell("kanal"),
    maaned: cell("maaned"),
    antal: cell("antal"),
  };
}

function oneLine(cell = ""): string {
  const line = cell
    .normalize("NFC")
    .replace(/\p{Cf}/gu, "")
    .replace(/\s+/g, " ")
    .trim();
  return line.slice(0, LONGEST_CELL);
}

function refused(code: NationalListRefusal["code"], at?: string): ParsedNational {
  return { ok: false, refusal: { code, ...(at ? { at } : {}) } };
}
