/** A whole number that nobody has told lies here, both ends included. */
export type Range = { lo: number; hi: number };
/** All of `plus` less all of `minus` lies in the range: places in the list of numbers. */
export type Law = { plus: readonly number[]; minus: readonly number[]; lo: number; hi: number };
/** What is known of some numbers together. */
export type Riddle = { ranges: readonly Range[]; laws: readonly Law[] };

/** Which number is to lie where, and whether the others are tried from their least or from their most. */
export type Wanted = { at: number; lo: number; hi: number; from: "least" | "most" };

/** After so many wrong choices the search gives up: whoever asks then hides more than is needed, never less. */
const WRONG_CHOICES = 200;

/**
 * Finds numbers that fit all that is known, one for each place: another world that nobody can tell from ours. `none`: there is no
 * such. `unknown`: none was found in time.
 */
export class Solver {
  private readonly start: State;
  private readonly isPossible: boolean;
  private readonly laws: readonly Law[];
  /** by place: which laws speak of it */
  private readonly lawsOf: readonly (readonly number[])[];

  constructor({ ranges, laws }: Riddle) {
    this.start = { lo: ranges.map(({ lo }) => lo), hi: ranges.map(({ hi }) => hi) };
    this.lawsOf = byPlace(laws, ranges.length);
    this.laws = laws;
    this.isPossible = this.narrowAll(this.start, laws.keys());
    this.laws = laws.map((law) => withoutTold(law, this.start));
  }

  answer(wanted?: Wanted): readonly number[] | "none" | "unknown" {
    if (!this.isPossible) return "none";
    const search = { from: wanted?.from ?? "least", left: WRONG_CHOICES } as const;
    const state = { lo: [...this.start.lo], hi: [...this.start.hi] };
    const answer = wanted ? this.tried(search, state, wanted.at, wanted) : this.found(search, state);
    return answer ?? (search.left > 0 ? "none" : "unknown");
  }

  /** The least and the most that all laws together leave of a number, as far as they say at once. */
  range(at: number): Range {
    return { lo: this.start.lo[at] ?? 0, hi: this.start.hi[at] ?? 0 };
  }

  /** Takes the number with the fewest choices, tries its end, and else all but its end. */
  private found(search: Search, state: State): readonly number[] | null {
    const at = narrowest(state);
    if (at === null) return state.lo;
    const [lo, hi] = [state.lo[at] ?? 0, state.hi[at] ?? 0];
    const isLeast = search.from === "least";
    const end = isLeast ? { lo, hi: lo } : { lo: hi, hi };
    const rest = isLeast ? { lo: lo + 1, hi } : { lo, hi: hi - 1 };
    const copy = { lo: [...state.lo], hi: [...state.hi] };
    const answer = this.tried(search, copy, at, end);
    return answer ?? (search.left > 0 ? this.tried(search, state, at, rest) : null);
  }

  private tried(search: Search, state: State, at: number, range: Range): readonly number[] | null {
    limit(state, at, range);
    const fits = (state.lo[at] ?? 0) <= (state.hi[at] ?? 0) && this.narrowAll(state, this.lawsOf[at] ?? []);
    if (fits) return this.found(search, state);
    search.left--;
    return null;
  }

  /** Each law narrows its numbers until nothing changes. False when a number has no value left. */
  private narrowAll(state: State, first: Iterable<number>): boolean {
    const waiting = new Set(first);
    for (const index of waiting) {
      waiting.delete(index);
      const law = this.laws[index];
      for (const at of law ? narrow(law, state) : []) {
        if ((state.lo[at] ?? 0) > (state.hi[at] ?? 0)) return false;
        for (const other of this.lawsOf[at] ?? []) waiting.add(other);
      }
    }
    return true;
  }
}

type State = { lo: number[]; hi: number[] };
type Search = { from: "least" | "most"; left: number };

function byPlace(laws: readonly Law[], length: number): number[][] {
  const all = Array.from({ length }, (): number[] => []);
  for (const [index, { plus, minus }] of laws.entries()) {
    for (const at of [...plus, ...minus]) all[at]?.push(index);
  }
  return all;
}

/** The same law of the numbers that are open still. */
function withoutTold({ plus, minus, lo, hi }: Law, state: State): Law {
  const isOpen = (at: number) => state.lo[at] !== state.hi[at];
  const told = (places: readonly number[]) =>
    places.reduce((sum, at) => sum + (isOpen(at) ? 0 : (state.lo[at] ?? 0)), 0);
  const all = told(plus) - told(minus);
  return { plus: plus.filter(isOpen), minus: minus.filter(isOpen), lo: lo - all, hi: hi - all };
}

function narrowest({ lo, hi }: State): number | null {
  let [best, least] = [null as number | null, Number.POSITIVE_INFINITY];
  for (let at = 0; at < lo.length; at++) {
    const width = (hi[at] ?? 0) - (lo[at] ?? 0);
    if (width > 0 && width < least) [best, least] = [at, width];
  }
  return best;
}

function limit(state: State, at: number, { lo, hi }: Range): boolean {
  const [loBefore, hiBefore] = [state.lo[at] ?? 0, state.hi[at] ?? 0];
  state.lo[at] = Math.max(loBefore, lo);
  state.hi[at] = Math.min(hiBefore, hi);
  return state.lo[at] !== loBefore || state.hi[at] !== hiBefore;
}

/** The places of the numbers that a law narrows. */
function narrow({ plus, minus, lo, hi }: Law, state: State): number[] {
  const all = (places: readonly number[], of: number[]) => places.reduce((sum, at) => sum + (of[at] ?? 0), 0);
  const least = all(plus, state.lo) - all(minus, state.hi);
  const most = all(plus, state.hi) - all(minus, state.lo);
  const more = plus.filter((at) => {
    const [own, ownMost] = [state.lo[at] ?? 0, state.hi[at] ?? 0];
    return limit(state, at, { lo: lo - (most - ownMost), hi: hi - (least - own) });
  });
  const fewer = minus.filter((at) => {
    const [own, ownMost] = [state.lo[at] ?? 0, state.hi[at] ?? 0];
    return limit(state, at, { lo: least + ownMost - hi, hi: most + own - lo });
  });
  return [...more, ...fewer];
}
