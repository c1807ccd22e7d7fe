import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  bornOn,
  type Cpr,
  cprAge,
  holdsCpr,
  isCpr,
  isSynthetic,
  maskCpr,
  parseCpr,
  wholeCpr,
} from "@/lib/person/cpr";
import { aCpr } from "@/tests/people";

const REAL = { allowSynthetic: false };
const DEMO = { allowSynthetic: true };

/** A day from 1 January 1858 to 31 December 2057: all that a CPR number can tell. */
const days = fc
  .integer({ min: Date.UTC(1858, 0, 1) / 86_400_000, max: Date.UTC(2057, 11, 31) / 86_400_000 })
  .map((count) => new Date(count * 86_400_000).toISOString().slice(0, 10));
const lastThree = fc.integer({ min: 0, max: 999 }).map((n) => String(n).padStart(3, "0"));

/** The seventh digits that stand for a year, as cpr.dk has them, read the other way than the code does. */
function seventhDigits(year: number): string[] {
  if (year <= 1899) return ["5", "6", "7", "8"];
  if (year <= 1936) return ["0", "1", "2", "3"];
  if (year <= 1999) return ["0", "1", "2", "3", "4", "9"];
  if (year <= 2036) return ["4", "5", "6", "7", "8", "9"];
  return ["5", "6", "7", "8"];
}

const born = fc.tuple(days, fc.nat(), lastThree).map(([day, pick, three]) => {
  const [year = "", month, date] = day.split("-");
  const sevenths = seventhDigits(Number(year));
  const cpr = `${date}${month}${year.slice(2)}${sevenths[pick % sevenths.length]}${three}`;
  return { day, cpr };
});
const synthetic = born.map(({ day, cpr }) => ({
  day,
  cpr: `${Number(cpr.slice(0, 2)) + 60}${cpr.slice(2)}`,
}));

describe("a CPR number", () => {
  test("is read with and without dash and spaces, and is the same number", () => {
    fc.assert(
      fc.property(born, ({ cpr }) => {
        const [six, four] = [cpr.slice(0, 6), cpr.slice(6)];
        const ways = [
          cpr,
          `${six}-${four}`,
          `${six} ${four}`,
          `${six} - ${four}`,
          ` ${cpr} `,
          `${six}–${four}`,
          `${cpr.slice(0, 2)} ${cpr.slice(2, 4)} ${cpr.slice(4, 6)} ${four}`,
          `${six}\u00a0${four}`,
          `\t${cpr}\n`,
        ];
        for (const way of ways) expect(parseCpr(way, REAL)).toEqual({ ok: true, cpr });
      }),
    );
  });

  test("tells the day of birth, from 1858 to 2057", () => {
    fc.assert(
      fc.property(born, ({ cpr, day }) => {
        expect(bornOn(cpr)).toBe(day);
      }),
    );
  });

  test("is refused with fewer or more than ten digits, and the digits are counted", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{1,20}$/), (text) => {
        fc.pre(text.length !== 10);
        const problem = text.length < 10 ? "too_short" : "too_long";
        expect(parseCpr(text, REAL)).toEqual({ ok: false, problem, digits: text.length });
      }),
    );
  });

  test("that is empty, or only dash and spaces, is empty", () => {
    for (const text of ["", " ", "-", " – ", "\t"]) {
      expect(parseCpr(text, REAL)).toEqual({ ok: false, problem: "empty", digits: 0 });
    }
  });

  test("with anything but digits in it is refused as that, and its digits are counted", () => {
    expect(parseCpr("010203-123x", REAL)).toEqual({ ok: false, problem: "not_digits", digits: 9 });
    expect(parseCpr("Ingrid", REAL)).toEqual({ ok: false, problem: "not_digits", digits: 0 });
    expect(parseCpr("０１０２０３１２３４", REAL)).toMatchObject({ ok: false, problem: "not_digits" });
    expect(parseCpr("0102031234; drop", REAL)).toMatchObject({
      ok: false,
      problem: "not_digits",
      digits: 10,
    });
  });

  test.each([
    "0001011234",
    "3201011234",
    "3002011234",
    "3104011234",
    "0113011234",
    "0100011234",
    "2902011234",
  ])("%s is refused: its first six digits are no day", (digits) => {
    expect(parseCpr(digits, DEMO)).toEqual({ ok: false, problem: "no_such_day", digits: 10 });
  });

  test("of 29 February is there in leap years alone", () => {
    expect(bornOn("2902000000")).toBeNull(); // 1900 was none
    expect(bornOn("2902004000")).toBe("2000-02-29");
    expect(bornOn("2902045000")).toBe("2004-02-29");
    expect(bornOn("2902055000")).toBeNull();
  });

  test("never throws, and what is read as one is one", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.stringMatching(/^[\d\s-]{8,14}$/)),
        fc.boolean(),
        (text, allowSynthetic) => {
          const result = parseCpr(text, { allowSynthetic });
          if (result.ok) expect(isCpr(result.cpr)).toBe(true);
          else expect(result.digits).toBe(text.replace(/[^0-9]/g, "").length);
        },
      ),
    );
  });
});

// cpr.dk, "Personnummeret i CPR-systemet": position 7, year of birth in position 5 and 6, years that it stands for.
const CENTURIES: [sevenths: string, yearFrom: string, yearTo: string, first: number, last: number][] = [
  ["0123", "00", "99", 1900, 1999],
  ["4", "00", "36", 2000, 2036],
  ["4", "37", "99", 1937, 1999],
  ["5678", "00", "57", 2000, 2057],
  ["5678", "58", "99", 1858, 1899],
  ["9", "00", "36", 2000, 2036],
  ["9", "37", "99", 1937, 1999],
];

describe("the century", () => {
  test.each(CENTURIES)(
    "of seventh digit %s and year %s to %s is that of %i to %i",
    (sevenths, from, to, first, last) => {
      for (const seventh of sevenths) {
        expect(bornOn(`0101${from}${seventh}000`)).toBe(`${first}-01-01`);
        expect(bornOn(`0101${to}${seventh}000`)).toBe(`${last}-01-01`);
      }
    },
  );

  test("follows from every seventh digit and every year", () => {
    const covered = CENTURIES.flatMap(([sevenths, from, to]) =>
      [...sevenths].map((seventh) => [seventh, Number(to) - Number(from) + 1] as const),
    );
    for (const digit of "0123456789") {
      const years = covered
        .filter(([seventh]) => seventh === digit)
        .reduce((sum, [, count]) => sum + count, 0);
      expect(years).toBe(100);
    }
  });
});

describe("modulus 11", () => {
  const WEIGHTS = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1];
  const fits = (cpr: string) =>
    WEIGHTS.reduce((sum, weight, at) => sum + weight * Number(cpr[at]), 0) % 11 === 0;

  test("is not asked: numbers with and without it are read alike", () => {
    let [with11, without] = [0, 0];
    fc.assert(
      fc.property(born, ({ cpr }) => {
        if (fits(cpr)) with11 += 1;
        else without += 1;
        expect(parseCpr(cpr, REAL).ok).toBe(true);
      }),
      { numRuns: 1000 },
    );
    expect(Math.min(with11, without)).toBeGreaterThan(0);
  });
});

describe("a synthetic number", () => {
  test("is taken when allowed, with the day of birth that its number less 60 tells", () => {
    fc.assert(
      fc.property(synthetic, ({ cpr, day }) => {
        expect(isSynthetic(cpr)).toBe(true);
        expect(parseCpr(cpr, DEMO)).toEqual({ ok: true, cpr });
        expect(bornOn(cpr)).toBe(day);
      }),
    );
  });

  test("is refused as synthetic when not allowed; a real one never is", () => {
    fc.assert(
      fc.property(synthetic, born, (invented, real) => {
        expect(parseCpr(invented.cpr, REAL)).toEqual({ ok: false, problem: "synthetic", digits: 10 });
        expect(isSynthetic(real.cpr)).toBe(false);
      }),
    );
  });

  test("has a day from 61 to 91; 60 and 92 are no days at all", () => {
    for (const day of ["60", "92", "99", "32", "45"]) {
      expect(parseCpr(`${day}01011234`, DEMO)).toMatchObject({ ok: false, problem: "no_such_day" });
    }
    expect(parseCpr("6101011234", DEMO).ok && parseCpr("9101011234", DEMO).ok).toBe(true);
  });
});

describe("a number as shown", () => {
  test("is masked after the sixth digit, and never has more than six digits", () => {
    fc.assert(
      fc.property(fc.oneof(born, synthetic), ({ cpr }) => {
        const mask = maskCpr(aCpr(cpr));
        expect(mask).toBe(`${cpr.slice(0, 6)}-••••`);
        expect(mask.replace(/\D/g, "")).toHaveLength(6);
      }),
    );
  });

  test("is whole with a dash only when asked for whole, and is read back", () => {
    fc.assert(
      fc.property(born, ({ cpr }) => {
        expect(parseCpr(wholeCpr(aCpr(cpr)), REAL)).toEqual({ ok: true, cpr });
      }),
    );
    expect(wholeCpr(aCpr("7104381234"))).toBe("710438-1234");
  });
});

describe("the age that a number tells", () => {
  const born15 = aCpr("2411115000"); // 24 November 2011

  test("is a year more on the birthday and not the day before", () => {
    expect(bornOn(born15)).toBe("2011-11-24");
    expect(cprAge(born15, "2026-11-23")).toBe(14);
    expect(cprAge(born15, "2026-11-24")).toBe(15);
  });

  test("is below zero for a day that is still to come, so no age rule takes it for an adult", () => {
    expect(cprAge(aCpr("0101364000"), "2026-11-24")).toBeLessThan(0);
  });

  test("of what does not read as a number is nothing", () => {
    expect(cprAge("9999999999" as Cpr, "2026-11-24")).toBe(0);
  });
});

describe("a text", () => {
  test.each([
    "7104381234",
    "71 04 38 12 34",
    "71.04.38-1234",
    "710438/1234",
    "710438\u20111234",
    "sag 710438 – 1234",
  ])("holds a CPR number: %s", (text) => expect(holdsCpr(text)).toBe(true));

  test.each(["", "EMN-2012-004711", "26/012345", "27.36.04-P00-1-26", "DF-2026-77"])(
    "of the journal or the national register holds none: %s",
    (text) => expect(holdsCpr(text)).toBe(false),
  );
});
