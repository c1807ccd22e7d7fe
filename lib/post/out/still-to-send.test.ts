import { expect, test } from "vitest";
import { LETTER_KINDS } from "@/lib/post/letter";
import { type LetterNow, whyNotToSend } from "@/lib/post/out/still-to-send";
import { SAG_STATUSES, type SagStatus } from "@/lib/sag/lifecycle";

const now = (change: Partial<Omit<LetterNow, "sag">> & Partial<LetterNow["sag"]> = {}): LetterNow => ({
  kind: change.kind ?? "form",
  superseded: change.superseded ?? false,
  sag: {
    status: change.status ?? "awaiting_signature",
    hasDead: change.hasDead ?? false,
    allRevoked: change.allRevoked ?? false,
  },
});

const sentIn = (kind: LetterNow["kind"]) =>
  SAG_STATUSES.filter((status) => whyNotToSend(now({ kind, status })) === null);

test("each kind of letter is sent in the statuses where it still says what is so", () => {
  expect(sentIn("form")).toEqual(["awaiting_signature", "awaiting_citizen"]);
  expect(sentIn("reminder")).toEqual(["awaiting_signature", "awaiting_citizen"]);
  expect(sentIn("missing")).toEqual(["awaiting_citizen"]);
  expect(sentIn("receipt")).toEqual(["completed"]);
});

test("nothing is sent about somebody who is dead, whatever the letter and the status", () => {
  for (const kind of LETTER_KINDS) {
    for (const status of SAG_STATUSES) {
      expect(whyNotToSend(now({ kind, status, hasDead: true }))).toBe("died");
    }
    expect(whyNotToSend(now({ kind, status: "ended" }))).toBe("died");
  }
});

test("the reason says what has become of the sag", () => {
  const reasons: [SagStatus, string][] = [
    ["received", "answered"],
    ["checked", "answered"],
    ["registered", "answered"],
    ["completed", "answered"],
    ["rejected", "closed"],
    ["lapsed", "closed"],
    ["withdrawn", "withdrawn"],
  ];
  for (const [status, reason] of reasons) expect(whyNotToSend(now({ status }))).toBe(reason);
});

test("a copy that is no longer in force is not sent, nor a receipt of what was undone or taken back", () => {
  expect(whyNotToSend(now({ superseded: true }))).toBe("changed");
  expect(whyNotToSend(now({ kind: "missing", status: "awaiting_signature" }))).toBe("changed");
  expect(whyNotToSend(now({ kind: "receipt", status: "checked" }))).toBe("changed");
  expect(whyNotToSend(now({ kind: "receipt", status: "completed", allRevoked: true }))).toBe("revoked");
});
