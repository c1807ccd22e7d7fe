import { describe, expect, test } from "vitest";
import { LETTER_KINDS, LETTER_STATUSES, type LetterStatus } from "@/lib/post/letter";
import { LETTER_ACTS, type LetterAct, letterActIsOpen } from "@/lib/post/letter-acts";
import { LETTER_STEP_NAMES, LETTER_STEPS, type LetterStep, letterStep } from "@/lib/post/letter-life";
import { SAG_STATUSES } from "@/lib/sag/lifecycle";
import { decide, reasonsFor } from "@/lib/transitions";
import { aCaseworker, anActor } from "@/tests/people";

/** From which statuses each step may be taken, written down a second time. */
const ALLOWED: Record<LetterStep, readonly (LetterStatus | null)[]> = {
  queue: [null],
  print: ["queued"],
  put_back: ["printed", "sent"],
  send: ["queued", "printed"],
  answer: ["sent", "returned_undeliverable", "resent"],
  come_back: ["sent", "resent"],
  resend: ["sent", "returned_undeliverable"],
  stop: ["queued", "printed"],
};

const from = [null, ...LETTER_STATUSES];
const all = LETTER_STEP_NAMES.flatMap((step) => from.map((status) => ({ step, status })));

describe("the life of a letter", () => {
  test.each(all)("$step from $status is allowed or refused by the table", ({ step, status }) => {
    const row = letterStep(step);
    const [to] = row.to;
    const reasons = reasonsFor(row, status)?.slice(0, 1) ?? [];
    const decided = decide(row, { status, to: to ?? "queued", actor: aCaseworker(), reasons });
    const isAllowed = ALLOWED[step].includes(status);
    expect(decided).toEqual(isAllowed ? { ok: true, to } : { ok: false, refusal: "wrong_status" });
  });

  test("is moved by caseworkers and the system, and by nobody else", () => {
    for (const step of LETTER_STEP_NAMES) {
      const row = letterStep(step);
      const [status = null] = row.from;
      const attempt = {
        status,
        to: row.to[0] ?? "queued",
        reasons: reasonsFor(row, status)?.slice(0, 1) ?? [],
      };
      expect(decide(row, { ...attempt, actor: anActor("system") }).ok).toBe(true);
      for (const role of ["project_lead", "admin", "auditor", "board_member"] as const) {
        expect(decide(row, { ...attempt, actor: anActor(role) })).toMatchObject({ refusal: "not_permitted" });
      }
    }
  });

  test("sends again and stops for a reason from a list alone", () => {
    for (const step of ["resend", "stop"] as const) {
      const { from: starts, to } = LETTER_STEPS[step];
      const attempt = { status: starts[0], to: to[0], actor: aCaseworker() };
      expect(decide(letterStep(step), attempt)).toMatchObject({ refusal: "reason_missing" });
      expect(decide(letterStep(step), { ...attempt, reasons: ["for fun"] }).ok).toBe(false);
    }
  });
});

describe("what is done with a letter by hand", () => {
  const open = (act: LetterAct, letter: Partial<Parameters<typeof letterActIsOpen>[1]>) =>
    letterActIsOpen(
      act,
      { kind: "form", status: "sent", isNewest: true, sag: { status: "awaiting_signature" }, ...letter },
      aCaseworker(),
    );

  test("is to stop what lies ready, and to note or resend what went", () => {
    const acts = (status: LetterStatus) => LETTER_ACTS.filter((act) => open(act, { status }));
    expect(acts("queued")).toEqual(["stop"]);
    expect(acts("sent")).toEqual(["come_back", "resend"]);
    expect(acts("returned_undeliverable")).toEqual(["resend"]);
    expect(acts("resent")).toEqual(["come_back"]);
    for (const status of ["answered", "stopped"] as const) expect(acts(status)).toEqual([]);
  });

  test("sends again only while the sag waits for what the letter asks, and only the newest", () => {
    for (const kind of LETTER_KINDS) {
      const during = SAG_STATUSES.filter((status) => open("resend", { kind, sag: { status } }));
      expect(during.every((status) => status === "completed" || status.startsWith("awaiting_"))).toBe(true);
      expect(during.length).toBeGreaterThan(0);
    }
    expect(open("resend", { isNewest: false })).toBe(false);
  });
});
