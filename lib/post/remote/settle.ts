import type { RemoteLetter, RemoteReceipt } from "@/generated/prisma/client";
import { SYSTEM } from "@/lib/auth/permissions";
import { copenhagenDay, toDbDate } from "@/lib/dates";
import { db, inTransaction, type Tx } from "@/lib/db";
import { stepLetters } from "@/lib/post/letters/step";
import { holdRun } from "@/lib/post/out/run";
import type { ReadReceipt, ReceiptLine, ReceiptProblem } from "@/lib/post/remote/receipt";

type Whole = Extract<ReadReceipt, { ok: true }>;

/**
 * Does what a receipt says, one letter a transaction: each is settled once in its run, so a reader that was killed, or two at
 * the same time, come to the same. Gives the problem when it is of no run that was handed over, or of a day before it was.
 */
export async function settle(
  { run: number, lines }: Whole,
  hash: Uint8Array,
  now: Date,
): Promise<ReceiptProblem | null> {
  const run = await db().printRun.findFirst({
    where: { number, remote: true, state: { in: ["ready", "sent"] } },
  });
  if (!run) return "unknown_run";
  const madeOn = copenhagenDay(run.createdAt);
  if (lines.some((line) => line.outcome === "sent" && line.on < madeOn)) return "wrong_day";
  const receipt = await receiptRow(run.id, hash);
  const counts = { unknownCount: 0, againCount: 0, otherwiseCount: 0 };
  for (const line of lines) {
    const said = await inTransaction((tx) => settleLine(tx, { runId: run.id, receipt, line, now }));
    if (said !== "settled") counts[said] += 1;
  }
  await inTransaction((tx) => close(tx, run.id, { receiptId: receipt.id, counts, now }));
  return null;
}

/** The row of a receipt that is read, made by whoever comes first. */
async function receiptRow(printRunId: string, hash: Uint8Array): Promise<RemoteReceipt> {
  const where = { printRunId, sha256: new Uint8Array(hash), problem: null };
  await db().remoteReceipt.createMany({ data: where, skipDuplicates: true });
  return db().remoteReceipt.findFirstOrThrow({ where });
}

type Settling = { runId: string; receipt: RemoteReceipt; line: ReceiptLine; now: Date };
type Said = "settled" | "unknownCount" | "againCount" | "otherwiseCount";

async function settleLine(tx: Tx, { runId, receipt, line, now }: Settling): Promise<Said> {
  const where = { printRunId_letterKey: { printRunId: runId, letterKey: line.key } };
  await tx.$queryRaw`select 1 from remote_letter where print_run_id = ${runId}::uuid and letter_key = ${line.key}::uuid for update`;
  const remote = await tx.remoteLetter.findUnique({ where });
  if (!remote) return "unknownCount";
  if (remote.receiptId === receipt.id) return "settled";
  if (remote.outcome !== null) return isSame(remote, line) ? "againCount" : "otherwiseCount";
  const wasStopped = await moveLetter(tx, runId, line, copenhagenDay(now));
  await tx.remoteLetter.update({
    where,
    data: {
      outcome: line.outcome,
      code: line.outcome === "failed" ? line.code : null,
      happenedOn: line.outcome === "sent" ? toDbDate(line.on) : null,
      receiptId: receipt.id,
      wasStopped,
    },
  });
  return "settled";
}

function isSame({ outcome }: RemoteLetter, line: ReceiptLine): boolean {
  return outcome === line.outcome;
}

/** True when the letter had been stopped. One that was erased with its sag, or marked by hand, stays as it is. */
async function moveLetter(tx: Tx, runId: string, line: ReceiptLine, today: string): Promise<boolean> {
  const found = await tx.letter.findUnique({ where: { key: line.key }, select: { sagId: true } });
  if (!found) return false;
  await tx.$queryRaw`select id from sag where id = ${found.sagId}::uuid for update`;
  const letter = await tx.letter.findUnique({ where: { key: line.key } });
  if (!letter) return false;
  if (line.outcome === "sent") await stepLetters(tx, SYSTEM, [letter], { step: "send", on: line.on });
  else if (letter.status === "printed" && letter.printRunId === runId)
    await stepLetters(tx, SYSTEM, [letter], { step: "put_back", on: today, columns: { printRunId: null } });
  return letter.status === "stopped";
}

type Closing = {
  receiptId: string;
  counts: { unknownCount: number; againCount: number; otherwiseCount: number };
  now: Date;
};

/** When every letter is settled, so is the run. */
async function close(tx: Tx, runId: string, { receiptId, counts, now }: Closing): Promise<void> {
  const run = await holdRun(tx, { id: runId });
  await tx.remoteReceipt.update({ where: { id: receiptId }, data: { ...counts, isRead: true } });
  const left = await tx.remoteLetter.count({ where: { printRunId: runId, outcome: null } });
  if (left > 0 || run?.state !== "ready") return;
  const last = await tx.remoteLetter.aggregate({ where: { printRunId: runId }, _max: { happenedOn: true } });
  const sentOn = last._max.happenedOn ?? toDbDate(copenhagenDay(now));
  await tx.printRun.update({ where: { id: runId }, data: { state: "sent", sentOn } });
}
