import { describe, expect, test } from "vitest";
import { anchorInRepository, anchorOf } from "./anchor";
import { parseGuide, picturesIn, wordsOf } from "./document";

const OTHER = { slug: "andet", markdown: "# Andet\n\n## Øl, én gang" };
const parse = (text: string) =>
  parseGuide([{ slug: "mad", markdown: `# Titel\n\n## Æbler og ål\n\n${text}` }, OTHER]);
const read = (text: string) => parse(text)[0]?.sections[0]?.blocks ?? [];

test("a heading has an anchor in ASCII on our page, and the code host's own in the document", () => {
  expect(anchorOf("Hvad er der brug for? Æbler, øl & ål")).toBe("hvad-er-der-brug-for-aebler-oel-aal");
  expect(anchorInRepository("Æbler, øl og én ål?")).toBe("æbler-øl-og-én-ål");
});

describe("a part of the guide", () => {
  test("has paragraphs, lists, tables, keys and pictures", () => {
    const blocks = read(
      "Tryk **nu** på\n`Tab`.\n\n1. En\n\n![Et billede](../pictures/sag.png)\n\n| A | B |\n|---|---|\n| c | d |",
    );
    expect(blocks.map(wordsOf)).toEqual(["Tryk nu på Tab.", "En", "Et billede", "A: B\nc: d"]);
    expect(parse("![Alt](../pictures/sag.png)").flatMap(picturesIn)).toEqual(["sag.png"]);
  });

  test.each([
    ["its own", "#æbler-og-ål", "/hjaelp/mad#aebler-og-aal"],
    ["another part's", "andet.md#øl-én-gang", "/hjaelp/andet#oel-en-gang"],
  ])("leads from a link to %s heading to our address of it", (_whose, written, href) => {
    expect(read(`Se [her](${written}).`)).toMatchObject([{ runs: [{}, { text: "her", href }, {}] }]);
  });

  test.each([
    ["a link to no heading", "Se [her](#findes-ikke)."],
    ["a link to another part without its file", "Se [her](#øl-én-gang)."],
    ["a link out of the guide", "Se [her](https://example.org)."],
    ["HTML", "<b>fed</b>"],
    ["HTML in a line", "Se <b>her</b>."],
    ["a picture without its words", "![](../pictures/sag.png)"],
    ["a picture of another place", "![Alt](../../etc/sag.png)"],
    ["a heading of another level", "### Under"],
    ["code", "```\nkode\n```"],
  ])("is refused with %s", (_what, text) => {
    expect(() => read(text)).toThrow();
  });
});
