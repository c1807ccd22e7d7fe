import { describe, expect, test } from "vitest";
import { parseQuarter } from "@/lib/report/quarter";
import { latenessOf, lateWords } from "./lateness";

const quarter = parseQuarter("2026-k3") ?? expect.fail("it is one");
const late = (today: string, firstPublishedOn: string | null = null, dueDays = 30) =>
  latenessOf(quarter, { dueDays, firstPublishedOn, today });

describe("the status of a quarter", () => {
  test("is due so many calendar days after the quarter ended", () => {
    expect(late("2026-10-01").dueOn).toBe("2026-10-30");
    expect(late("2026-10-01", null, 15).dueOn).toBe("2026-10-15");
  });

  test("is in time on its due day, and a day late on the next", () => {
    expect(late("2026-09-30").lateDays).toBe(0);
    expect(late("2026-10-30").lateDays).toBe(0);
    expect(late("2026-10-31").lateDays).toBe(1);
    expect(late("2026-11-26").lateDays).toBe(27);
  });

  test("stays as late as it was when it was published", () => {
    expect(late("2027-06-01", "2026-10-30").lateDays).toBe(0);
    expect(late("2027-06-01", "2026-11-02").lateDays).toBe(3);
  });
});

test("days are told in words", () => {
  expect([lateWords(1), lateWords(27)]).toEqual(["forsinket 1 dag", "forsinket 27 dage"]);
});
