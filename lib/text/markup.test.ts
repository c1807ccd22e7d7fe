import fc from "fast-check";
import { expect, test } from "vitest";
import { parseMarkup, plainText } from "./markup";

const plain = (text: string) => [[{ text, bold: false }]];

test("an empty line parts paragraphs, and a line break inside one is kept", () => {
  expect(parseMarkup("En\nto\n\n\ntre\r\n")).toEqual([
    { kind: "paragraph", lines: [...plain("En"), ...plain("to")] },
    { kind: "paragraph", lines: plain("tre") },
  ]);
});

test("two number signs make a heading, and the next line is a paragraph of its own", () => {
  expect(parseMarkup("## Hvad nu?\nRing.")).toEqual([
    { kind: "heading", lines: plain("Hvad nu?") },
    { kind: "paragraph", lines: plain("Ring.") },
  ]);
});

test("items of one kind are one list, also with empty lines between, and the numbers are not kept", () => {
  expect(parseMarkup("1. Læs\n\n1. Skriv\nunder\n- Ring")).toEqual([
    { kind: "list", ordered: true, items: [plain("Læs"), [...plain("Skriv"), ...plain("under")]] },
    { kind: "list", ordered: false, items: [plain("Ring")] },
  ]);
});

test("pairs of stars are bold, and a pair without its end is text", () => {
  expect(parseMarkup("Ring **nu**, **ikke")).toEqual([
    {
      kind: "paragraph",
      lines: [
        [
          { text: "Ring ", bold: false },
          { text: "nu", bold: true },
          { text: ", **ikke", bold: false },
        ],
      ],
    },
  ]);
});

test("a date or a dash inside a sentence starts no list", () => {
  expect(parseMarkup("2026-000482 - din sag")).toEqual([
    { kind: "paragraph", lines: plain("2026-000482 - din sag") },
  ]);
});

test("any text is read without a throw and loses no word", () => {
  const word = fc.stringMatching(/^[a-zæøå]{1,8}$/);
  const glue = fc.constantFrom(" ", "\n", "\n\n", "\n- ", "\n1. ", "\n## ", " **", "** ", "**");
  fc.assert(
    fc.property(fc.array(fc.tuple(word, glue)), (parts) => {
      const words = parts.map(([text]) => text).join("");
      const source = parts.flat().join("");
      expect(plainText(parseMarkup(source)).replace(/[^a-zæøå]/g, "")).toBe(words);
    }),
  );
});
