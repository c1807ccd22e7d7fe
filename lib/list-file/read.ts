import Papa from "papaparse";
import { decode } from "@/lib/list-file/decode";
import { LARGEST_FILE } from "@/lib/list-file/limits";
import { type ReadList, refused } from "@/lib/list-file/read-result";
import { isWorkbook, readWorkbook } from "@/lib/list-file/read-workbook";

/** Reads CSV or XLSX, by what the file holds and not by its name. */
export async function readListFile(bytes: Uint8Array): Promise<ReadList> {
  if (bytes.length === 0) return refused("empty");
  if (bytes.length > LARGEST_FILE) return refused("too_large");
  if (isWorkbook(bytes)) return readWorkbook(bytes);
  const decoded = decode(bytes);
  return decoded.ok ? readCsv(decoded.text) : refused(decoded.refusal);
}

function readCsv(text: string): ReadList {
  if (text.trim() === "") return refused("empty");
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: delimiterOf(text) });
  const wrong = errors.find(({ type }) => type === "Quotes");
  if (wrong) return refused("quotes", String((wrong.row ?? 0) + 1));
  const formula = data.findIndex((row) => row.some(isFormula));
  if (formula >= 0) return refused("formula", `række ${formula + 1}`);
  return { ok: true, rows: data.map((row) => row.map((cell) => cell.trim())) };
}

const DELIMITERS = [";", ",", "\t"] as const;
const LOOKED_AT = 50;

/** What parts most of the first rows in cells; a semicolon before a comma, as Danish spreadsheets save. */
function delimiterOf(text: string): string {
  const parted = DELIMITERS.map((delimiter) => ({
    delimiter,
    rows: Papa.parse<string[]>(text, { delimiter, preview: LOOKED_AT }).data.filter((row) => row.length > 1)
      .length,
  }));
  return parted.toSorted((a, b) => b.rows - a.rows)[0]?.delimiter ?? ";";
}

// A sign at the start that makes a spreadsheet compute; a dash alone means "nothing".
function isFormula(cell: string): boolean {
  return /^\s*[=@＝＠]/.test(cell) || /^\s*[+\-＋－]\s*[\d(A-Za-z]+.*[(!*/|]/.test(cell);
}
