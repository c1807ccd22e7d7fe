import type { Actor } from "@/lib/auth/permissions";
import { type ReportStepped, type ShownReport, stepReport } from "@/lib/report/making/step";

/** Sends it back to its author, with what is to be mended. */
export function sendReportBack(
  actor: Actor,
  shown: ShownReport,
  note: string,
  now: Date,
): Promise<ReportStepped> {
  return stepReport(actor, shown, { step: "return", data: { note } }, now);
}
