import { describe, expect, test } from "vitest";
import { agesDiffer, ageText, genitive, partyNames, sameName } from "@/lib/person/party-names";
import { firstName } from "@/lib/person/person";
import { paperParty, windowAddress } from "@/lib/sag/papers/paper-parts";
import { partyView } from "@/lib/sag/party-view";
import type { Party } from "@/lib/sag/persons";
import { INGRIDS_CPR, TODAY } from "@/tests/people";

const INGRID: Party = {
  role: "fuldmagtsgiver",
  kind: "person",
  name: "Ingrid Demosen",
  cpr: INGRIDS_CPR,
  cvr: null,
  address: { street: "Prøvevej 12, 2. tv", postcode: "5000", city: "Odense C" },
  phone: "12 34 56 78",
  protectedAddress: false,
  dead: false,
  mitid: "no",
  idSeen: "passport",
  idSeenOn: TODAY,
  mailWay: "large_print",
  caringEmployee: false,
};
const facts = (party: Party) =>
  Object.fromEntries(partyView(party, TODAY).facts.map(({ label, value }) => [label, value]));

describe("a party as shown", () => {
  test("has age, masked number and what was told", () => {
    expect(partyView(INGRID, TODAY)).toMatchObject({
      name: "Ingrid Demosen",
      age: 88,
      cprMasked: "710438-••••",
    });
    expect(facts(INGRID)).toEqual({
      Bor: "Prøvevej 12, 2. tv, 5000 Odense C",
      Telefon: "12 34 56 78",
      Post: "Brev med stor skrift",
      MitID: "Nej",
      Legitimation: "Pas, set 24.11.2026",
    });
  });

  test("never has more of the number than six digits", () => {
    expect(JSON.stringify(partyView(INGRID, TODAY))).not.toContain("1234•");
    expect(JSON.stringify(partyView({ ...INGRID, phone: null }, TODAY))).not.toContain("1234");
    expect(JSON.stringify(paperParty({ ...INGRID, phone: null }, TODAY))).not.toContain("1234");
  });

  test("has no address on the screen when it is protected, and the letter's window still has it", () => {
    const hidden = { ...INGRID, protectedAddress: true };
    expect(facts(hidden)["Bor"]).toBe("Beskyttet adresse");
    expect(JSON.stringify(partyView(hidden, TODAY))).not.toContain("Prøvevej");
    expect(paperParty(hidden, TODAY).addressProtected).toBe(true);
    expect(windowAddress(hidden)).toEqual(["Ingrid Demosen", "Prøvevej 12, 2. tv", "5000 Odense C"]);
  });

  test("says that no ID has been seen yet, of the fuldmagtsgiver alone", () => {
    expect(facts({ ...INGRID, idSeen: null, idSeenOn: null })["Legitimation"]).toBe("Ingen endnu");
    expect(facts({ ...INGRID, idSeen: "none_by_letter", idSeenOn: null })["Legitimation"]).toBe(
      "Ingen, det sker med brev",
    );
    expect(facts({ ...INGRID, role: "fuldmagtshaver" })).not.toHaveProperty("Legitimation");
  });

  test("says that somebody is dead", () => {
    expect(facts({ ...INGRID, dead: true })["Død"]).toBe("Ja");
    expect(facts(INGRID)).not.toHaveProperty("Død");
  });

  test("that is an organisation has a CVR number and neither age nor mask", () => {
    const firm = {
      ...INGRID,
      role: "fuldmagtshaver",
      kind: "organisation",
      cpr: null,
      cvr: "25313763",
    } as const;
    const view = partyView(firm, TODAY);
    expect(view.cprMasked).toBeNull();
    expect(view).not.toHaveProperty("age");
    expect(facts(firm)["CVR"]).toBe("25313763");
  });
});

describe("the two names", () => {
  test("are first names when those differ", () => {
    expect(partyNames({ name: "Ingrid Demosen" }, { name: "Karen Prøvegaard" })).toEqual({
      fuldmagtsgiver: { full: "Ingrid Demosen", short: "Ingrid", genitive: "Ingrids" },
      fuldmagtshaver: { full: "Karen Prøvegaard", short: "Karen", genitive: "Karens" },
    });
  });

  test("are full names with ages when the first names are the same, also in other letters", () => {
    const names = partyNames({ name: "Karen Demosen", age: 88 }, { name: "karen Prøvegaard", age: 55 });
    expect(names.fuldmagtsgiver.short).toBe("Karen Demosen (88\u00a0år)");
    expect(names.fuldmagtshaver).toMatchObject({
      short: "karen Prøvegaard (55\u00a0år)",
      genitive: "karen Prøvegaards (55\u00a0år)",
    });
  });

  test("are told apart by role when nothing else does", () => {
    const both = { name: "Karen Demosen", age: 55 };
    const names = partyNames(both, both);
    expect(names.fuldmagtsgiver.short).toBe("Karen Demosen (fuldmagtsgiver)");
    expect(names.fuldmagtshaver.short).toBe("Karen Demosen (fuldmagtshaver)");
    expect(partyNames({ name: "Karen Demosen" }, both).fuldmagtsgiver.short).toContain("(fuldmagtsgiver)");
  });

  test("of an organisation are its whole name", () => {
    const names = partyNames({ name: "Ingrid Demosen" }, { name: "Foreningen Lys", kind: "organisation" });
    expect(names.fuldmagtshaver).toEqual({
      full: "Foreningen Lys",
      short: "Foreningen Lys",
      genitive: "Foreningen Lys'",
    });
  });

  test("never are the same for both, whoever they are", () => {
    const people = ["Ingrid Demosen", "Ingrid", "ingrid demosen", "Karen Demosen"];
    for (const giver of people) {
      for (const haver of people) {
        for (const ages of [{}, { age: 55 }]) {
          const names = partyNames({ name: giver, ...ages }, { name: haver, ...ages });
          expect(names.fuldmagtsgiver.short).not.toBe(names.fuldmagtshaver.short);
        }
      }
    }
  });

  test("have a Danish genitive, an age that is not split, and a first name", () => {
    expect(["Karen", "Niels", "Max", "Fritz"].map(genitive)).toEqual(["Karens", "Niels'", "Max'", "Fritz'"]);
    expect(ageText(88)).toBe("88\u00a0år");
    expect([" Ingrid  Demosen", "Ingrid", ""].map(firstName)).toEqual(["Ingrid", "Ingrid", ""]);
    expect(sameName({ name: " Åse " }, { name: "åse" })).toBe(true);
    expect(agesDiffer({ name: "a", age: 1 }, { name: "b" })).toBe(false);
  });
});
