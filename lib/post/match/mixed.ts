/** A page of a file and the sag that it is known to be of. */
export type LyingPage = { number: number; sagId: string | null };

/**
 * The pages that lie mixed in one file: between two pages of one sag lies a page of another. Both sager are told, so
 * the pages around are in it too.
 */
export function mixedPages(pages: readonly LyingPage[]): Set<number> {
  const known = pages
    .flatMap(({ number, sagId }) => (sagId ? [{ number, sagId }] : []))
    .toSorted((a, b) => a.number - b.number);
  const mixed = new Set<number>();
  const last = new Map<string, number>();
  for (const [at, { sagId }] of known.entries()) {
    const before = last.get(sagId);
    last.set(sagId, at);
    if (before === undefined || at - before < 2) continue;
    for (const { number } of known.slice(before, at + 1)) mixed.add(number);
  }
  return mixed;
}
