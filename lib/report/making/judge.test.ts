import { describe, expect, test } from "vitest";
import { ROLES } from "@/lib/auth/permissions";
import { REPORT_STATES, REPORT_STEP_NAMES, type ReportState, reportStep } from "@/lib/report/lifecycle";
import { allows } from "@/lib/transitions";
import { anActor } from "@/tests/people";
import { judgeReportStep, type KnownReport, type ReportAsk } from "./judge";

const pia = { ...anActor("project_lead"), key: "pia" };
const lars = { ...anActor("project_lead"), key: "lars" };
const known = (change: Partial<KnownReport> = {}): KnownReport => ({
  state: "draft",
  number: 1,
  changed: "",
  writers: new Set(["pia"]),
  approvers: new Set(["lars"]),
  ...change,
});
const judge = (ask: ReportAsk, change: Partial<KnownReport> = {}) => judgeReportStep(known(change), ask);
const STEPS = REPORT_STEP_NAMES.filter((step) => step !== "begin");

describe("a step of the status", () => {
  test("is taken from the states of its table, and from no other", () => {
    for (const step of STEPS) {
      for (const state of REPORT_STATES) {
        const actor = step === "approve" || step === "return" ? lars : pia;
        const judged = judge({ actor, step, approver: "lars" }, { state });
        const to = reportStep(step).to[0] ?? "draft";
        const isAllowed = allows(reportStep(step), state, to);
        expect(judged, `${step} from ${state}`).toEqual(
          isAllowed ? { ok: true, to } : { ok: false, refusal: "wrong_status" },
        );
      }
    }
  });

  test("is not for others than a project lead", () => {
    for (const role of ROLES.filter((name) => name !== "project_lead")) {
      for (const step of STEPS) {
        for (const state of REPORT_STATES) {
          const judged = judge({ actor: anActor(role), step, approver: "lars" }, { state });
          expect(judged).toEqual({ ok: false, refusal: "not_permitted" });
        }
      }
    }
  });

  test("that edits leads back to a draft, wherever it stood", () => {
    const open: ReportState[] = ["draft", "sent_for_approval", "approved"];
    for (const state of open) {
      expect(judge({ actor: pia, step: "edit" }, { state })).toEqual({ ok: true, to: "draft" });
    }
  });
});

describe("approval", () => {
  const sent = { state: "sent_for_approval" } as const;

  test("is another's: nobody approves what they have written in", () => {
    expect(judge({ actor: pia, step: "approve" }, sent)).toEqual({ ok: false, refusal: "own_report" });
    expect(judge({ actor: lars, step: "approve" }, sent)).toEqual({ ok: true, to: "approved" });
    const both = { ...sent, writers: new Set(["pia", "lars"]) };
    expect(judge({ actor: lars, step: "approve" }, both)).toEqual({ ok: false, refusal: "own_report" });
  });

  test("is asked of somebody who may give it", () => {
    const refused = { ok: false, refusal: "no_approver" };
    expect(judge({ actor: pia, step: "send" })).toEqual(refused);
    expect(judge({ actor: pia, step: "send", approver: "pia" })).toEqual(refused);
    expect(judge({ actor: pia, step: "send", approver: "lars" })).toMatchObject({ ok: true });
  });

  test("of a correction is not asked before it says what changed", () => {
    const ask = { actor: pia, step: "send", approver: "lars" } as const;
    expect(judge(ask, { number: 2 })).toEqual({ ok: false, refusal: "what_changed_missing" });
    expect(judge(ask, { number: 2, changed: "Et tal." })).toMatchObject({ ok: true });
  });
});

test("it is published by who wrote it, and not by who approved it", () => {
  const approved = { state: "approved" } as const;
  expect(judge({ actor: lars, step: "publish" }, approved)).toEqual({ ok: false, refusal: "not_author" });
  expect(judge({ actor: pia, step: "publish" }, approved)).toEqual({ ok: true, to: "published" });
});
