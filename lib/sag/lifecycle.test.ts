import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Actor, can, MACHINE_ROLES, ROLES } from "@/lib/auth/permissions";
import { FORM_STEPS } from "@/lib/sag/input/step";
import { judgeStep, stepIsOpen } from "@/lib/sag/judge";
import { OPEN_STATUSES, SAG_STATUSES, SAG_STEP_NAMES, type SagStatus, sagStep } from "@/lib/sag/lifecycle";
import { lifecycleDoc } from "@/lib/sag/lifecycle-doc";
import { ALL_REASONS } from "@/lib/sag/reasons";
import { decide, reasonsFor } from "@/lib/transitions";
import {
  aCaseworker,
  aForm,
  anActor,
  aPage,
  aSag,
  MOVES,
  movesFrom,
  OPEN,
  pathTo,
  TODAY,
} from "@/tests/people";
import { typedStep } from "@/tests/typed-steps";

const HERE = [aPage(1, TODAY), aPage(2, TODAY)];
const LACKING = [aPage(1, TODAY), aPage(2)];

describe("the table of a sag's life", () => {
  test("has the five open statuses of the model, in their order", () => {
    expect(OPEN_STATUSES).toEqual(OPEN);
  });

  test("reaches every status but the first from the first, and the first from nothing", () => {
    expect(pathTo("awaiting_signature")).toHaveLength(1);
    for (const status of SAG_STATUSES)
      expect(pathTo(status)[0]).toMatchObject({ step: "create", from: null });
  });

  test.each(OPEN)("lets an open sag in %s reach its end with a receipt", (status) => {
    const seen = new Set<SagStatus>([status]);
    for (const reached of seen) {
      for (const { step, to } of movesFrom(reached)) {
        if (["receive", "check", "register", "send_receipt"].includes(step)) seen.add(to);
      }
    }
    expect(seen).toContain("completed");
  });

  test.each(OPEN)("lets a caseworker take a step in the open status %s", (status) => {
    const forward = FORM_STEPS.filter((step) => stepIsOpen(aSag({ status }), step, aCaseworker()).ok);
    const elsewhere = forward.filter((step) => !sagStep(step).to.includes(status));
    expect(elsewhere.length).toBeGreaterThan(0);
  });

  test("lets no closed sag go on but by reopening, undoing the registration, or death", () => {
    const closed = SAG_STATUSES.filter((status) => !OPEN.includes(status));
    const left = closed.flatMap((status) => movesFrom(status).map(({ step, from }) => `${from} ${step}`));
    expect([...new Set(left)].sort()).toEqual([
      "completed end_by_death",
      "completed undo_registration",
      "ended reopen",
      "lapsed reopen",
      "rejected reopen",
      "withdrawn reopen",
    ]);
  });

  test("asks a reason from a list, never an empty one, where the model says so", () => {
    const asked = SAG_STEP_NAMES.filter((step) => sagStep(step).reasons);
    expect(asked).toEqual(["ask_citizen", "undo_registration", "reject", "end_by_death", "reopen"]);
    for (const { step, from } of MOVES.filter((move) => asked.includes(move.step))) {
      expect(reasonsFor(sagStep(step), from)?.length).toBeGreaterThan(0);
    }
  });

  test("is drawn whole in the generated document", () => {
    const doc = lifecycleDoc();
    for (const { step, from, to } of MOVES) expect(doc).toContain(`  ${from ?? "[*]"} --> ${to}: ${step}`);
    for (const status of SAG_STATUSES) expect(doc).toContain(`| \`${status}\` | `);
    for (const reason of ALL_REASONS) expect(doc).toContain(`\`${reason}\``);
  });
});

/** No role, each role alone, and every other set of people's and machines' roles. */
const ACTORS: Actor[] = subsets([...ROLES, ...MACHINE_ROLES]).map((roles) => anActor(...roles));

describe("a button is shown exactly when the step is not refused", () => {
  test("for every set of roles, status and step, with pages missing or not", () => {
    expect(ACTORS).toHaveLength(256);
    for (const actor of ACTORS) {
      for (const status of SAG_STATUSES) {
        for (const pages of [HERE, LACKING]) expectAgreement(actor, aSag({ status, pages }));
      }
    }
  });

  test("and a form that is filled in is then taken, for each role alone", () => {
    const alone = ACTORS.filter(({ roles }) => roles.length <= 1);
    expect(alone).toHaveLength(9);
    for (const actor of alone) {
      for (const status of SAG_STATUSES) {
        const sag = aSag({ status });
        for (const step of FORM_STEPS) {
          const asked = { step, form: typedStep(step, sag), actor, today: TODAY };
          const shown = stepIsOpen(sag, step, actor).ok;
          expect(judgeStep(sag, asked).ok, `${actor.roles} ${status} ${step}`).toBe(shown);
        }
      }
    }
  });

  test("with a caseworker's right and another role's, as the caseworker alone; with neither, never", () => {
    for (const status of SAG_STATUSES) {
      for (const step of SAG_STEP_NAMES) {
        const sag = aSag({ status });
        const alone = stepIsOpen(sag, step, aCaseworker());
        expect(stepIsOpen(sag, step, anActor("auditor", "caseworker", "board_member"))).toEqual(alone);
        expect(stepIsOpen(sag, step, anActor())).toEqual({ ok: false, refusal: "not_permitted" });
      }
    }
  });

  test("the clock may receive and let lapse, and nothing else", () => {
    const taken = MOVES.filter(
      ({ step, from }) => from && stepIsOpen(aSag({ status: from }), step, anActor("system")).ok,
    );
    expect([...new Set(taken.map(({ step }) => step))]).toEqual(["receive", "lapse"]);
  });

  test("whoever stands at the command line, leads the project, administers or audits takes no step of a sag", () => {
    const others = anActor("operator", "area_contact", "project_lead", "board_member", "admin", "auditor");
    for (const { step, from } of MOVES) {
      const sag = aSag({ status: from ?? "awaiting_signature" });
      expect(stepIsOpen(sag, step, others)).toEqual({ ok: false, refusal: "not_permitted" });
    }
  });
});

/** The page's question and the verb's, asked the table in two ways, give the same answer. */
function expectAgreement(actor: Actor, sag: ReturnType<typeof aSag>): void {
  for (const step of SAG_STEP_NAMES) {
    const row = sagStep(step);
    const to = targetByTheModel(step, sag);
    const [reason] = reasonsFor(row, sag.status) ?? [];
    const decision = decide(row, { status: sag.status, to, actor, reasons: reason ? [reason] : [] });
    const expected = can(actor, row.permission) && row.from.includes(sag.status) && row.to.includes(to);
    if (decision.ok !== expected || stepIsOpen(sag, step, actor).ok !== expected) {
      expect.fail(
        `${actor.roles.join("+") || "nobody"}, ${sag.status}, ${step}: ${JSON.stringify(decision)}`,
      );
    }
  }
}

function targetByTheModel(
  step: (typeof SAG_STEP_NAMES)[number],
  { pages }: ReturnType<typeof aSag>,
): SagStatus {
  const back = pages.every(({ returnedOn }) => returnedOn !== null);
  if (step === "reopen") return back ? "received" : "awaiting_signature";
  return sagStep(step).to[0] ?? "ended";
}

describe("reopening", () => {
  const judged = (sag: ReturnType<typeof aSag>, grund: string) =>
    judgeStep(sag, {
      step: "reopen",
      form: aForm({ version: "1", grund }),
      actor: aCaseworker(),
      today: TODAY,
    });

  test.each(["rejected", "withdrawn", "lapsed", "ended"] as const)(
    "%s leads on with the check when all pages are here, and else to a signature",
    (status) => {
      const reason = status === "ended" ? "death_noted_by_mistake" : "citizen_came_back";
      expect(judged(aSag({ status, pages: HERE }), reason)).toMatchObject({ ok: true, to: "received" });
      expect(judged(aSag({ status, pages: LACKING }), reason)).toMatchObject({
        ok: true,
        to: "awaiting_signature",
      });
    },
  );

  test("leads on with the check, whatever the pages, when a general or future fuldmagt is the basis", () => {
    for (const basis of ["general_fuldmagt", "future_fuldmagt"] as const) {
      const sag = aSag({ status: "rejected", pages: LACKING, basis });
      expect(judged(sag, "new_information")).toMatchObject({ ok: true, to: "received" });
    }
  });

  test("after a death is for a death that was noted by mistake, and for nothing else", () => {
    const ended = aSag({ status: "ended" });
    expect(judged(ended, "death_noted_by_mistake").ok).toBe(true);
    for (const reason of ALL_REASONS.filter((name) => name !== "death_noted_by_mistake")) {
      expect(judged(ended, reason)).toMatchObject({ ok: false, errors: [{ field: "grund" }] });
      const asked = { status: "ended", to: "received", actor: aCaseworker(), reasons: [reason] } as const;
      expect(decide<SagStatus>(sagStep("reopen"), asked)).toEqual({ ok: false, refusal: "reason_missing" });
    }
  });

  test("otherwise never says that a death was noted by mistake", () => {
    for (const status of ["rejected", "withdrawn", "lapsed"] as const) {
      expect(judged(aSag({ status }), "death_noted_by_mistake").ok).toBe(false);
      const asked = {
        status,
        to: "received",
        actor: aCaseworker(),
        reasons: ["death_noted_by_mistake"],
      } as const;
      expect(decide<SagStatus>(sagStep("reopen"), asked).ok).toBe(false);
    }
  });
});

describe("judging a step", () => {
  const judge = (sag: ReturnType<typeof aSag>, version: string | undefined) =>
    judgeStep(sag, {
      step: "withdraw",
      form: aForm(version === undefined ? {} : { version }),
      actor: aCaseworker(),
      today: TODAY,
    });

  test("refuses the version of an older page, and a form without one", () => {
    const sag = aSag({ version: 3 });
    expect(judge(sag, "3").ok).toBe(true);
    for (const version of ["2", "4", "", "03", "3.0", undefined]) {
      expect(judge(sag, version)).toEqual({ ok: false, refusal: "changed_meanwhile" });
    }
  });

  test("refuses a day before the step that went before, and takes the same day", () => {
    const sag = aSag({ status: "checked" });
    const on = (day: string) =>
      judgeStep(sag, {
        step: "register",
        form: typedStep("register", sag, { day }),
        actor: aCaseworker(),
        today: TODAY,
      });
    expect(on("2026-11-24")).toMatchObject({ ok: true, to: "registered" });
    expect(on("2026-11-23")).toEqual({ ok: false, refusal: "before_earlier_step" });
  });

  test("never throws, whatever is typed and whoever asks", () => {
    const value = fc.oneof(
      fc.string(),
      fc.constantFrom("1", "2", "letter", "counter", "signature_missing", "31.12.2026", TODAY),
    );
    const anything = fc.dictionary(fc.constantFrom(...FIELDS), fc.array(value, { maxLength: 3 }));
    const roles = fc.subarray([...ROLES, ...MACHINE_ROLES]);
    const status = fc.constantFrom(...SAG_STATUSES);
    fc.assert(
      fc.property(anything, roles, status, fc.constantFrom(...FORM_STEPS), (typed, held, at, step) => {
        const sag = aSag({ status: at });
        const form = { ...typed, version: ["1"] };
        const judgement = judgeStep(sag, { step, form, actor: anActor(...held), today: TODAY });
        if (judgement.ok) expect(sagStep(step).to).toContain(judgement.to);
      }),
    );
  });
});

const FIELDS = [
  "sider",
  "modtaget",
  "kom",
  "kontrol",
  "mangler",
  "manglende",
  "oprettet",
  "oprettet-first",
  "reference",
  "vej",
  "grund",
  "doed",
  "__proto__",
  "constructor",
];

function subsets<T>(values: readonly T[]): T[][] {
  const [first, ...rest] = values;
  return first === undefined ? [[]] : subsets(rest).flatMap((set) => [set, [first, ...set]]);
}
