import { Refused } from "./refused.mjs";

/** @typedef {import("./refusals").Refusal} Refusal */

/** @type {[Refusal, string[]][]} Names that stand in no plain PDF, the gravest first. */
const FORBIDDEN = [
  ["pdf_encrypted", ["Encrypt"]],
  ["pdf_scripts", ["JavaScript"]],
  ["pdf_embedded", ["EmbeddedFile", "EmbeddedFiles", "FileAttachment"]],
  ["pdf_form", ["SubmitForm", "ImportData", "ResetForm", "XFA"]],
  ["pdf_active", ["Launch", "GoToR", "GoToE", "Rendition", "RichMedia", "Movie", "Sound"]],
];

const LOOKS = FORBIDDEN.map(([code, names]) => /** @type {const} */ ([code, nameOf(names)]));

/**
 * @param {string} text Latin-1
 * @returns {Refusal | null}
 */
export function forbiddenIn(text) {
  return LOOKS.find(([, look]) => look.test(text))?.[0] ?? null;
}

/** @param {string} text */
export function refuseForbidden(text) {
  const code = forbiddenIn(text);
  if (code) throw new Refused(code);
}

/**
 * A name as it may be written: every sign of it can stand as # and two digits (`/J#61vaScript`).
 * @param {string[]} names
 */
export function nameOf(names, flags = "") {
  return new RegExp(`/(?:${names.map(written).join("|")})(?![^\\s\\0()<>[\\]{}/%])`, flags);
}

/** @param {string} name */
function written(name) {
  return [...name]
    .map((sign) => {
      const digits = sign.charCodeAt(0).toString(16);
      const either = digits.replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);
      return `(?:${sign}|#${either})`;
    })
    .join("");
}

/** `#61` read as `a`. @param {string} text */
export function unescaped(text) {
  return text.replace(/#([0-9a-f]{2})/gi, (_, digits) => String.fromCharCode(Number.parseInt(digits, 16)));
}
