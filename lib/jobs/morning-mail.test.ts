import { describe, expect, test } from "vitest";
import { calendarOf } from "@/lib/clock/calendar";
import { CLOSED_DAYS } from "@/lib/clock/closed-days";
import { isMorning } from "@/lib/jobs/morning";
import { MORNING_SUBJECT, morningParagraphs } from "@/lib/jobs/morning-mail";
import { lix } from "@/lib/lix/lix";
import { asHtml, asText } from "@/lib/mail/compose";

const NONE = { waiting: 0, late: 0, notAssigned: 0, expiring: 0 };
const MANY = { waiting: 12, late: 3, notAssigned: 5, expiring: 23 };
const FIGURES = [NONE, { waiting: 1, late: 1, notAssigned: 1, expiring: 1 }, MANY];

const words = (text: string) => text.split(/\s+/).filter(Boolean);
const stripped = (html: string) => html.replace(/<head>.*<\/head>/s, "").replace(/<[^>]*>/g, " ");

describe("the morning mail", () => {
  test("says how many wait, are late, are not distributed and run out", () => {
    expect(morningParagraphs(MANY).slice(1, 5)).toEqual([
      "Der venter 12 sager på dig.",
      "3 af dine sager er over fristen.",
      "5 sager er ikke fordelt.",
      "Fuldmagten i 23 sager udløber inden 30 dage.",
    ]);
    expect(morningParagraphs(NONE).slice(1, 5)).toEqual([
      "Der venter ingen sager på dig.",
      "Ingen af dine sager er over fristen.",
      "Alle sager er fordelt.",
      "Ingen fuldmagter udløber inden 30 dage.",
    ]);
  });

  test.each(FIGURES)("is word for word the same as text and as HTML: %o", (figures) => {
    const paragraphs = morningParagraphs(figures);
    expect(words(stripped(asHtml(paragraphs)))).toEqual(words(asText(paragraphs)));
  });

  test("has no link, no sagsnummer, no picture and nothing to fetch, and says its language", () => {
    const html = asHtml(morningParagraphs({ waiting: 1, late: 0, notAssigned: 2, expiring: 3 }));
    expect(html).toContain('<html lang="da">');
    expect(html).not.toMatch(/<(a|img|link|script|style)\b|https?:|www\.|\d{4}-\d{6}|\w\.\w/);
  });

  test("has a subject without a number, and is plain to read", () => {
    expect(MORNING_SUBJECT).not.toMatch(/\d/);
    for (const figures of FIGURES) expect(lix(morningParagraphs(figures).join(" ")).lix).toBeLessThan(30);
  });

  test("says nothing as markup", () => {
    expect(asHtml(["1 < 2 & 3"])).toContain("<p>1 &lt; 2 &amp; 3</p>");
  });
});

describe("the morning", () => {
  test.each([
    ["2026-11-24T05:59:00Z", false],
    ["2026-11-24T06:00:00Z", true],
    ["2026-11-24T10:59:00Z", true],
    ["2026-11-24T11:00:00Z", false],
    ["2026-07-01T05:00:00Z", true],
    ["2026-11-28T07:00:00Z", false],
    ["2026-12-25T07:00:00Z", false],
    ["2026-12-24T07:00:00Z", false],
  ])("at %s is %s: from 7 to 12 in Copenhagen, on working days", (at, expected) => {
    expect(isMorning(new Date(at), calendarOf(CLOSED_DAYS))).toBe(expected);
  });
});
