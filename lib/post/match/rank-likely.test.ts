import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Candidate, LIKELY_REASONS, rankLikely } from "@/lib/post/match/rank-likely";
import { TODAY } from "@/tests/people";

const aCandidate = (change: Partial<Candidate> = {}): Candidate => ({
  sagsnummer: "2026-000001",
  pagesAway: null,
  afterSlipSheet: false,
  inBatch: false,
  waitsFor: "signature",
  sentOn: null,
  location: "her",
  ...change,
});

const about = { today: TODAY, location: null, most: 5 };
const reasonsOf = (change: Partial<Candidate>, location: string | null = null) =>
  rankLikely([aCandidate(change)], { ...about, location })[0]?.reasons;

describe("a sag is likely", () => {
  test.each<[string, Partial<Candidate>, string[]]>([
    ["when the page beside is of it", { pagesAway: 1 }, ["beside"]],
    ["when its slip-sheet lies before", { afterSlipSheet: true }, ["slip_sheet"]],
    ["when other pages of it came in the batch", { inBatch: true }, ["same_batch"]],
    ["when the citizen was asked for pages", { waitsFor: "pages" }, ["asked"]],
    ["when a letter went out three weeks ago at most", { sentOn: "2026-11-03" }, ["recent"]],
  ])("%s", (_, change, reasons) => {
    expect(reasonsOf(change)).toEqual(reasons);
  });

  test("when it waits, and is from the place where one is", () => {
    expect(reasonsOf({}, "her")).toEqual(["same_place"]);
    expect(reasonsOf({ waitsFor: "nothing" }, "her")).toBeUndefined();
  });

  test("not when nothing speaks for it, or its letter went out long ago", () => {
    expect(reasonsOf({})).toBeUndefined();
    expect(reasonsOf({ sentOn: "2026-11-02" })).toBeUndefined();
    expect(reasonsOf({ waitsFor: "nothing", sentOn: TODAY })).toBeUndefined();
  });
});

const CANDIDATE = fc.record<Candidate>({
  sagsnummer: fc.integer({ min: 1, max: 999_999 }).map((n) => `2026-${String(n).padStart(6, "0")}`),
  pagesAway: fc.option(fc.integer({ min: 1, max: 20 })),
  afterSlipSheet: fc.boolean(),
  inBatch: fc.boolean(),
  waitsFor: fc.constantFrom("pages", "answer", "signature", "nothing"),
  sentOn: fc.option(fc.constantFrom("2026-10-01", "2026-11-10", TODAY)),
  location: fc.constantFrom("her", "der"),
});

test("the order is the same however the sager are read, the nearest first, and each says why", () => {
  const sager = fc.uniqueArray(CANDIDATE, { selector: ({ sagsnummer }) => sagsnummer, maxLength: 12 });
  fc.assert(
    fc.property(sager, (candidates) => {
      const ranked = rankLikely(candidates, { ...about, location: "her", most: 12 });
      expect(rankLikely(candidates.toReversed(), { ...about, location: "her", most: 12 })).toEqual(ranked);
      for (const { reasons } of ranked) {
        expect(reasons.length).toBeGreaterThan(0);
        expect(reasons).toEqual(LIKELY_REASONS.filter((reason) => reasons.includes(reason)));
      }
      const isNear = ({ pagesAway, afterSlipSheet }: Candidate) => pagesAway !== null || afterSlipSheet;
      const near = ranked.map(({ candidate }) => isNear(candidate));
      expect(near).toEqual(near.toSorted((a, b) => Number(b) - Number(a)));
    }),
  );
});
