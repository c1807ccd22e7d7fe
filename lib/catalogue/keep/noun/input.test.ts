import { describe, expect, test } from "vitest";
import { parseEnd, parseMerge, parseNewTypes, parseNoun, parseSplit } from "@/lib/catalogue/keep/noun/input";
import { aForm, INGRIDS_CPR, TODAY } from "@/tests/people";

type Result = ReturnType<typeof parseNoun> | ReturnType<typeof parseEnd> | ReturnType<typeof parseSplit>;
const problems = (result: Result | ReturnType<typeof parseMerge>) =>
  result.ok ? {} : Object.fromEntries(result.errors.map(({ field, message }) => [field, message]));

const RULES = { today: TODAY };
const SITUATION = { today: TODAY, situation: { count: 3, own: ["a", "b", "c"], others: ["d", "e"] } };

describe("a name as typed", () => {
  test("holds from today unless a day is typed, one that has been or one to come", () => {
    const name = { name: "Børn og Unge" };
    expect(parseNoun(aForm({ navn: " Børn  og Unge " }), RULES)).toEqual({
      ok: true,
      value: { fields: name, from: TODAY },
    });
    for (const [fra, from] of [
      ["1.3.2026", "2026-03-01"],
      ["1.1.2027", "2027-01-01"],
    ] as const) {
      expect(parseNoun(aForm({ navn: "Børn og Unge", fra }), RULES)).toEqual({
        ok: true,
        value: { fields: name, from },
      });
    }
  });

  test("is refused when it is empty or holds a CPR number, and on a day that is none", () => {
    expect(problems(parseNoun(aForm({ fra: "31.2.2026" }), RULES))).toEqual({
      navn: "Skriv et navn.",
      fra: "Skriv datoen som dag, måned og år, for eksempel 31.12.2027.",
    });
    expect(problems(parseNoun(aForm({ navn: INGRIDS_CPR, fra: "1.1.2099" }), RULES))).toEqual({
      navn: "Skriv det uden CPR-nummer. Kataloget handler ikke om personer.",
      fra: "Skriv en dag før 24.11.2036.",
    });
  });
});

describe("the types of a life situation as typed", () => {
  const types = (typed: Record<string, string | string[]>) => {
    const parsed = parseNoun(aForm({ navn: "Flytning", plads: "2", ...typed }), SITUATION);
    return parsed.ok ? parsed.value.fields.situation : problems(parsed);
  };

  test("stand by their numbers, lose those without, and get those that are ticked last", () => {
    expect(types({ "nr-a": "3", "nr-b": "", "nr-c": "1", nye: ["e", "ukendt"] })).toEqual({
      place: 2,
      types: ["c", "a", "e"],
    });
    expect(types({ "nr-a": "1", "nr-b": "1", "nr-c": "1" })).toEqual({ place: 2, types: ["a", "b", "c"] });
  });

  test("are refused by a number that is none, and by a place that is not on the list", () => {
    expect(types({ "nr-a": "først", plads: "4" })).toEqual({
      plads: "Skriv et tal fra 1 til 3.",
      "nr-a": "Skriv et tal, for eksempel 2. Lad feltet være tomt for at tage emnet ud.",
    });
  });

  test("of a new one are those that are ticked, in the order they are shown", () => {
    expect(parseNewTypes(aForm({ nye: ["b", "a", "ukendt"] }), ["a", "b"])).toEqual(["a", "b"]);
  });
});

test("a last day is a day, or none when it goes on", () => {
  expect(parseEnd(aForm({ sidste: "31.12.2026" }), TODAY)).toEqual({
    ok: true,
    value: { sidste: "2026-12-31" },
  });
  expect(parseEnd(aForm({}), TODAY)).toEqual({ ok: true, value: { sidste: null } });
  expect(problems(parseEnd(aForm({ sidste: "snart" }), TODAY))).toHaveProperty("sidste");
});

test("a split names the new one and at least one type, and a merge one that is there", () => {
  expect(problems(parseSplit(aForm({ typer: ["ukendt"] }), { today: TODAY, types: ["a"] }))).toEqual({
    navn: "Skriv, hvad den nye forvaltning hedder.",
    typer: "Sæt kryds ved mindst én fuldmagt, der går til den nye.",
  });
  expect(problems(parseMerge(aForm({ med: "ukendt" }), { today: TODAY, others: ["a"] }))).toEqual({
    med: "Vælg den forvaltning, der får opgaverne.",
  });
});
