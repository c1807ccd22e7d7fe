import type { PersonTableId } from "@/lib/report/table";
import { type Edition, hangingTogether, type Kinship } from "./kinship";
import { type Growth, whatIsKnown } from "./known";
import { staysPossible } from "./possible";
import { Solver } from "./riddle";

/** So many sets of assumptions are tried; when they are more, the answer is no, and more is hidden. */
const MOST_TRIED = 400;

/**
 * Whether everything hidden in a table, and in all that hangs together with it, stays hidden from whoever has read the
 * editions: taking the last for itself, or holding that later ones only add, in as much as fits what was published.
 */
export function isSafe(id: PersonTableId, editions: readonly Edition[], kinship: Kinship): boolean {
  const tables = hangingTogether(id, editions, kinship);
  const read = (growths: readonly Growth[]) => {
    const { riddle, secrets } = whatIsKnown({ editions, tables, growths }, kinship);
    const solver = new Solver(riddle);
    return { fits: solver.answer() !== "none", staysPossible: () => staysPossible(solver, secrets) };
  };
  if (!read([]).staysPossible()) return false;
  const growths = growthsOf(editions, tables).filter((one) => read([one]).fits);
  return growths.length === 0 || everyLargest(growths, read);
}

function growthsOf(editions: readonly Edition[], tables: ReadonlySet<PersonTableId>): Growth[] {
  const isPrinted = (edition: Edition | undefined, id: PersonTableId) =>
    edition?.some((table) => table.id === id && !table.withheld);
  return [...tables].flatMap((table) => {
    const printed = [...editions.keys()].filter((at) => isPrinted(editions[at], table));
    return printed.flatMap((after) =>
      printed.filter((before) => before < after).map((before) => ({ before, after, table })),
    );
  });
}

/** Whoever assumes less knows less, so only the largest sets of assumptions that fit are judged: all, all but one, and so on. */
function everyLargest(
  all: readonly Growth[],
  read: (growths: readonly Growth[]) => { fits: boolean; staysPossible: () => boolean },
): boolean {
  const fitting: ReadonlySet<Growth>[] = [];
  const seen = new Set<string>();
  const waiting: (readonly Growth[])[] = [all];
  for (const growths of waiting) {
    const key = growths.map((one) => all.indexOf(one)).join();
    if (seen.has(key) || fitting.some((wider) => growths.every((one) => wider.has(one)))) continue;
    seen.add(key);
    if (seen.size > MOST_TRIED) return false;
    const reading = read(growths);
    if (!reading.fits) waiting.push(...growths.map((left) => growths.filter((one) => one !== left)));
    else if (reading.staysPossible()) fitting.push(new Set(growths));
    else return false;
  }
  return true;
}
