import { describe, expect, test } from "vitest";
import { BLANK_STATES, type BlankState } from "@/lib/post/blank/blank";
import { BLANK_STEP_NAMES, type BlankStep, blankStep } from "@/lib/post/blank/blank-life";
import { decide } from "@/lib/transitions";
import { anActor } from "@/tests/people";

/** What each step may begin from, as it was decided; the table in the code must say the same. */
const MAY: Record<BlankStep, readonly (BlankState | null)[]> = {
  make: [null],
  hand_out: ["in_stock"],
  take_back: ["handed_out"],
  find: ["lost", "scrapped"],
  lose: ["in_stock", "handed_out"],
  scrap: ["in_stock", "handed_out", "lost"],
  link: ["in_stock", "handed_out", "lost"],
};

describe("the life of a blank form", () => {
  test.each(BLANK_STEP_NAMES)("%s begins where it may, and nowhere else", (step) => {
    for (const status of [null, ...BLANK_STATES]) {
      const [to = "in_stock"] = blankStep(step).to;
      const decision = decide<BlankState>(blankStep(step), { status, to, actor: anActor("caseworker") });
      expect(decision).toEqual(
        MAY[step].includes(status) ? { ok: true, to } : { ok: false, refusal: "wrong_status" },
      );
    }
  });

  test("ends when it is used: nothing leads out of a linked one", () => {
    expect(BLANK_STEP_NAMES.filter((step) => blankStep(step).from.includes("linked"))).toEqual([]);
  });

  test("is led by whoever handles the post alone", () => {
    for (const step of BLANK_STEP_NAMES) {
      const { from, to } = blankStep(step);
      const attempt = { status: from[0] ?? null, to: to[0] ?? "in_stock", actor: anActor("project_lead") };
      expect(decide<BlankState>(blankStep(step), attempt)).toEqual({ ok: false, refusal: "not_permitted" });
    }
  });
});
