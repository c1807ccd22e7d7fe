import { describe, expect, test } from "vitest";
import { MAIL_WAYS } from "@/lib/person/person";
import { idChoices, parseFuldmagtsgiver } from "@/lib/sag/input/fuldmagtsgiver";
import { INGRIDS_CPR, TODAY, typedFuldmagtsgiver } from "@/tests/people";

type Change = Parameters<typeof typedFuldmagtsgiver>[0];
const CONTEXT = { today: TODAY, allowSynthetic: true };

const parsed = (change: Change = {}, context = CONTEXT) =>
  parseFuldmagtsgiver(typedFuldmagtsgiver(change), context);

/** The sentences on the fields, by field. */
function sentences(change: Change, context = CONTEXT) {
  const result = parsed(change, context);
  return result.ok ? {} : Object.fromEntries(result.errors.map(({ field, message }) => [field, message]));
}

describe("a fuldmagtsgiver", () => {
  test("is taken with all that was told", () => {
    expect(parsed()).toEqual({
      ok: true,
      value: {
        cpr: INGRIDS_CPR,
        name: "Ingrid Demosen",
        address: { street: "Prøvevej 12, 2. tv", postcode: "5000", city: "Odense C" },
        phone: "12 34 56 78",
        protectedAddress: false,
        mitid: "no",
        idSeen: "passport",
        mailWay: "letter",
      },
    });
  });

  test("gets mail in each of the ways there are, and in none when it was not asked", () => {
    const wayOf = (post: string) => {
      const result = parsed({ post });
      return result.ok && result.value.mailWay;
    };
    expect(MAIL_WAYS.map(wayOf)).toEqual(MAIL_WAYS);
    expect([wayOf(""), wayOf("brevdue")]).toEqual([null, null]);
  });

  test("gets the sentence of every field at once when nothing is told", () => {
    expect(parseFuldmagtsgiver({}, CONTEXT)).toEqual({
      ok: false,
      errors: [
        { field: "cpr", message: "Skriv CPR-nummeret." },
        { field: "navn", message: "Skriv navnet, som det står i CPR." },
        { field: "vej", message: "Skriv vej og nummer." },
        { field: "postnr", message: "Skriv et postnummer med 4 cifre." },
        { field: "by", message: "Skriv byen." },
        { field: "mitid", message: "Vælg, om fuldmagtsgiveren har MitID." },
      ],
    });
  });

  test.each([
    ["", "Skriv CPR-nummeret."],
    ["ingen", "Skriv CPR-nummeret med tal, for eksempel 010203-1234."],
    ["710438-123", "Skriv alle 10 cifre i CPR-nummeret. Der er kun 9."],
    ["710438-12345", "Skriv kun 10 cifre i CPR-nummeret. Der er 11."],
    ["714438-1234", "Ret de første seks cifre i CPR-nummeret. De er ikke en dato."],
  ])("with the CPR number »%s« is told: %s", (cpr, sentence) => {
    expect(sentences({ cpr })).toEqual({ cpr: sentence });
  });

  test("may have an invented number in demo and tests alone", () => {
    expect(parsed().ok).toBe(true);
    expect(sentences({}, { ...CONTEXT, allowSynthetic: false })).toEqual({
      cpr: "Det ligner et erstatningspersonnummer. Digital Fuldmagt kræver et CPR-nummer.",
    });
  });

  test("is at least 15 years old on the day of creation", () => {
    const born = (day: string) => ({ cpr: `${Number(day.slice(0, 2)) + 60}${day.slice(2)}5000` });
    expect(sentences(born("241111"))).toEqual({}); // 15 today
    expect(sentences(born("251111"))).toEqual({ cpr: "Fuldmagtsgiveren skal være fyldt 15 år." }); // tomorrow
    expect(sentences(born("251111"), { ...CONTEXT, today: "2026-11-25" })).toEqual({});
  });

  test("is neither unborn nor over 120 years old", () => {
    const sentence = "Tjek CPR-nummeret. Efter nummeret er personen ikke født endnu eller over 120 år.";
    expect(sentences({ cpr: "8411264000" })).toEqual({ cpr: "Fuldmagtsgiveren skal være fyldt 15 år." });
    expect(sentences({ cpr: "8511264000" })).toEqual({ cpr: sentence }); // born tomorrow
    expect(sentences({ cpr: "6101365000" })).toEqual({ cpr: sentence }); // born in 2036
    expect(sentences({ cpr: "6101995000" })).toEqual({ cpr: sentence }); // born in 1899
    expect(sentences({ cpr: "8411060000" })).toEqual({}); // 120 today
    expect(sentences({ cpr: "8411050000" })).toEqual({ cpr: sentence }); // 121 today
  });

  test("is alive, and whoever has a guardian is handed to a colleague", () => {
    const dead = "En person, der er død, kan ikke give fuldmagt. Fjern krydset, hvis det er en fejl.";
    const guardian =
      "Har borgeren en værge, så giv henvendelsen videre til en kollega. Fjern krydset, hvis det er en fejl.";
    expect(sentences({ oplyst: "dead" })).toEqual({ oplyst: dead });
    expect(sentences({ oplyst: "guardianship" })).toEqual({ oplyst: guardian });
    expect(sentences({ oplyst: ["guardianship", "dead"] })).toEqual({ oplyst: dead });
  });

  test("need not tell an address when it is protected, and it is kept when told", () => {
    const away = { vej: "", postnr: "", by: "" };
    expect(parsed({ ...away, oplyst: "protected" })).toMatchObject({
      ok: true,
      value: { address: null, protectedAddress: true },
    });
    expect(parsed({ oplyst: "protected" })).toMatchObject({ value: { address: { city: "Odense C" } } });
    expect(Object.keys(sentences(away))).toEqual(["vej", "postnr", "by"]);
    expect(sentences({ oplyst: "protected", postnr: "50" })).toEqual({
      postnr: "Skriv et postnummer med 4 cifre.",
    });
  });

  test.each(["123", "12345", "5o00", "5000 C"])(
    "with the postcode »%s« is told to write four digits",
    (postnr) => {
      expect(sentences({ postnr })).toEqual({ postnr: "Skriv et postnummer med 4 cifre." });
    },
  );

  test("may leave out the phone, and one that is told has at least eight digits", () => {
    expect(parsed({ telefon: "" })).toMatchObject({ value: { phone: null } });
    expect(parsed({ telefon: " 12  34 5678 " })).toMatchObject({ value: { phone: "12 34 5678" } });
    expect(parsed({ telefon: "+45 12345678" })).toMatchObject({ value: { phone: "+45 12345678" } });
    for (const telefon of ["1234567", "12 34 56", "12 34 56 7", "ring", "12345678x", "1".repeat(16)]) {
      expect(sentences({ telefon })).toEqual({
        telefon: "Skriv telefonnummeret med 8 cifre, eller lad feltet stå tomt.",
      });
    }
  });

  test("is never barred by MitID, and an answer that is none is asked again", () => {
    for (const mitid of ["yes", "no", "unknown"]) expect(sentences({ mitid })).toEqual({});
    expect(sentences({ mitid: "perhaps" })).toEqual({ mitid: "Vælg, om fuldmagtsgiveren har MitID." });
  });

  test("may have shown no ID yet", () => {
    for (const legitimation of ["", "ingen"]) {
      expect(parsed({ legitimation })).toMatchObject({ ok: true, value: { idSeen: null } });
    }
  });

  test("has a name without a CPR number: names are shown where numbers are not", () => {
    for (const navn of ["Ingrid Demosen 710438-1234", "7104381234"])
      expect(sentences({ navn })).toEqual({ navn: "Skriv kun navnet, uden CPR-nummer." });
  });

  test("has a name and an address that are not too long for a line", () => {
    expect(sentences({ navn: "x".repeat(121), vej: "x".repeat(121), by: "x".repeat(61) })).toEqual({
      navn: "Skriv højst 120 tegn.",
      vej: "Skriv højst 120 tegn.",
      by: "Skriv højst 60 tegn.",
    });
  });
});

test("identification that the municipality does not take is refused; none by letter and none yet never are", () => {
  const context = { ...CONTEXT, acceptedId: ["passport"] as const };
  expect(sentences({ legitimation: "driving_licence" }, context)["legitimation"]).toContain("ikke nok");
  for (const legitimation of ["passport", "none_by_letter", "ingen"]) {
    expect(parsed({ legitimation }, context).ok).toBe(true);
  }
  expect(idChoices(["passport"], "")).toEqual(["passport", "none_by_letter"]);
  expect(idChoices(["passport"], "driving_licence")).toContain("driving_licence");
});
