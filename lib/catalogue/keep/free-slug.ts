import { slugOf } from "@/lib/text/slug-of";

/** A key made once from a title, with a number when it is taken; null for a title without letters. */
export function freeSlug(title: string, taken: Iterable<string>): string | null {
  const slug = slugOf(title);
  if (slug === "") return null;
  const all = new Set(taken);
  const numbered = (count: number) => (count === 1 ? slug : `${slug}-${count}`);
  let count = 1;
  while (all.has(numbered(count))) count += 1;
  return numbered(count);
}
