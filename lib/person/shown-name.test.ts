import { describe, expect, it } from "vitest";
import { aCaseworker } from "@/tests/people";
import { HIDDEN_NAME, shownName } from "./shown-name";

describe("a name in a list", () => {
  it("stands there for the employee alone", () => {
    expect(shownName(aCaseworker(), "Ingrid Demosen")).toBe("Ingrid Demosen");
    expect(shownName({ citizenLooking: false }, "Ingrid Demosen")).toBe("Ingrid Demosen");
  });

  it("is hidden whole while a citizen looks on, also one that is not typed yet", () => {
    for (const name of ["Ingrid Demosen", "", "Skjult"]) {
      expect(shownName({ ...aCaseworker(), citizenLooking: true }, name)).toBe(HIDDEN_NAME);
    }
  });
});
