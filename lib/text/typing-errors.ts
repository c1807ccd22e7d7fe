/**
 * How many slips of the hand lie between two words: a letter too many, missing, wrong, or two swapped (optimal string
 * alignment). Above `most` it is not counted further and is Infinity.
 */
export function typingErrors(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return Number.POSITIVE_INFINITY;
  let [beforeLast, last]: number[][] = [[], Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let at = 1; at <= one.length; at++) {
    const row = [at];
    for (let to = 1; to <= other.length; to++) {
      const same = one[at - 1] === other[to - 1];
      const swapped = one[at - 1] === other[to - 2] && one[at - 2] === other[to - 1];
      row.push(
        Math.min(
          errors(last, to) + 1,
          errors(row, to - 1) + 1,
          errors(last, to - 1) + (same ? 0 : 1),
          swapped ? errors(beforeLast, to - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    [beforeLast, last] = [last, row];
  }
  const count = errors(last, other.length);
  return count <= most ? count : Number.POSITIVE_INFINITY;
}

const errors = (row: readonly number[] | undefined, at: number) => row?.[at] ?? Number.POSITIVE_INFINITY;
