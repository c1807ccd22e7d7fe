/**
 * 19 signs that neither eye nor scanner takes for each other: of 0 O Q, 1 I L, 2 Z, 5 S, 6 G, 8 B and V Y none
 * or one is left, and no vowel, so no code spells a word. 19 is a prime: the check sign needs that.
 */
export const CODE_ALPHABET = "34679CDFHJKMNPRTVWX";

const PRINTED_ID_LENGTH = 7;
const CODE_LENGTH = PRINTED_ID_LENGTH + 2;

/** The highest page that a code can hold. */
export const LAST_CODED_PAGE = CODE_ALPHABET.length;

export type CodeProblem = "wrong_length" | "wrong_sign" | "wrong_check";

export type ParsedPageCode =
  | { ok: true; printedId: string; page: number }
  | { ok: false; reason: CodeProblem };

/**
 * A new random name of one printed copy: 7 signs, 894 million possibilities, every one as likely as the others.
 * It holds nothing about anybody. Two copies can draw the same name: the database refuses the second, draw again.
 */
export function newPrintedId(randomBytes: (count: number) => Uint8Array): string {
  const fair = 256 - (256 % CODE_ALPHABET.length); // bytes from here on would favour the first signs
  let id = "";
  while (id.length < PRINTED_ID_LENGTH) {
    for (const byte of randomBytes(PRINTED_ID_LENGTH - id.length)) {
      if (byte < fair) id += signOf(byte % CODE_ALPHABET.length);
    }
  }
  return id;
}

/** `7K3M-9XRT-4`: what stands on a page that is to come back, as text and in the Data Matrix. Pages count from 1. */
export function pageCode({ printedId, page }: { printedId: string; page: number }): string {
  if (!isPrintedId(printedId)) throw new Error("A printed id is 7 signs of the code alphabet.");
  if (!Number.isInteger(page) || page < 1 || page > LAST_CODED_PAGE) {
    throw new Error(`Page ${page} cannot be coded.`);
  }
  const body = printedId + signOf(page - 1);
  const code = body + signOf(checkValue(body));
  return `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`;
}

/**
 * Reads a code as typed or scanned: small letters, spaces, and missing or odd dashes are forgiven.
 * Every single wrong sign and every swap of two signs is refused as `wrong_check`.
 */
export function parsePageCode(typed: string): ParsedPageCode {
  const code = typed.replace(/[\s\p{Pd}_.−]/gu, "").toUpperCase();
  if ([...code].length !== CODE_LENGTH) return { ok: false, reason: "wrong_length" };
  if (![...code].every((sign) => CODE_ALPHABET.includes(sign))) return { ok: false, reason: "wrong_sign" };
  const body = code.slice(0, -1);
  if (signOf(checkValue(body)) !== code.at(-1)) return { ok: false, reason: "wrong_check" };
  return {
    ok: true,
    printedId: body.slice(0, PRINTED_ID_LENGTH),
    page: CODE_ALPHABET.indexOf(body.slice(-1)) + 1,
  };
}

function isPrintedId(text: string): boolean {
  return text.length === PRINTED_ID_LENGTH && [...text].every((sign) => CODE_ALPHABET.includes(sign));
}

/**
 * The value that makes the weighted sum of all nine signs 0 modulo 19. The check sign weighs 1 and the others
 * 9 down to 2: all different and none 0, so one changed sign, or two swapped, always changes the sum.
 */
function checkValue(body: string): number {
  const sum = [...body].reduce(
    (total, sign, at) => total + CODE_ALPHABET.indexOf(sign) * (CODE_LENGTH - at),
    0,
  );
  return (CODE_ALPHABET.length - (sum % CODE_ALPHABET.length)) % CODE_ALPHABET.length;
}

function signOf(value: number): string {
  return CODE_ALPHABET.charAt(value);
}
