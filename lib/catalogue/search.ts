import type { CatalogueType } from "@/lib/catalogue/catalogue";
import { folded } from "@/lib/text/folded";

const LONGEST = 40;

/**
 * Words to look for, as they are compared and as they stand in an address: small letters from a to z, with æ, ø and å
 * spelled out. Digits and signs are left out: a number of a person is no topic, and must not come into an address.
 */
export function searchWords(text: string): string {
  return spelledOut(text).slice(0, LONGEST).trim();
}

/** The types that have every word in their title, their sentence or the name of their area. */
export function searchTypes<T extends Pick<CatalogueType, "title" | "sentence" | "area">>(
  types: readonly T[],
  text: string,
): T[] {
  const words = searchWords(text).split(" ");
  return types.filter(({ title, sentence, area }) => {
    const told = spelledOut(`${title} ${sentence} ${area.title}`);
    return words.every((word) => told.includes(word));
  });
}

function spelledOut(text: string): string {
  return folded(text)
    .replace(/[^a-z]+/g, " ")
    .trim();
}
