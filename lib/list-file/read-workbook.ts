import { strFromU8, unzipSync } from "fflate";
import { readSheet } from "read-excel-file/universal";
import { shortDate } from "@/lib/dates";
import { type ReadList, refused } from "@/lib/list-file/read-result";
import { cellsOf } from "@/lib/list-file/sheet-extent";

const UNPACKED = 30_000_000;
const MOST_CELLS = 3_000_000;

/** A packed archive, whatever the file is called. */
export function isWorkbook([p, k, three, four]: Uint8Array): boolean {
  return p === 0x50 && k === 0x4b && three === 3 && four === 4;
}

/** The first sheet of a workbook. Refused when any sheet has a formula, or when it is too large unpacked or laid out. */
export async function readWorkbook(bytes: Uint8Array): Promise<ReadList> {
  const sheets = unpack(bytes);
  if (sheets === "too_large_unpacked") return refused(sheets);
  if (!sheets) return refused("unreadable_workbook");
  if (sheets.some((sheet) => cellsOf(sheet) > MOST_CELLS)) return refused("too_large_unpacked");
  const formula = sheets.map(formulaIn).find((at) => at !== null);
  if (formula) return refused("formula", `celle ${formula}`);
  try {
    const rows = await readSheet(new Uint8Array(bytes).buffer);
    return { ok: true, rows: rows.map((row) => row.map(asText)) };
  } catch {
    return refused("unreadable_workbook");
  }
}

/**
 * All that is in the workbook as XML, for a sheet can lie anywhere in it; null when it is no workbook. What it says of its
 * own size holds: no more than that is unpacked.
 */
function unpack(bytes: Uint8Array): string[] | "too_large_unpacked" | null {
  try {
    let size = 0;
    const files = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        size += originalSize;
        return size <= UNPACKED;
      },
    });
    if (size > UNPACKED) return "too_large_unpacked";
    const isBook = Object.keys(files).some((name) => name.startsWith("xl/worksheets/"));
    return isBook ? Object.values(files).map((file) => strFromU8(file)) : null;
  } catch {
    return null;
  }
}

/** The first cell that computes. */
function formulaIn(sheet: string): string | null {
  const cell = /<(?:\w+:)?c\b([^>]*)>\s*<(?:\w+:)?f[\s/>]/.exec(sheet);
  return cell ? (/\br="([A-Z]+\d+)"/.exec(cell[1] ?? "")?.[1] ?? "?") : null;
}

function asText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return shortDate(value.toISOString().slice(0, 10));
  return String(value).trim();
}
