import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { typingErrors } from "@/lib/text/typing-errors";

const word = fc.stringMatching(/^[a-e]{0,9}$/);

describe("typing errors between two words", () => {
  test.each([
    ["hansen", "hansen", 0],
    ["hansen", "hasnen", 1],
    ["hansen", "hanse", 1],
    ["hansen", "hannsen", 1],
    ["hansen", "hanzen", 1],
    ["hansen", "ahnesn", 2],
    ["kirkegaard", "kirkgard", 2],
    ["", "ab", 2],
  ])("%s and %s have %i", (one, other, count) => {
    expect(typingErrors(one, other, 2)).toBe(count);
    expect(typingErrors(other, one, 2)).toBe(count);
  });

  test("are not counted above the most that is asked for", () => {
    expect(typingErrors("hansen", "ahnesn", 1)).toBe(Number.POSITIVE_INFINITY);
    expect(typingErrors("per", "peter", 1)).toBe(Number.POSITIVE_INFINITY);
  });

  test("are the same both ways, and none only between equal words", () => {
    fc.assert(
      fc.property(word, word, (one, other) => {
        const count = typingErrors(one, other, 9);
        expect(typingErrors(other, one, 9)).toBe(count);
        expect(count === 0).toBe(one === other);
      }),
    );
  });

  test("are one after one slip", () => {
    fc.assert(
      fc.property(word, fc.nat(), fc.constantFrom("f", "g"), (text, place, letter) => {
        const at = place % (text.length + 1);
        expect(typingErrors(text, text.slice(0, at) + letter + text.slice(at), 2)).toBe(1);
        if (at < text.length) {
          expect(typingErrors(text, text.slice(0, at) + letter + text.slice(at + 1), 2)).toBe(1);
        }
      }),
    );
  });
});
