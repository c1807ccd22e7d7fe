/**
 * Whether the end of a picture is missing, by its own marks. What follows the end is left out when it is made anew.
 * @param {import("./kinds.mjs").Kind} kind
 * @param {Buffer} bytes
 */
export function isCutOff(kind, bytes) {
  if (kind === "jpeg") return !jpegEnds(bytes);
  if (kind === "png") return !pngEnds(bytes);
  return kind === "tiff" && !tiffBegins(bytes);
}

/** Goes from mark to mark; in the picture's own data an FF is followed by 00 or by a restart. @param {Buffer} bytes */
function jpegEnds(bytes) {
  let at = 2;
  while (at + 1 < bytes.length) {
    const mark = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff || mark === 0 || mark === 0xff || (mark >= 0xd0 && mark <= 0xd7)) {
      const next = bytes.indexOf(0xff, at + 1);
      if (next < 0) return false;
      at = next;
    } else if (mark === 0xd9) {
      return true;
    } else {
      if (at + 3 >= bytes.length) return false;
      at += 2 + bytes.readUInt16BE(at + 2);
    }
  }
  return false;
}

/** @param {Buffer} bytes */
function pngEnds(bytes) {
  let at = 8;
  while (at + 12 <= bytes.length) {
    const length = bytes.readUInt32BE(at);
    if (bytes.toString("latin1", at + 4, at + 8) === "IEND") return true;
    at += 12 + length;
  }
  return false;
}

/** Its table of contents mostly stands last. @param {Buffer} bytes */
function tiffBegins(bytes) {
  if (bytes.length < 14) return false;
  const isLittle = bytes[0] === 0x49;
  const table = isLittle ? bytes.readUInt32LE(4) : bytes.readUInt32BE(4);
  if (table + 2 > bytes.length) return false;
  const count = isLittle ? bytes.readUInt16LE(table) : bytes.readUInt16BE(table);
  return table + 2 + 12 * count <= bytes.length;
}
