import { describe, expect, test } from "vitest";
import { searchTypes, searchWords } from "@/lib/catalogue/search";
import { aType } from "@/tests/people";

const RIDE = aType({
  slug: "koersel",
  title: "Kørsel til læge",
  sentence: "Bestille en tur.",
  area: { slug: "befordring", title: "Befordring på Åløkke" },
});
const CATALOGUE = [aType(), RIDE];
const found = (text: string) => searchTypes(CATALOGUE, text).map(({ slug }) => slug);

describe("the words of a search", () => {
  test("are small letters from a to z, with Danish ones spelled out and accents gone", () => {
    expect(searchWords("  Kørsel TIL Læge, på café ")).toBe("koersel til laege paa cafe");
  });

  test("hold no digits and no signs, and no more than forty letters: they stand in the address", () => {
    expect(searchWords("710438-1234")).toBe("");
    expect(searchWords("<b>mad</b>&%00\u0000")).toBe("b mad b");
    expect(searchWords("å".repeat(100))).toHaveLength(40);
  });

  test("are the same however often they are read", () => {
    for (const text of ["Ærø på å", `${"x".repeat(39)} y z`, "1 a 2 b"]) {
      expect(searchWords(searchWords(text))).toBe(searchWords(text));
    }
  });
});

describe("a search", () => {
  test("finds a word in the title, the sentence and the area, and forgives case and spelling", () => {
    for (const text of ["kørsel", "KOERSEL", "Kørsel", "tur", "aaloekke", "Åløkke", "lægE"]) {
      expect(found(text), text).toEqual(["koersel"]);
    }
  });

  test("wants every word, in any order and also the beginning of one", () => {
    expect(found("læge kør")).toEqual(["koersel"]);
    expect(found("læge mad")).toEqual([]);
  });

  test("for nothing finds all", () => {
    expect(found("")).toEqual([A_SLUG, "koersel"]);
  });
});

const A_SLUG = aType().slug;
