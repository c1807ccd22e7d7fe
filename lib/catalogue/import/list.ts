import { folded } from "@/lib/text/folded";

/** A row of the list of fuldmagter that are available to the municipality. `number` is the spreadsheet's. */
export type ListRow = { number: number; title: string; privilegienavn: string };

export const ROW_ERRORS = [
  "no_title",
  "no_name",
  "title_too_long",
  "malformed_name",
  "name_twice",
  "pakke_twice",
  "several_fit",
  "name_elsewhere",
] as const;
/** What is wrong with one row; `other` is a row or a fuldmagt that it collides with. */
export type RowError = { number: number; code: (typeof ROW_ERRORS)[number]; other?: string };

export type ImportedList = { rows: ListRow[]; errors: RowError[] };
export type ListRefusal = { code: "no_columns" | "no_rows" | "too_many"; at?: string };
export type ParsedList = { ok: true; list: ImportedList } | { ok: false; refusal: ListRefusal };

export const MOST_ROWS = 5_000;
const LONGEST_TITLE = 200;
const LOOKED_THROUGH = 20;

const TITLES = ["titel", "fuldmagt", "fuldmagtstitel", "navn", "title"];
const NAMES = ["privilegienavn", "privilegie", "privilege", "privilegename"];
// A key of the national solution: one word, of letters, digits and the signs of an address.
const NAME = /^[\p{L}\p{N}][\p{L}\p{N}:/._\-#?=&%+~]{0,199}$/u;

/** Finds the two columns and reads the rows under them. Empty rows are nothing; wrong ones are told one by one. */
export function parseList(table: readonly (readonly string[])[]): ParsedList {
  if (table.filter((row) => row.some(Boolean)).length === 0) return refused("no_rows");
  const head = table.slice(0, LOOKED_THROUGH).findIndex((row) => columnsOf(row) !== null);
  const columns = columnsOf(table[head] ?? []);
  if (!columns) return refused("no_columns");
  const rows = table
    .slice(head + 1)
    .map((row, index) => ({
      number: head + index + 2,
      title: oneLine(row[columns.title]),
      privilegienavn: oneLine(row[columns.name]),
    }))
    .filter(({ title, privilegienavn }) => title !== "" || privilegienavn !== "");
  if (rows.length === 0) return refused("no_rows");
  if (rows.length > MOST_ROWS) return refused("too_many", String(rows.length));
  return { ok: true, list: judged(rows) };
}

function judged(rows: readonly ListRow[]): ImportedList {
  const list: ImportedList = { rows: [], errors: [] };
  const seen = new Map<string, number>();
  for (const row of rows) {
    const code = errorOf(row);
    const twin = seen.get(row.privilegienavn);
    if (code) list.errors.push({ number: row.number, code });
    else if (twin) list.errors.push({ number: row.number, code: "name_twice", other: `række ${twin}` });
    else {
      seen.set(row.privilegienavn, row.number);
      list.rows.push(row);
    }
  }
  return list;
}

function errorOf({ title, privilegienavn }: ListRow): RowError["code"] | null {
  if (title === "") return "no_title";
  if (privilegienavn === "") return "no_name";
  if (title.length > LONGEST_TITLE) return "title_too_long";
  return NAME.test(privilegienavn) ? null : "malformed_name";
}

function columnsOf(row: readonly string[]): { title: number; name: number } | null {
  const heads = row.map((cell) => folded(cell).replace(/[^a-z]/g, ""));
  const [title, name] = [TITLES, NAMES].map((words) => heads.findIndex((head) => words.includes(head)));
  return title === undefined || name === undefined || title < 0 || name < 0 ? null : { title, name };
}

function oneLine(cell = ""): string {
  return cell
    .normalize("NFC")
    .replace(/\p{Cf}/gu, "")
    .replace(/\s+/g, " ")
    .trim();
}

function refused(code: ListRefusal["code"], at?: string): ParsedList {
  return { ok: false, refusal: { code, ...(at ? { at } : {}) } };
}
