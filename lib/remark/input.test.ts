import { describe, expect, test } from "vitest";
import { LONGEST, parseAnswer, parseRecorded, parseRemark } from "@/lib/remark/input";
import { aForm, TODAY } from "@/tests/people";

const aRemark = (change = {}) => aForm({ fra: "Handicaprådet", bemaerkning: "Hvad gør I?", ...change });
const anAnswer = (change = {}) => aForm({ svar: "Vi ringer.", udfald: "done", note: "", ...change });
const recorded = (change = {}) =>
  aForm({ fra: "Ældrerådet", vej: "meeting", dag: "", bemaerkning: "Kan vi få det stort?", ...change });

const sentences = (parsed: ReturnType<typeof parseRemark | typeof parseRecorded | typeof parseAnswer>) =>
  parsed.ok ? [] : parsed.errors.map(({ field, message }) => `${field}: ${message}`);

describe("a remark of a board member", () => {
  test("is one paragraph with single spaces", () => {
    const form = aRemark({ bemaerkning: " Hvad gør I\r\nfor  blinde?\r\n\r\nVi venter. " });
    expect(parseRemark(form)).toEqual({
      ok: true,
      value: { from: "Handicaprådet", body: "Hvad gør I for blinde? Vi venter." },
    });
  });

  test("says for whom, and something", () => {
    expect(sentences(parseRemark(aForm({})))).toEqual([
      "fra: Skriv, hvem du taler for, for eksempel Handicaprådet.",
      "bemaerkning: Skriv din bemærkning.",
    ]);
  });

  test.each([
    ["710438-1234", "Skriv det uden CPR-nummer. Alle kan læse det, der står her."],
    ["71 04 38 12 34", "Skriv det uden CPR-nummer. Alle kan læse det, der står her."],
    ["Se borger.dk", "Skriv stedets navn i stedet for en adresse på nettet: »borger.dk«."],
    ["Godt 🙂", "Skriv det uden »🙂«. Det kan ikke stå i PDF-filen."],
  ])("is refused with »%s«, wherever it stands", (text, sentence) => {
    expect(sentences(parseRemark(aRemark({ bemaerkning: text })))).toEqual([`bemaerkning: ${sentence}`]);
    expect(sentences(parseRemark(aRemark({ fra: text })))).toEqual([`fra: ${sentence}`]);
    expect(sentences(parseAnswer(anAnswer({ svar: text })))).toEqual([`svar: ${sentence}`]);
    expect(sentences(parseAnswer(anAnswer({ note: text })))).toEqual([`note: ${sentence}`]);
  });

  test("is not too long", () => {
    const longest = "a".repeat(LONGEST.body);
    expect(parseRemark(aRemark({ bemaerkning: longest })).ok).toBe(true);
    expect(sentences(parseRemark(aRemark({ bemaerkning: `${longest}b` })))).toEqual([
      "bemaerkning: Skriv højst 1000 tegn. Der er 1001 nu.",
    ]);
  });
});

describe("a remark that a colleague types", () => {
  test("is of today unless another day is said", () => {
    expect(parseRecorded(recorded(), { today: TODAY })).toEqual({
      ok: true,
      value: { from: "Ældrerådet", body: "Kan vi få det stort?", way: "meeting", on: TODAY },
    });
    expect(parseRecorded(recorded({ dag: "12.10.2026" }), { today: TODAY })).toMatchObject({
      value: { on: "2026-10-12" },
    });
  });

  test("has a way, which is not the page, and a day that has been", () => {
    expect(sentences(parseRecorded(recorded({ vej: "page", dag: "25.11.2026" }), { today: TODAY }))).toEqual([
      "vej: Vælg, hvordan den kom.",
      "dag: Skriv i dag, 24.11.2026, eller en tidligere dag.",
    ]);
    expect(sentences(parseRecorded(recorded({ dag: "31.2.2026" }), { today: TODAY }))).toEqual([
      "dag: Skriv datoen som dag, måned og år, for eksempel 24.11.2026.",
    ]);
  });
});

describe("an answer", () => {
  test("has what became of it, and a note without a full stop of its own", () => {
    const form = anAnswer({ udfald: "in_progress", note: "fra 1. september 2026." });
    expect(parseAnswer(form)).toEqual({
      ok: true,
      value: { answer: "Vi ringer.", outcome: "in_progress", note: "fra 1. september 2026" },
    });
  });

  test("says something, and is never without an outcome", () => {
    expect(sentences(parseAnswer(aForm({ udfald: "open" })))).toEqual([
      "svar: Skriv svaret.",
      "udfald: Vælg, hvad der er blevet af det.",
    ]);
  });
});
