import { expect, test } from "vitest";
import { nounSaved } from "./nouns";

test("what was saved is said by the word of the address, and any other word says that it is saved", () => {
  expect(nounSaved("area", "ny")).not.toBe(nounSaved("forvaltning", "ny"));
  expect(nounSaved("forvaltning", "saml")).toBe("Forvaltningerne er lagt sammen.");
  for (const word of ["constructor", "__proto__", "toString", ["ret", "ny"], undefined])
    expect(nounSaved("forvaltning", word)).toBe("Det er gemt.");
});
