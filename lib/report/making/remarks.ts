import { db, type Tx } from "@/lib/db";
import { REMARK_STATUS_LABELS, type RemarkStatus } from "@/lib/remark/status";
import type { Answer } from "@/lib/report/document";
import type { EditionRef } from "@/lib/report/edition/edition";

/** What the board said, as the draft has it. */
export type ReportRemark = {
  id: string;
  key: string;
  version: number;
  from: string;
  body: string;
  status: RemarkStatus;
  answer: string;
  note: string;
  /** it stands in an edition of the quarter already */
  isIn: boolean;
};

/** The remarks that no edition answers yet, and those that an edition of the quarter does, the oldest first. */
export async function readRemarks(
  quarter: EditionRef["quarter"],
  from: Pick<Tx, "remark"> = db(),
): Promise<ReportRemark[]> {
  const rows = await from.remark.findMany({
    where: { OR: [{ quarter: null }, { quarter }] },
    orderBy: [{ writtenOn: "asc" }, { id: "asc" }],
  });
  return rows.map(({ id, key, version, fromName, body, status, answer, answerNote, quarter: edition }) => ({
    ...{ id, key, version, body, status, answer },
    from: fromName,
    note: answerNote,
    isIn: edition !== null,
  }));
}

/** The answers of an edition: those that are given. A correction repeats those of the edition before. */
export function answersOf(remarks: readonly ReportRemark[]): Answer[] {
  return remarks
    .filter(({ status }) => status !== "open")
    .map(({ from, body, answer, status, note }) => ({
      from,
      question: body,
      answer,
      outcome: REMARK_STATUS_LABELS[status],
      note,
    }));
}

/** Ties the answers to the edition they stand in for the first time. False when one has changed since it was read. */
export async function putIntoEdition(
  tx: Tx,
  remarks: readonly ReportRemark[],
  edition: EditionRef,
): Promise<boolean> {
  for (const { id, version, status, isIn } of remarks) {
    if (status === "open") continue;
    const where = { id, version, quarter: isIn ? edition.quarter : null };
    const data = isIn ? {} : edition;
    const { count } = await tx.remark.updateMany({ where, data });
    if (count === 0) return false;
  }
  return true;
}
