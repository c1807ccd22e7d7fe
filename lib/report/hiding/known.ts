import { LEAST_SHOWN } from "@/lib/figures/table";
import type { PersonTableId, ShownCount, ShownTable, TotalName } from "@/lib/report/table";
import type { Edition, Kinship } from "./kinship";
import type { Law, Range, Riddle } from "./riddle";

/** More than any number of a quarter; what has no limit gets it, and a limit only makes us hide more. */
const MOST = 1_000_000;

/** What a mark says of the number behind it. */
export function rangeOf(mark: ShownCount): Range {
  if (typeof mark === "number") return { lo: mark, hi: mark };
  return mark === "under_5" ? { lo: 0, hi: LEAST_SHOWN - 1 } : { lo: LEAST_SHOWN, hi: MOST };
}

/** What a reader holds: some tables of some editions, and in which of them a later edition only adds. */
export type Reading = {
  editions: readonly Edition[];
  tables: ReadonlySet<PersonTableId>;
  growing: ReadonlySet<PersonTableId>;
};

/** A number that is hidden, and what is to stay possible of it. */
export type Secret = { at: number; mark: "under_5" | "hidden" };

/** All that a reader knows of the numbers of the tables. */
export function whatIsKnown(
  reading: Reading,
  kinship: Kinship,
): { riddle: Riddle; secrets: readonly Secret[] } {
  const notes = new Notes();
  for (const [at, edition] of reading.editions.entries()) {
    for (const table of printed(edition, reading.tables)) noteTable(notes, at, table, kinship);
  }
  for (const id of reading.growing) noteGrowth(notes, id, reading.editions, kinship);
  return { riddle: notes, secrets: [...notes.secrets.values()] };
}

/** Numbers by what they count, in which edition. */
class Notes implements Riddle {
  readonly ranges: Range[] = [];
  readonly laws: Law[] = [];
  readonly secrets = new Map<string, Secret>();
  private readonly places = new Map<string, number>();

  /** Where a number stands; what was printed of it narrows it. */
  place(edition: number, what: string, mark: ShownCount | null): number {
    const name = `${edition} ${what}`;
    const at = this.places.get(name) ?? this.ranges.push({ lo: 0, hi: MOST }) - 1;
    this.places.set(name, at);
    const range = this.ranges[at];
    if (mark === null || !range) return at;
    const { lo, hi } = rangeOf(mark);
    this.ranges[at] = { lo: Math.max(range.lo, lo), hi: Math.min(range.hi, hi) };
    if (typeof mark === "string") this.secrets.set(name, { at, mark });
    return at;
  }
}

const printed = (edition: Edition, ids: ReadonlySet<PersonTableId>) =>
  edition.filter(({ id, withheld }) => ids.has(id) && !withheld);

/** A row that others add up to is the same number as their total. */
function nameOf(table: ShownTable, key: string, kinship: Kinship): string {
  const total = kinship.get(table.id)?.alsoTotal.get(key);
  return total ? totalName(total) : `${table.id} ${key}`;
}
const totalName = (total: TotalName) => `total ${total}`;

function noteTable(notes: Notes, edition: number, table: ShownTable, kinship: Kinship) {
  const plus = table.rows.map(({ key, count }) => notes.place(edition, nameOf(table, key, kinship), count));
  const total = kinship.get(table.id)?.total;
  if (!total) return;
  const whole = notes.place(edition, totalName(total.name), table.total);
  notes.laws.push({ plus, minus: [whole], lo: 0, hi: total.by === "sum" ? 0 : MOST });
  if (total.by === "sum") return;
  for (const one of plus) notes.laws.push({ plus: [whole], minus: [one], lo: 0, hi: MOST });
}

/** A later edition has at least as many of each, but where the marks themselves say that it has not. */
function noteGrowth(notes: Notes, id: PersonTableId, editions: readonly Edition[], kinship: Kinship) {
  const told = editions.flatMap((edition, at) =>
    printed(edition, new Set([id])).map((table) => ({ at, marks: marksOf(table, kinship) })),
  );
  for (const [order, later] of told.entries()) {
    for (const earlier of told.slice(0, order)) {
      for (const [name, mark] of earlier.marks) {
        const after = later.marks.get(name);
        if (after === undefined || rangeOf(mark).lo > rangeOf(after).hi) continue;
        const [before, now] = [notes.place(earlier.at, name, null), notes.place(later.at, name, null)];
        notes.laws.push({ plus: [now], minus: [before], lo: 0, hi: MOST });
      }
    }
  }
}

function marksOf(table: ShownTable, kinship: Kinship): ReadonlyMap<string, ShownCount> {
  const marks = new Map(table.rows.map(({ key, count }) => [nameOf(table, key, kinship), count]));
  const total = kinship.get(table.id)?.total;
  if (total && table.total !== null) marks.set(totalName(total.name), table.total);
  return marks;
}
