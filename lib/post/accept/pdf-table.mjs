import { Refused } from "./refused.mjs";

const END = /startxref\s+(\d+)\s+%%EOF\s*\0*\s*$/;
const NEAR_END = 1024;
const MOST_TABLES = 200;

/**
 * The table of objects must lead to objects. Readers mend a broken one by guessing, each in its own way, so that what was
 * checked is not what is shown.
 * @param {string} text Latin-1
 */
export function checkTable(text) {
  const end = text.slice(-NEAR_END);
  if (!end.includes("%%EOF")) throw new Refused("cut_off");
  const start = END.exec(end)?.[1];
  if (start === undefined) throw new Refused("pdf_broken");
  /** @type {Set<number>} */
  const seen = new Set();
  for (let at = Number(start); at >= 0; at = checkOne(text, at)) {
    if (seen.has(at) || seen.size >= MOST_TABLES) throw new Refused("pdf_broken");
    seen.add(at);
  }
}

/**
 * @param {string} text
 * @param {number} at
 * @returns {number} where the table before it is, -1 when it is the first
 */
function checkOne(text, at) {
  const isTable = text.startsWith("xref", at);
  const end = isTable ? checkEntries(text, at + 4) : at;
  const object = isTable ? end : endOf(/\s*\d+\s+\d+\s+obj\b/y, text, at);
  const dictionary = text.slice(object, object + 4096).split(/\bstream\b|\bstartxref\b/)[0] ?? "";
  if (!(isTable ? /^\s*trailer\b/ : /\/XRef\b/).test(dictionary)) throw new Refused("pdf_broken");
  const earlier = /\/Prev\s+(\d+)/.exec(dictionary)?.[1];
  return earlier === undefined ? -1 : Number(earlier);
}

/**
 * @param {string} text
 * @param {number} from
 * @returns {number} where the table ends
 */
function checkEntries(text, from) {
  const section = /\s*(\d+)\s+(\d+)[ \t]*[\r\n]+/y;
  const entry = /\s*(\d{10}) (\d{5}) ([nf])/y;
  let at = from;
  for (;;) {
    section.lastIndex = at;
    const [whole, first = "", count = ""] = section.exec(text) ?? [];
    if (whole === undefined) return at;
    at += whole.length;
    for (let number = Number(first); number < Number(first) + Number(count); number += 1) {
      entry.lastIndex = at;
      const [line = "", offset, , use] = entry.exec(text) ?? [];
      if (line === "") throw new Refused("pdf_broken");
      if (use === "n") endOf(new RegExp(`\\s*${number}\\s+\\d+\\s+obj\\b`, "y"), text, Number(offset));
      at += line.length;
    }
  }
}

/**
 * @param {RegExp} look sticky
 * @param {string} text
 * @param {number} at
 */
function endOf(look, text, at) {
  look.lastIndex = at;
  if (!look.test(text)) throw new Refused("pdf_broken");
  return look.lastIndex;
}
