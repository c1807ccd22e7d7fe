import { inflateSync } from "node:zlib";
import { LONGEST_SIDE, MOST_PIXELS, MOST_UNPACKED_BYTES } from "./limits.mjs";
import { nameOf, refuseForbidden, unescaped } from "./pdf-names.mjs";
import { Refused } from "./refused.mjs";

const STREAM = /\bstream\r?\n/g;
const OBJECTS = nameOf(["ObjStm"], "g");
const LONGEST_DICTIONARY = 8192;

/**
 * Looks into every part that is compressed. Parts that hold objects must be unpacked by us, or what they hold is unknown.
 * @param {Buffer} bytes
 * @param {string} text the same as Latin-1
 */
export function checkStreams(bytes, text) {
  let left = MOST_UNPACKED_BYTES;
  let opened = 0;
  for (const found of text.matchAll(STREAM)) {
    const dictionary = dictionaryBefore(text, found.index);
    const holdsObjects = /\/ObjStm\b/.test(dictionary);
    if (/\/Subtype\s*\/Image\b/.test(dictionary)) checkPicture(dictionary);
    if (holdsObjects) opened += 1;
    if (holdsObjects && !isPlainlyPacked(dictionary)) throw new Refused("pdf_broken");
    if (!holdsObjects && /\/Subtype\s*\/Image\b/.test(dictionary)) continue;
    const unpacked = unpack(bytes, found.index + found[0].length, left);
    if (unpacked) {
      left -= unpacked.length;
      refuseForbidden(unpacked.toString("latin1"));
    } else if (holdsObjects && /\/Filter\b/.test(dictionary)) {
      throw new Refused("pdf_broken");
    }
  }
  if ([...text.matchAll(OBJECTS)].length !== opened) throw new Refused("pdf_broken");
}

/** From the object's beginning to the stream. @param {string} text @param {number} end */
function dictionaryBefore(text, end) {
  const near = text.slice(Math.max(0, end - LONGEST_DICTIONARY), end);
  return unescaped(near.slice(near.lastIndexOf(" obj") + 1));
}

/** Not packed, or by Flate alone, and said outright. @param {string} dictionary */
function isPlainlyPacked(dictionary) {
  if (/\/(?:DecodeParms|DP|F|FFilter)\b(?!\s*null)/.test(dictionary)) return false;
  return (
    !/\/Filter\b/.test(dictionary) || /\/Filter\s*(?:\[\s*)?\/FlateDecode\b\s*(?:\]|\/|>)/.test(dictionary)
  );
}

/** @param {string} dictionary */
function checkPicture(dictionary) {
  const side = (/** @type {RegExp} */ look) => Number(look.exec(dictionary)?.[1] ?? 0);
  const [width, height] = [side(/\/Width\s+(\d+)/), side(/\/Height\s+(\d+)/)];
  if (Math.max(width, height) > LONGEST_SIDE || width * height > MOST_PIXELS) {
    throw new Refused("too_many_pixels");
  }
}

/**
 * @param {Buffer} bytes
 * @param {number} start
 * @param {number} most
 * @returns {Buffer | null} null when it is not packed by Flate, or not whole
 */
function unpack(bytes, start, most) {
  if (start + 2 > bytes.length || (bytes[start] ?? 0) % 16 !== 8 || bytes.readUInt16BE(start) % 31 !== 0) {
    return null;
  }
  try {
    return inflateSync(bytes.subarray(start), { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    const isTooLarge = error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
    if (isTooLarge) throw new Refused("pdf_unpacks_too_large");
    return null;
  }
}
