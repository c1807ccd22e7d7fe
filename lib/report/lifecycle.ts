import type { Transition } from "@/lib/transitions";

export const REPORT_STATES = [
  "draft", // written and counted, open to its author
  "sent_for_approval", // a second person is to read it
  "approved", // the author may publish it
  "published", // frozen as an edition
] as const;
export type ReportState = (typeof REPORT_STATES)[number];

/** Any edit leads back to draft. Who approves is another than the author, which the verb judges. */
export const REPORT_STEPS = {
  begin: { from: [null], to: ["draft"], permission: "report:write" },
  edit: { from: ["draft", "sent_for_approval", "approved"], to: ["draft"], permission: "report:write" },
  send: { from: ["draft"], to: ["sent_for_approval"], permission: "report:write" },
  approve: { from: ["sent_for_approval"], to: ["approved"], permission: "report:approve" },
  return: { from: ["sent_for_approval", "approved"], to: ["draft"], permission: "report:approve" },
  publish: { from: ["approved"], to: ["published"], permission: "report:write" },
} as const satisfies Record<string, Transition<ReportState>>;

export type ReportStep = keyof typeof REPORT_STEPS;
export const REPORT_STEP_NAMES = Object.keys(REPORT_STEPS) as readonly ReportStep[];

export function reportStep(step: ReportStep): Transition<ReportState> {
  return REPORT_STEPS[step];
}
