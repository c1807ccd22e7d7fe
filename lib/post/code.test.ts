import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CODE_ALPHABET, LAST_CODED_PAGE, newPrintedId, pageCode, parsePageCode } from "./code";

const sign = fc.constantFrom(...CODE_ALPHABET);
const printedId = fc.string({ unit: sign, minLength: 7, maxLength: 7 });
const page = fc.integer({ min: 1, max: LAST_CODED_PAGE });
const compact = fc.record({ printedId, page }).map((copy) => pageCode(copy).replaceAll("-", ""));
const place = fc.integer({ min: 0, max: 8 });
const anything = fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units));

function replaced(code: string, at: number, by: string): string {
  return code.slice(0, at) + by + code.slice(at + 1);
}

describe("the code on a page", () => {
  test("is read back as the copy and page it was made from", () => {
    fc.assert(
      fc.property(printedId, page, (id, number) => {
        expect(parsePageCode(pageCode({ printedId: id, page: number }))).toEqual({
          ok: true,
          printedId: id,
          page: number,
        });
      }),
    );
  });

  test("shows four, four and one sign", () => {
    fc.assert(
      fc.property(printedId, page, (id, number) => {
        expect(pageCode({ printedId: id, page: number })).toMatch(/^[3-9C-X]{4}-[3-9C-X]{4}-[3-9C-X]$/);
      }),
    );
  });

  test("is refused when any one sign is wrong", () => {
    fc.assert(
      fc.property(compact, place, sign, (code, at, other) => {
        fc.pre(code[at] !== other);
        expect(parsePageCode(replaced(code, at, other))).toEqual({ ok: false, reason: "wrong_check" });
      }),
    );
  });

  test("is refused when any two signs have changed places", () => {
    fc.assert(
      fc.property(compact, place, place, (code, first, second) => {
        fc.pre(code[first] !== code[second]);
        const swapped = replaced(replaced(code, first, code.charAt(second)), second, code.charAt(first));
        expect(parsePageCode(swapped)).toEqual({ ok: false, reason: "wrong_check" });
      }),
    );
  });

  test("refuses every wrong sign and every swap of neighbours of one code, all counted", () => {
    const code = pageCode({ printedId: "7K3M9XR", page: 2 }).replaceAll("-", "");
    const wrong = [...code].flatMap((right, at) =>
      [...CODE_ALPHABET].filter((other) => other !== right).map((other) => replaced(code, at, other)),
    );
    const swaps = [0, 1, 2, 3, 4, 5, 6, 7]
      .map((at) => replaced(replaced(code, at, code.charAt(at + 1)), at + 1, code.charAt(at)))
      .filter((swapped) => swapped !== code);
    expect(wrong).toHaveLength(9 * 18);
    expect([...wrong, ...swaps].filter((typed) => parsePageCode(typed).ok)).toEqual([]);
  });

  test("forgives small letters, spaces and missing or odd dashes", () => {
    const right = parsePageCode(pageCode({ printedId: "7K3M9XR", page: 2 }));
    const code = pageCode({ printedId: "7K3M9XR", page: 2 });
    for (const dash of ["", " ", "–", "—", "−", "\u2011", " - ", "\u00a0", "."]) {
      expect(parsePageCode(` ${code.toLowerCase().replaceAll("-", dash)} `)).toEqual(right);
    }
  });

  test("never throws, whatever is typed", () => {
    fc.assert(
      fc.property(anything, (typed) => {
        expect(typeof parsePageCode(typed).ok).toBe("boolean");
      }),
    );
  });

  test("says whether the length or a sign is wrong", () => {
    expect(parsePageCode("")).toEqual({ ok: false, reason: "wrong_length" });
    expect(parsePageCode("7K3M-9XRT")).toEqual({ ok: false, reason: "wrong_length" });
    expect(parsePageCode("7K3M-9XRT-44")).toEqual({ ok: false, reason: "wrong_length" });
    expect(parsePageCode("7K3M-9XRO-4")).toEqual({ ok: false, reason: "wrong_sign" });
  });

  test("has an alphabet of prime size without look-alikes and vowels", () => {
    expect(new Set(CODE_ALPHABET).size).toBe(19);
    expect(CODE_ALPHABET).not.toMatch(/[01258ABEGILOQSUYZ]/);
  });

  test("cannot be made of a page or a copy that does not exist", () => {
    for (const number of [0, -1, 1.5, LAST_CODED_PAGE + 1, Number.NaN]) {
      expect(() => pageCode({ printedId: "7K3M9XR", page: number })).toThrow("cannot be coded");
    }
    expect(() => pageCode({ printedId: "7K3M9XO", page: 1 })).toThrow("7 signs");
  });
});

describe("the name of a printed copy", () => {
  test("depends on chance alone, so it holds nothing personal", () => {
    const sequence = (from: number) => (count: number) =>
      Uint8Array.from({ length: count }, (_, at) => from + at);
    expect(newPrintedId(sequence(0))).toBe(CODE_ALPHABET.slice(0, 7));
    expect(newPrintedId).toHaveLength(1);
  });

  test("throws away the bytes that would favour some signs", () => {
    const bytes = [255, 247, 1, 2, 3, 4, 5, 250, 6, 0];
    const given = (count: number) => Uint8Array.from(bytes.splice(0, count));
    expect(newPrintedId(given)).toBe([1, 2, 3, 4, 5, 6, 0].map((value) => CODE_ALPHABET[value]).join(""));
  });

  test("uses every sign about equally often", () => {
    const drawn = Array.from({ length: 3000 }, () => newPrintedId(randomBytes)).join("");
    const expected = drawn.length / CODE_ALPHABET.length;
    for (const each of CODE_ALPHABET) {
      const count = drawn.split(each).length - 1;
      expect(Math.abs(count - expected)).toBeLessThan(6 * Math.sqrt(expected)); // 6 sigma: one false alarm in 10^8
    }
  });
});
