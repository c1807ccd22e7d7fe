import type { Actor } from "@/lib/auth/permissions";
import { hex } from "@/lib/report/canonical";
import { contentSha256 } from "@/lib/report/edition/freeze";
import { composeReport } from "@/lib/report/making/compose";
import { readReport } from "@/lib/report/making/read-report";
import { type ReportStepped, type ShownReport, stepReport } from "@/lib/report/making/step";

/** Approves what was read, and nothing else: `read` is the code of the content that the page showed. */
export async function approveReport(
  actor: Actor,
  { read, ...shown }: ShownReport & { read: string },
  now: Date,
): Promise<ReportStepped> {
  const report = await readReport(shown.quarter);
  if (!report) return { ok: false, refusal: "not_found" };
  const { content } = await composeReport(report, now);
  const approvedSha256 = contentSha256(content);
  if (hex(approvedSha256) !== read) return { ok: false, refusal: "changed_since_approval" };
  return stepReport(
    actor,
    shown,
    { step: "approve", data: { approvedSha256, approverId: actor.userId } },
    now,
  );
}
