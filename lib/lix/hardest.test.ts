import { describe, expect, test } from "vitest";
import { hardestOf } from "./hardest";
import { sentences } from "./lix";

const hard = (text: string, count?: number) => hardestOf(sentences(text), count).map((one) => one.text);

describe("the sentences of a text", () => {
  test("stand as they are written, with the marks that end them", () => {
    // To(2) kommer(6) senere(6). | Uddannelsesvejledning(21*) venter(6) på svar(4)!
    expect(sentences("To kommer senere. Uddannelsesvejledning venter på svar!")).toEqual([
      { text: "To kommer senere.", words: 3, longWords: 0 },
      { text: "Uddannelsesvejledning venter på svar!", words: 4, longWords: 1 },
    ]);
  });

  test("are not parted at abbreviations, dates and ordinals", () => {
    const text = "I 3. kvartal kom f.eks. 12. De kom 24. marts kl. 10.";
    expect(sentences(text).map((one) => one.text)).toEqual([
      "I 3. kvartal kom f.eks. 12.",
      "De kom 24. marts kl. 10.",
    ]);
  });

  test("are whole where a line is only wrapped, and a line each in a list", () => {
    expect(
      sentences("Skriv til os, hvis du\nvil vide mere.\n- Ring\n- Kom ind").map((one) => one.text),
    ).toEqual(["Skriv til os, hvis du vil vide mere.", "Ring", "Kom ind"]);
  });
});

describe("the hardest sentence", () => {
  test("is the one without which the text is easiest", () => {
    // To(2) fuldmagter(10*) kommer(6) senere(6). 4 words, 1 long
    // Vi venter(6) på svar(4). 4, 0
    // Digitaliseringsstyrelsen(24*) behandler(9*) kommunens(9*) tilslutning(11*). 4, 4
    // all: 12/3 + 500/12 = 45.7; without the last: 8/2 + 100/8 = 16.5; the first: 4 + 50 = 54; the second: 4 + 62.5
    const text =
      "To fuldmagter kommer senere. Vi venter på svar. Digitaliseringsstyrelsen behandler kommunens tilslutning.";
    expect(hard(text)).toEqual(["Digitaliseringsstyrelsen behandler kommunens tilslutning."]);
  });

  test("can be hard by its length alone", () => {
    // 3 words | 13 words, none of them long: without it 3, without the first 13
    const long = "Vi så, at de kom ind, og at de gik ud, da vi kom.";
    expect(hard(`Vi er her. ${long}`)).toEqual([long]);
  });

  test("is not a word or two that only look hard", () => {
    // »Borgerservice.« alone has LIX 101; 14 words: all 15/2 + 300/15 = 27.5, without the first 14 + 200/14 = 28.3,
    // without the second 1 + 100 = 101: neither makes it easier
    const text = "Borgerservice. Vi har hjulpet mange, og vi hjælper dem, der kommer ind til os igen.";
    expect(hard(text)).toEqual([]);
  });

  test("is the first of those that are equally hard", () => {
    const text = "Sagsbehandlingstiden overskrides. Fuldmagtshaveren kontaktes.";
    expect(hard(text)).toEqual(["Sagsbehandlingstiden overskrides."]);
  });

  test("of a text with one sentence is that one, and of none there is none", () => {
    expect(hard("Vi er her.")).toEqual(["Vi er her."]);
    expect(hard(" … ")).toEqual([]);
  });

  test("is followed by the next hardest, each once", () => {
    const easy = "Vi er her. Du kan ringe.";
    const text = `${easy} Fuldmagtshaveren kontaktes. ${easy} Sagsbehandlingstiden overskrides efterfølgende.`;
    expect(hard(text, 2)).toEqual([
      "Sagsbehandlingstiden overskrides efterfølgende.",
      "Fuldmagtshaveren kontaktes.",
    ]);
  });
});
