import { execFileSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { isPublicHoliday } from "@/lib/clock/holidays";

/** From the almanac, not from the library. */
const OF_2026 = [
  "2026-01-01",
  "2026-04-02",
  "2026-04-03",
  "2026-04-05",
  "2026-04-06",
  "2026-05-14",
  "2026-05-24",
  "2026-05-25",
  "2026-12-25",
  "2026-12-26",
];

const daysOf = (year: number) =>
  Array.from({ length: 366 }, (_, at) =>
    new Date(Date.UTC(year, 0, 1 + at)).toISOString().slice(0, 10),
  ).filter((day) => day.startsWith(String(year)));

describe("a public holiday", () => {
  test("is one of the ten of the year, and no day beside them", () => {
    expect(daysOf(2026).filter(isPublicHoliday)).toEqual(OF_2026);
  });

  test("is Store bededag through 2023, and not from 2024 on", () => {
    expect(isPublicHoliday("2022-05-13")).toBe(true);
    expect(isPublicHoliday("2023-05-05")).toBe(true);
    for (const day of ["2024-04-26", "2025-05-16", "2026-05-01", "2027-04-23"])
      expect(isPublicHoliday(day)).toBe(false);
  });

  test("moves with Easter, which can lie in March and late in April", () => {
    expect(daysOf(2027).filter(isPublicHoliday)).toContain("2027-03-28");
    expect(["2038-04-25", "2038-04-26", "2038-06-03", "2038-06-14"].every(isPublicHoliday)).toBe(true);
  });

  test("is none of the days that many are closed on without a law", () => {
    for (const day of ["2026-05-01", "2026-06-05", "2026-12-24", "2026-12-31"])
      expect(isPublicHoliday(day)).toBe(false);
  });

  test.each(["America/New_York", "Pacific/Kiritimati", "Europe/Copenhagen"])(
    "is the same day when the server stands in %s",
    (zone) => {
      const code = `
        import { isPublicHoliday } from "./lib/clock/holidays.ts";
        const days = ${JSON.stringify(daysOf(2026))};
        console.log(JSON.stringify([new Date(0).getTimezoneOffset(), days.filter(isPublicHoliday)]));`;
      const env = { ...process.env, TZ: zone };
      const args = ["--import", "tsx", "--input-type=module", "-e", code];
      const [offset, holidays] = JSON.parse(execFileSync(process.execPath, args, { env, encoding: "utf8" }));
      expect(holidays).toEqual(OF_2026);
      expect(offset === -60, "the process is really there").toBe(zone === "Europe/Copenhagen");
    },
  );
});
