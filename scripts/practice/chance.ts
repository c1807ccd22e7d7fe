/** Chance that comes out the same for the same seed, so that a practice installation can be made again. */
export type Chance = {
  /** from 0 to just under 1 */
  next: () => number;
  oneOf: <T>(list: readonly T[]) => T;
  /** a whole number, both ends with it */
  between: (least: number, most: number) => number;
};

/** Mulberry32, in the public domain: small, and good enough to invent people by. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  const oneOf = <T>(list: readonly T[]): T => {
    const chosen = list[between(0, list.length - 1)];
    if (chosen === undefined) throw new Error("There is nothing to choose from.");
    return chosen;
  };
  return { next, oneOf, between };
}
