import type { Report } from "@/generated/prisma/client";
import { PERMISSIONS } from "@/lib/auth/permissions";
import { db, type Tx } from "@/lib/db";
import { readEvents } from "@/lib/events/record";
import type { KnownReport } from "@/lib/report/making/judge";
import { parseQuarter, quarterId } from "@/lib/report/quarter";
import type { Quarter } from "@/lib/rollout/quarters";

type Person = { key: string; name: string };

/** A status on its way, or published, as its row says it. */
export type ReportRow = Omit<Report, "quarter"> & {
  quarter: Quarter;
  author: Person | null;
  approver: Person | null;
};

type From = Pick<Tx, "report" | "event" | "user">;
const person = { select: { key: true, name: true } } as const;

/** The newest status of a quarter: the one on its way, else the last that was published. */
export async function readReport(quarter: Quarter, from: From = db()): Promise<ReportRow | null> {
  const row = await from.report.findFirst({
    where: { quarter: quarterId(quarter) },
    orderBy: { number: "desc" },
    include: { author: person, approver: person },
  });
  return row && { ...row, quarter: parseQuarter(row.quarter) ?? quarter };
}

export type Approver = Person;

/** Who have written in a status, by its events; and who may be asked to approve it. */
export async function readWriters(
  { key }: Pick<ReportRow, "key">,
  from: From = db(),
): Promise<{ writers: ReadonlySet<string>; approvers: readonly Approver[] }> {
  const events = await readEvents(from, { kind: "report", key });
  const writers = new Set(
    events.flatMap(({ actor, fact }) =>
      fact.type === "report.stepped" && (fact.step === "begin" || fact.step === "edit") ? [actor] : [],
    ),
  );
  const approvers = await from.user.findMany({
    where: {
      active: true,
      roles: { hasSome: [...PERMISSIONS["report:approve"]] },
      key: { notIn: [...writers] },
    },
    orderBy: { name: "asc" },
    ...person,
  });
  return { writers, approvers };
}

/** What the rules need to know of it. */
export async function knownReport(report: ReportRow, from: From = db()): Promise<KnownReport> {
  const { writers, approvers } = await readWriters(report, from);
  const { state, number, changed } = report;
  return { state, number, changed, writers, approvers: new Set(approvers.map(({ key }) => key)) };
}
