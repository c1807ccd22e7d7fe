import { describe, expect, test } from "vitest";
import {
  parseNewPakke,
  parseNewType,
  parsePakke,
  parseTurn,
  parseType,
  type TypeRules,
} from "@/lib/catalogue/keep/input";
import { parseNote, parseTicket } from "@/lib/rollout/note-input";
import { aForm, INGRIDS_CPR, TODAY } from "@/tests/people";

type Change = Record<string, string | string[]>;
const RULES: TypeRules = {
  today: TODAY,
  areas: ["aeldre"],
  forvaltninger: ["kultur"],
  national: false,
  source: "proposed",
};
const typed = (change: Change = {}) =>
  aForm({
    titel: " Mad  til døren ",
    saetning: "Bestil mad.",
    omraade: "aeldre",
    forvaltning: "kultur",
    myndighed: "municipality",
    lov: "Serviceloven § 83",
    kontrolleret: "",
    kle: "27.36.04",
    fra: "",
    ...change,
  });
type Result =
  | ReturnType<typeof parseType>
  | ReturnType<typeof parsePakke>
  | ReturnType<typeof parseNote>
  | ReturnType<typeof parseNewPakke>
  | ReturnType<typeof parseTurn>;
const problems = (result: Result) =>
  result.ok ? {} : Object.fromEntries(result.errors.map(({ field, message }) => [field, message]));
const wrong = (change: Change) => problems(parseType(typed(change), RULES));

describe("a type as typed", () => {
  test("holds from today unless a day is typed, one that has been or one to come", () => {
    expect(parseType(typed(), RULES)).toMatchObject({
      value: {
        from: TODAY,
        fields: { title: "Mad til døren", legalBasisVerifiedOn: null, source: "proposed" },
      },
    });
    const changed = typed({ fra: "1.3.2026", kontrolleret: "20.11.2026", bekraeft: "on" });
    expect(parseType(changed, RULES)).toMatchObject({
      value: { from: "2026-03-01", fields: { legalBasisVerifiedOn: "2026-11-20", source: "found" } },
    });
    expect(parseType(typed({ fra: "1.1.2027" }), RULES)).toMatchObject({ value: { from: "2027-01-01" } });
  });

  test("says what is wrong and what to do", () => {
    expect(
      wrong({ titel: " ", saetning: "", lov: "", omraade: "mars", forvaltning: "", myndighed: "x" }),
    ).toEqual({
      titel: "Skriv, hvad fuldmagten hedder.",
      saetning: "Skriv en sætning om, hvad man kan med den.",
      omraade: "Vælg et fagområde.",
      forvaltning: "Vælg den forvaltning, der har opgaven.",
      myndighed: "Vælg den myndighed, der har opgaven.",
      lov: "Skriv lovgrundlaget, eller at det ikke er fundet.",
    });
    expect(wrong({ kle: "27-36", fra: "31.2.2027", kontrolleret: "25.11.2026" })).toEqual({
      kle: "Skriv KLE-nummeret som 27.03.08.",
      fra: expect.stringContaining("dag, måned og år"),
      kontrolleret: expect.stringContaining("der har været"),
    });
    expect(wrong({ fra: "1.1.2037" })["fra"]).toContain("før 24.11.2036");
    expect(wrong({ saetning: `Om ${INGRIDS_CPR}` })["saetning"]).toContain("uden CPR-nummer");
  });

  test("belongs to no forvaltning when it is national", () => {
    const parsed = parseType(typed(), { ...RULES, national: true });
    expect(parsed).toMatchObject({ value: { fields: { forvaltningSlug: null } } });
  });

  test("that is new has something to give, and does not begin later than today", () => {
    expect(parseNewType(typed({ slags: ["act self_service", "mars"] }), RULES)).toMatchObject({
      value: { pakker: [{ kind: "act", channel: "self_service" }] },
    });
    expect(problems(parseNewType(typed({ titel: "" }), RULES))).toEqual({
      titel: expect.any(String),
      slags: "Sæt kryds ved mindst én slags.",
    });
    const later = parseNewType(typed({ slags: ["act contact"], fra: "25.11.2026" }), RULES);
    expect(problems(later)["fra"]).toContain("en dag, der har været");
  });
});

test("a pakke that is added says what it is, how it goes forward, and a day that is not ahead", () => {
  const add = (change: Record<string, string>) =>
    parseNewPakke(aForm({ slags: "act contact", hvordan: "forsig", fra: "", ...change }), TODAY);
  expect(add({})).toEqual({
    ok: true,
    value: { pakke: { kind: "act", channel: "contact" }, apart: true, from: TODAY },
  });
  expect(Object.keys(problems(add({ slags: "mars", hvordan: "" })))).toEqual(["slags", "hvordan"]);
  expect(problems(add({ fra: "25.11.2026" }))["fra"]).toContain("en dag, der har været");
});

test("a type becomes national on any day, and the municipality's with a forvaltning on a day that is not ahead", () => {
  const turn = (national: boolean, change: Record<string, string>) =>
    parseTurn(aForm({ fra: "25.11.2026", ...change }), { ...RULES, national });
  expect(turn(false, { forvaltning: "x" })).toEqual({
    ok: true,
    value: { forvaltningSlug: null, from: "2026-11-25" },
  });
  expect(Object.keys(problems(turn(true, { forvaltning: "x" })))).toEqual(["forvaltning"]);
  const known = RULES.forvaltninger[0] ?? "";
  expect(Object.keys(problems(turn(true, { forvaltning: known })))).toEqual(["fra"]);
  expect(turn(true, { forvaltning: known, fra: "" })).toMatchObject({ value: { forvaltningSlug: known } });
});

test("an empty field of a pakke is not known, and a number of a person is refused", () => {
  const rules = { today: TODAY, source: "proposed" } as const;
  const form = aForm({ privilegienavn: " Madservice ", formular: "", system: "", leverandoer: "" });
  expect(parsePakke(form, rules)).toMatchObject({
    value: { fields: { privilegienavn: "Madservice", form: null, itSystem: null, vendor: null } },
  });
  const told = parsePakke(aForm({ system: INGRIDS_CPR }), rules);
  expect(problems(told)["system"]).toContain("uden CPR-nummer");
});

test("a note has words, and neither they nor a number of a case hold a CPR number", () => {
  expect(parseNote(aForm({ note: "En linje.\r\nEn til." }))).toMatchObject({
    value: { note: "En linje.\nEn til." },
  });
  expect(problems(parseNote(aForm({ note: " " })))["note"]).toBe("Skriv noten.");
  expect(problems(parseNote(aForm({ note: "x".repeat(1_001) })))["note"]).toContain("højst 1000");
  expect(problems(parseNote(aForm({ note: INGRIDS_CPR })))["note"]).toContain("uden CPR-nummer");
  expect(parseTicket(aForm({ sagsnummer: "" }))).toEqual({ ok: true, value: { sagsnummer: null } });
  expect(parseTicket(aForm({ sagsnummer: INGRIDS_CPR })).ok).toBe(false);
});
