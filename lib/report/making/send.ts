import type { Actor } from "@/lib/auth/permissions";
import { db } from "@/lib/db";
import { type ReportStepped, type ShownReport, stepReport } from "@/lib/report/making/step";
import { isUuid } from "@/lib/uuid";

/** Asks a second person, by their key, to read and approve it. */
export async function sendReport(
  actor: Actor,
  shown: ShownReport,
  approver: string,
  now: Date,
): Promise<ReportStepped> {
  const asked = isUuid(approver) ? await db().user.findUnique({ where: { key: approver } }) : null;
  const data = { approverId: asked?.id ?? null, note: "" };
  return stepReport(actor, shown, { step: "send", approver: asked?.key, data }, now);
}
