import { describe, expect, test } from "vitest";
import { describeLetterEvent } from "@/lib/events/describe-letter";
import type { FactInput } from "@/lib/events/event";
import { asIfLast } from "@/lib/events/order";
import { LETTER_KINDS } from "@/lib/post/letter";
import { LETTER_STEP_NAMES, letterStep, RESEND_REASONS, STOP_REASONS } from "@/lib/post/letter-life";

const NAMES = { actors: new Map([["m", "Mette Vejleder"]]) };
type Stepped = Extract<FactInput, { type: "letter.stepped" }>;

function told(change: Partial<Stepped> & Pick<Stepped, "step">, actor = "m"): string | null {
  const { from, to } = letterStep(change.step);
  const fact = {
    type: "letter.stepped",
    from: from[0] ?? null,
    to: to[0] ?? "queued",
    kind: "form",
    way: "letter",
    ...change,
  } as const;
  return describeLetterEvent({ ...asIfLast("letter", "2026-11-24", fact), actor }, NAMES);
}

describe("what a letter did, in the history of its sag", () => {
  test("is whole sentences without code words, or nothing", () => {
    const reasons = [undefined, ...RESEND_REASONS, ...STOP_REASONS];
    for (const step of LETTER_STEP_NAMES)
      for (const kind of LETTER_KINDS)
        for (const reason of reasons) {
          const text = told({ step, kind, ...(reason ? { reason } : {}) });
          if (text === null) continue;
          expect(text).toMatch(/^\p{Lu}.*\.$/u);
          expect(text).not.toMatch(/_|undefined|null| {2}|\.\.|,[.,]/);
        }
  });

  test("says why it goes again, and that the old code is replaced when it was papers", () => {
    expect(told({ step: "queue", reason: "assumed_lost" }, "system")).toBe(
      "Systemet lagde brevet med papirerne klar til at blive sendt igen, fordi der ikke kom svar. Den gamle kode er afløst.",
    );
    expect(told({ step: "queue", kind: "missing", reason: "came_back" })).toBe(
      "Mette Vejleder lagde brevet om det, der mangler klar til at blive sendt igen, fordi brevet kom retur.",
    );
  });

  test("says nothing twice that the steps of the sag say", () => {
    expect(told({ step: "queue", kind: "receipt" })).toBeNull();
    expect(told({ step: "resend", reason: "asked_for" })).toBeNull();
    expect(told({ step: "answer" })).toBeNull();
  });

  test("says what was sent, what came back and what is never sent", () => {
    expect(told({ step: "send" })).toBe("Brevet med papirerne er sendt.");
    expect(told({ step: "come_back", kind: "reminder" })).toBe(
      "Påmindelsen kom retur. Noteret af Mette Vejleder.",
    );
    expect(told({ step: "stop", kind: "receipt", reason: "revoked" })).toBe(
      "Kvitteringen bliver ikke sendt. Fuldmagten er trukket tilbage.",
    );
  });
});
