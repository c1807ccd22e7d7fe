import { describe, expect, test } from "vitest";
import type { TypedForm } from "@/lib/form/form";
import type { Cpr } from "@/lib/person/cpr";
import { parseFuldmagtshaver } from "@/lib/sag/input/fuldmagtshaver";
import { INGRIDS_CPR, KARENS_CPR, TODAY, typedFuldmagtshaver, typedOrganisation } from "@/tests/people";

type Context = Parameters<typeof parseFuldmagtshaver>[1];
const CONTEXT: Context = {
  today: TODAY,
  allowSynthetic: true,
  fuldmagtsgiverCpr: INGRIDS_CPR,
  askCaringEmployee: true,
};

const parsed = (form: TypedForm, change: Partial<Context> = {}) =>
  parseFuldmagtshaver(form, { ...CONTEXT, ...change });

function sentences(form: TypedForm, change: Partial<Context> = {}) {
  const result = parsed(form, change);
  return result.ok ? {} : Object.fromEntries(result.errors.map(({ field, message }) => [field, message]));
}

const NOWHERE = { vej: "", postnr: "", by: "" };

describe("a fuldmagtshaver who is a person", () => {
  test("is taken with all that was told", () => {
    expect(parsed(typedFuldmagtshaver())).toEqual({
      ok: true,
      value: {
        kind: "person",
        name: "Karen Prøvegaard",
        cpr: KARENS_CPR,
        address: { street: "Demogade 4", postcode: "5200", city: "Odense V" },
        phone: "87 65 43 21",
        protectedAddress: false,
        mitid: "yes",
        caringEmployee: false,
      },
    });
  });

  test("has a name without a CPR number, as an organisation has", () => {
    const navn = "Karen 630771-1234";
    for (const typed of [typedFuldmagtshaver({ navn }), typedOrganisation({ navn })])
      expect(sentences(typed)).toEqual({ navn: "Skriv kun navnet, uden CPR-nummer." });
  });

  test("is never the fuldmagtsgiver, however the number is written", () => {
    const sentence = "CPR-nummeret er fuldmagtsgiverens. Man kan ikke give fuldmagt til sig selv.";
    for (const cpr of ["7104381234", "710438-1234", " 710438 1234 "]) {
      expect(sentences(typedFuldmagtshaver({ cpr }))).toEqual({ cpr: sentence });
    }
    expect(sentences(typedFuldmagtshaver({ cpr: INGRIDS_CPR }), { fuldmagtsgiverCpr: null })).toEqual({});
  });

  test("may have name and address instead of a number, and then both are needed", () => {
    expect(parsed(typedFuldmagtshaver({ cpr: "" }))).toMatchObject({ ok: true, value: { cpr: null } });
    expect(sentences(typedFuldmagtshaver({ cpr: "", navn: "", ...NOWHERE }))).toEqual({
      navn: "Skriv navnet på fuldmagtshaveren.",
      vej: "Skriv vej og nummer.",
      postnr: "Skriv et postnummer med 4 cifre.",
      by: "Skriv byen.",
    });
  });

  test("need not tell an address with a number, or when it is protected", () => {
    expect(parsed(typedFuldmagtshaver(NOWHERE))).toMatchObject({ ok: true, value: { address: null } });
    expect(parsed(typedFuldmagtshaver({ cpr: "", ...NOWHERE, oplyst: "protected" }))).toMatchObject({
      ok: true,
      value: { address: null, protectedAddress: true },
    });
  });

  test("has a number that is one, when there is any", () => {
    expect(sentences(typedFuldmagtshaver({ cpr: "63077" }))).toEqual({
      cpr: "Skriv alle 10 cifre i CPR-nummeret. Der er kun 5.",
    });
    expect(sentences(typedFuldmagtshaver(), { allowSynthetic: false })).toEqual({
      cpr: "Det ligner et erstatningspersonnummer. Digital Fuldmagt kræver et CPR-nummer.",
    });
  });

  test("may be under 15, but not unborn", () => {
    expect(sentences(typedFuldmagtshaver({ cpr: "8411255000" as Cpr }))).toEqual({});
    expect(sentences(typedFuldmagtshaver({ cpr: "6101365000" as Cpr }))).toEqual({
      cpr: "Tjek CPR-nummeret. Efter nummeret er personen ikke født endnu eller over 120 år.",
    });
  });

  test("is alive; a guardian does not bar the one who helps", () => {
    expect(sentences(typedFuldmagtshaver({ oplyst: "dead" }))).toEqual({
      oplyst: "En person, der er død, kan ikke få fuldmagt. Fjern krydset, hvis det er en fejl.",
    });
    expect(sentences(typedFuldmagtshaver({ oplyst: "guardianship" }))).toEqual({});
  });

  test("is told as a person or an organisation, and has or has not MitID", () => {
    expect(sentences(typedFuldmagtshaver({ slags: "", mitid: "" }))).toEqual({
      slags: "Vælg, om det er en person eller en forening eller et firma.",
      mitid: "Vælg, om fuldmagtshaveren har MitID.",
    });
  });
});

describe("a fuldmagtshaver that is an organisation", () => {
  test("has a CVR number and needs no address", () => {
    expect(parsed(typedOrganisation({ cvr: "25 31 37 63" }))).toEqual({
      ok: true,
      value: {
        kind: "organisation",
        name: "Prøveforeningen",
        cvr: "25313763",
        address: null,
        phone: null,
        protectedAddress: false,
        mitid: "yes",
      },
    });
  });

  test("is told which fields lack", () => {
    expect(sentences({ slags: ["organisation"] })).toEqual({
      cvr: "Skriv de 8 cifre i CVR-nummeret.",
      navn: "Skriv navnet på foreningen eller firmaet.",
      mitid: "Vælg, om fuldmagtshaveren har MitID.",
    });
  });

  test.each(["2531376", "253137630", "2531376x", "", "DK25313763"])("»%s« is no CVR number", (cvr) => {
    expect(sentences(typedOrganisation({ cvr }))).toEqual({ cvr: "Skriv de 8 cifre i CVR-nummeret." });
  });

  test("has a CVR number whose check digit fits: one wrong digit anywhere is told", () => {
    const right = "25313763";
    for (const [at, digit] of [...right].entries()) {
      for (const other of "0123456789".replace(digit, "")) {
        const cvr = right.slice(0, at) + other + right.slice(at + 1);
        expect(sentences(typedOrganisation({ cvr })), cvr).toEqual({
          cvr: "Tjek CVR-nummeret. Et af cifrene er forkert.",
        });
      }
    }
  });

  test("may have an invented CVR number, which begins with 0000, in demo and tests alone", () => {
    expect(sentences(typedOrganisation({ cvr: "00001234" }))).toEqual({});
    expect(sentences(typedOrganisation({ cvr: "00001234" }), { allowSynthetic: false })).toEqual({
      cvr: "Tjek CVR-nummeret. Et af cifrene er forkert.",
    });
  });

  test("leaves what was typed of a person alone", () => {
    const both = typedOrganisation({ cvr: "25313763", cpr: INGRIDS_CPR, oplyst: "dead" });
    const result = parsed(both);
    expect(result).toMatchObject({ ok: true, value: { kind: "organisation" } });
    if (result.ok) expect(result.value).not.toHaveProperty("cpr");
  });
});

describe("a fuldmagtshaver who is paid to care for the fuldmagtsgiver", () => {
  const caring = (ansat: string, change: Partial<Context> = {}) => {
    const result = parsed(typedFuldmagtshaver({ ansat }), change);
    return result.ok && result.value.kind === "person" ? result.value.caringEmployee : null;
  };

  test("is taken when it is settled that they may help", () => {
    expect([caring("settled"), caring("no"), caring("")]).toEqual([true, false, null]);
  });

  test("is refused until it is settled, with what to do", () => {
    const { ansat } = sentences(typedFuldmagtshaver({ ansat: "unsettled" }));
    for (const words of ["Spørg lederen", "Gem kladden", "Ingen at give fuldmagt til"]) {
      expect(ansat).toContain(words);
    }
  });

  test("is not asked about where the municipality has switched the question off", () => {
    const off = { askCaringEmployee: false };
    expect(["unsettled", "settled", "no"].map((ansat) => caring(ansat, off))).toEqual([null, null, null]);
    expect(sentences(typedFuldmagtshaver({ ansat: "unsettled" }), off)).toEqual({});
  });

  test("is never an organisation", () => {
    const result = parsed(typedOrganisation({ cvr: "25313763", ansat: "unsettled" }));
    expect(result.ok && result.value).not.toHaveProperty("caringEmployee");
  });
});
