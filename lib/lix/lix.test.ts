import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lix, lixByParagraph } from "./lix";

/** [rule, text, hand count of words, sentences, long words] */
const HAND_COUNTED: [string, string, number, number, number][] = [
  // Du(2) kan(3) ringe(5) til(3) os(2). Vi(2) hjælper(7*) dig(3).
  ["sentences end at full stops", "Du kan ringe til os. Vi hjælper dig.", 8, 2, 1],
  // Har du spørgsmål(9*)? Ring! Vi venter(6)…
  ["question marks, exclamation marks and dots end sentences", "Har du spørgsmål? Ring! Vi venter…", 6, 3, 1],
  // six letters are short: venter(6); seven are long: blanket(7*)
  ["a word is long from seven letters", "Han venter. En blanket.", 4, 2, 1],
  // Du kan f.eks.(4) ringe til bl.a.(3) Odense(6).
  ["f.eks. and bl.a. do not end a sentence", "Du kan f.eks. ringe til bl.a. Odense.", 7, 1, 0],
  // Vi ses kl. 14. | Kom ca. 10 min. før.
  ["kl. and ca. do not end a sentence", "Vi ses kl. 14. Kom ca. 10 min. før.", 9, 2, 0],
  // Se nr. 3 og stk. 2, jf. Loven, fx her.
  ["nr., stk. and jf. do not end a sentence", "Se nr. 3 og stk. 2, jf. Loven, fx her.", 10, 1, 0],
  // Det koster 5 mio. | Vi har 3 mio. kr. 500 gange(5).
  ["mio. ends a sentence before a capital only", "Det koster 5 mio. Vi har 3 mio. kr. 500 gange.", 11, 2, 0],
  // Mødet er 24. marts 2026 kl. 14.30. | Kom.
  ["a date is not the end of a sentence", "Mødet er 24. marts 2026 kl. 14.30. Kom.", 8, 2, 0],
  // Født 24. 12. 1950. | Bor her.
  ["a date in numbers is not the end of a sentence", "Født 24. 12. 1950. Bor her.", 6, 2, 0],
  // I 3. kvartal(7*) kom 12. | Så kom ni.
  ["an ordinal is not the end of a sentence", "I 3. kvartal kom 12. Så kom ni.", 8, 2, 1],
  // Vi talte(5) 1.234,5 timer(5).
  ["a decimal number is one word and never long", "Vi talte 1.234,5 timer.", 4, 1, 0],
  // Det står i § 12, stk. 2. | Læs den.   (§ is no word)
  ["a paragraph sign is no word", "Det står i § 12, stk. 2. Læs den.", 8, 2, 0],
  // C. F. Tietgen(7*) og H.C. Andersen(8*) boede(5) her.  (each initial parted by a space is a word)
  ["initials do not end a sentence", "C. F. Tietgen og H.C. Andersen boede her.", 8, 1, 2],
  // Brug MitID(5) på borger.dk(8*) i dag.
  ["MitID is one short word and an address is one word", "Brug MitID på borger.dk i dag.", 6, 1, 1],
  // Dit CPR-nummer(9*) og din e-mail(5) står på NemLog-in-siden(13*).
  [
    "a hyphenated word is one word, hyphens not counted",
    "Dit CPR-nummer og din e-mail står på NemLog-in-siden.",
    8,
    1,
    2,
  ],
  // Aktivitets-(10*) og samværstilbud(14*) er åbne.
  ["a word cut short by a hyphen counts as it stands", "Aktivitets- og samværstilbud er åbne.", 5, 1, 2],
  // Kom mandag(6) | fredag(6) kl. 10 | 15 og | eller(5) ring.   (dashes and slashes part words)
  ["dashes and slashes part words", "Kom mandag–fredag kl. 10–15 og/eller ring.", 9, 1, 0],
  // »Kom ind.« | Hun sagde(5): »Hvad?« spurgte(7*) han.
  [
    "a mark inside quotes ends a sentence only before a capital",
    "»Kom ind.« Hun sagde: »Hvad?« spurgte han.",
    7,
    2,
    1,
  ],
  // # Det(3) kan du | Du kan | - søge(4) hjælp(5) | - bede om et møde(4)
  [
    "headings and list items end with their line",
    "# Det kan du\n\nDu kan\n- søge hjælp\n- bede om et møde",
    11,
    4,
    0,
  ],
  // Til Borgerservice(13*) | Nørregade(9*) 36 | 5000 Odense(6) C
  ["an address is a sentence per line", "Til Borgerservice\nNørregade 36\n5000 Odense C", 7, 3, 2],
  // Skriv(5) til os, hvis du vil vide mere(4).
  ["a sentence that is only wrapped is one", "Skriv til os, hvis du\nvil vide mere.", 8, 1, 0],
  // Ring til os | Læs brevet(6)   (the marker "1." is no word)
  ["a list number is no word", "1. Ring til os\n2. Læs brevet", 5, 2, 0],
  ["an empty text counts nothing", " \n ... – § ", 0, 0, 0],
];

describe("lix", () => {
  test.each(HAND_COUNTED)("%s", (_rule, text, words, sentences, longWords) => {
    expect(lix(text)).toMatchObject({ words, sentences, longWords });
  });

  test("LIX is words per sentence and the per cent of long words", () => {
    // 8 words / 2 sentences = 4; 1 long of 8 = 12.5 per cent
    expect(lix("Du kan ringe til os. Vi hjælper dig.").lix).toBe(16.5);
  });

  test("a text without words has LIX 0", () => expect(lix("").lix).toBe(0));

  test("a letter written as two code points and a soft hyphen change nothing", () => {
    expect(lix("Tag på\u00adren fra a\u030abningen.")).toEqual(lix("Tag påren fra åbningen."));
  });

  test("each paragraph with words gets its own LIX", () => {
    const [first, second, ...rest] = lixByParagraph("Kort tekst.\n\n * \n\nBorgerservice hjælper dig.\n");
    expect(first).toMatchObject({ paragraph: "Kort tekst.", words: 2, longWords: 0 });
    expect(second).toMatchObject({ words: 3, longWords: 2 });
    expect(rest).toEqual([]);
  });
});

const short = fc.constantFrom("en", "bil", "Odense", "f.eks.", "24.", "MitID", "1.234,5");
const long = fc.constantFrom("fuldmagt", "Borgerservice", "CPR-nummer", "hjælpemidler");
const text = fc
  .array(fc.tuple(fc.oneof(short, long), fc.constantFrom(" ", ". ", "\n", "\n\n", "? ")))
  .map((parts) => parts.flat().join(""));

describe("for every text", () => {
  // not always one word more: "24." alone is a word, in front of a capital it numbers a list
  test("adding a long word adds one long word and never lowers the words", () => {
    fc.assert(
      fc.property(text, long, (before, word) => {
        const [a, b] = [lix(before), lix(`${before} ${word}`)];
        expect(b.longWords).toBe(a.longWords + 1);
        expect(b.words).toBeGreaterThanOrEqual(a.words);
      }),
    );
  });

  test("adding a short word never raises the long words", () => {
    fc.assert(fc.property(text, short, (t, word) => lix(`${t} ${word}`).longWords === lix(t).longWords));
  });

  test("paragraphs add up to the text", () => {
    fc.assert(
      fc.property(fc.array(text), (parts) => {
        const whole = parts.join("\n\n");
        const sum = lixByParagraph(whole).reduce((n, p) => n + p.words + 1000 * p.sentences, 0);
        expect(sum).toBe(lix(whole).words + 1000 * lix(whole).sentences);
      }),
    );
  });

  test("there are never more sentences than words nor more long words than words", () => {
    fc.assert(
      fc.property(fc.string(), (any) => {
        const { lix: value, words, sentences, longWords } = lix(any);
        expect(sentences).toBeLessThanOrEqual(words);
        expect(longWords).toBeLessThanOrEqual(words);
        expect(Number.isFinite(value)).toBe(true);
      }),
    );
  });
});
