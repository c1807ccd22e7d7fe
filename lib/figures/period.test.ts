import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "@/lib/dates";
import { type AskedPeriod, hasLongNumber, periodOf } from "./asked-period";
import { offeredQuarters, weeksOf } from "./period";

const TUESDAY = "2026-11-24";
const exact = (asked: AskedPeriod, today = TUESDAY) => periodOf(asked, { isExact: true, today });
const hidden = (asked: AskedPeriod, today = TUESDAY) => periodOf(asked, { isExact: false, today });
const DAYS = fc.integer({ min: 0, max: 2000 }).map((days) => addDays("2024-01-01", days));

describe("quarters", () => {
  test("run until today for whom numbers are exact, and until the last Sunday before today for others", () => {
    const [running, whole] = [true, false].map(
      (isExact) => offeredQuarters(TUESDAY, { wholeWeeks: !isExact })[0],
    );
    expect(running).toEqual({
      from: "2026-10-01",
      to: TUESDAY,
      name: "4. kvartal 2026 til nu",
      query: "kvartal=2026-k4",
    });
    expect(whole).toMatchObject({ from: "2026-10-01", to: "2026-11-22" });
  });

  test("that are over are whole, and are named without more", () => {
    expect(offeredQuarters(TUESDAY, { wholeWeeks: true })[1]).toEqual({
      from: "2026-07-01",
      to: "2026-09-30",
      name: "3. kvartal 2026",
      query: "kvartal=2026-k3",
    });
  });

  test("have no running one for whom numbers are hidden, as long as it has no week that is over", () => {
    // 1 October 2026 is a Thursday
    for (const day of ["2026-10-01", "2026-10-04"]) {
      expect(offeredQuarters(day, { wholeWeeks: true })[0]?.query).toBe("kvartal=2026-k3");
    }
    expect(offeredQuarters("2026-10-05", { wholeWeeks: true })[0]).toMatchObject({
      from: "2026-10-01",
      to: "2026-10-04",
    });
  });

  test("never overlap, leave out no day between them, and never have a day that is not over", () => {
    fc.assert(
      fc.property(DAYS, fc.boolean(), (today, wholeWeeks) => {
        const quarters = offeredQuarters(today, { wholeWeeks });
        for (const [at, { from, to }] of quarters.entries()) {
          expect(from <= to && to <= today && (!wholeWeeks || to < today)).toBe(true);
          const later = quarters[at - 1];
          if (later) expect(addDays(to, 1)).toBe(later.from);
        }
      }),
    );
  });
});

describe("the address", () => {
  test("asks for the newest quarter when it says nothing, and for one that is offered", () => {
    expect(exact({})).toMatchObject({ ok: true, period: { query: "kvartal=2026-k4" } });
    expect(hidden({ kvartal: "2026-k3" })).toMatchObject({ ok: true, period: { to: "2026-09-30" } });
  });

  test.each(["2027-k1", "2026-k5", "2026-k0", "1999-k1", "2026", "", "x", ["2026-k3", "2026-k2"]])(
    "finds no quarter %j",
    (kvartal) => {
      expect(exact({ kvartal })).toEqual({ ok: false });
      expect(hidden({ kvartal })).toEqual({ ok: false });
    },
  );

  test("asks for a year or any days where numbers are exact", () => {
    expect(exact({ aar: "2026" })).toMatchObject({ period: { from: "2026-01-01", to: TUESDAY } });
    expect(exact({ aar: "2025" })).toMatchObject({ period: { to: "2025-12-31", name: "2025" } });
    expect(exact({ fra: "1.10.2026", til: "2026-10-31" })).toMatchObject({
      period: {
        from: "2026-10-01",
        to: "2026-10-31",
        name: "1. oktober 2026 til 31. oktober 2026",
        query: "fra=2026-10-01&til=2026-10-31",
      },
    });
    for (const aar of ["2027", "1999", "26", ""]) expect(exact({ aar })).toEqual({ ok: false });
  });

  test.each([{ aar: "2026" }, { fra: "2026-10-01", til: "2026-10-31" }, { fra: "" }, { til: TUESDAY }])(
    "finds nothing but quarters where numbers are hidden: %j",
    (asked) => expect(hidden(asked)).toEqual({ ok: false }),
  );

  test.each([
    [{ fra: "", til: "" }, "fra", "første dag"],
    [{ fra: "31.02.2026", til: TUESDAY }, "fra", "første dag"],
    [{ fra: "1.10.2026", til: "i går" }, "til", "sidste dag"],
    [{ fra: "2.10.2026", til: "1.10.2026" }, "til", "ligger før den første"],
    [{ fra: "1.10.2026", til: "25.11.2026" }, "til", "i fremtiden"],
    [{ fra: "1.10.2020", til: "1.10.2026" }, "fra", "højst 2 år"],
  ])("says what is wrong with the days %j, and shows the newest quarter", (asked, field, words) => {
    const answer = exact(asked);
    expect(answer).toMatchObject({ ok: true, period: { query: "kvartal=2026-k4" }, errors: [{ field }] });
    expect(answer.ok && answer.errors[0]?.message).toContain(words);
  });
});

test("a number longer than a day is told from a day, however it is written", () => {
  for (const fra of ["7104381234", "710438-1234", "71 04 38 12 34", ["1", "710438-1234"]]) {
    expect(hasLongNumber({ fra })).toBe(true);
    expect(hasLongNumber({ til: fra })).toBe(true);
  }
  for (const fra of ["01.10.2026", "2026-10-01", "01102026", "", undefined]) {
    expect(hasLongNumber({ fra })).toBe(false);
  }
});

describe("weeks", () => {
  test("are every week with a day in the period, once and in order, also over New Year", () => {
    expect(weeksOf({ from: "2026-12-27", to: "2027-01-04" })).toEqual([
      { key: "2026-52", label: "Uge 52, 2026" },
      { key: "2026-53", label: "Uge 53, 2026" },
      { key: "2027-01", label: "Uge 1, 2027" },
    ]);
  });
});
