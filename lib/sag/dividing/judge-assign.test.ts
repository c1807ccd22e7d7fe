import { describe, expect, test } from "vitest";
import { ROLES } from "@/lib/auth/permissions";
import { getsByStep, judgeAssign } from "@/lib/sag/dividing/judge-assign";
import { OPEN_STATUSES, SAG_STATUSES } from "@/lib/sag/lifecycle";
import { aCaseworker, anActor } from "@/tests/people";

const me = aCaseworker();
const ME = me.userId ?? "";
const [ALI, LIS] = ["ali", "lis"];
const colleagues = [ME, ALI, LIS];
const aSag = { status: "received", version: 3, assigneeId: null } as const;
const asking = { actor: me, version: 3, to: ME, reason: null, colleagues } as const;
const refusal = (sag: object, change: object = {}) => {
  const judged = judgeAssign({ ...aSag, ...sag }, { ...asking, ...change });
  return judged.ok ? null : judged.refusal;
};

describe("a sag changes hands", () => {
  test("when one takes it, without a reason, from nobody or from a colleague", () => {
    expect(refusal({})).toBeNull();
    expect(refusal({ assigneeId: ALI })).toBeNull();
  });

  test("when it is given to a colleague or put back, with a reason from the list alone", () => {
    for (const to of [ALI, null]) {
      expect(refusal({ assigneeId: ME }, { to })).toBe("reason_missing");
      expect(refusal({ assigneeId: ME }, { to, reason: "even_out" })).toBeNull();
    }
  });

  test.each(SAG_STATUSES)("while it is open, not when it is %s otherwise", (status) => {
    expect(refusal({ status })).toBe(OPEN_STATUSES.includes(status) ? null : "closed");
  });

  test("only as it was shown: whoever comes second changes nothing", () => {
    expect(refusal({ version: 4 })).toBe("changed_meanwhile");
    expect(refusal({ version: 4, assigneeId: ME })).toBe("has_it_already");
  });

  test("to nobody else than those who can have sager, and back only from somebody", () => {
    expect(refusal({}, { to: "gone", reason: "place" })).toBe("no_such_colleague");
    expect(refusal({}, { to: null, reason: "place" })).toBe("nobody_has_it");
  });

  test.each(ROLES)("by a caseworker, and %s otherwise not", (role) => {
    expect(refusal({}, { actor: anActor(role) })).toBe(role === "caseworker" ? null : "not_permitted");
  });
});

describe("a step on a sag that nobody has", () => {
  test.each(SAG_STATUSES)("gives it to whoever takes it when the sag is open afterwards: %s", (status) => {
    expect(getsByStep(me, { assigneeId: null }, status)).toBe(OPEN_STATUSES.includes(status));
    expect(getsByStep(me, { assigneeId: ALI }, status)).toBe(false);
    expect(getsByStep({ ...anActor("system"), userId: null }, { assigneeId: null }, status)).toBe(false);
  });
});
