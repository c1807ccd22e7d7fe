import { describe, expect, test } from "vitest";
import { calendarOf } from "@/lib/clock/calendar";
import { workingDaysBetween } from "@/lib/clock/working-days";
import { addDays } from "@/lib/dates";
import { blankNumber, parseBlankNumber, readBlankName } from "@/lib/post/blank/blank";
import { missedSince } from "@/lib/post/blank/missing";
import { numbersInWords, spansOf } from "@/lib/post/blank/spans";
import { pageCode } from "@/lib/post/code";

describe("the number of a blank form", () => {
  test("is six digits after a B, and more when they are used up", () => {
    expect([1, 123, 999_999, 1_000_000].map(blankNumber)).toEqual([
      "B-000001",
      "B-000123",
      "B-999999",
      "B-1000000",
    ]);
  });

  test("is read however it is typed, and nothing else is", () => {
    for (const typed of ["B-000123", "b-123", "B 000123", " 123 ", "B–000123", "b000123"]) {
      expect(parseBlankNumber(typed)).toBe(123);
    }
    for (const typed of ["", "B", "0", "B-0", "C-123", "12a", "99999999999", "1 2 B"]) {
      expect(parseBlankNumber(typed)).toBeNull();
    }
  });

  test("stands for the form as the code of any of its pages does, and a wrong sign is found", () => {
    const code = pageCode({ printedId: "7K3M9XR", page: 2 });
    expect(readBlankName("B-000123")).toEqual({ ok: true, name: { number: 123 } });
    expect(readBlankName(code.toLowerCase())).toEqual({ ok: true, name: { printedId: "7K3M9XR" } });
    expect(readBlankName("")).toEqual({ ok: false, problem: "empty" });
    expect(readBlankName("B-12x")).toEqual({ ok: false, problem: "no_number" });
    expect(readBlankName(`${code.slice(0, -1)}3`)).toEqual({ ok: false, problem: "wrong_check" });
    expect(readBlankName("hund")).toEqual({ ok: false, problem: "wrong_length" });
  });

  test("is a code and no number when it has nine digits whose check holds", () => {
    const signs = ["3", "4", "6", "7", "9"];
    const codes = signs.flatMap((sign) =>
      signs.map((_, at) => pageCode({ printedId: `346793${sign}`, page: at + 1 })),
    );
    const digits = codes.find((code) => /^[\d-]+$/.test(code)) ?? "";
    expect(readBlankName(digits)).toEqual({
      ok: true,
      name: { printedId: digits.replaceAll("-", "").slice(0, 7) },
    });
  });
});

describe("numbers", () => {
  test("are told as spans, in order and each once", () => {
    expect(spansOf([3, 1, 2, 2, 7, 9, 8])).toEqual([
      { from: 1, to: 3 },
      { from: 7, to: 9 },
    ]);
    expect(numbersInWords([5, 1, 2])).toBe("B-000001 til B-000002, B-000005");
    expect(numbersInWords([1, 3, 5, 7, 9, 11])).toBe("B-000001, B-000003, B-000005 og 3 andre");
  });
});

describe("a form that was handed out", () => {
  const calendar = calendarOf([]);
  test("is missed when more than so many working days have passed, and not a day before", () => {
    for (const today of ["2026-11-24", "2026-12-28", "2027-03-29", "2026-11-22"]) {
      for (const days of [1, 5, 60]) {
        const since = missedSince(today, days, calendar);
        expect(workingDaysBetween(since, today, calendar)).toBeGreaterThan(days);
        expect(workingDaysBetween(addDays(since, 1), today, calendar)).toBe(days);
      }
    }
  });
});
