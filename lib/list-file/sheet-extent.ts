// Signs in quotes may be anything, also the sign that ends a tag.
const TAG = /<(?:\w+:)?(row|c)\b((?:[^>"']|"[^"]*"|'[^']*')*)>/g;
const PLACE = /\sr\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * How many cells a sheet fills at most when it is read, by the places its own rows and cells say they have. One cell in the
 * last corner of a sheet makes a table of 17 billion, however small the file is.
 */
export function cellsOf(sheet: string): number {
  let [rows, cells, mostCells, lastRow, lastColumn] = [0, 0, 0, 0, 0];
  for (const [, tag, head = ""] of sheet.matchAll(TAG)) {
    if (tag === "row") [rows, cells] = [rows + 1, 0];
    else cells += 1;
    mostCells = Math.max(mostCells, cells);
    for (const [, double, single] of head.matchAll(PLACE)) {
      const place = placeOf(double ?? single ?? "");
      lastRow = Math.max(lastRow, place.row);
      lastColumn = Math.max(lastColumn, place.column);
    }
  }
  // What does not say its place follows the one before.
  return (lastRow + rows) * (lastColumn + mostCells);
}

function placeOf(text: string): { row: number; column: number } {
  const found = /^([A-Z]{0,3})(\d{0,7})$/i.exec(text.trim());
  if (!found) return { row: Number.POSITIVE_INFINITY, column: Number.POSITIVE_INFINITY };
  const [, letters = "", digits = ""] = found;
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(digits), column };
}
