import { describe, expect, test } from "vitest";
import { anchorInRepository, anchorOf } from "./anchor";
import { parseHelp, picturesIn, wordsOf } from "./document";

const read = (text: string) => parseHelp(`# Titel\n\n## Æbler og ål\n\n${text}`).sections[0]?.blocks ?? [];

test("a heading has an anchor in ASCII on our page, and the code host's own in the document", () => {
  expect(anchorOf("Hvad er der brug for? Æbler, øl & ål")).toBe("hvad-er-der-brug-for-aebler-oel-aal");
  expect(anchorInRepository("Æbler, øl og én ål?")).toBe("æbler-øl-og-én-ål");
});

describe("the guide's document", () => {
  test("has paragraphs, lists, tables, keys and pictures", () => {
    const blocks = read(
      "Tryk **nu** på\n`Tab`.\n\n1. En\n\n![Et billede](pictures/sag.png)\n\n| A | B |\n|---|---|\n| c | d |",
    );
    expect(blocks.map(wordsOf)).toEqual(["Tryk nu på Tab.", "En", "Et billede", "A: B\nc: d"]);
    expect(picturesIn(parseHelp("# T\n\n![Alt](pictures/sag.png)"))).toEqual(["sag.png"]);
  });

  test("leads from a link to our anchor of the heading", () => {
    expect(read("Se [her](#æbler-og-ål).")).toMatchObject([
      { runs: [{}, { text: "her", href: "#aebler-og-aal" }, {}] },
    ]);
  });

  test.each([
    ["a link to no heading", "Se [her](#findes-ikke)."],
    ["a link out of the document", "Se [her](https://example.org)."],
    ["HTML", "<b>fed</b>"],
    ["HTML in a line", "Se <b>her</b>."],
    ["a picture without its words", "![](pictures/sag.png)"],
    ["a picture of another place", "![Alt](../../etc/sag.png)"],
    ["a heading of another level", "### Under"],
    ["code", "```\nkode\n```"],
  ])("is refused with %s", (_what, text) => {
    expect(() => read(text)).toThrow();
  });
});
