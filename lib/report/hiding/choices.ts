/** A number that could be hidden besides: what it counts, and how many numbers go with it. */
export type Candidate = { key: string; count: number; weight: number };

/** Within one edition four always suffice, where anything does: each of six or more adds at least one to what can move. */
const MOST_HIDDEN = 4;
/** Of a long table three or four are chosen among the smallest of it only. */
const SMALLEST = 12;

/** Which numbers could be hidden together: none first, then the fewest, among them those that are least in sum. */
export function choicesOf(candidates: readonly Candidate[]): string[][] {
  const sorted = candidates.toSorted((a, b) => a.count - b.count);
  const pairs = upTo(2, sorted);
  const larger = upTo(MOST_HIDDEN, sorted.slice(0, SMALLEST)).filter(({ length }) => length > 2);
  const weigh = (choice: readonly Candidate[]) => ({
    weight: choice.reduce((sum, { weight }) => sum + weight, 0),
    count: choice.reduce((sum, { count }) => sum + count, 0),
    keys: choice.map(({ key }) => key),
  });
  const all = [...pairs, ...larger].map(weigh);
  return all.toSorted((a, b) => a.weight - b.weight || a.count - b.count).map(({ keys }) => keys);
}

/** Every choice of at most so many, with that of none. */
function upTo<T>(most: number, all: readonly T[]): T[][] {
  let choices: T[][] = [[]];
  for (const one of all) {
    choices = [
      ...choices,
      ...choices.filter(({ length }) => length < most).map((choice) => [...choice, one]),
    ];
  }
  return choices;
}
