import { expect, test } from "vitest";
import { type NounFact, nounSentence } from "@/lib/catalogue/keep/noun/describe";
import { calledTheSame, keptNoun, keptNouns } from "@/lib/catalogue/keep/noun/kept-noun";
import type { NounRow } from "@/lib/catalogue/keep/noun/rows";
import { toDbDate } from "@/lib/dates";

const aRow = (name: string, from: string, to: string | null, change: Partial<NounRow> = {}): NounRow => ({
  id: `${name} ${from}`,
  slug: "kultur",
  name,
  position: 0,
  source: "found",
  note: null,
  validFrom: toDbDate(from),
  validTo: to === null ? null : toDbDate(to),
  recordedSeq: 7n,
  replacedSeq: null,
  ...change,
});

const ROWS = [aRow("Kultur", "2026-01-01", "2026-06-30"), aRow("By og Kultur", "2026-07-01", "2026-12-31")];
const on = (day: string) => keptNoun("forvaltning", ROWS, day);

test("one is shown as it is on the day, as it was when it has ended, and as it will be before it begins", () => {
  expect(on("2026-03-31")).toMatchObject({
    name: "Kultur",
    state: "on",
    shownOn: "2026-03-31",
    from: "2026-01-01",
    until: "2026-12-31",
    laterDays: ["2026-07-01"],
    next: { name: "By og Kultur", from: "2026-07-01" },
  });
  expect(on("2026-12-31")).toMatchObject({ name: "By og Kultur", state: "on", laterDays: [] });
  expect(on("2027-01-01")).toMatchObject({ name: "By og Kultur", state: "ended", shownOn: "2026-12-31" });
  expect(on("2025-12-31")).toMatchObject({ name: "Kultur", state: "coming", shownOn: "2026-01-01" });
  expect(keptNoun("forvaltning", [], "2026-03-31")).toBeNull();
});

test("what is there stands before what is to come, and that before what has ended", () => {
  const other = (slug: string, from: string, to: string | null) => aRow(slug, from, to, { slug });
  const rows = [other("endt", "2026-01-01", "2026-02-01"), other("på vej", "2027-01-01", null), ...ROWS];
  expect(keptNouns("forvaltning", rows, "2026-03-31").map(({ name }) => name)).toEqual([
    "Kultur",
    "på vej",
    "endt",
  ]);
});

test("a new name changes what is called the same, until it is called something else", () => {
  const rows = [...ROWS.toReversed(), aRow("Kultur", "2027-01-01", null)];
  expect(calledTheSame(rows, "2026-03-01").map(({ id }) => id)).toEqual(["Kultur 2026-01-01"]);
  expect(calledTheSame(rows, "2027-02-01").map(({ id }) => id)).toEqual(["Kultur 2027-01-01"]);
});

test("each change is a sentence", () => {
  const fact: NounFact = {
    act: "changed",
    from: "2027-01-01",
    isOwn: true,
    other: null,
    was: undefined,
    is: undefined,
    goesOn: false,
  };
  const told = (change: Partial<NounFact>) => nounSentence({ ...fact, ...change });
  expect([
    told({ was: "Kultur", is: "By" }),
    told({ was: "Kultur", is: "Kultur" }),
    told({ goesOn: true }),
    told({ act: "added", is: "By" }),
    told({ act: "added", is: "By", other: "Kultur" }),
    told({ act: "added", isOwn: false, other: "By" }),
    told({ act: "retired" }),
    told({ act: "retired", other: "By" }),
    told({ act: "retired", isOwn: false, other: "Kultur" }),
  ]).toEqual([
    "Hedder By fra 1. januar 2027. Før: Kultur.",
    "Rettet fra 1. januar 2027.",
    "Fortsætter efter 31. december 2026.",
    "Oprettet fra 1. januar 2027 med navnet By.",
    "Skilt ud fra Kultur fra 1. januar 2027 med navnet By.",
    "Delt i to fra 1. januar 2027. Nogle af fuldmagterne går til: By.",
    "Ophører. Sidste dag er 31. december 2026.",
    "Lagt sammen med By. Sidste dag er 31. december 2026.",
    "Får fuldmagterne fra Kultur fra 1. januar 2027.",
  ]);
});
