import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Cell, FigureTable, ShownCount, ShownTable, TotalName } from "./table";
import { asTheyAre, hideUnderFive } from "./under-five";

const cells = (counts: readonly number[]): Cell[] =>
  counts.map((count, at) => ({ key: `r${at}`, label: `Række ${at}`, count }));

function table(id: FigureTable["id"], counts: number[], total: FigureTable["total"] = null): FigureTable {
  return { id, total, folds: false, rows: cells(counts) };
}
const sumOf = (name: TotalName) => ({ name, by: "sum" }) as const;
const shownCounts = ({ rows }: ShownTable) => rows.map(({ count }) => count);

describe("a table for whom numbers under five are hidden", () => {
  test("shows five, hides four and hides zero, and has no total then", () => {
    const [shown] = hideUnderFive([table("wish-type", [5, 4, 0, 12])]);
    expect(shown && shownCounts(shown)).toEqual([5, "under_5", "under_5", 12]);
    expect(shown?.total).toBeNull();
  });

  test("has its total when every number is five or more", () => {
    const [shown] = hideUnderFive([table("henvendelse-way", [5, 7], sumOf("henvendelser"))]);
    expect(shown).toMatchObject({ total: 12, rows: [{ count: 5 }, { count: 7 }] });
  });

  test("lists what can be told, and says of all the others that each is under five", () => {
    const [shown] = hideUnderFive([{ ...table("wish-type", [8, 3, 0, 0]), folds: true }]);
    expect(shown).toMatchObject({ rows: [{ count: 8 }], folded: { rowCount: 3, each: "under_5" } });
  });

  test("is the same whether the hidden number is 1 or 4", () => {
    const of = (small: number) => hideUnderFive([table("wish-type", [9, small, 7])]);
    for (const small of [0, 1, 2, 3]) expect(of(small)).toEqual(of(4));
  });

  test("hides a larger number too, when a table beside it adds up to the same", () => {
    const [way, place] = hideUnderFive([
      table("henvendelse-way", [20, 6, 10], sumOf("henvendelser")),
      table("henvendelse-place", [33, 3], sumOf("henvendelser")),
    ]);
    expect(place && shownCounts(place)).toEqual(["hidden", "under_5"]);
    expect(way).toMatchObject({ total: 36 });
  });

  test("gives no number under five away by a number of another table that is its total", () => {
    const outcome = table("henvendelse-outcome", [30, 6], sumOf("henvendelser"));
    const rows = outcome.rows.map((cell, at) =>
      at === 1 ? { ...cell, alsoTotal: "nobody" as const } : cell,
    );
    const [, reasons] = hideUnderFive([
      { ...outcome, rows },
      table("nobody-reason", [6, 0, 0], sumOf("nobody")),
    ]);
    expect(reasons && shownCounts(reasons)).toEqual(["hidden", "under_5", "under_5"]);
  });

  test("is withheld when nothing is left to hide and a small number could still be computed", () => {
    const shown = hideUnderFive([
      table("sag-place", [5, 5, 5, 5], sumOf("sager")),
      table("sag-week", [4, 4, 4, 4, 4], sumOf("sager")),
    ]);
    expect(shown.every(({ withheld, rows }) => withheld && rows.length === 0)).toBe(true);
  });
});

describe("the same table for whom numbers are exact", () => {
  test("has every number and its total, and folds only rows with none", () => {
    const total = sumOf("sager");
    const [shown] = asTheyAre([{ ...table("sag-status", [3, 0, 1], total), folds: true }]);
    expect(shown).toMatchObject({ total: 4, folded: { rowCount: 1, each: 0 } });
    expect(shown?.rows).toHaveLength(2);
  });

  test("has no total where a sag stands in several rows", () => {
    const [shown] = asTheyAre([table("sag-type", [3, 2], { name: "sager", by: "covers" })]);
    expect(shown?.total).toBeNull();
  });
});

/** A municipality: each sag with a place, a week, a status and topics; numbers small enough to be hidden often. */
const SAG = fc.record({
  place: fc.integer({ min: 0, max: 2 }),
  week: fc.integer({ min: 0, max: 3 }),
  status: fc.integer({ min: 0, max: 2 }),
  topics: fc.uniqueArray(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 3 }),
});
const DATA = fc.record({
  sager: fc.array(SAG, { maxLength: 60, size: "max" }),
  others: fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 30, size: "max" }),
});

const tally = (length: number, values: readonly number[]) =>
  Array.from({ length }, (_, at) => values.filter((value) => value === at).length);

function tablesOf({
  sager,
  others,
}: {
  sager: { place: number; week: number; status: number; topics: number[] }[];
  others: number[];
}) {
  const outcome = table(
    "henvendelse-outcome",
    tally(4, [...sager.map(() => 0), ...others]),
    sumOf("henvendelser"),
  );
  const rows = outcome.rows.map((cell, at) => (at === 0 ? { ...cell, alsoTotal: "sager" as const } : cell));
  return [
    { ...outcome, rows },
    table(
      "sag-place",
      tally(
        3,
        sager.map(({ place }) => place),
      ),
      sumOf("sager"),
    ),
    table(
      "sag-week",
      tally(
        4,
        sager.map(({ week }) => week),
      ),
      sumOf("sager"),
    ),
    table(
      "sag-status",
      tally(
        3,
        sager.map(({ status }) => status),
      ),
      sumOf("sager"),
    ),
    table(
      "sag-type",
      tally(
        4,
        sager.flatMap(({ topics }) => topics),
      ),
      { name: "sager", by: "covers" },
    ),
  ];
}

const MOST = 150;

/** The least and the most that a mark can stand for. */
function rangeOf(mark: ShownCount): readonly [number, number] {
  if (typeof mark === "number") return [mark, mark];
  return mark === "under_5" ? [0, 4] : [5, MOST];
}

/**
 * Somebody who tries every number of sager and of other henvendelser there could be, and keeps what fits everything
 * that is shown: which values are possible in a cell that is hidden?
 */
function possible(shown: readonly ShownTable[], tables: readonly FigureTable[], of: ShownTable, row: number) {
  const sums = shown.flatMap((one, at) => (tables[at]?.total?.by === "sum" ? [one] : []));
  const [outcome, ...bySag] = sums;
  const covers = shown.find(({ id }) => id === "sag-type");
  const fits = (value: number, total: number) => {
    const ranges = (one: ShownTable) =>
      shownCounts(one).map((mark, at) =>
        one === of && at === row ? ([value, value] as const) : rangeOf(mark),
      );
    const adds = (one: ShownTable) => {
      const all = ranges(one);
      return sum(all.map(([lo]) => lo)) <= total && total <= sum(all.map(([, hi]) => hi));
    };
    const [fuldmagt] = outcome ? ranges(outcome) : [];
    const isTotal = fuldmagt !== undefined && fuldmagt[0] <= total && total <= fuldmagt[1];
    const topics = covers ? ranges(covers) : [];
    const covered =
      topics.every(([lo]) => lo <= total) && sum(topics.map(([, hi]) => Math.min(hi, total))) >= total;
    return isTotal && covered && bySag.every(adds);
  };
  const totals = Array.from({ length: MOST }, (_, total) => total);
  return [0, 1, 2, 3, 4].filter((value) => totals.some((total) => fits(value, total)));
}

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

describe("of any municipality, whoever reads all tables together", () => {
  test("sees no number from 1 to 4, no zero, and no total beside a hidden number", () => {
    fc.assert(
      fc.property(DATA, (data) => {
        for (const { rows, total } of hideUnderFive(tablesOf(data))) {
          const shown = rows.map(({ count }) => count);
          expect(shown.every((count) => typeof count === "string" || count >= 5)).toBe(true);
          if (shown.some((count) => typeof count === "string")) expect(total).toBeNull();
        }
      }),
    );
  });

  test("cannot compute a number under five: at least two values stay possible", () => {
    fc.assert(
      fc.property(DATA, (data) => {
        const tables = tablesOf(data);
        const shown = hideUnderFive(tables);
        for (const one of shown) {
          for (const [row, count] of shownCounts(one).entries()) {
            if (count === "under_5") {
              expect(possible(shown, tables, one, row).length).toBeGreaterThan(1);
            }
          }
        }
      }),
    );
  });
});
