import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { copyStanding, judgePage, type PageFacts } from "@/lib/post/match/judge-page";
import { PAGE_NOTES, PAGE_STATES, PAGE_WHYS } from "@/lib/post/match/page";
import { PAGE_NOTE_SENTENCES, PAGE_WHY_SENTENCES } from "@/lib/post/match/words";
import { OPEN_STATUSES, SAG_STATUSES } from "@/lib/sag/lifecycle";

type CopyFacts = Extract<PageFacts, { kind: "copy" }>;

const PLAIN: CopyFacts = {
  kind: "copy",
  by: "by_code",
  paper: "form",
  standing: "in_force",
  isOlderVersion: false,
  sameLayout: true,
  hasPage: true,
  status: "awaiting_signature",
  before: "none",
};

describe("a page with a code of ours", () => {
  test.each<[string, Partial<CopyFacts>, string, string, string[]]>([
    ["of the copy in force lies with its sag", {}, "matched", "by_code", []],
    ["typed by a person too", { by: "by_typed_code" }, "matched", "by_typed_code", []],
    [
      "of a copy that was resent counts, and it is said",
      { standing: "resent" },
      "matched",
      "by_code",
      ["old_copy"],
    ],
    [
      "of an older version counts, and it is said",
      { isOlderVersion: true },
      "matched",
      "by_code",
      ["older_version"],
    ],
    [
      "of a copy that was resent with other pages is told apart",
      { standing: "resent", sameLayout: false },
      "told_apart",
      "other_layout",
      [],
    ],
    ["of papers that were changed is told apart", { standing: "changed" }, "told_apart", "changed", []],
    [
      "of papers that were changed stays told apart in a closed sag, which opening again does not help",
      { standing: "changed", status: "lapsed" },
      "told_apart",
      "changed",
      [],
    ],
    ["of a closed sag is told apart", { status: "withdrawn" }, "told_apart", "closed", []],
    ["of a sag that is done is told apart", { status: "completed" }, "told_apart", "completed", []],
    ["that has come before is one page", { before: "here" }, "twice", "came_before", []],
    [
      "that has come before is one page in a closed sag too",
      { before: "here", status: "rejected" },
      "twice",
      "came_before",
      [],
    ],
    [
      "that the citizen was asked for again counts",
      { before: "asked_again", status: "awaiting_citizen" },
      "matched",
      "by_code",
      ["again"],
    ],
    [
      "that comes after the check lies with the sag, and it is said",
      { status: "checked" },
      "matched",
      "by_code",
      ["after_check"],
    ],
    ["with a number that the copy has not is nobody's", { hasPage: false }, "unmatched", "no_such_page", []],
    ["of our own slip-sheet is laid aside", { paper: "slip_sheet" }, "set_aside", "slip_sheet", []],
    [
      "of a paper of others lies with the sag when a person says so",
      { paper: "slip_sheet", by: "by_hand" },
      "matched",
      "by_hand",
      [],
    ],
  ])("%s", (_, change, state, why, notes) => {
    expect(judgePage({ ...PLAIN, ...change })).toEqual({ state, why, notes });
  });
});

describe("a page without a sag", () => {
  test.each(["no_code", "several_codes", "not_read", "unknown_code"] as const)(
    "%s stays unmatched",
    (kind) => {
      expect(judgePage({ kind })).toEqual({ state: "unmatched", why: kind, notes: [] });
    },
  );

  test.each([
    ["in_stock", []],
    ["handed_out", []],
    ["lost", ["blank_lost"]],
    ["scrapped", ["blank_scrapped"]],
  ] as const)("of a blank form that is %s stays unmatched", (blank, notes) => {
    expect(judgePage({ kind: "blank_form", blank })).toEqual({
      state: "unmatched",
      why: "blank_form",
      notes,
    });
  });
});

const COPY = fc.record<CopyFacts>({
  kind: fc.constant("copy"),
  by: fc.constantFrom("by_code", "by_typed_code", "by_hand"),
  paper: fc.constantFrom("form", "slip_sheet"),
  standing: fc.constantFrom("in_force", "resent", "changed"),
  isOlderVersion: fc.boolean(),
  sameLayout: fc.boolean(),
  hasPage: fc.boolean(),
  status: fc.constantFrom(...SAG_STATUSES),
  before: fc.constantFrom("none", "here", "asked_again"),
});

describe("whatever is known", () => {
  test("a page counts only in an open sag, of a copy that holds, once, and is never left out of the lists", () => {
    fc.assert(
      fc.property(COPY, (facts) => {
        const { state, why, notes } = judgePage(facts);
        expect(PAGE_STATES).toContain(state);
        expect(PAGE_WHYS).toContain(why);
        for (const note of notes) expect(PAGE_NOTES).toContain(note);
        if (state !== "matched") return;
        expect(OPEN_STATUSES).toContain(facts.status);
        expect(facts.standing).not.toBe("changed");
        expect(facts.before).not.toBe("here");
        expect(facts.hasPage).toBe(true);
        expect(facts.sameLayout).toBe(true);
        expect(why).toBe(facts.by);
        expect(notes.includes("old_copy")).toBe(facts.standing === "resent");
      }),
    );
  });

  test("each word has one plain sentence that ends", () => {
    for (const sentence of [...Object.values(PAGE_WHY_SENTENCES), ...Object.values(PAGE_NOTE_SENTENCES)]) {
      expect(sentence).toMatch(/^[A-ZÆØÅ].+\.$/);
    }
  });
});

describe("a copy of a sag", () => {
  const copies = [
    { id: "a", supersededById: "b", supersededWhy: "resent" },
    { id: "b", supersededById: "c", supersededWhy: "resent" },
    { id: "c", supersededById: null, supersededWhy: null },
  ] as const;

  test("is in force when nothing came after it", () => {
    expect(copyStanding("c", copies)).toBe("in_force");
  });

  test("that was resent, also twice, still holds", () => {
    expect(copyStanding("a", copies)).toBe("resent");
  });

  test("holds no more after one change, however often it was resent before and after", () => {
    const [first, , last] = copies;
    const changed = [first, { id: "b", supersededById: "c", supersededWhy: "changed" }, last] as const;
    expect(copyStanding("a", changed)).toBe("changed");
    expect(copyStanding("b", changed)).toBe("changed");
    expect(copyStanding("c", changed)).toBe("in_force");
  });
});
