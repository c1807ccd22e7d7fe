/** @typedef {"pdf" | "jpeg" | "png" | "tiff"} Kind */
/** @typedef {Kind | "archive" | "heic" | "unknown_kind" | "two_files"} Found */

/** @type {[Found, string[], number?][]} What stands at the beginning of a file, or so many bytes in, as Latin-1. */
const BEGINNINGS = [
  ["pdf", ["%PDF-"]],
  ["jpeg", ["\xff\xd8\xff"]],
  ["png", ["\x89PNG\r\n\x1a\n"]],
  ["tiff", ["II*\0", "MM\0*"]],
  // Zip, with the documents that are zips within; Rar, 7z, gzip; and Office as it was before.
  [
    "archive",
    ["PK\x03\x04", "PK\x05\x06", "PK\x07\x08", "Rar!", "7z\xbc\xaf", "\x1f\x8b", "\xd0\xcf\x11\xe0"],
  ],
  ["heic", ["ftyphei", "ftyphev", "ftypmif1", "ftypmsf1", "ftypavi"], 4],
];
const ZIP_END = Buffer.from("PK\x05\x06", "latin1");
const LONGEST_ZIP_END = 22 + 0xffff;
const SOON = 1024; // readers of PDF look for its head so far in

/**
 * What a file is by its first bytes, never by its name. One that is also something else is told apart: what one program
 * shows and what another opens would not be the same.
 * @param {Buffer} bytes
 * @returns {Found}
 */
export function kindOf(bytes) {
  const start = bytes.toString("latin1", 0, SOON);
  const begins = BEGINNINGS.find(([, signs, at = 0]) => signs.some((sign) => start.startsWith(sign, at)));
  const kind = begins?.[0] ?? "unknown_kind";
  if (kind !== "pdf" && start.includes("%PDF-")) return "two_files";
  if (isKind(kind) && bytes.subarray(-LONGEST_ZIP_END).includes(ZIP_END)) return "two_files";
  return kind;
}

/**
 * @param {Found} found
 * @returns {found is Kind}
 */
export function isKind(found) {
  return ["pdf", "jpeg", "png", "tiff"].includes(found);
}
