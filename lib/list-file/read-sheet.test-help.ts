import { strFromU8, unzipSync } from "fflate";

/** A cell as a workbook stores it: a text, or a number that is a day when its style says so. */
export type StoredCell = { text: string } | { number: number; isDay: boolean };

/** The rows of a workbook's first sheet, read from its own XML: nothing but the file is trusted. */
export function readSheet(xlsx: Uint8Array): (StoredCell | null)[][] {
  const files = unzipSync(xlsx);
  const xml = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  const shared = [...xml("xl/sharedStrings.xml").matchAll(/<si>([\s\S]*?)<\/si>/g)].map(([, si]) =>
    plain(si),
  );
  const days = dayStyles(xml("xl/styles.xml"));
  const sheet = xml("xl/worksheets/sheet1.xml");
  if (/<f[ >]/.test(sheet)) throw new Error("The sheet holds a formula.");
  return [...sheet.matchAll(/<row [^>]*?(?:\/>|>([\s\S]*?)<\/row>)/g)].map(([, row = ""]) => {
    const cells: (StoredCell | null)[] = [];
    for (const [, head = "", body = ""] of row.matchAll(/<c ([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g)) {
      cells[columnOf(attribute(head, "r"))] = cellOf(head, body, { shared, days });
    }
    return Array.from(cells, (cell) => cell ?? null);
  });
}

function cellOf(head: string, body: string, { shared, days }: { shared: string[]; days: boolean[] }) {
  const value = /<v>([\s\S]*?)<\/v>/.exec(body)?.[1];
  const type = attribute(head, "t");
  if (type === "inlineStr") return { text: plain(body) };
  if (value === undefined) return null;
  if (type === "s") return { text: shared[Number(value)] ?? "" };
  if (type === "str") return { text: unescaped(value) };
  return { number: Number(value), isDay: days[Number(attribute(head, "s"))] ?? false };
}

/** Which styles of cells show a day. */
function dayStyles(styles: string): boolean[] {
  const formats = new Map(
    [...styles.matchAll(/<numFmt ([^>]*)\/>/g)].map(([, head = ""]) => [
      attribute(head, "numFmtId"),
      attribute(head, "formatCode"),
    ]),
  );
  const cells = /<cellXfs[^>]*>([\s\S]*?)<\/cellXfs>/.exec(styles)?.[1] ?? "";
  return [...cells.matchAll(/<xf ([^>]*?)\/?>/g)].map(
    ([, head = ""]) => formats.get(attribute(head, "numFmtId")) === "dd.mm.yyyy",
  );
}

/** The day of a number of days since the last of 1899. */
export function dayOf(number: number): string {
  return new Date(Date.UTC(1899, 11, 30) + number * 86_400_000).toISOString().slice(0, 10);
}

function columnOf(reference: string): number {
  const letters = reference.replace(/\d/g, "");
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function attribute(head: string, name: string): string {
  return unescaped(new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(head)?.[1] ?? "");
}

function plain(xml = ""): string {
  return unescaped([...xml.matchAll(/<t(?: [^>]*)?>([\s\S]*?)<\/t>/g)].map(([, text]) => text).join(""));
}

function unescaped(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
}
