const NO_BREAK = "\u00a0";

/** What must not be broken over two lines: § 11, artikel 6, stk. 1, litra e; 5000 Odense; 66 13 13 72. */
const TOGETHER = [
  /(?<=§|\b(?:artikel|stk\.|litra|nr\.)) (?=\S)/giu,
  /(?<=\b\d{4}) (?=\p{Lu})/gu,
  /(?<=\b\d{2}) (?=\d{2}\b)/gu,
];

/** Puts no-break spaces where a Danish reader expects none to be broken. */
export function keepTogether(text: string): string {
  return TOGETHER.reduce((kept, pattern) => kept.replace(pattern, NO_BREAK), text);
}
