import type { Prisma } from "@/generated/prisma/client";
import type { Actor } from "@/lib/auth/permissions";
import { copenhagenDay } from "@/lib/dates";
import { inTransaction, type Tx } from "@/lib/db";
import { oneAtATime } from "@/lib/events/dated-rows";
import { recordEvent } from "@/lib/events/record";
import {
  judgeReportStep,
  type KnownReport,
  type ReportAsk,
  type ReportRefusal,
} from "@/lib/report/making/judge";
import { knownReport, type ReportRow, readReport } from "@/lib/report/making/read-report";
import { quarterId } from "@/lib/report/quarter";
import type { Quarter } from "@/lib/rollout/quarters";

/** A status as it was shown. */
export type ShownReport = { quarter: Quarter; version: number };

export type ReportStepped = { ok: true; version: number } | { ok: false; refusal: ReportRefusal };

export type ReportStepTo = Omit<ReportAsk, "actor"> & {
  /** columns that change with it; `changed` is what the rule is to know of it */
  data?: Prisma.ReportUncheckedUpdateManyInput & { changed?: string };
};

/** Takes a step, if the status is still as it was shown, and remembers it. */
export function stepReport(
  actor: Actor,
  shown: ShownReport,
  to: ReportStepTo,
  now: Date,
): Promise<ReportStepped> {
  return inTransaction(async (tx) => {
    const found = await findShown(tx, shown);
    if (!found.ok) return found;
    return stepFound(tx, actor, { ...found, ...to, now });
  });
}

type Found = { ok: true; report: ReportRow; known: KnownReport };

/** The status of a quarter for a change of it: nobody else changes one until the transaction ends. */
export async function findShown(
  tx: Tx,
  { quarter, version }: ShownReport,
): Promise<Found | { ok: false; refusal: ReportRefusal }> {
  await oneAtATime(tx, "report");
  const report = await readReport(quarter, tx);
  if (!report) return { ok: false, refusal: "not_found" };
  if (report.version !== version) return { ok: false, refusal: "changed_meanwhile" };
  return { ok: true, report, known: await knownReport(report, tx) };
}

type Taken = Omit<Found, "ok"> & ReportStepTo & { now: Date };

/** The step of a status that was found in the same transaction. */
export async function stepFound(
  tx: Tx,
  actor: Actor,
  { report, known, step, approver, data = {}, now }: Taken,
): Promise<ReportStepped> {
  const judged = judgeReportStep(known, { actor, step, approver });
  if (!judged.ok) return judged;
  const { id, key, version, number, quarter } = report;
  const columns = { ...(judged.to === "draft" ? UNAPPROVED : {}), ...data };
  const { count } = await tx.report.updateMany({
    where: { id, version },
    data: { ...columns, state: judged.to, version: { increment: 1 } },
  });
  if (count === 0) return { ok: false, refusal: "changed_meanwhile" };
  await recordEvent(tx, {
    subject: { kind: "report", key },
    occurredOn: copenhagenDay(now),
    actor: actor.key,
    fact: { type: "report.stepped", step, to: judged.to, quarter: quarterId(quarter), number },
  });
  return { ok: true, version: version + 1 };
}

const UNAPPROVED = { approvedSha256: null, approverId: null } as const;
