import { LEAST_SHOWN } from "@/lib/figures/table";
import type { PersonTableId, TotalName } from "@/lib/report/table";
import { ACROSS_LAWS } from "./across";
import { alsoTotal, type Edition, type Kinship, type Mark } from "./kinship";
import type { Law, Range, Riddle } from "./riddle";

/** More than any number of a quarter; what has no limit gets it, and a limit only makes us hide more. */
const MOST = 1_000_000;

/** What a mark says of the number behind it. */
function rangeOf(mark: Mark): Range {
  if (typeof mark === "number") return { lo: mark, hi: mark };
  if (mark === null || mark === "kept") return { lo: 0, hi: MOST };
  return mark === "under_5" ? { lo: 0, hi: LEAST_SHOWN - 1 } : { lo: LEAST_SHOWN, hi: MOST };
}

/** All numbers of a table are at least what they were in an earlier edition: editions by their place in the list. */
export type Growth = { before: number; after: number; table: PersonTableId };

/** What a reader has read, of which tables, and what they hold to have grown. */
export type Reading = {
  editions: readonly Edition[];
  tables: ReadonlySet<PersonTableId>;
  growths: readonly Growth[];
};

/** A number that is hidden, and what is to stay possible of it. */
export type Secret = { at: number; mark: "under_5" | "hidden" };

/** All that a reader knows of the numbers of the tables: in the last edition, and in those that it is compared with. */
export function whatIsKnown(
  { editions, tables, growths }: Reading,
  kinship: Kinship,
): { riddle: Riddle; secrets: readonly Secret[] } {
  const notes = new Notes();
  const compared = new Set([editions.length - 1, ...growths.flatMap(({ before, after }) => [before, after])]);
  for (const at of compared)
    noteAcross(
      notes,
      at,
      (editions[at] ?? []).filter(({ id }) => tables.has(id)),
    );
  for (const id of tables) {
    const told = editions.map((edition, at) => (compared.has(at) ? toldIn(edition, id, kinship) : []));
    const by = kinship.get(id)?.total?.by;
    for (const [at, numbers] of told.entries()) noteTable(notes, at, numbers, by);
    for (const { before, after } of growths.filter(({ table }) => table === id)) {
      const side = (at: number) => ({ at, numbers: told[at] ?? [] });
      noteGrowth(notes, { old: side(before), now: side(after), by });
    }
  }
  return { riddle: notes, secrets: [...notes.secrets.values()] };
}

/** Numbers by what they count, in which edition. */
class Notes implements Riddle {
  readonly ranges: Range[] = [];
  readonly laws: Law[] = [];
  readonly secrets = new Map<string, Secret>();
  private readonly places = new Map<string, number>();

  /** Where a number stands; what was printed of it narrows it. */
  place(edition: number, what: string, mark: Mark): number {
    const name = `${edition} ${what}`;
    const at = this.places.get(name) ?? this.ranges.push({ lo: 0, hi: MOST }) - 1;
    this.places.set(name, at);
    const range = this.ranges[at];
    if (!range) return at;
    const { lo, hi } = rangeOf(mark);
    this.ranges[at] = { lo: Math.max(range.lo, lo), hi: Math.min(range.hi, hi) };
    if (typeof mark === "string") this.secrets.set(name, { at, mark: mark === "hidden" ? mark : "under_5" });
    return at;
  }
}

function noteTable(notes: Notes, at: number, numbers: readonly Told[], by: "sum" | "covers" | undefined) {
  const place = ({ name, count }: Told) => notes.place(at, name, count);
  const plus = numbers.filter(({ isTotal }) => !isTotal).map(place);
  const whole = numbers.filter(({ isTotal }) => isTotal).map(place);
  if (whole.length === 0) return;
  notes.laws.push({ plus, minus: whole, lo: 0, hi: by === "sum" ? 0 : MOST });
  if (by === "sum") return;
  for (const one of plus) notes.laws.push({ plus: whole, minus: [one], lo: 0, hi: MOST });
}

/** Of tables that tell their rows alone: a law that speaks of one that is withheld says nothing. */
function noteAcross(notes: Notes, at: number, edition: Edition): void {
  for (const { plus, minus, exactly } of ACROSS_LAWS) {
    const marks = [...plus, ...minus].map(({ table, key }) => {
      const told = edition.find(({ id, withheld }) => id === table && !withheld);
      return told?.rows.find((row) => row.key === key)?.count;
    });
    if (marks.includes(undefined)) continue;
    const places = ({ table, key }: (typeof plus)[number]) => notes.place(at, `${table} ${key}`, null);
    notes.laws.push({
      plus: plus.map(places),
      minus: minus.map(places),
      lo: 0,
      hi: exactly ? 0 : MOST,
    });
  }
}

/** A later edition has at least as many of each, but where the marks themselves say that it has not. */
function noteGrowth(
  notes: Notes,
  { old, now, by }: { old: Side; now: Side; by: "sum" | "covers" | undefined },
) {
  const open = new Set<string>();
  for (const { what, name, count } of old.numbers) {
    const later = now.numbers.find((one) => one.what === what);
    if (!later || rangeOf(count).lo > rangeOf(later.count).hi) continue;
    const [before, after] = [notes.place(old.at, name, null), notes.place(now.at, later.name, null)];
    notes.laws.push({ plus: [after], minus: [before], lo: 0, hi: MOST });
    if (typeof count === "string" && typeof later.count === "string") open.add(what);
  }
  if (by === "sum") noteSumOfGrowth(notes, old, now, open);
}
type Side = { at: number; numbers: readonly Told[] };

/**
 * The hidden rows that grew did so together: what is left of the totals without the others is no less than it was. It follows from
 * the rest, but only from many laws at once, and a search would be long in finding out.
 */
function noteSumOfGrowth(notes: Notes, old: Side, now: Side, open: ReadonlySet<string>) {
  const place =
    ({ at }: Side) =>
    (one: Told) =>
      notes.place(at, one.name, null);
  const total = (side: Side) => side.numbers.filter(({ isTotal }) => isTotal).map(place(side));
  const others = (side: Side) =>
    side.numbers.filter(({ isTotal, what }) => !isTotal && !open.has(what)).map(place(side));
  const [before, after] = [total(old), total(now)];
  if (before.length === 0 || after.length === 0) return;
  const [plus, minus] = [
    [...after, ...others(old)],
    [...before, ...others(now)],
  ];
  notes.laws.push({ plus, minus, lo: 0, hi: MOST });
}

/** A number as it was told: what it counts in its table, and its name among all numbers of the edition. */
type Told = { what: string; name: string; count: Mark; isTotal: boolean };

/** The rows of a table and its total. A row that others add up to is the same number as their total. */
function toldIn(edition: Edition, id: PersonTableId, kinship: Kinship): Told[] {
  const totalName = (name: TotalName) => `total ${name}`;
  const table = edition.find((one) => one.id === id && !one.withheld);
  const rows = (table?.rows ?? []).map(({ key, count }) => {
    const [what, also] = [`${id} ${key}`, alsoTotal(edition, id, key, kinship)];
    return { what, name: also ? totalName(also) : what, count, isTotal: false };
  });
  const name = kinship.get(id)?.total?.name;
  if (!name || !table || table.total === null) return rows;
  return [...rows, { what: totalName(name), name: totalName(name), count: table.total, isTotal: true }];
}
