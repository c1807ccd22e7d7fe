import { type Actor, can } from "@/lib/auth/permissions";
import { type ReportState, type ReportStep, reportStep } from "@/lib/report/lifecycle";
import { decide, type Refusal } from "@/lib/transitions";

export type ReportRefusal =
  | Refusal
  | "not_found"
  | "not_over"
  | "changed_meanwhile"
  | "own_report"
  | "no_approver"
  | "not_author"
  | "what_changed_missing"
  | "changed_since_approval";

/** What a rule needs to know of a status on its way. */
export type KnownReport = {
  state: ReportState;
  number: number;
  /** what changed since the edition before */
  changed: string;
  /** keys of all who have begun it or written in it */
  writers: ReadonlySet<string>;
  /** may be asked to approve: active, with the right, and no writer */
  approvers: ReadonlySet<string>;
};

export type ReportAsk = { actor: Actor; step: Exclude<ReportStep, "begin">; approver?: string };

export type ReportJudged = { ok: true; to: ReportState } | { ok: false; refusal: ReportRefusal };

/** May the step be taken? Pure. Nobody approves what they have written in, and who wrote it publishes it. */
export function judgeReportStep(known: KnownReport, { actor, step, approver }: ReportAsk): ReportJudged {
  const transition = reportStep(step);
  const to = transition.to[0];
  if (!to) return { ok: false, refusal: "wrong_status" };
  const decision = decide(transition, { status: known.state, to, actor });
  if (!decision.ok) return decision;
  const refusal = lacks(known, { actor, step, approver });
  return refusal ? { ok: false, refusal } : { ok: true, to };
}

function lacks(known: KnownReport, { actor, step, approver }: ReportAsk): ReportRefusal | null {
  const isWriter = known.writers.has(actor.key);
  if (step === "send") {
    if (!approver || !known.approvers.has(approver)) return "no_approver";
    return known.number > 1 && known.changed === "" ? "what_changed_missing" : null;
  }
  if (step === "approve") return isWriter ? "own_report" : null;
  return step === "publish" && !isWriter ? "not_author" : null;
}

/** Is it for the actor to approve, if it is sent? */
export function mayApprove({ writers }: Pick<KnownReport, "writers">, actor: Actor): boolean {
  return can(actor, "report:approve") && !writers.has(actor.key);
}
