import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson, differences, hex, sha256 } from "./canonical";

describe("canonical JSON", () => {
  test("has its keys in order, at every depth, and nothing between", () => {
    expect(canonicalJson({ b: [1, { d: null, c: "æ" }], a: true, left: undefined })).toBe(
      '{"a":true,"b":[1,{"c":"æ","d":null}]}',
    );
  });

  test("is the same whatever order the keys came in", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).toReversed());
        expect(canonicalJson(turned)).toBe(canonicalJson(value));
      }),
    );
  });

  test("says what JSON says", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  test("of two values that differ is never the same", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        const isSame = differences(a, b).length === 0;
        expect(canonicalJson(a) === canonicalJson(b)).toBe(isSame);
      }),
    );
  });
});

test("the code of a text is its SHA-256", () => {
  expect(hex(sha256("abc"))).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
});

test("differences are told by where they are", () => {
  const a = { tables: [{ rows: [1, 2] }], asOf: "2026-03-31" };
  const b = { tables: [{ rows: [1, 3, 4] }], asOf: "2026-03-31", more: true };
  expect(differences(a, b)).toEqual(["tables.0.rows.1", "tables.0.rows.2", "more"]);
  expect(differences(a, b, 1)).toEqual(["tables.0.rows.1"]);
  // What is not there is another thing than nothing.
  expect(differences([], [null])).toEqual(["0"]);
  expect(differences({ asOf: null }, {})).toEqual(["asOf"]);
});
