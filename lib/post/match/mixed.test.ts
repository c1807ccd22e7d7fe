import fc from "fast-check";
import { expect, test } from "vitest";
import { mixedPages } from "@/lib/post/match/mixed";

/** "A B A" as pages 1, 2, 3; a dot is a page that nobody knows. */
const mixed = (pages: string) =>
  [
    ...mixedPages(pages.split(" ").map((sag, at) => ({ number: at + 1, sagId: sag === "." ? null : sag }))),
  ].toSorted((a, b) => a - b);

test.each([
  ["A A B B", []],
  ["A B A", [1, 2, 3]],
  ["A . A", []],
  ["A . B . A", [1, 3, 5]],
  ["A A B A C C", [2, 3, 4]],
  ["A B A B", [1, 2, 3, 4]],
  ["A A", []],
  ["A", []],
] as const)("in %s the pages %o lie mixed", (pages, numbers) => {
  expect(mixed(pages)).toEqual(numbers);
});

test("pages that lie together sag by sag are never mixed, and mixed ones are always of two sager", () => {
  const piles = fc.array(fc.constantFrom("A", "B", "C"), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(piles, (sager) => {
      expect(mixed(sager.toSorted().join(" "))).toEqual([]);
      const found = mixed(sager.join(" ")).map((number) => sager[number - 1]);
      expect(found.length === 0 || new Set(found).size > 1).toBe(true);
    }),
  );
});
