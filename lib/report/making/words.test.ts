import { describe, expect, test } from "vitest";
import { quarterOf } from "@/lib/rollout/quarters";
import type { QuarterLine } from "./list";
import { countWords, draftLead, listLead, lixWords, mailWords } from "./words";

const line = (day: string, change: Partial<QuarterLine> = {}): QuarterLine => ({
  quarter: quarterOf(day),
  isOver: true,
  editions: [],
  open: null,
  dueOn: "2026-10-30",
  lateDays: 27,
  ...change,
});
const mails = { sent: 0, queued: 0, refused: 0 };
const edition = { number: 1, publishedOn: "2026-10-15", changed: "", sha256: "", mails };

describe("the finding over the quarters", () => {
  test("is what is late, by name when it is one", () => {
    expect(listLead([line("2026-09-01")])).toBe("Status for 3. kvartal 2026 er forsinket 27 dage.");
    expect(listLead([line("2026-09-01"), line("2026-06-01")])).toBe(
      "2 kvartaler mangler en status, og fristen er gået.",
    );
  });

  test("is not what was published late, nor what runs", () => {
    expect(listLead([line("2026-09-01", { editions: [edition] })])).toBe("Ingen status er forsinket.");
    expect(listLead([line("2026-10-01", { isOver: false, lateDays: 0 })])).toBe(
      "Der er ikke udgivet nogen status endnu.",
    );
  });
});

describe("the finding over a draft", () => {
  const whole = { lix: 20, words: 1, sentences: 1, longWords: 0, isOver: false };
  const of = (over: number, open: number, isOver = false) =>
    draftLead(
      { over, whole: { ...whole, isOver } },
      Array.from({ length: open }, (_, at) => ({
        ...{ id: `${at}`, key: `${at}`, version: 1, from: "", body: "", answer: "", note: "", isIn: false },
        status: "open" as const,
      })),
    );

  test.each([
    [0, 0, false, "Teksten er let nok at læse, og intet svar mangler."],
    [1, 0, false, "Ét afsnit er for svært at læse."],
    [2, 1, false, "2 afsnit er for svære at læse, og ét svar mangler."],
    [0, 3, false, "3 svar mangler."],
    [0, 1, false, "Ét svar mangler."],
    [0, 0, true, "Teksten er samlet set for svær at læse."],
    [0, 1, true, "Teksten er samlet set for svær at læse, og ét svar mangler."],
  ])("with %i hard, %i unanswered, whole over the goal %s", (over, open, isOver, sentence) => {
    expect(of(over, open, isOver)).toBe(sentence);
  });
});

test("mails and measures are told in words", () => {
  expect(mailWords({ ...edition, mails })).toBe("Ingen modtagere");
  expect(mailWords({ ...edition, mails: { sent: 11, queued: 1, refused: 2 } })).toBe(
    "11 sendt, 1 venter, 2 afvist",
  );
  expect([lixWords(25.6), countWords({ words: 1, sentences: 1 })]).toEqual(["LIX 26", "1 ord, 1 sætning"]);
});
