import { describe, expect, test } from "vitest";
import { criterionOf, readAsked } from "@/lib/sag/search/asked";

const asked = (typed: string) => {
  const read = readAsked(typed);
  return read.ok ? read.asked : expect.fail(`${typed}: ${read.problem}`);
};
const problem = (typed: string) => {
  const read = readAsked(typed);
  return read.ok ? expect.fail(`${typed} is ${read.asked.kind}`) : read.problem;
};

describe("what was typed in the one box", () => {
  test.each([
    ["2026-000482", 2026, 482],
    ["2026-482", 2026, 482],
    [" 2026 - 482 ", 2026, 482],
    ["2026–000482", 2026, 482],
    ["2026000482", 2026, 482],
    ["2026 000482", 2026, 482],
    ["000482", null, 482],
    ["482", null, 482],
    ["7", null, 7],
    ["710438", null, 710438],
  ])("%s is a sagsnummer", (typed, year, running) => {
    expect(asked(typed)).toEqual({ kind: "sagsnummer", year, running });
  });

  test.each([
    "7104381234",
    "710438-1234",
    "710438 1234",
    " 710438\u20131234 ",
    "71 04 38 12 34",
    "0102031234",
  ])("%s is a CPR number", (typed) => {
    expect(asked(typed)).toEqual({ kind: "cpr", cpr: typed.replace(/\D/g, "") });
  });

  test.each(["00001234", "00 00 12 34", "DK00001234", "dk 00001234"])("%s is a CVR number", (typed) => {
    expect(asked(typed)).toEqual({ kind: "cvr", cvr: "00001234" });
  });

  test.each([
    "Ingrid",
    "ingrid karen",
    "Åse O'Connor-Ærø",
    "3F",
    "Bo",
    "Hans",
    "Lis 2",
    "%per_",
    '"Per"',
    "Plejecenter 2026",
  ])("%s is a name", (typed) => {
    expect(asked(typed)).toEqual({ kind: "name", name: typed });
  });

  test.each([
    ["", "Skriv et sagsnummer, et navn, et CPR-nummer eller et CVR-nummer."],
    [" \t\n\u200b ", "Skriv et sagsnummer, et navn, et CPR-nummer eller et CVR-nummer."],
    ["k", "Skriv mindst to bogstaver."],
    ["k.", "Skriv mindst to bogstaver."],
    ["å", "Skriv mindst to bogstaver."],
    ["x".repeat(500), "Skriv højst 120 tegn."],
    ["a b c d e f g h i j k l m", "Skriv højst 12 ord."],
    ["%", "Skriv bogstaver eller tal. Der er kun tegn."],
    ["_ % \\ ' \" ;", "Skriv bogstaver eller tal. Der er kun tegn."],
    ["🙂🙂", "Skriv bogstaver eller tal. Der er kun tegn."],
    ["---", "Skriv bogstaver eller tal. Der er kun tegn."],
    ["991399-1234", "Ret de første seks cifre i CPR-nummeret. De er ikke en dato."],
    [
      "710438-123",
      "Tæl cifrene efter. Der er 9. Et CPR-nummer har 10, et CVR-nummer 8 og et sagsnummer højst 6 efter årstallet.",
    ],
    ["Ingrid 710438-1234", "Skriv enten et CPR-nummer eller et navn."],
  ])("%j is not looked for, and the sentence says what to do", (typed, sentence) => {
    expect(problem(typed)).toBe(sentence);
  });
});

describe("the criterion in the log", () => {
  test("is the same for the same search, however it was typed", () => {
    const same = [
      ["710438-1234", "7104381234"],
      ["2026-482", "2026-000482"],
      ["482", "000482"],
      ["Karen  INGRID", "ingrid karen"],
      ["Åse", "aase"],
      ["DK 00001234", "00 00 12 34"],
    ];
    for (const [one = "", other = ""] of same) {
      expect(criterionOf(asked(one))).toBe(criterionOf(asked(other)));
    }
    expect(criterionOf(asked("482"))).not.toBe(criterionOf(asked("2026-482")));
    expect(criterionOf(asked("ingrid"))).not.toBe(criterionOf(asked("ingrid karen")));
  });
});
