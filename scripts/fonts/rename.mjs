const ENTRY = 16; // bytes of a table's line in the directory of a font
const RECORD = 12; // bytes of a name's line in the table `name`
const ALWAYS = [0, 13, 14]; // copyright and licence stay as they are

/**
 * Gives a font another name, in every language it is said in. The licence of IBM Plex wants it: what is changed, and a
 * subset is, may not be called Plex (SIL OFL 1.1, reserved font name).
 * @param {Buffer} font OpenType, not compressed
 * @param {(name: string) => string} renamed
 * @returns {Buffer}
 */
export function renameFont(font, renamed) {
  const tables = tablesOf(font);
  const name = tables.find(({ tag }) => tag === "name");
  if (!name) throw new Error("The font has no names.");
  name.bytes = renameTable(name.bytes, renamed);
  return fontOf(font.subarray(0, 12), tables);
}

/** @typedef {{ tag: string, bytes: Buffer }} Table */

/**
 * @param {Buffer} font
 * @returns {Table[]}
 */
function tablesOf(font) {
  return Array.from({ length: font.readUInt16BE(4) }, (_, index) => {
    const at = 12 + index * ENTRY;
    const start = font.readUInt32BE(at + 8);
    const bytes = font.subarray(start, start + font.readUInt32BE(at + 12));
    return { tag: font.toString("latin1", at, at + 4), bytes };
  });
}

/**
 * Checksums are left out: WOFF2 has none, and whoever unpacks it works them out.
 * @param {Buffer} head
 * @param {Table[]} tables
 */
function fontOf(head, tables) {
  const directory = Buffer.alloc(tables.length * ENTRY);
  /** @type {Buffer[]} */
  const bodies = [];
  let offset = head.length + directory.length;
  for (const [index, { tag, bytes }] of tables.entries()) {
    const body = Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)]);
    directory.write(tag, index * ENTRY, "latin1");
    directory.writeUInt32BE(offset, index * ENTRY + 8);
    directory.writeUInt32BE(bytes.length, index * ENTRY + 12);
    bodies.push(body);
    offset += body.length;
  }
  return Buffer.concat([head, directory, ...bodies]);
}

/**
 * @param {Buffer} table
 * @param {(name: string) => string} renamed
 */
function renameTable(table, renamed) {
  const count = table.readUInt16BE(2);
  const strings = table.readUInt16BE(4);
  const head = Buffer.from(table.subarray(0, 6 + count * RECORD));
  /** @type {Buffer[]} */
  const texts = [];
  let length = 0;
  for (let at = 6; at < head.length; at += RECORD) {
    const start = strings + table.readUInt16BE(at + 10);
    const old = table.subarray(start, start + table.readUInt16BE(at + 8));
    const isWide = head.readUInt16BE(at) !== 1; // all but the old Macintosh write two bytes a sign
    const text = ALWAYS.includes(head.readUInt16BE(at + 6)) ? old : write(renamed(read(old, isWide)), isWide);
    head.writeUInt16BE(text.length, at + 8);
    head.writeUInt16BE(length, at + 10);
    texts.push(text);
    length += text.length;
  }
  head.writeUInt16BE(head.length, 4);
  return Buffer.concat([head, ...texts]);
}

/**
 * @param {Buffer} bytes
 * @param {boolean} isWide
 */
function read(bytes, isWide) {
  return isWide ? Buffer.from(bytes).swap16().toString("utf16le") : bytes.toString("latin1");
}

/**
 * @param {string} text
 * @param {boolean} isWide
 */
function write(text, isWide) {
  return isWide ? Buffer.from(text, "utf16le").swap16() : Buffer.from(text, "latin1");
}
