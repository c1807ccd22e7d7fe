/** Sides of paper that are printed on both sides. */
export function sheetsOf(pageCount: number): number {
  return Math.ceil(pageCount / 2);
}

/** The thickness of a letter in its envelope; an address page before it is a sheet more. */
export type Thickness = { pageCount: number; hasAddressPage: boolean };

export function thicknessOf({ pageCount, hasAddressPage }: Thickness): number {
  return sheetsOf(pageCount) + (hasAddressPage ? 1 : 0);
}

export type Ordered = { id: string; sheets: number; createdAt: Date };

/** Thin letters first, so that one thickness is folded at a time; within it the oldest first. The same for all who ask. */
export function inPrintOrder<L extends Ordered>(letters: readonly L[]): L[] {
  return letters.toSorted(
    (a, b) => a.sheets - b.sheets || a.createdAt.getTime() - b.createdAt.getTime() || (a.id < b.id ? -1 : 1),
  );
}

export type Pile<L> = { sheets: number; letters: L[] };

/** The letters of each thickness, in the order that they are printed in. */
export function inPiles<L extends Ordered>(letters: readonly L[]): Pile<L>[] {
  const bySheets = Map.groupBy(inPrintOrder(letters), ({ sheets }) => sheets);
  return [...bySheets].map(([sheets, pile]) => ({ sheets, letters: pile }));
}

/** Sheets of all letters together. */
export function sheetsIn(letters: readonly { sheets: number }[]): number {
  return letters.reduce((sum, { sheets }) => sum + sheets, 0);
}
