import { describe, expect, test } from "vitest";
import { calendarOf } from "@/lib/clock/calendar";
import { CLOSED_DAYS } from "@/lib/clock/closed-days";
import { isDigestTime } from "@/lib/jobs/monday";
import { MONDAY_SUBJECT, MOST_LINES, mondayParagraphs } from "@/lib/jobs/monday-mail";
import { lix } from "@/lib/lix/lix";
import { asHtml, asText } from "@/lib/mail/compose";
import type { Week, WeekLine } from "@/lib/rollout/week";

const line = (change: Partial<WeekLine> = {}): WeekLine => ({
  title: "Madservice",
  area: "Pleje og omsorg",
  days: 12,
  party: "KL",
  waited: 30,
  ...change,
});
const NONE: Week = { overdue: [], still: [], due: [] };
const SOME: Week = {
  overdue: [line(), line({ days: 1, party: null, waited: null })],
  still: [line({ days: 44, waited: 1 })],
  due: [line({ days: 0, waited: 0 }), line({ days: 3, party: null, waited: null })],
};
const MANY: Week = { ...NONE, still: Array.from({ length: MOST_LINES + 4 }, () => line()) };

const words = (text: string) => text.split(/\s+/).filter(Boolean);
const stripped = (html: string) => html.replace(/<head>.*<\/head>/s, "").replace(/<[^>]*>/g, " ");

describe("the Monday mail", () => {
  test("names what is overdue, stands still and is planned, where, for how long and whom it waits for", () => {
    expect(mondayParagraphs(SOME).slice(1, 7)).toEqual([
      "2 er over tiden:",
      [
        "Madservice i Pleje og omsorg: 12 dage over tiden. Venter på: KL, i 30 dage.",
        "Madservice i Pleje og omsorg: 1 dag over tiden.",
      ],
      "1 står stille:",
      ["Madservice i Pleje og omsorg: intet nyt i 44 dage. Venter på: KL, i 1 dag."],
      "2 er planlagt til denne uge:",
      ["Madservice i Pleje og omsorg: i dag. Venter på: KL.", "Madservice i Pleje og omsorg: om 3 dage."],
    ]);
    expect(mondayParagraphs(NONE).slice(1, 4)).toEqual([
      "Intet er over tiden.",
      "Intet står stille.",
      "Intet er planlagt til denne uge.",
    ]);
  });

  test("says how many it leaves out of a long list", () => {
    const [, , counted, lines = []] = mondayParagraphs(MANY);
    expect(counted).toBe(`${MOST_LINES + 4} står stille:`);
    expect(lines).toHaveLength(MOST_LINES + 1);
    expect(lines).toHaveProperty(String(MOST_LINES), "Og 4 til.");
  });

  test.each([NONE, SOME, MANY])("is word for word the same as text and as HTML", (week) => {
    const paragraphs = mondayParagraphs(week);
    expect(words(stripped(asHtml(paragraphs)))).toEqual(words(asText(paragraphs)));
  });

  test("has no link, no picture and nothing to fetch, and a subject in words", () => {
    expect(asHtml(mondayParagraphs(SOME))).not.toMatch(/<(a|img|link|script|style)\b|https?:|www\.|\w\.\w/);
    expect(MONDAY_SUBJECT).not.toMatch(/\d/);
  });

  test("is plain to read", () => {
    for (const week of [NONE, SOME])
      expect(lix(mondayParagraphs(week).flat().join(" ")).lix).toBeLessThan(35);
  });

  test("lists what it lists, for whoever has it read aloud", () => {
    expect(asHtml(["Før", ["1 < 2", "3"]])).toContain(
      "<p>Før</p>\n<ul>\n<li>1 &lt; 2</li>\n<li>3</li>\n</ul>",
    );
  });
});

describe("the time of the Monday mail", () => {
  test.each([
    ["2026-11-23T05:59:00Z", false, "before seven on Monday"],
    ["2026-11-23T06:00:00Z", true, "seven on Monday"],
    ["2026-11-23T14:00:00Z", true, "the afternoon of Monday"],
    ["2026-11-24T07:00:00Z", false, "Tuesday"],
    ["2026-11-28T07:00:00Z", false, "Saturday"],
    ["2026-04-06T07:00:00Z", false, "Easter Monday"],
    ["2026-04-07T07:00:00Z", true, "the day after Easter Monday"],
    ["2027-01-04T07:00:00Z", true, "the first Monday of a year"],
    ["2026-12-24T07:00:00Z", false, "a Thursday that is closed"],
  ])("at %s is %s: %s", (at, expected) => {
    expect(isDigestTime(new Date(at), calendarOf(CLOSED_DAYS))).toBe(expected);
  });
});
