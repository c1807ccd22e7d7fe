import { LEAST_SHOWN } from "@/lib/figures/table";
import type { Secret } from "./known";
import type { Range, Solver, Wanted } from "./riddle";

/** The most that "under 5" can stand for, and how far apart the least and the most of five values lie. */
const FOUR = LEAST_SHOWN - 1;

/** Each hidden number has another world for its least and one for its most: 0 and 4, or two values that lie four apart. */
export function staysPossible(solver: Solver, secrets: readonly Secret[]): boolean {
  const worlds = new Worlds(solver, secrets);
  return secrets.every((secret) => {
    if (secret.mark === "hidden") return worlds.hasFive(secret);
    return worlds.reaches(secret, 0) && worlds.reaches(secret, FOUR);
  });
}

/** The worlds found so far. One shows something of every number, so that most need no world of their own. */
class Worlds {
  private readonly seen: ReadonlyMap<number, Range>;

  constructor(
    private readonly solver: Solver,
    secrets: readonly Secret[],
  ) {
    const nothing = () => ({ lo: Number.POSITIVE_INFINITY, hi: Number.NEGATIVE_INFINITY });
    this.seen = new Map(secrets.map(({ at }) => [at, nothing()]));
  }

  reaches({ at }: Secret, end: 0 | typeof FOUR): boolean {
    const range = this.seen.get(at);
    if (range?.lo === end || range?.hi === end) return true;
    return this.finds({ at, lo: end, hi: end, from: end === 0 ? "least" : "most" });
  }

  hasFive({ at }: Secret): boolean {
    const [range, within] = [this.seen.get(at), this.solver.range(at)];
    if (!range || !within || (range.lo > range.hi && !this.finds({ at, ...within, from: "least" })))
      return false;
    while (range.hi - range.lo < FOUR) {
      const isWider =
        this.finds({ at, lo: range.hi + 1, hi: within.hi, from: "most" }) ||
        this.finds({ at, lo: within.lo, hi: range.lo - 1, from: "least" });
      if (!isWider) return false;
    }
    return true;
  }

  private finds(wanted: Wanted): boolean {
    const world = this.solver.answer(wanted);
    if (typeof world === "string") return false;
    for (const [at, range] of this.seen) {
      const value = world[at] ?? 0;
      range.lo = Math.min(range.lo, value);
      range.hi = Math.max(range.hi, value);
    }
    return true;
  }
}
