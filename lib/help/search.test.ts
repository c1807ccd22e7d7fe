import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseGuide } from "./document";
import { searchHelp, searchWords } from "./search";

const FIRST = `# Hjælp

## Få hjælp

Ring til os. Vi hjælper dig på **torsdag**.

## Underskrift

1. Læs siderne.
2. Skriv under. Få en kopi.
`;
const SECOND = `# Post

## Breve

Læg brevet i **kassen**.
`;
const GUIDE = parseGuide([
  { slug: "hjaelp", markdown: FIRST },
  { slug: "post", markdown: SECOND },
]);

const find = (typed: string) => {
  const searched = searchWords(typed);
  return searched && searched !== "number" ? searchHelp(GUIDE, searched.words) : [];
};
const marked = (typed: string) =>
  find(typed).map(({ sentence }) => sentence.map(({ text, hit }) => (hit ? `[${text}]` : text)).join(""));

describe("a search", () => {
  test("gives the sections with the word, each with the sentence that it stands in", () => {
    expect(find("torsdag")).toMatchObject([{ id: "faa-hjaelp", heading: "Få hjælp" }]);
    expect(marked("torsdag")).toEqual(["Vi hjælper dig på [torsdag]."]);
  });

  test("looks through all parts, and says which one has the word", () => {
    expect(find("kassen")).toMatchObject([{ part: { slug: "post", title: "Post" }, id: "breve" }]);
  });

  test.each(["SKRIV", "skriv", "Skriv "])("forgives case and spaces: %s", (typed) => {
    expect(marked(typed)).toEqual(["[Skriv] under."]);
  });

  test.each(["få", "faa", "FÅ"])("reads å as aa: %s", (typed) => {
    expect(marked(typed)).toEqual(["Ring til os.", "[Få] en kopi."]);
  });

  test.each(["hjælper", "hjaelper"])("reads æ as ae, and marks the word as it is written: %s", (typed) => {
    expect(marked(typed)).toEqual(["Vi [hjælper] dig på torsdag."]);
  });

  test("wants all the words, and puts a section first that has one in its heading", () => {
    expect(find("skriv torsdag")).toEqual([]);
    expect(find("få").map(({ id }) => id)).toEqual(["faa-hjaelp", "underskrift"]);
    expect(find("siderne kopi").map(({ id }) => id)).toEqual(["underskrift"]);
  });

  test("of nothing gives nothing", () => {
    for (const typed of ["", "  ", "?!", undefined]) expect(find(typed ?? "")).toEqual([]);
    expect(searchWords(undefined)).toBeNull();
  });

  test.each(["010190-1234", "0101901234", "010190 1234", "01.01.90-1234", "Ingrid 710438"])(
    "for what looks like a CPR number is refused: %s",
    (typed) => expect(searchWords(typed)).toBe("number"),
  );

  test("for what looks like one is refused wherever it stands in what was typed", () => {
    expect(searchWords(`${"underskrift ".repeat(20)} 710438-1234`)).toBe("number");
  });

  test("for the number of a page or a law is not", () => {
    expect(searchWords("side 2, § 114")).toEqual({ words: ["side", "2", "114"] });
  });

  test("for anything is answered, and its sentence is whole", () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        for (const { sentence } of find(typed)) {
          expect(sentence.map(({ text }) => text).join("")).toMatch(/^\p{Lu}.*\.$/u);
        }
      }),
    );
  });
});
