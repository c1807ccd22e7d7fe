import type { PersonTable, PersonTableId, ShownTable } from "@/lib/report/table";

/** A number that is not shown, and why. Says nothing of how large it is. */
export type HiddenNumber = { table: PersonTableId; row: string; why: "under_5" | "hidden" | "withheld" };

/** All that is hidden in an edition, table by table. */
export function hiddenNumbers(tables: readonly ShownTable[]): HiddenNumber[] {
  return tables.flatMap(({ id, rows, total, withheld }): HiddenNumber[] => {
    if (withheld) return [{ table: id, row: "Alle rækker", why: "withheld" }];
    const hidden = rows.flatMap(({ label, count }) =>
      typeof count === "number" ? [] : [{ table: id, row: label, why: count }],
    );
    const ofTotal = typeof total === "string" ? [{ table: id, row: "I alt", why: total }] : [];
    return [...hidden, ...ofTotal];
  });
}

/** Exact counts that are shown nowhere: what a text must not tell. Never leaves the server. */
export function secretCounts(exact: readonly PersonTable[], shown: readonly ShownTable[]): Set<number> {
  const secrets = new Set<number>();
  for (const { id, rows } of exact) {
    const table = shown.find((one) => one.id === id);
    for (const { key, count } of rows) {
      const isShown = typeof table?.rows.find((row) => row.key === key)?.count === "number";
      if (!isShown || table?.withheld) secrets.add(count);
    }
  }
  return secrets;
}

const NUMBER_WORDS = [
  ...["nul", "én", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti", "elleve", "tolv"],
  ...["tretten", "fjorten", "femten", "seksten", "sytten", "atten", "nitten", "tyve"],
];

/**
 * The numbers that a text counts with, in digits and in words to twenty. Not those of a day, a time, a year, a quarter or
 * a percentage. »En« and »et« are articles far more often than one.
 */
export function numbersIn(text: string): Set<number> {
  const found = new Set<number>();
  for (const { 0: digits, index } of text.matchAll(/(?<![\p{L}\d.,:/-])(?:\d{1,3}(?:\.\d{3})+|\d+)/gu)) {
    const after = text.slice(index + digits.length);
    const isOrdinal = /^\.\s*(?:\p{Ll}|\d)/u.test(after);
    const isPart = /^(?:\s?%|\s(?:pct|procent)|[:,/-]\d)/u.test(after);
    const isYear = /^20\d\d$/.test(digits);
    if (!isOrdinal && !isPart && !isYear) found.add(Number(digits.replaceAll(".", "")));
  }
  for (const [word] of text
    .normalize("NFC")
    .toLowerCase()
    .matchAll(/\p{L}+/gu)) {
    const count = word === "ingen" ? 0 : NUMBER_WORDS.indexOf(word);
    if (count >= 0) found.add(count);
  }
  return found;
}

/**
 * Numbers in what a person wrote that equal a hidden one, and that the figures do not say themselves in the same
 * paragraph. Under five any number from 0 to 4 is pointed out, so that the warning does not tell which it is.
 */
export function toldSecrets(
  { written, generated }: { written: string; generated: string },
  secrets: ReadonlySet<number>,
): number[] {
  const said = numbersIn(generated);
  const anySmall = [...secrets].some((count) => count < 5);
  return [...numbersIn(written)]
    .filter((count) => !said.has(count) && (count < 5 ? anySmall : secrets.has(count)))
    .toSorted((a, b) => a - b);
}
