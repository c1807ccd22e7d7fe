import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { calendarOf } from "@/lib/clock/calendar";
import { CLOSED_DAYS, type ClosedDay } from "@/lib/clock/closed-days";
import { addWorkingDays, isWorkingDay, workingDaysBetween } from "@/lib/clock/working-days";
import { copenhagenDay } from "@/lib/dates";

const ALL = calendarOf(CLOSED_DAYS);
const NONE = calendarOf([]);
const days = fc.date({ min: new Date("2020-01-01"), max: new Date("2040-12-31"), noInvalidDate: true });
const anyDay = days.map((date) => date.toISOString().slice(0, 10));
const anyCalendar = fc.subarray([...CLOSED_DAYS]).map(calendarOf);

describe("a working day", () => {
  test("is Monday to Friday", () => {
    const week = ["23", "24", "25", "26", "27", "28", "29"].map((day) => `2026-11-${day}`);
    expect(week.filter((day) => isWorkingDay(day, ALL))).toEqual(week.slice(0, 5));
  });

  test.each([
    ["grundlovsdag", "2026-06-05"],
    ["juleaftensdag", "2026-12-24"],
    ["nytaarsaftensdag", "2026-12-31"],
  ] as const)("is %s where the municipality keeps open", (name, day) => {
    const others = CLOSED_DAYS.filter((closed) => closed !== name);
    expect(isWorkingDay(day, NONE)).toBe(true);
    expect(isWorkingDay(day, calendarOf(others))).toBe(true);
    expect(isWorkingDay(day, calendarOf([name]))).toBe(false);
    expect(isWorkingDay(day, ALL)).toBe(false);
  });

  test("is no public holiday, whatever the municipality keeps open", () => {
    for (const day of ["2026-04-02", "2026-05-14", "2026-12-25", "2027-01-01"])
      expect(isWorkingDay(day, NONE)).toBe(false);
  });

  test("is the first of May, and the Friday that was Store bededag", () => {
    expect(isWorkingDay("2026-05-01", ALL)).toBe(true);
    expect(isWorkingDay("2023-05-05", ALL)).toBe(false);
    expect(isWorkingDay("2024-04-26", ALL)).toBe(true);
  });
});

describe("adding working days", () => {
  test.each([
    ["over a weekend", "2026-11-24", 4, "2026-11-30"],
    ["from a Friday", "2026-11-27", 1, "2026-11-30"],
    ["from a Saturday", "2026-11-28", 1, "2026-11-30"],
    ["from a Sunday", "2026-11-29", 1, "2026-11-30"],
    ["none", "2026-11-28", 0, "2026-11-28"],
    ["ten", "2026-11-24", 10, "2026-12-08"],
    ["over Easter", "2026-04-01", 1, "2026-04-07"],
    ["from a day in Easter", "2026-04-03", 2, "2026-04-08"],
    ["over Ascension Day, a Thursday", "2026-05-13", 2, "2026-05-18"],
    ["over Whitsun", "2026-05-22", 1, "2026-05-26"],
    ["over Christmas, its second day a Saturday", "2026-12-23", 1, "2026-12-28"],
    ["over Christmas and New Year", "2026-12-23", 4, "2027-01-04"],
    ["over New Year's Day, a Saturday", "2027-12-30", 1, "2028-01-03"],
    ["over Store bededag 2023", "2023-05-04", 1, "2023-05-08"],
    ["over the Friday that it would have been in 2024", "2024-04-25", 1, "2024-04-26"],
    ["to the leap day, a Tuesday", "2028-02-28", 1, "2028-02-29"],
    ["from the leap day", "2028-02-29", 1, "2028-03-01"],
    ["over the change to summer time", "2026-03-27", 1, "2026-03-30"],
    ["over the change to winter time", "2026-10-23", 1, "2026-10-26"],
  ])("%s", (_, from, count, to) => {
    expect(addWorkingDays(from, count, ALL)).toBe(to);
  });

  test.each<[ClosedDay, string, string, string]>([
    ["grundlovsdag", "2026-06-04", "2026-06-05", "2026-06-08"],
    ["juleaftensdag", "2026-12-23", "2026-12-24", "2026-12-28"],
    ["nytaarsaftensdag", "2026-12-30", "2026-12-31", "2027-01-04"],
  ])("stops on %s only where it is open", (name, from, open, closed) => {
    expect(addWorkingDays(from, 1, calendarOf([]))).toBe(open);
    expect(addWorkingDays(from, 1, calendarOf([name]))).toBe(closed);
  });

  test("from an instant counts from the day it is in Copenhagen, also when the clock is changed", () => {
    const due = (instant: string) => addWorkingDays(copenhagenDay(new Date(instant)), 1, ALL);
    // Half past eleven on Friday evening, and half past twelve in the night after it.
    expect(due("2026-03-27T22:30:00Z")).toBe("2026-03-30");
    expect(due("2026-03-27T23:30:00Z")).toBe("2026-03-30");
    // The Sundays on which an hour is missing or there twice, and the Mondays after them.
    expect(due("2026-03-29T21:30:00Z")).toBe("2026-03-30");
    expect(due("2026-03-29T22:30:00Z")).toBe("2026-03-31");
    expect(due("2026-10-25T22:30:00Z")).toBe("2026-10-26");
    expect(due("2026-10-25T23:30:00Z")).toBe("2026-10-27");
  });

  test("ends on a working day, whatever is closed, with exactly so many passed", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), anyCalendar, (day, count, calendar) => {
        const end = addWorkingDays(day, count, calendar);
        expect(isWorkingDay(end, calendar)).toBe(true);
        expect(workingDaysBetween(day, end, calendar)).toBe(count);
      }),
      { numRuns: 200 },
    );
  });
});

describe("counting working days", () => {
  test("leaves the first day out and takes the last with it", () => {
    expect(workingDaysBetween("2026-11-24", "2026-11-24", ALL)).toBe(0);
    expect(workingDaysBetween("2026-11-24", "2026-11-25", ALL)).toBe(1);
    expect(workingDaysBetween("2026-11-27", "2026-11-29", ALL)).toBe(0);
    expect(workingDaysBetween("2026-12-23", "2027-01-04", ALL)).toBe(4);
    expect(workingDaysBetween("2026-11-25", "2026-11-24", ALL)).toBe(0);
  });

  test("leads back to the day that was counted to, when it is a working day", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 90 }), anyCalendar, (first, ahead, calendar) => {
        const second = new Date(Date.parse(first) + ahead * 86_400_000).toISOString().slice(0, 10);
        const count = workingDaysBetween(first, second, calendar);
        if (isWorkingDay(second, calendar) && count > 0)
          expect(addWorkingDays(first, count, calendar)).toBe(second);
        else expect(addWorkingDays(first, count, calendar) <= second).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  test("adds up over a day between", () => {
    fc.assert(
      fc.property(fc.tuple(anyDay, anyDay, anyDay), anyCalendar, (three, calendar) => {
        const [a = "", b = "", c = ""] = three.map((day) => `2028${day.slice(4)}`).sort();
        expect(workingDaysBetween(a, b, calendar) + workingDaysBetween(b, c, calendar)).toBe(
          workingDaysBetween(a, c, calendar),
        );
      }),
      { numRuns: 50 },
    );
  });
});
