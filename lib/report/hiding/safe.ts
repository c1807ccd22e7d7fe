import type { PersonTableId } from "@/lib/report/table";
import { type Edition, hangingTogether, type Kinship } from "./kinship";
import { whatIsKnown } from "./known";
import { staysPossible } from "./possible";
import { Solver } from "./riddle";

/**
 * Whether everything hidden in a table, and in all that hangs together with it, stays hidden from whoever has read the
 * editions: taking the last for itself, or holding that later ones only add, to all tables or to some.
 */
export function isSafe(id: PersonTableId, editions: readonly Edition[], kinship: Kinship): boolean {
  const last = editions.slice(-1);
  const tables = hangingTogether(id, editions, kinship);
  const alone = whatIsKnown({ editions: last, tables, growing: new Set() }, kinship);
  if (!staysPossible(new Solver(alone.riddle), alone.secrets)) return false;

  const fitting: Assumption[] = [];
  for (const assumption of assumptions(editions.slice(0, -1), [...tables])) {
    if (fitting.some((wider) => contains(wider, assumption))) continue;
    const read = [...assumption.earlier, ...last];
    const { riddle, secrets } = whatIsKnown(
      { editions: read, tables, growing: new Set(assumption.growing) },
      kinship,
    );
    const solver = new Solver(riddle);
    const answer = solver.answer();
    if (answer === "none") continue;
    if (answer === "unknown" || !staysPossible(solver, secrets)) return false;
    fitting.push(assumption);
  }
  return true;
}

/** These earlier editions and the last one grow, in these tables. */
type Assumption = { earlier: readonly Edition[]; growing: readonly PersonTableId[] };

/** Those that assume most first: whoever assumes less knows less. */
function assumptions(earlier: readonly Edition[], tables: readonly PersonTableId[]): Assumption[] {
  const all = someOf(earlier).flatMap((some) =>
    someOf(tables).map((growing) => ({ earlier: some, growing })),
  );
  return all.toSorted((a, b) => size(b) - size(a));
}
const size = ({ earlier, growing }: Assumption) => earlier.length * growing.length;

/** Every choice of some of them, at least one. */
function someOf<T>(all: readonly T[]): T[][] {
  const [first, ...rest] = all;
  if (first === undefined) return [];
  const others = someOf(rest);
  return [[first], ...others.map((some) => [first, ...some]), ...others];
}

const contains = (wider: Assumption, { earlier, growing }: Assumption) =>
  earlier.every((one) => wider.earlier.includes(one)) && growing.every((one) => wider.growing.includes(one));
