import { describe, expect, test } from "vitest";
import { lix } from "@/lib/lix/lix";
import { RESEND_REASONS, STOP_REASONS } from "@/lib/post/letter-life";
import {
  FILE_LINKS,
  HAND_FILES,
  HAND_MARKS,
  handWay,
  isSeenTo,
  MARK_BUTTONS,
  MARKED_WORDS,
  SEEN_TO_WAYS,
} from "@/lib/post/other-ways/acts";
import {
  FORM_ON_PAPER,
  handLead,
  MARK_REFUSALS,
  markRefusalWords,
  phoneWords,
  triesWords,
} from "@/lib/post/other-ways/words";
import { HAND_WAYS } from "@/lib/post/ways";

test("every way that is not printed is seen to by hand, and so is what is collected", () => {
  expect([...SEEN_TO_WAYS].toSorted()).toEqual([...HAND_WAYS, "collect"].toSorted());
  expect(["letter", "large_print", "__proto__", ""].filter(isSeenTo)).toEqual([]);
});

describe("each way", () => {
  test.each(SEEN_TO_WAYS)(
    "%s says what it takes in plain whole sentences, and has something to press",
    (way) => {
      const { heading, todo, files, aloud, marks } = handWay(way);
      expect(heading).toMatch(/^\p{Lu}/u);
      expect(todo).toMatch(/^\p{Lu}.*\.$/u);
      expect(lix(todo).lix).toBeLessThan(35);
      expect(marks.length).toBeGreaterThan(0);
      expect(files.length > 0 || aloud || way === "collect").toBe(true);
    },
  );

  test("is reached by what it needs: each file and each mark is used", () => {
    const all = SEEN_TO_WAYS.map(handWay);
    expect(new Set(all.flatMap(({ files }) => files))).toEqual(new Set(HAND_FILES));
    expect(new Set(all.flatMap(({ marks }) => marks))).toEqual(new Set(HAND_MARKS));
    for (const words of [MARK_BUTTONS, MARKED_WORDS]) expect(new Set(Object.values(words)).size).toBe(4);
    expect(new Set(Object.values(FILE_LINKS)).size).toBe(3);
  });
});

describe("what is said of letters that wait", () => {
  test("counts them, and tells how often nobody answered", () => {
    expect([0, 1, 7].map(handLead)).toEqual([
      "Ingen breve venter på at komme frem på en anden måde.",
      "1 brev skal frem på en anden måde end med posten.",
      "7 breve skal frem på en anden måde end med posten.",
    ]);
    expect(triesWords(0, null)).toBe("");
    expect(triesWords(1, "2026-11-26")).toBe("Ikke truffet 1 gang, sidst 26.11.2026.");
    expect(triesWords(3, "2026-11-26")).toBe("Ikke truffet 3 gange, sidst 26.11.2026.");
    expect([phoneWords("12 34 56 78"), phoneWords(null)]).toEqual([
      "12 34 56 78",
      "Vi har intet nummer. Se på sagen, eller vælg en anden vej.",
    ]);
  });

  test("tells why one cannot be marked, and what to do now", () => {
    for (const refusal of MARK_REFUSALS)
      for (const why of [...STOP_REASONS, null])
        expect(markRefusalWords(refusal, why)).toMatch(/^\p{Lu}.* Se.*\.$/u);
    expect(markRefusalWords("stopped", "died")).toContain("En af de to er død. Send det ikke");
    expect(RESEND_REASONS.some((reason) => markRefusalWords("stopped", null).includes(reason))).toBe(false);
    expect(FORM_ON_PAPER).toMatch(/\.$/);
  });
});
