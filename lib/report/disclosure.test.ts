import load from "highs";
import { describe, expect, test } from "vitest";
import { attack, attackWithheld } from "@/tests/disclosure/attacker";
import { publish } from "@/tests/disclosure/trial";
import { disclose } from "./disclosure";
import type { PersonTable, PersonTableId, ShownTable, TotalName } from "./table";

const highs = await load();

function table(id: PersonTableId, counts: readonly number[], name?: TotalName): PersonTable {
  const rows = counts.map((count, at) => ({ key: `r${at}`, label: `Række ${at}`, count }));
  return { id, total: name ? { name, by: "sum" } : null, rows };
}

/** Fik en fuldmagt, ingen at give fuldmagt til, and the rest. */
function outcome(fuldmagt: number, nobody: number, ...others: number[]): PersonTable {
  const rest = table("outcome", others, "henvendelser");
  const rows = [
    { key: "fuldmagt", label: "Fuldmagt", count: fuldmagt, alsoTotal: "sager" },
    { key: "nobody_to_appoint", label: "Ingen", count: nobody, alsoTotal: "nobody" },
  ] as const;
  return { ...rest, rows: [...rows, ...rest.rows] };
}

function areas(...counts: number[]): PersonTable {
  return { ...table("sag_area", counts), total: { name: "sager", by: "covers" } };
}

/** Published one after the other, and read by the attacker, who must find nothing. */
function published(...editions: readonly PersonTable[][]) {
  const shown = publish(editions, disclose).map(({ tables }) => tables);
  expect(attack(highs, shown)).toEqual([]);
  for (const [at, tables] of shown.entries()) {
    expect(attackWithheld(highs, tables, editions[at] ?? [])).toEqual([]);
  }
  return shown.map((tables) => tables.map(said));
}

const said = ({ rows, total, withheld }: ShownTable) =>
  withheld ? "withheld" : [rows.map(({ count }) => count), total];

const way = (...counts: number[]) => [table("way", counts, "henvendelser")];
const [U, H] = ["under_5", "hidden"] as const;

describe("one edition", () => {
  test("shows five and more, and hides four and zero alike", () => {
    expect(published([table("wish_area", [5, 4, 0, 12])])).toEqual([[[[5, U, U, 12], null]]]);
  });

  test("is the same whatever the hidden number is", () => {
    const of = (small: number) => disclose(way(9, small, 4 - small, 17), []);
    for (const small of [0, 1, 2, 3]) expect(of(small)).toEqual(of(4));
  });

  test("shows all with its total when nothing is under five", () => {
    expect(published(way(5, 7))).toEqual([[[[5, 7], 12]]]);
  });

  test("hides nothing for small numbers that leave each other every value", () => {
    expect(published(way(20, 2, 2))).toEqual([[[[20, U, U], 24]]]);
  });

  test("hides the smallest number that suffices for one that could be computed", () => {
    expect(published(way(20, 9, 30, 1))).toEqual([[[[20, H, 30, U], 60]]]);
  });

  test("passes over a number that would leave too little, and takes the next", () => {
    expect(published(way(20, 6, 1))).toEqual([[[[H, 6, U], 27]]]);
  });

  test("hides one too for small numbers that are nearly as many as they can be", () => {
    expect(published(way(20, 9, 4, 3))).toEqual([[[[20, H, U, U], 36]]]);
  });

  test("hides two when no single one suffices", () => {
    expect(published(way(7, 7, 7, 0))).toEqual([[[[H, H, 7, U], 21]]]);
  });

  test("withholds a table of one five and zeros", () => {
    expect(published(way(5, 0, 0))).toEqual([["withheld"]]);
  });

  test("withholds a table of fives and one zero", () => {
    expect(published(way(5, 5, 5, 0))).toEqual([["withheld"]]);
  });

  test("hides every row and the total when all of it is under five", () => {
    expect(published(way(1, 2, 0))).toEqual([[[[U, U, U], U]]]);
  });

  test("hides all of an empty table", () => {
    expect(published(way(0, 0))).toEqual([[[[U, U], U]]]);
  });

  test("tells a total of five or more when every row is under five", () => {
    expect(published(way(3, 3, 2))).toEqual([[[[U, U, U], 8]]]);
  });

  test("withholds a table whose total says that no row is zero", () => {
    expect(published(way(3, 4, 2))).toEqual([["withheld"]]);
  });

  test("hides the same table in the same way each time", () => {
    const tables = [outcome(30, 3, 6, 6, 1), table("nobody_reason", [2, 1], "nobody"), areas(30, 9, 2)];
    expect(disclose(tables, [])).toEqual(disclose(structuredClone(tables), []));
  });

  test("lists what is hidden and why", () => {
    expect(disclose(way(20, 9, 30, 1), []).hidden).toEqual([
      { table: "way", key: "r1", why: "protects" },
      { table: "way", key: "r3", why: "under_5" },
    ]);
    expect(disclose(way(1, 2), []).hidden).toContainEqual({ table: "way", key: "total", why: "under_5" });
  });
});

describe("a row that is the total of another table", () => {
  test("is hidden at both places when it is under five", () => {
    const tables = [outcome(40, 3, 1, 8), table("nobody_reason", [2, 1, 0], "nobody")];
    expect(published(tables)).toEqual([
      [
        [[40, U, U, 8], 52],
        [[U, U, U], U],
      ],
    ]);
  });

  test("is hidden for others only when no other row suffices", () => {
    expect(published([outcome(6, 20, 30, 1)])[0]).toEqual([[[6, 20, H, U], 57]]);
    expect(published([outcome(30, 2, 1, 0), areas(20, 14, 3)])).toEqual([
      [
        [[H, U, U, U], 33],
        [[20, 14, U], H],
      ],
    ]);
  });

  test("cannot be computed from the table below it when it is hidden", () => {
    expect(published([outcome(30, 2, 1, 0), areas(30, 0, 0)])).toEqual([
      [
        [[H, U, U, U], 33],
        [[H, U, U], H],
      ],
    ]);
  });

  test("withholds the reasons of nobody when their number gives them away", () => {
    expect(published([outcome(40, 6, 9, 9), table("nobody_reason", [6, 0, 0], "nobody")])[0]?.[1]).toBe(
      "withheld",
    );
  });
});

describe("a withheld table", () => {
  test("takes with it a table whose total would say that its other rows are zero", () => {
    expect(published([outcome(7, 0, 0), areas(7, 0), table("place", [7], "henvendelser")])).toEqual([
      ["withheld", "withheld", [[7], 7]],
    ]);
  });

  test("leaves a table its total that says nothing of its small rows", () => {
    const first = [outcome(30, 4, 20, 9), areas(30, 20)];
    const later = [outcome(30, 5, 20, 9), areas(30, 20)];
    expect(published(first, later)[1]).toEqual(["withheld", [[30, 20], 30]]);
  });
});

describe("a table whose rows overlap", () => {
  test("shows its total beside small rows that need not be there", () => {
    expect(published([outcome(40, 5, 9), areas(40, 12, 3)])[0]?.[1]).toEqual([[40, 12, U], 40]);
  });

  test("hides a larger row when the small ones must be there for all to be covered", () => {
    const [tables] = published([outcome(40, 5, 9), areas(20, 17, 3)]);
    expect(tables?.[1]).toEqual([[20, H, U], 40]);
  });
});

describe("a later edition of the quarter", () => {
  test("hides the same when numbers have only grown", () => {
    expect(published(way(20, 9, 30, 1), way(22, 10, 30, 2))).toEqual([
      [[[20, H, 30, U], 60]],
      [[[22, H, 30, U], 64]],
    ]);
  });

  test("keeps hidden what an earlier one hid, when there is nothing small left", () => {
    expect(published(way(20, 9, 30, 1), way(20, 9, 30, 12))[1]).toEqual([[[20, H, 30, H], 71]]);
  });

  test("lets go of what an earlier one hid rather than be withheld", () => {
    const letters = (count: number) => [table("letter_fate", [count], "letters")];
    expect(published(letters(3), letters(12))).toEqual([[[[U], U]], [[[12], 12]]]);
  });

  test("is withheld when a number goes from four to five and the rest stands still", () => {
    expect(published(way(20, 9, 30, 4), way(20, 9, 30, 5))).toEqual([[[[20, H, 30, U], 63]], ["withheld"]]);
  });

  test("is shown when a number crosses five and the rest grows so much that it says nothing", () => {
    expect(published(way(20, 9, 30, 4), way(20, 13, 30, 5))[1]).toEqual([[[20, H, 30, H], 68]]);
  });

  test("hides a number that was corrected from five to four, and what it could be computed from", () => {
    expect(published(way(20, 5, 30), way(20, 4, 30))[1]).toEqual([[[H, U, 30], 54]]);
  });

  test("is withheld when all that is new is one late record of a place that has opened since", () => {
    const place = (...counts: number[]) => [table("place", counts, "henvendelser")];
    expect(published(place(20, 30), place(20, 30, 1))[1]).toEqual(["withheld"]);
    expect(published(place(20, 30), place(24, 30, 1))[1]).toEqual([[[H, 30, U], 55]]);
  });

  test("shows a place that has opened since with five or more", () => {
    const place = (...counts: number[]) => [table("place", counts, "henvendelser")];
    expect(published(place(20, 30), place(20, 30, 5))[1]).toEqual([[[20, 30, 5], 55]]);
  });

  test("withholds a table when its total crosses five with one row", () => {
    expect(published(way(4, 0, 0), way(5, 0, 0))).toEqual([[[[U, U, U], U]], ["withheld"]]);
  });

  test("compares with the edition before one that was withheld", () => {
    const third = published(way(20, 9, 30, 4), way(20, 9, 30, 5), way(20, 13, 30, 5))[2];
    expect(third).toEqual([[[20, H, 30, H], 68]]);
  });

  test("hides the reasons of nobody in three editions, from under five to above it and back", () => {
    const of = (...reasons: number[]) => {
      const nobody = reasons.reduce((sum, count) => sum + count, 0);
      return [outcome(40, nobody, 12, 15, 3), table("nobody_reason", reasons, "nobody")];
    };
    const shown = published(of(3, 0, 0), of(6, 1, 1), of(3, 1, 0));
    expect(shown.map((tables) => tables[1])).toEqual([
      [[U, U, U], U],
      [[H, U, U], H],
      [[U, U, U], U],
    ]);
  });
});

describe("tables that do not agree", () => {
  test("are a fault, for nothing could be promised of them", () => {
    expect(() => disclose([...way(5, 5), table("place", [9], "henvendelser")], [])).toThrow("henvendelser");
    expect(() => disclose([outcome(6, 6), areas(7, 1)], [])).toThrow("sag_area");
    expect(() => disclose([outcome(6, 6), areas(2, 3)], [])).toThrow("sag_area");
  });
});
