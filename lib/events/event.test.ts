import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FACT } from "@/lib/events/event";
import { ROLLOUT_STATUSES, ROLLOUT_STEP_NAMES } from "@/lib/rollout/gates";
import { SAG_STATUSES, SAG_STEP_NAMES } from "@/lib/sag/lifecycle";
import { ALL_REASONS, NOT_REGISTERED_REASONS } from "@/lib/sag/reasons";
import { MOVES } from "@/tests/people";

const A_STEP = { type: "sag.stepped", step: "check", from: "received", to: "checked" } as const;

describe("a fact", () => {
  test("holds nothing but what its kind knows: no name, number or note slips in", () => {
    const extra = { name: "Ingrid Demosen", cpr: "7104381234", note: "ringede tre gange" };
    const stored = JSON.stringify(FACT.parse({ ...A_STEP, ...extra, pakker: [{ ...A_PAKKE, ...extra }] }));
    expect(stored).not.toMatch(/Ingrid|7104381234|ringede/);
  });

  test("is refused with a reason, status, step or kind that is not on its list", () => {
    const changes = [
      { reasons: ["tired"] },
      { to: "gone" },
      { step: "leap" },
      { type: "sag.erased" },
      { way: "fax" },
    ];
    for (const change of changes) expect(FACT.safeParse({ ...A_STEP, ...change }).success).toBe(false);
    expect(FACT.safeParse(A_STEP).success).toBe(true);
  });

  test("of every move reads back from JSON as it was", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...MOVES),
        fc.subarray([...ALL_REASONS]),
        fc.array(fc.nat()),
        (move, reasons, pages) => {
          const fact = FACT.parse({ type: "sag.stepped", ...move, reasons, pages });
          expect(FACT.parse(JSON.parse(JSON.stringify(fact)))).toEqual(fact);
        },
      ),
    );
  });
});

const A_PAKKE = { type: "madservice", kind: "act", channel: "contact" };

// What stands in a log that outlives the program: add to these, never rename and never take away.
describe("a value that is persisted stays", () => {
  test("statuses and steps of a sag", () => {
    expect(SAG_STATUSES).toEqual(
      expect.arrayContaining(
        words(`awaiting_signature received awaiting_citizen checked registered completed
        rejected withdrawn lapsed ended`),
      ),
    );
    expect(SAG_STEP_NAMES).toEqual(
      expect.arrayContaining(
        words(`create receive check ask_citizen register send_receipt undo_registration
        change_content reject withdraw lapse end_by_death reopen`),
      ),
    );
  });

  test("statuses and steps of a rollout", () => {
    expect(ROLLOUT_STATUSES).toEqual(
      expect.arrayContaining(
        words("idea planned agreed connection_sent confirmed in_test live paused retired"),
      ),
    );
    expect(ROLLOUT_STEP_NAMES).toEqual(
      expect.arrayContaining(
        words(`start plan agree send_connection confirm begin_test fail_test go_live skip_test
        pause resume retire`),
      ),
    );
  });

  test("reasons", () => {
    expect(ALL_REASONS).toEqual(
      expect.arrayContaining(
        words(`pages_missing signature_missing date_missing wrong_field scope_unclear
        identity_missing entered_by_mistake wrong_content not_in_register cannot_be_identified
        not_signed_by_fuldmagtsgiver does_not_understand has_guardian topic_cannot_be_given nothing_registered
        fuldmagtsgiver_died fuldmagtshaver_died closed_by_mistake citizen_came_back new_information
        death_noted_by_mistake`),
      ),
    );
    expect(NOT_REGISTERED_REASONS).toEqual(
      expect.arrayContaining(
        words("not_in_national_solution citizen_changed_mind fuldmagtshaver_without_mitid"),
      ),
    );
  });

  test("no value stands twice in the list of all reasons", () => {
    expect(new Set(ALL_REASONS).size).toBe(ALL_REASONS.length);
  });
});

function words(text: string): string[] {
  return text.split(/\s+/);
}
