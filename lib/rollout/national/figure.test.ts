import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { figuresAsOf, type RecordedFigure } from "./figure";
import { sourceOf, sourcesOf } from "./sources";

const figure = (seq: number, change: Partial<RecordedFigure> = {}): RecordedFigure => ({
  pakkeId: "a",
  month: "2026-09-01",
  given: 10,
  source: "KL",
  readOn: "2026-10-05",
  seq: BigInt(seq),
  replacedSeq: null,
  ...change,
});
const givenOn = (rows: readonly RecordedFigure[], day: string) =>
  figuresAsOf(rows, day).map(({ given }) => given);

describe("the figures as of a day", () => {
  const wrong = figure(1, { given: 1000, replacedSeq: 2n });

  test("are those that had been read by then", () => {
    expect(givenOn([figure(1)], "2026-10-04")).toEqual([]);
    expect(givenOn([figure(1)], "2026-10-05")).toEqual([10]);
  });

  test("of an old day stay when it was read anew later", () => {
    const later = figure(2, { readOn: "2026-11-05" });
    expect(givenOn([wrong, later], "2026-10-31")).toEqual([1000]);
    expect(givenOn([wrong, later], "2026-11-05")).toEqual([10]);
  });

  test("of an old day are right when a correction keeps the day of reading", () => {
    expect(givenOn([wrong, figure(2)], "2026-10-05")).toEqual([10]);
  });

  test("are without what was taken back, on every day, until it is recorded again", () => {
    const takenBack = figure(1, { replacedSeq: 2n });
    expect(givenOn([takenBack], "2026-11-30")).toEqual([]);
    expect(givenOn([takenBack, figure(3, { given: 7 })], "2026-11-30")).toEqual([7]);
  });

  test("come with the newest month first, whenever they were recorded", () => {
    const rows = [figure(1, { month: "2026-08-01" }), figure(2), figure(3, { month: "2026-07-01" })];
    expect(figuresAsOf(rows, "2026-11-30").map(({ month }) => month)).toEqual([
      "2026-09-01",
      "2026-08-01",
      "2026-07-01",
    ]);
  });

  test("are one of each pakke and month, in whatever order the rows come", () => {
    const rows = [wrong, figure(2), figure(3, { pakkeId: "b" }), figure(4, { month: "2026-08-01" })];
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
        const of = (all: readonly RecordedFigure[]) =>
          figuresAsOf(all, "2026-11-30").toSorted((a, b) => Number(a.seq - b.seq));
        expect(of(shuffled)).toEqual(of(rows));
        expect(of(shuffled)).toHaveLength(3);
      }),
    );
  });
});

test("the sources of a month are numbered, the one with most figures first, and each figure finds its own", () => {
  const figures = [
    figure(1, { source: "DIGST" }),
    figure(2, { pakkeId: "b" }),
    figure(3, { pakkeId: "c" }),
    figure(4, { month: "2026-08-01" }),
  ];
  const sources = sourcesOf(figures);
  expect(
    sources.map(({ number, month, source, figureCount, isOneOfSeveral }) => [
      number,
      month,
      source,
      figureCount,
      isOneOfSeveral,
    ]),
  ).toEqual([
    [1, "2026-08-01", "KL", 1, false],
    [2, "2026-09-01", "KL", 2, true],
    [3, "2026-09-01", "DIGST", 1, true],
  ]);
  expect(figures.map((one) => sourceOf(sources, one)?.number)).toEqual([3, 2, 2, 1]);
});
