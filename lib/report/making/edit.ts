import type { Actor } from "@/lib/auth/permissions";
import { canonicalJson } from "@/lib/report/canonical";
import { composeReport } from "@/lib/report/making/compose";
import type { TypedDraft } from "@/lib/report/making/input";
import { readReport } from "@/lib/report/making/read-report";
import { type ReportStepped, type ShownReport, stepReport } from "@/lib/report/making/step";
import { textsOf } from "@/lib/report/making/texts";

/** Saves the words of the draft. Whatever it was on its way to, it is a draft again; the same words change nothing. */
export async function editReport(
  actor: Actor,
  shown: ShownReport,
  { texts, met, changed }: TypedDraft,
  now: Date,
): Promise<ReportStepped> {
  const report = await readReport(shown.quarter);
  if (!report) return { ok: false, refusal: "not_found" };
  const { content } = await composeReport(report, now);
  const written = textsOf(content.sections, texts);
  const isSame =
    canonicalJson([written, met, changed]) === canonicalJson([report.texts, report.met, report.changed]);
  if (isSame && report.state === "draft" && report.version === shown.version) {
    return { ok: true, version: report.version };
  }
  return stepReport(actor, shown, { step: "edit", data: { texts: written, met, changed } }, now);
}
