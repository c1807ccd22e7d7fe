import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addDays,
  addYears,
  ageOn,
  copenhagenDay,
  copenhagenTime,
  daysBetween,
  fromDbDate,
  longDate,
  parseDay,
  shortDate,
  toDbDate,
  weekday,
  weekdayName,
} from "@/lib/dates";

const MONTHS = [
  "januar",
  "februar",
  "marts",
  "april",
  "maj",
  "juni",
  "juli",
  "august",
  "september",
  "oktober",
  "november",
  "december",
];

/** A day from 1600 to 2399: every leap-year rule is met. */
const days = fc
  .integer({ min: Date.UTC(1600, 0, 1) / 86_400_000, max: Date.UTC(2399, 11, 31) / 86_400_000 })
  .map((count) => new Date(count * 86_400_000).toISOString().slice(0, 10));

const daysTyped = days.filter((day) => day >= "1900-01-01");

describe("a day as typed", () => {
  test("is read in every way that the sentence on the field accepts", () => {
    fc.assert(
      fc.property(daysTyped, (day) => {
        const [year = "", month = "", date = ""] = day.split("-");
        const [m, d] = [String(Number(month)), String(Number(date))];
        const name = MONTHS[Number(month) - 1] ?? "";
        const ways = [
          day,
          `${date}.${month}.${year}`,
          `${date}-${month}-${year}`,
          `${date}/${month}/${year}`,
          `${date}/${month} ${year}`,
          `${date}${month}${year}`,
          `${d}.${m}.${year}`,
          `${d}/${m}-${year}`,
          `${d} ${m} ${year}`,
          `${d}. ${name} ${year}`,
          `${d} ${name} ${year}`,
          `den ${d}. ${name} ${year}`,
          `${d}. ${name.toUpperCase()} ${year}`,
          `${d}. ${name.slice(0, 3)}. ${year}`,
          `  ${date}.${month}.${year}  `,
          longDate(day),
          shortDate(day),
        ];
        for (const way of ways) expect(parseDay(way), way).toBe(day);
      }),
    );
  });

  test.each([
    "31.02.2028",
    "29.02.2027",
    "31.04.2027",
    "00.01.2027",
    "32.01.2027",
    "01.13.2027",
    "01.00.2027",
  ])("%s is refused: there is no such day", (text) => {
    expect(parseDay(text)).toBeNull();
    expect(parseDay(text.replaceAll(".", ""))).toBeNull();
    expect(parseDay(text.split(".").toReversed().join("-"))).toBeNull();
  });

  test("29 February is read in leap years alone", () => {
    expect(parseDay("29.02.2028")).toBe("2028-02-29");
    expect(parseDay("29.02.2000")).toBe("2000-02-29");
    expect(parseDay("29.02.1900")).toBeNull();
  });

  test.each(["01.01.0000", "01.01.0001", "24.11.0026", "24.11.1026", "31.12.1899"])(
    "%s is refused: nothing here lies before 1900",
    (text) => {
      expect(parseDay(text)).toBeNull();
      expect(parseDay(text.replaceAll(".", ""))).toBeNull();
      expect(parseDay(text.split(".").toReversed().join("-"))).toBeNull();
    },
  );

  test.each([
    "",
    " ",
    "i morgen",
    "31.12.28",
    "31.12",
    "2028",
    "31..2028",
    "1.1.20281",
    "12.31.2028",
    "31.december",
    "31. dec",
    "31. smarch 2028",
    "2028-12-31T00:00",
    "2028/12/31",
    "0x1.1.2028",
    "-1.1.2028",
  ])("»%s« is refused", (text) => {
    expect(parseDay(text)).toBeNull();
  });

  test("never throws, and what is read is a day that is written the same again", () => {
    const nearly = fc.stringMatching(/^\d{1,4}[ ./-]{0,2}(\d{1,2}|[a-z]{3,5})[ ./-]{0,2}\d{2,4}$/);
    fc.assert(
      fc.property(fc.oneof(fc.string(), nearly), (text) => {
        const day = parseDay(text);
        if (day !== null) expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day);
      }),
      { numRuns: 500 },
    );
  });
});

describe("the day in Copenhagen", () => {
  test.each([
    ["2026-10-24T21:59:59.999Z", "2026-10-24"], // summer: midnight is 22:00 UTC
    ["2026-10-24T22:00:00Z", "2026-10-25"],
    ["2026-10-25T22:59:59.999Z", "2026-10-25"], // the day is 25 hours: midnight is 23:00 UTC again
    ["2026-10-25T23:00:00Z", "2026-10-26"],
    ["2027-03-27T22:59:59.999Z", "2027-03-27"],
    ["2027-03-27T23:00:00Z", "2027-03-28"],
    ["2027-03-28T21:59:59.999Z", "2027-03-28"], // the day is 23 hours
    ["2027-03-28T22:00:00Z", "2027-03-29"],
    ["2026-12-31T23:00:00Z", "2027-01-01"],
  ])("at %s is %s", (instant, day) => {
    expect(copenhagenDay(new Date(instant))).toBe(day);
  });

  test("at noon UTC is the day of UTC, all year", () => {
    fc.assert(
      fc.property(days, (day) => {
        fc.pre(day > "1900-01-01");
        expect(copenhagenDay(new Date(`${day}T12:00:00Z`))).toBe(day);
      }),
    );
  });

  test("goes with the hour on the clock there", () => {
    expect(copenhagenTime(new Date("2026-10-25T00:30:00Z"))).toBe("kl. 2.30");
    expect(copenhagenTime(new Date("2026-10-25T01:30:00Z"))).toBe("kl. 2.30"); // the hour that comes twice
    expect(copenhagenTime(new Date("2027-03-28T00:59:00Z"))).toBe("kl. 1.59");
    expect(copenhagenTime(new Date("2027-03-28T01:00:00Z"))).toBe("kl. 3.00");
    expect(copenhagenTime(new Date("2026-11-24T13:05:00Z"))).toBe("kl. 14.05");
  });

  test("travels to the database and back unchanged", () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(fromDbDate(toDbDate(day))).toBe(day);
      }),
    );
  });
});

describe("an age", () => {
  test("grows on the birthday itself", () => {
    expect(ageOn("2011-11-24", "2026-11-23")).toBe(14);
    expect(ageOn("2011-11-24", "2026-11-24")).toBe(15);
    expect(ageOn("2011-11-24", "2011-11-24")).toBe(0);
  });

  test("of somebody born on 29 February grows on 1 March when the year has no such day", () => {
    expect(ageOn("2008-02-29", "2023-02-28")).toBe(14);
    expect(ageOn("2008-02-29", "2023-03-01")).toBe(15);
    expect(ageOn("2008-02-29", "2024-02-28")).toBe(15);
    expect(ageOn("2008-02-29", "2024-02-29")).toBe(16);
  });

  test("is the difference of the years, less one before the birthday", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 45_000 }), (bornOn, count) => {
        const day = new Date(Date.parse(bornOn) + count * 86_400_000).toISOString().slice(0, 10);
        const years = Number(day.slice(0, 4)) - Number(bornOn.slice(0, 4));
        const hadBirthday = day.slice(5) >= bornOn.slice(5);
        expect(ageOn(bornOn, day)).toBe(hadBirthday ? years : years - 1);
      }),
    );
  });
});

describe("adding", () => {
  test("years keeps the day, and the last day of February where the year has no 29th", () => {
    expect(addYears("2026-11-24", 2)).toBe("2028-11-24");
    expect(addYears("2028-02-29", 1)).toBe("2029-02-28");
    expect(addYears("2028-02-29", 4)).toBe("2032-02-29");
  });
});

test("days are counted over months, summer time and back again", () => {
  expect(daysBetween("2026-11-24", "2026-12-24")).toBe(30);
  expect(daysBetween("2026-03-28", "2026-03-30")).toBe(2);
  fc.assert(
    fc.property(days, fc.integer({ min: -400, max: 400 }), (day, count) => {
      expect(daysBetween(day, addDays(day, count))).toBe(count);
    }),
  );
});

test("a day is written short with two digits each, and long with the month's name", () => {
  expect(shortDate("2026-03-01")).toBe("01.03.2026");
  expect(longDate("2026-03-01")).toBe("1. marts 2026");
});

test("a day has its weekday, by number and by name", () => {
  expect([weekday("2026-11-23"), weekday("2026-11-24"), weekday("2026-11-29")]).toEqual([1, 2, 7]);
  expect([weekdayName(1), weekdayName(7), weekdayName(0)]).toEqual(["mandag", "søndag", ""]);
});
