import { describe, expect, test } from "vitest";
import type { PersonTable, ShownTable } from "@/lib/report/table";
import { hiddenNumbers, numbersIn, secretCounts, toldSecrets } from "./hidden";

const PLACE = {
  id: "place",
  total: 310,
  withheld: false,
  rows: [
    { key: "house", label: "Borgernes Hus", count: 268 },
    { key: "cafe", label: "Café Paraplyen", count: "hidden" },
    { key: "ouh", label: "OUH", count: "under_5" },
  ],
} as const satisfies ShownTable;
const EXACT = {
  id: "place",
  total: { name: "henvendelser", by: "sum" },
  rows: [
    { key: "house", label: "Borgernes Hus", count: 268 },
    { key: "cafe", label: "Café Paraplyen", count: 39 },
    { key: "ouh", label: "OUH", count: 3 },
  ],
} as const satisfies PersonTable;

describe("what is hidden", () => {
  test("is told by row and reason, and without a number", () => {
    expect(hiddenNumbers([PLACE])).toEqual([
      { table: "place", row: "Café Paraplyen", why: "hidden" },
      { table: "place", row: "OUH", why: "under_5" },
    ]);
  });

  test("can be a total, or all of a table", () => {
    expect(hiddenNumbers([{ ...PLACE, rows: [], total: "under_5" }])).toEqual([
      { table: "place", row: "I alt", why: "under_5" },
    ]);
    expect(hiddenNumbers([{ ...PLACE, withheld: true }])).toEqual([
      { table: "place", row: "Alle rækker", why: "withheld" },
    ]);
  });

  test("are the counts of its rows, and of every row of a table that is withheld or not there", () => {
    expect([...secretCounts([EXACT], [PLACE])]).toEqual([39, 3]);
    expect([...secretCounts([EXACT], [{ ...PLACE, withheld: true }])]).toEqual([268, 39, 3]);
    expect([...secretCounts([EXACT], [])]).toEqual([268, 39, 3]);
  });
});

describe("the numbers that a text counts with", () => {
  test.each([
    ["39 kom, og 7 gik.", [39, 7]],
    ["Vi fik 1.240 breve.", [1240]],
    ["Tre kom, og to gik. Én blev.", [3, 2, 1]],
    ["Ingen kom.", [0]],
    ["Der kom 39.", [39]],
    ["En mand og et brev.", []],
    ["Den 24. marts 2026 kl. 14.30 og i 3. kvartal.", []],
    ["45 % og 12 procent, mellem 10:30 og 2,5 timer.", []],
    ["Fra 1/9 og K3-2026.", []],
    ["", []],
  ] as const)("of »%s« are %j", (text, numbers) => {
    expect([...numbersIn(text)].toSorted()).toEqual([...numbers].toSorted());
  });
});

describe("a number that equals a hidden one", () => {
  const told = (written: string, generated = "") =>
    toldSecrets({ written, generated }, secretCounts([EXACT], [PLACE]));

  test("is pointed out, in digits and in words", () => {
    expect(told("39 kom på Café Paraplyen.")).toEqual([39]);
    expect(told("Tre kom på OUH.")).toEqual([3]);
  });

  test("is not, when the figures say it themselves in the paragraph", () => {
    expect(told("Tre nye er i brug.", "Siden sidst er 3 fuldmagter taget i brug.")).toEqual([]);
    expect(told("268 kom i Borgernes Hus.")).toEqual([]);
  });

  test("is any from 0 to 4 where one under five is hidden, so that the warning does not tell which", () => {
    expect([0, 1, 2, 3, 4, 5].flatMap((count) => told(`${count} kom.`))).toEqual([0, 1, 2, 3, 4]);
    expect(toldSecrets({ written: "To kom.", generated: "" }, new Set([39]))).toEqual([]);
  });
});
