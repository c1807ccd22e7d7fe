import fc from "fast-check";
import { expect, test } from "vitest";
import { coverOf } from "@/lib/post/out/cover";
import { inPiles, inPrintOrder, sheetsIn, sheetsOf, thicknessOf } from "@/lib/post/out/order";

const letter = fc.record({
  id: fc.uuid(),
  sheets: fc.integer({ min: 1, max: 9 }),
  createdAt: fc.date({ min: new Date("2026-01-01"), max: new Date("2026-12-31"), noInvalidDate: true }),
});

test("paper is printed on both sides, and an address page is a sheet more", () => {
  expect([1, 2, 3, 4, 5].map(sheetsOf)).toEqual([1, 1, 2, 2, 3]);
  expect(thicknessOf({ pageCount: 3, hasAddressPage: false })).toBe(2);
  expect(thicknessOf({ pageCount: 3, hasAddressPage: true })).toBe(3);
});

test("thin letters come first and the oldest of a thickness first, whatever order they are read in", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(letter, { selector: ({ id }) => id }),
      fc.func(fc.integer()),
      (letters, key) => {
        const order = inPrintOrder(letters);
        const shuffled = letters.toSorted((a, b) => key(a.id) - key(b.id));
        expect(inPrintOrder(shuffled)).toEqual(order);
        expect(new Set(order.map(({ id }) => id)).size).toBe(letters.length);
        for (const [at, { sheets, createdAt }] of order.entries()) {
          const next = order[at + 1];
          if (!next) continue;
          expect(next.sheets).toBeGreaterThanOrEqual(sheets);
          if (next.sheets === sheets)
            expect(next.createdAt.getTime()).toBeGreaterThanOrEqual(createdAt.getTime());
        }
      },
    ),
  );
});

test("each thickness is one pile, and no letter is in two or in none", () => {
  fc.assert(
    fc.property(fc.uniqueArray(letter, { selector: ({ id }) => id }), (letters) => {
      const piles = inPiles(letters);
      expect(piles.flatMap((pile) => pile.letters)).toEqual(inPrintOrder(letters));
      expect(new Set(piles.map(({ sheets }) => sheets)).size).toBe(piles.length);
      for (const pile of piles) for (const { sheets } of pile.letters) expect(sheets).toBe(pile.sheets);
      expect(piles.reduce((sum, pile) => sum + sheetsIn(pile.letters), 0)).toBe(sheetsIn(letters));
    }),
  );
});

test("a letter shows its own address, but for what is collected, a slip-sheet, and whoever has none", () => {
  const at = { way: "letter", paper: "form", hasAddress: true } as const;
  expect(coverOf(at)).toBe("own_page");
  expect(coverOf({ ...at, paper: null, way: "large_print" })).toBe("own_page");
  expect(coverOf({ ...at, paper: "slip_sheet" })).toBe("address_page");
  expect(coverOf({ ...at, hasAddress: false })).toBe("no_address");
  expect(coverOf({ ...at, way: "collect", hasAddress: false })).toBe("collect_page");
});
