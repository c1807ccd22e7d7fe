import { describe, expect, it } from "vitest";
import { type CopyParty, copyGroups } from "./copy-lines";

const INGRID: CopyParty = {
  name: "Ingrid Demosen",
  cpr: null,
  cprMasked: "710438-••••",
  cvr: null,
  address: { street: "Prøvevej 12", postcode: "5000", city: "Odense C" },
  protectedAddress: false,
};
const KAREN: CopyParty = { ...INGRID, name: "Karen Prøvegaard", cprMasked: "630771-••••" };
const AIDS = { id: "a", title: "Hjælpemidler", privilegienavn: null } as const;
const groups = (change: { giver?: Partial<CopyParty>; haver?: Partial<CopyParty> } = {}) =>
  copyGroups({
    fuldmagtsgiver: { ...INGRID, ...change.giver },
    fuldmagtshaver: { ...KAREN, ...change.haver },
    fuldmagter: [
      { ...AIDS, kind: "act", channel: "self_service", privilegienavn: "urn:dk:hjaelpemidler" },
      { ...AIDS, id: "b", kind: "insight", channel: "contact" },
    ],
    from: "2026-11-24",
    to: "2028-11-24",
  });
const told = (at: number, change = {}) =>
  groups(change)[at]?.lines.map(({ label, value, instead }) => [label, value ?? `(${instead})`]);

describe("the copy view", () => {
  it("goes from who gives over who receives and what it is about to how long", () => {
    expect(groups().map(({ heading }) => heading)).toEqual([
      "Fuldmagtsgiver",
      "Fuldmagtshaver",
      "Emner",
      "Periode",
    ]);
  });

  it("has no number to copy until a logged act shows it", () => {
    expect(told(0)).toEqual([
      ["Navn", "Ingrid Demosen"],
      ["CPR", "(710438-••••)"],
    ]);
    expect(told(0, { giver: { cpr: "710438-1234" } })?.[1]).toEqual(["CPR", "710438-1234"]);
  });

  it("tells the fuldmagtshaver by CPR, else by CVR, else by the address", () => {
    expect(told(1)?.[1]).toEqual(["CPR", "(630771-••••)"]);
    expect(told(1, { haver: { cprMasked: null, cvr: "00001234" } })?.[1]).toEqual(["CVR", "00001234"]);
    expect(told(1, { haver: { cprMasked: null } })?.[1]).toEqual(["Adresse", "Prøvevej 12, 5000 Odense C"]);
  });

  it("does not show a protected address: the other party may look on", () => {
    const shown = JSON.stringify(groups({ haver: { cprMasked: null, protectedAddress: true } })[1]);
    expect(shown).not.toContain("Prøvevej");
    expect(shown).toContain("Beskyttet");
  });

  it("names each pakke as the national solution does, with its privilegienavn where one is known", () => {
    expect(told(2)).toEqual([
      ["Emne 1", "Hjælpemidler – handlefuldmagt til selvbetjening"],
      ["Privilegienavn", "urn:dk:hjaelpemidler"],
      ["Emne 2", "Hjælpemidler – indsigtsfuldmagt til kontakt"],
    ]);
  });

  it("ends with both days", () => {
    expect(told(3)).toEqual([
      ["Fra", "24.11.2026"],
      ["Til og med", "24.11.2028"],
    ]);
  });
});
