import { expect, test } from "vitest";
import { dayWords, queueWords, runWords, takeOutWords } from "@/lib/post/out/words";

const today = "2026-11-26";
const queue = { letters: 14, sheets: 23, oldest: "2026-11-25" };
const run = { number: 12, state: "ready", total: 14, done: 14, sheets: 23, sentOn: null } as const;

test("the queue says how many, how thick, and how long the oldest has lain", () => {
  expect(queueWords(queue, today)).toBe(
    "14 breve på 23 ark skal printes. Det ældste har ligget siden i går.",
  );
  expect(queueWords({ letters: 1, sheets: 2, oldest: "2026-11-20" }, today)).toBe(
    "1 brev på 2 ark skal printes. Det har ligget siden den 20.11.2026.",
  );
  expect(queueWords({ ...queue, oldest: today }, today)).toContain("Alle er fra i dag.");
  expect(queueWords({ letters: 0, sheets: 0, oldest: null }, today)).toBe(
    "Ingen breve venter på at blive printet.",
  );
});

test("a run says where it stands", () => {
  expect(runWords(run)).toBe("14 breve på 23 ark, klar til print.");
  expect(runWords({ ...run, state: "making", done: 4 })).toBe("4 af 14 breve er gjort klar.");
  expect(runWords({ ...run, state: "sent", sentOn: today })).toBe(
    "14 breve på 23 ark, sendt den 26. november 2026.",
  );
  expect(runWords({ ...run, state: "undone" })).toContain("Fortrudt.");
});

test("what is to be taken out is named by its sag and why", () => {
  expect(takeOutWords({ sagsnummer: "2026-000123", reason: "died" })).toBe(
    "Tag brevet til sag 2026-000123 ud af bunken: en af de to er død.",
  );
});

test("a day is near in words and far as a date", () => {
  const days = ["2026-11-26", "2026-11-25", "2026-11-24", "2026-11-23"];
  expect(days.map((day) => dayWords(day, today))).toEqual(["i dag", "i går", "i forgårs", "den 23.11.2026"]);
});
