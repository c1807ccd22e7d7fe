import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Passage } from "@/lib/pdf/passages";
import { BRAILLE_CELLS, brailleWords, cellsOf, plainWords } from "@/lib/post/other-ways/plain-text";

const LETTER: Passage[] = [
  { kind: "heading", level: 1, text: "Din fuldmagt er oprettet" },
  { kind: "paragraph", text: "Kære Ingrid" },
  { kind: "item", text: "1. Læs formularen." },
  { kind: "item", text: "Navn: Ingrid Demosen" },
  { kind: "item", text: "jeg selv må gøre det samme som før." },
  { kind: "row", text: "Hjemmepleje\nPå nettet: Gøre det for mig" },
];

test("the words of a letter are plain text with an empty line between passages", () => {
  expect(plainWords(LETTER)).toBe(
    `${[
      "Din fuldmagt er oprettet",
      "Kære Ingrid",
      "1. Læs formularen.",
      "Navn: Ingrid Demosen",
      "- jeg selv må gøre det samme som før.",
      "Hjemmepleje\nPå nettet: Gøre det for mig",
    ].join("\n\n")}\n`,
  );
});

describe("words for a braille printer", () => {
  test("count a cell more for a capital letter and for the beginning of a number", () => {
    expect(["abc", "Abc", "12", "den 3. maj 2026", ""].map(cellsOf)).toEqual([3, 4, 3, 17, 0]);
  });

  test("fit its lines, whatever is written, and lose no sign but spaces at the end of a line", () => {
    const text = fc.array(fc.string({ minLength: 1, maxLength: 60, unit: "grapheme-ascii" }), {
      minLength: 1,
    });
    fc.assert(
      fc.property(text, (all) => {
        const typed = all.join(" ").replace(/\s+/g, " ");
        const lines = brailleWords([{ kind: "paragraph", text: typed }]).split("\r\n");
        for (const line of lines) expect(cellsOf(line)).toBeLessThanOrEqual(BRAILLE_CELLS);
        expect(lines.join("").replaceAll(" ", "")).toBe(typed.replaceAll(" ", ""));
      }),
    );
  });

  test("are of signs that are found on it", () => {
    const typed = "CPR-nummer: 710438-•••• – »nej«";
    expect(brailleWords([{ kind: "paragraph", text: typed }])).toBe(
      'CPR-nummer: 710438-xxxx -\r\n"nej"\r\n\r\n',
    );
  });
});
