import { describe, expect, test } from "vitest";
import { cprAge, isCpr, isSynthetic } from "@/lib/person/cpr";
import { TODAY } from "@/tests/people";
import { chanceOf } from "./chance";
import { inventor } from "./invented";

const AGE = { least: 66, most: 94 };
const people = (seed: number, count = 150) => {
  const somebody = inventor(chanceOf(seed), TODAY);
  return Array.from({ length: count }, () => somebody(AGE));
};

describe("invented people", () => {
  test("are the same for the same seed, and others for another", () => {
    expect(people(1)).toEqual(people(1));
    expect(people(2)).not.toEqual(people(1));
  });

  test("have numbers that nobody has, each another, of the age that was asked for", () => {
    const numbers = people(3).map(({ cpr }) => cpr);
    expect(new Set(numbers).size).toBe(numbers.length);
    for (const cpr of numbers) {
      expect(isCpr(cpr) && isSynthetic(cpr), cpr).toBe(true);
      if (isCpr(cpr)) expect(cprAge(cpr, TODAY)).toBeGreaterThanOrEqual(AGE.least - 1);
      if (isCpr(cpr)) expect(cprAge(cpr, TODAY)).toBeLessThanOrEqual(AGE.most + 1);
    }
  });

  test("have names that say so, each another", () => {
    const names = people(4).map(({ navn }) => navn);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names)
      expect(name).toMatch(/ .*(demo|prøv|test|eksempel|øve|opdigtet|fiktiv|attrap)/i);
  });

  test("who are young have numbers of this century", () => {
    const somebody = inventor(chanceOf(5), TODAY);
    const young = Array.from({ length: 40 }, () => somebody({ least: 16, most: 24 }));
    for (const { cpr } of young) expect(isCpr(cpr) && cprAge(cpr, TODAY)).toBeLessThan(26);
  });
});
