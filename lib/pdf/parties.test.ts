import { expect, test } from "vitest";
import { exampleParty } from "./example.test-input";
import { callingNames, partyFields } from "./parties";

test("persons are called by first name", () => {
  expect(callingNames({ name: "Ingrid Demosen" }, { name: "Karen Prøvegaard" })).toEqual({
    fuldmagtsgiver: "Ingrid",
    fuldmagtshaver: "Karen",
  });
});

test("two with the same first name are called by their whole names", () => {
  expect(callingNames({ name: "Ingrid Demosen" }, { name: " ingrid  Eksempelsen" })).toEqual({
    fuldmagtsgiver: "Ingrid Demosen",
    fuldmagtshaver: " ingrid  Eksempelsen",
  });
});

test("father and son of the same name are told apart by their age, on paper as on the screen", () => {
  const called = callingNames({ name: "Hans Demosen", age: 88 }, { name: "Hans Demosen", age: 57 });
  expect(called).toEqual({
    fuldmagtsgiver: "Hans Demosen (88\u00a0år)",
    fuldmagtshaver: "Hans Demosen (57\u00a0år)",
  });
});

test("an organisation is called by its whole name", () => {
  const called = callingNames(
    { name: "Ingrid Demosen" },
    { name: "Foreningen Demohjælpen", cvr: "12345674" },
  );
  expect(called.fuldmagtshaver).toBe("Foreningen Demohjælpen");
});

test("a protected address is named so, whatever address is known", () => {
  const fields = partyFields(exampleParty({ addressProtected: true }));
  expect(fields).toContainEqual(["Adresse", "Beskyttet adresse", ""]);
  expect(JSON.stringify(fields)).not.toContain("Prøvevej");
});

test("what is not known has no line", () => {
  const party = exampleParty({ address: null, cprMasked: null, phone: null });
  expect(partyFields(party)).toEqual([["Navn", "Ingrid Demosen", ""]]);
});
