import { SYSTEM } from "@/lib/auth/permissions";
import { copenhagenDay, type IsoDate } from "@/lib/dates";
import { db, inTransaction, type Tx } from "@/lib/db";
import { environment } from "@/lib/env.mjs";
import { stepLetters } from "@/lib/post/letters/step";
import { lookAgain } from "@/lib/post/out/look-again";
import { startMerger } from "@/lib/post/out/merge/merger";
import { inPrintOrder } from "@/lib/post/out/order";
import { type Planned, planned } from "@/lib/post/out/plan";
import { holdRun } from "@/lib/post/out/run";
import { type WrittenRun, writeRun } from "@/lib/post/out/write-run";
import { scansFolder } from "@/lib/post/store/folder";
import { type KeptFile, keepFile } from "@/lib/post/store/keep";
import { eraseKept } from "@/lib/post/store/sweep";
import { keys } from "@/lib/secrets";

/**
 * Makes the file of a run and marks its letters as printed. Broken off anywhere it is begun again from the start: the file
 * of a maker that was killed is named by no row, and of two makers the later finds the run made and throws its file away.
 */
export async function makePrintRun(id: string): Promise<void> {
  const on = copenhagenDay(new Date());
  const begun = await stillToPrint(id, on);
  if (!begun) return;
  if (begun.letters.length === 0) return leaveEmpty(id);
  const { kept, written } = await keepRun({ id, on, ...begun });
  const isMine = await inTransaction((tx) => finish(tx, { id, on, kept, written }), { seconds: 60 });
  if (!isMine) await eraseKept(folder(), kept.id);
}

function folder(): string {
  return scansFolder(environment().dataDir);
}

type Begun = { number: number; letters: Planned[] };

/** The run with its letters that are still to be sent, in print order; null when somebody has made or undone it. */
function stillToPrint(id: string, on: IsoDate): Promise<Begun | null> {
  return inTransaction(
    async (tx) => {
      const run = await holdRun(tx, { id });
      if (run?.state !== "making") return null;
      const { live } = await lookAgain(tx, SYSTEM, { where: { printRunId: id, status: "queued" }, on });
      const letters = inPrintOrder(live.map(planned));
      await tx.printRun.update({ where: { id }, data: { done: 0, total: letters.length } });
      return { number: run.number, letters };
    },
    { seconds: 60 },
  );
}

async function leaveEmpty(id: string): Promise<void> {
  await db().printRun.updateMany({ where: { id, state: "making" }, data: { state: "undone" } });
}

async function keepRun({ id, on, ...begun }: Begun & { id: string; on: IsoDate }) {
  const merger = startMerger();
  try {
    const written: WrittenRun = { letterKeys: [], sheets: 0 };
    const source = writeRun(merger, { ...begun, on, written, tell: (done) => tell(id, done) });
    return { kept: await keepFile({ folder: folder(), keys: keys(), source }), written };
  } finally {
    merger.end();
  }
}

/** How far it has come, for whoever waits. */
async function tell(id: string, done: number): Promise<void> {
  await db().printRun.updateMany({ where: { id, state: "making" }, data: { done } });
}

type Made = { id: string; on: IsoDate; kept: KeptFile; written: WrittenRun };

/** False when the run was made or undone meanwhile. A letter that was stopped meanwhile stays so, and is named on the page of the run. */
async function finish(tx: Tx, { id, on, kept, written }: Made): Promise<boolean> {
  const run = await holdRun(tx, { id });
  if (run?.state !== "making") return false;
  const letters = await tx.letter.findMany({ where: { printRunId: id, status: "queued" } });
  await stepLetters(tx, SYSTEM, letters, { step: "print", on });
  const { letterKeys, sheets } = written;
  await tx.printRun.update({
    where: { id },
    data: {
      ...{ state: "ready", letterKeys, sheets, done: letterKeys.length, total: letterKeys.length },
      ...{ fileId: kept.id, sha256: new Uint8Array(kept.sha256), byteCount: kept.byteCount },
    },
  });
  return true;
}
