import { describe, expect, test } from "vitest";
import { allows, decide, reasonsFor, type Transition } from "@/lib/transitions";
import { aCaseworker, anActor } from "@/tests/people";

type Status = "here" | "there" | "gone";
const HANDLE = { from: ["here", "there"], to: ["gone"], permission: "sag:handle" } as const;
const WITH_LIST: Transition<Status> = { ...HANDLE, reasons: ["tired", "bored"] };
const BY_STATUS: Transition<Status> = { ...HANDLE, reasons: { here: ["tired"], there: [] } };
const here = { status: "here", to: "gone", actor: aCaseworker() } as const;

describe("a decision", () => {
  test("leads where it was asked to when nothing is against it", () => {
    expect(decide<Status>(HANDLE, here)).toEqual({ ok: true, to: "gone" });
  });

  test("is refused first for want of permission, then for the status, then for the reason", () => {
    const stranger = anActor("auditor");
    const wrong = { status: "gone", to: "gone", reasons: ["tired"] } as const;
    expect(decide<Status>(HANDLE, { ...wrong, actor: stranger })).toEqual(refusal("not_permitted"));
    expect(decide<Status>(HANDLE, { ...wrong, actor: aCaseworker() })).toEqual(refusal("wrong_status"));
    expect(decide<Status>(HANDLE, { ...here, reasons: ["tired"] })).toEqual(refusal("reason_missing"));
  });

  test("is refused when the status is right and the target is none of the step's", () => {
    expect(decide<Status>(HANDLE, { ...here, to: "there" })).toEqual(refusal("wrong_status"));
  });

  test("needs a beginning where the row begins with nothing, and is refused one elsewhere", () => {
    const begin: Transition<Status> = { from: [null], to: ["here"], permission: "sag:register" };
    const actor = aCaseworker();
    expect(decide(begin, { status: null, to: "here", actor })).toEqual({ ok: true, to: "here" });
    expect(decide(begin, { status: "here", to: "here", actor })).toEqual(refusal("wrong_status"));
    expect(decide<Status>(HANDLE, { status: null, to: "gone", actor })).toEqual(refusal("wrong_status"));
  });
});

describe("a reason from a list", () => {
  test("may be one or several", () => {
    expect(decide(WITH_LIST, { ...here, reasons: ["tired"] }).ok).toBe(true);
    expect(decide(WITH_LIST, { ...here, reasons: ["bored", "tired"] }).ok).toBe(true);
  });

  test("is refused when there is none, when it is of another list, and when one of several is", () => {
    for (const reasons of [undefined, [], ["sad"], ["tired", "sad"], [""]]) {
      expect(decide(WITH_LIST, { ...here, reasons })).toEqual(refusal("reason_missing"));
    }
  });

  test("is refused where no reason is asked", () => {
    expect(decide<Status>(HANDLE, { ...here, reasons: ["tired"] })).toEqual(refusal("reason_missing"));
  });

  test("comes from the list of the status that is left", () => {
    const there = { ...here, status: "there" } as const;
    expect(decide(BY_STATUS, { ...here, reasons: ["tired"] }).ok).toBe(true);
    expect(decide(BY_STATUS, here)).toEqual(refusal("reason_missing"));
    expect(decide(BY_STATUS, there).ok).toBe(true);
    expect(decide(BY_STATUS, { ...there, reasons: ["tired"] })).toEqual(refusal("reason_missing"));
    expect(reasonsFor(BY_STATUS, "here")).toEqual(["tired"]);
    expect(reasonsFor<Status>(HANDLE, "here")).toBeNull();
    expect(reasonsFor(BY_STATUS, null)).toBeNull();
  });
});

test("replaying asks the table alone, whoever moved", () => {
  expect(allows<Status>(HANDLE, "here", "gone")).toBe(true);
  expect(allows<Status>(HANDLE, "gone", "gone")).toBe(false);
  expect(allows<Status>(HANDLE, "here", "there")).toBe(false);
  expect(allows<Status>(HANDLE, null, "gone")).toBe(false);
});

function refusal(code: string) {
  return { ok: false, refusal: code };
}
