import { describe, expect, test } from "vitest";
import { LEAST_WORDS, readabilityOf } from "./readability";

// 10 words, none long: LIX 10
const EASY = "Du kan ringe til os, og så ser vi det.";
// uddannelsesvejledning(21*) afventer(8*) digitaliseringsstyrelsens(25*) behandling(10*) heraf(5): 5 words, 4 long: LIX 85
const HARD = "Uddannelsesvejledning afventer Digitaliseringsstyrelsens behandling heraf.";
const times = (count: number, text: string) => Array.from({ length: count }, () => text).join(" ");
const of = (texts: Record<string, string>) => readabilityOf(new Map(Object.entries(texts)));

describe("readability", () => {
  test("is measured of the whole, counted together", () => {
    // 15 words, 2 sentences, 4 long: 7.5 + 26.7
    const { whole } = of({ a: EASY, b: HARD });
    expect(whole).toMatchObject({ words: 15, sentences: 2, longWords: 4, isOver: true });
    expect(whole.lix).toBeCloseTo(34.17, 2);
    expect(of({ a: EASY }).whole).toMatchObject({ lix: 10, isOver: false });
  });

  test("of a text is told from 40 words", () => {
    const { byName, measured, over } = of({ short: times(3, EASY), long: times(4, EASY) });
    expect(LEAST_WORDS).toBe(40);
    expect(byName.get("short")).toMatchObject({ words: 30, isOver: null });
    expect(byName.get("long")).toMatchObject({ words: 40, isOver: false });
    expect({ measured, over }).toEqual({ measured: 1, over: 0 });
  });

  test("marks the hardest sentence of a long text over the goal, though the whole is under it", () => {
    // 50 words, 7 sentences, 16 long: 7.1 + 32; with 200 easy words more: 250/27 + 16/250 = 15.7
    const text = `${times(3, EASY)} ${times(4, HARD)}`;
    const { whole, byName, over } = of({ text, rest: times(20, EASY) });
    expect(whole.isOver).toBe(false);
    expect(over).toBe(1);
    expect(byName.get("text")?.hardest).toEqual([HARD]);
    expect(byName.get("rest")?.hardest).toEqual([]);
  });

  test("marks the three hardest sentences of a whole over the goal, in whatever short text they stand", () => {
    const { byName } = of({ a: EASY, b: HARD, c: `${HARD} ${EASY}`, d: HARD, e: HARD });
    expect(of({ twice: `${HARD} ${HARD}` }).byName.get("twice")?.hardest).toEqual([HARD]);
    const marked = [...byName.values()].flatMap(({ hardest }) => hardest);
    expect(marked).toEqual([HARD, HARD, HARD]);
    expect(byName.get("a")?.hardest).toEqual([]);
  });

  test("of no words is nothing to point at", () => {
    expect(of({})).toMatchObject({ whole: { lix: 0, isOver: false }, measured: 0, over: 0 });
  });
});
