import type { Highs, Model } from "highs";
import type { PersonTable, ShownCount, ShownTable } from "@/lib/report/table";

/**
 * Somebody who has kept every edition of a quarter and lets a solver compute the least and the most of each number that is not
 * told. Shares nothing with the rule: own reading of the labels, own equations, own list of what adds up to what.
 */
export type Finding = {
  edition: number;
  table: string;
  key: string;
  label: string;
  least: number;
  most: number;
};

/** A table as it is read; of one that is withheld the rows are known, and nothing of their numbers. */
type ReadTable = Pick<ShownTable, "id" | "total" | "withheld"> & {
  rows: readonly { key: string; count: ShownCount | null }[];
};
type Published = readonly (readonly ReadTable[])[];

/** As the definitions beside the tables say. */
const SUMS: Record<string, string> = {
  outcome: "henvendelser",
  way: "henvendelser",
  place: "henvendelser",
  nobody_reason: "nobody",
  letter_fate: "letters",
  letter_way: "letters",
};
/** Letters are counted by what became of them, by way, and once more by way where they did not arrive. */
const BOTH_HAVE = ["letter_fate/receipt", "letter_way/receipt"] as const;
const PART_OF = { part: "letter_lost", whole: "letter_way" };
const NOT_ARRIVED = { of: "letter_lost", table: "letter_fate", keys: ["came_back", "lost"] };

const COVERS: Record<string, string> = { sag_area: "sager" };
const SAME: Record<string, string> = { "outcome/fuldmagt": "sager", "outcome/nobody_to_appoint": "nobody" };

const NO_LIMIT = 1_000_000;
const SLACK = 1e-6;

type Row = { terms: Map<number, number>; lower: number; upper: number };
type Column = {
  edition: number;
  table: string;
  key: string;
  label: ShownCount | null;
  lower: number;
  upper: number;
};

/** Which of the numbers of an earlier edition are taken to be at most those of a later one. */
type Growth = { before: number; after: number; table: string };

/** Numbers that are known better than their label says, to whoever assumes nothing or as much growth as fits. */
export function attack(highs: Highs, editions: Published, whole = false): Finding[] {
  const findings = new Map<string, Finding>();
  for (const growths of beliefs(highs, editions)) {
    for (const finding of compute(highs, system(editions, growths), whole)) {
      findings.set(`${finding.edition} ${finding.table} ${finding.key}`, finding);
    }
  }
  return [...findings.values()];
}

/** Numbers under five of withheld tables that are known better than 0 to 4 from the rest of the edition. */
export function attackWithheld(
  highs: Highs,
  tables: readonly ShownTable[],
  exact: readonly PersonTable[],
): Finding[] {
  const withheld = exact.filter(({ id }) => tables.some((one) => one.id === id && one.withheld));
  if (withheld.length === 0) return [];
  const unsaid = withheld.map(({ id, rows }) => ({
    id,
    total: null,
    withheld: false,
    rows: rows.map(({ key }) => ({ key, count: null })),
  }));
  const known = system([[...tables.filter((one) => !one.withheld), ...unsaid]], []);
  for (const { id, rows } of withheld) {
    for (const { key } of rows.filter(({ count }) => count < 5)) known.promise(id, key);
  }
  return compute(highs, known, false);
}

/** Nothing; and everything that only grows. Where that fits not, as much of it as fits, begun from either end. */
function beliefs(highs: Highs, editions: Published): Growth[][] {
  const all = growthsOf(editions);
  if (all.length === 0) return [[]];
  if (fits(highs, editions, all)) return [[], all];
  const byTable = all.toSorted((a, b) => a.table.localeCompare(b.table));
  return [[], ...[all, all.toReversed(), byTable].map((order) => asManyAsFit(highs, editions, order))];
}

function asManyAsFit(highs: Highs, editions: Published, order: readonly Growth[]): Growth[] {
  let held: Growth[] = [];
  for (const one of order) if (fits(highs, editions, [...held, one])) held = [...held, one];
  return held;
}

function growthsOf(editions: Published): Growth[] {
  return editions.flatMap((later, after) =>
    editions
      .slice(0, after)
      .flatMap((earlier, before) =>
        earlier
          .filter(({ id, withheld }) => !withheld && later.some((one) => one.id === id && !one.withheld))
          .map(({ id }) => ({ before, after, table: id })),
      ),
  );
}

/** Columns for every number, rows for every equation. */
class System {
  readonly columns: Column[] = [];
  readonly rows: Row[] = [];
  private readonly index = new Map<string, number>();

  /** The column of a number, within what its label says. A total stands under the table `*`. */
  column(edition: number, table: string, key: string, label: ShownCount | null): number {
    const name = `${edition}:${table}/${key}`;
    const at = this.index.get(name) ?? this.columns.length;
    const one = this.columns[at] ?? { edition, table, key, label, lower: 0, upper: NO_LIMIT };
    this.index.set(name, at);
    this.columns[at] = one;
    if (label === null) return at;
    one.label = label;
    one.lower = Math.max(one.lower, typeof label === "number" ? label : label === "hidden" ? 5 : 0);
    one.upper = Math.min(one.upper, typeof label === "number" ? label : label === "hidden" ? NO_LIMIT : 4);
    return at;
  }

  /** Nothing is said of it, and yet nothing may be found out. */
  promise(table: string, key: string) {
    const one = this.columns[this.index.get(`0:${table}/${key}`) ?? -1];
    if (one) one.label = "under_5";
  }

  /** From nothing up to so much is left when the negative are taken from the positive. */
  equation(positive: readonly number[], negative: readonly number[], upper: number) {
    const terms = new Map(positive.map((at) => [at, 1]));
    for (const at of negative) terms.set(at, (terms.get(at) ?? 0) - 1);
    this.rows.push({ terms, lower: 0, upper });
  }

  grow(before: string, after: string) {
    const [old, young] = [this.index.get(before), this.index.get(after)];
    if (old === undefined || young === undefined) return;
    // A number that is told to be smaller was corrected: nobody believes that it grew.
    if ((this.columns[old]?.lower ?? 0) > (this.columns[young]?.upper ?? 0)) return;
    this.equation([young], [old], NO_LIMIT);
  }
}

function system(editions: Published, growths: readonly Growth[]): System {
  const known = new System();
  for (const [edition, tables] of editions.entries()) {
    const printed = tables.filter(({ withheld }) => !withheld);
    for (const table of printed) readTable(known, edition, table);
    for (const table of printed) readSame(known, edition, table, printed);
    readLetters(known, edition, printed);
  }
  for (const { before, after, table } of growths) {
    for (const { key } of editions[after]?.find(({ id }) => id === table)?.rows ?? []) {
      known.grow(`${before}:${table}/${key}`, `${after}:${table}/${key}`);
    }
    const total = SUMS[table] ?? COVERS[table];
    if (total) known.grow(`${before}:*/${total}`, `${after}:*/${total}`);
  }
  return known;
}

function readTable(known: System, edition: number, { id, rows, total }: ReadTable) {
  const cells = rows.map(({ key, count }) => known.column(edition, id, key, count));
  const [sum, covers] = [SUMS[id], COVERS[id]];
  if (sum) known.equation(cells, [known.column(edition, "*", sum, total)], 0);
  if (!covers || total === null) return;
  const whole = known.column(edition, "*", covers, total);
  known.equation(cells, [whole], NO_LIMIT);
  for (const cell of cells) known.equation([whole], [cell], NO_LIMIT);
}

/** A row is the same number as the total that is told below another table. */
function readSame(known: System, edition: number, { id, rows }: ReadTable, printed: readonly ReadTable[]) {
  for (const { key, count } of rows) {
    const same = SAME[`${id}/${key}`];
    const isTold = printed.some((one) => one.total !== null && (SUMS[one.id] ?? COVERS[one.id]) === same);
    if (!same || !isTold) continue;
    known.equation([known.column(edition, id, key, count)], [known.column(edition, "*", same, null)], 0);
  }
}

/** What the definitions beside the letters say of their tables together. */
function readLetters(known: System, edition: number, printed: readonly ReadTable[]) {
  const rowsOf = (id: string) => printed.find((table) => table.id === id)?.rows.map(({ key }) => key) ?? [];
  const cell = (id: string, key: string) => known.column(edition, id, key, null);
  const [one, other] = BOTH_HAVE.map((name) => name.split("/") as [string, string]);
  if (one && other && rowsOf(one[0]).includes(one[1]) && rowsOf(other[0]).includes(other[1])) {
    known.equation([cell(...one)], [cell(...other)], 0);
  }
  const [parts, wholes] = [rowsOf(PART_OF.part), rowsOf(PART_OF.whole)];
  for (const key of parts.filter((part) => wholes.includes(part))) {
    known.equation([cell(PART_OF.whole, key)], [cell(PART_OF.part, key)], NO_LIMIT);
  }
  const { of, table, keys } = NOT_ARRIVED;
  if (rowsOf(of).length === 0 || !keys.every((key) => rowsOf(table).includes(key))) return;
  known.equation(
    rowsOf(of).map((key) => cell(of, key)),
    keys.map((key) => cell(table, key)),
    0,
  );
}

function modelOf({ columns, rows }: Pick<System, "columns" | "rows">, whole: boolean) {
  const starts = [0];
  const [indices, values]: [number[], number[]] = [[], []];
  for (const { terms } of rows) {
    for (const [at, factor] of terms) {
      if (factor === 0) continue;
      indices.push(at);
      values.push(factor);
    }
    starts.push(indices.length);
  }
  return {
    numCols: columns.length,
    numRows: rows.length,
    colCost: columns.map(() => 0),
    colLower: columns.map(({ lower }) => lower),
    colUpper: columns.map(({ upper }) => upper),
    rowLower: rows.map(({ lower }) => lower),
    rowUpper: rows.map(({ upper }) => (upper >= NO_LIMIT ? Number.POSITIVE_INFINITY : upper)),
    matrix: {
      format: "csr" as const,
      numRows: rows.length,
      numCols: columns.length,
      starts,
      indices,
      values,
    },
    ...(whole ? { integrality: columns.map(() => 1 as const) } : {}),
  };
}

function fits(highs: Highs, editions: Published, growths: readonly Growth[]): boolean {
  return highs.withModel(modelOf(system(editions, growths), false), (model) => {
    model.options.set({ output_flag: false, presolve: "off" });
    model.run();
    return isSolved(highs, model);
  });
}

const isSolved = (highs: Highs, model: Model) =>
  model.getModelStatus() === highs.constants.modelStatus.optimal;

function compute(highs: Highs, { columns, rows }: System, whole: boolean): Finding[] {
  if (columns.length === 0) return [];
  return highs.withModel(modelOf({ columns, rows }, whole), (model) => {
    model.options.set({ output_flag: false, presolve: "off" });
    const least = columns.map(() => Number.POSITIVE_INFINITY);
    const most = columns.map(() => Number.NEGATIVE_INFINITY);
    /** Solves, and takes from the solution what it shows of every number. */
    const look = () => {
      model.run();
      if (!isSolved(highs, model)) throw new Error("What was published fits no quarter at all.");
      model.getSolution().colValue.forEach((value, at) => {
        least[at] = Math.min(least[at] ?? value, value);
        most[at] = Math.max(most[at] ?? value, value);
      });
    };
    const extreme = (places: readonly number[], cost: 1 | -1) => {
      for (const at of places) model.changeColCost(at, cost);
      look();
      for (const at of places) model.changeColCost(at, 0);
    };
    look();
    // Most numbers reach their least and most together with others; those that do not are asked one by one.
    for (const label of ["under_5", "hidden"]) {
      const same = columns.flatMap((one, at) => (one.label === label ? [at] : []));
      extreme(same, 1);
      extreme(same, -1);
    }
    return columns.flatMap(({ edition, table, key, label }, at) => {
      if (label === null || typeof label === "number") return [];
      const enough = () => isEnough(label, least[at] ?? 0, most[at] ?? 0);
      if (!enough()) extreme([at], 1);
      if (!enough()) extreme([at], -1);
      if (enough()) return [];
      return [{ edition, table, key, label, least: least[at] ?? 0, most: most[at] ?? 0 }];
    });
  });
}

function isEnough(label: "under_5" | "hidden", least: number, most: number): boolean {
  if (label === "under_5") return least <= SLACK && most >= 4 - SLACK;
  return Math.floor(most + SLACK) - Math.ceil(least - SLACK) >= 4;
}
