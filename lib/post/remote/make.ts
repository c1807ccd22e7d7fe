import { readFile } from "node:fs/promises";
import path from "node:path";
import { SYSTEM } from "@/lib/auth/permissions";
import { sha256 } from "@/lib/crypto/seal";
import { copenhagenDay, type IsoDate } from "@/lib/dates";
import { db, inTransaction, type Tx } from "@/lib/db";
import { pageCountOf } from "@/lib/pdf/page-count";
import { stepLetters } from "@/lib/post/letters/step";
import { lookAgain, type OutLetter } from "@/lib/post/out/look-again";
import { sheetsOf } from "@/lib/post/out/order";
import { holdRun } from "@/lib/post/out/run";
import { leaveOnly, makeFolder, runFolder, writeWhole } from "@/lib/post/remote/folder";
import {
  letterMetadata,
  MANIFEST,
  manifestOf,
  metadataName,
  pdfName,
  type RemoteLetter,
} from "@/lib/post/remote/format";
import { keptLetter, openKept } from "@/lib/sag/papers/documents";

/**
 * Lays the letters of a run in the folder of the print service, and marks them as printed. Broken off anywhere it is begun
 * again: the same letters give the same files, and a manifest that lies there is believed, for the print service may have
 * taken it. The manifest comes last, in the transaction that marks the letters.
 */
export async function makeRemoteRun(id: string): Promise<void> {
  const on = copenhagenDay(new Date());
  const begun = await stillToSend(id, on);
  if (!begun) return;
  const folder = runFolder(begun.number);
  await makeFolder(folder);
  const laid = await readManifest(folder);
  const written = laid ? [] : await writeLetters(id, begun);
  await inTransaction((tx) => handOver(tx, { id, on, number: begun.number, laid, written }), { seconds: 60 });
}

type Begun = { number: number; letters: OutLetter[] };

/** The run with its letters that are still to be sent; null when it is handed over, or undone. */
function stillToSend(id: string, on: IsoDate): Promise<Begun | null> {
  return inTransaction(
    async (tx) => {
      const run = await holdRun(tx, { id });
      if (!run?.remote || run.state !== "making") return null;
      const { live } = await lookAgain(tx, SYSTEM, { where: { printRunId: id, status: "queued" }, on });
      await tx.printRun.update({ where: { id }, data: { done: 0, total: live.length } });
      return { number: run.number, letters: live };
    },
    { seconds: 60 },
  );
}

/** One letter in memory at a time. */
async function writeLetters(id: string, { number, letters }: Begun): Promise<RemoteLetter[]> {
  const folder = runFolder(number);
  const written: RemoteLetter[] = [];
  for (const letter of letters) {
    const remote = await writeLetter(folder, number, letter);
    if (remote) written.push(remote);
    await db().printRun.updateMany({ where: { id, state: "making" }, data: { done: written.length } });
  }
  return written;
}

/** Null for one whose sag was erased meanwhile. */
async function writeLetter(folder: string, run: number, { id, key, way, returnWay }: OutLetter) {
  const row = await db().letter.findUnique({ where: { id }, include: { printedForm: true } });
  if (!row) return null;
  const pdf = openKept(keptLetter(row));
  const remote: RemoteLetter = {
    ...{ key, returnWay, pageCount: pageCountOf(pdf), byteCount: pdf.length },
    sha256: Buffer.from(sha256(pdf)).toString("hex"),
    way: way === "large_print" ? "large_print" : "letter",
  };
  await writeWhole(folder, pdfName(remote), pdf);
  await writeWhole(folder, metadataName(remote), asJson(letterMetadata(run, remote)));
  return remote;
}

type HandingOver = {
  id: string;
  on: IsoDate;
  number: number;
  /** keys of a manifest that was there already */
  laid: readonly string[] | null;
  written: readonly RemoteLetter[];
};

/** What was stopped meanwhile is taken out; but not of a manifest that lay there: then the page of the run tells of it. */
async function handOver(tx: Tx, { id, on, number, laid, written }: HandingOver): Promise<void> {
  const run = await holdRun(tx, { id });
  if (run?.state !== "making") return;
  const { live } = await lookAgain(tx, SYSTEM, { where: { printRunId: id, status: "queued" }, on });
  const there = new Set(laid ?? written.map(({ key }) => key));
  const going = live.filter(({ key }) => there.has(key));
  const keys = laid ?? going.map(({ key }) => key);
  await stepLetters(tx, SYSTEM, going, { step: "print", on });
  await tx.remoteLetter.createMany({ data: keys.map((letterKey) => ({ printRunId: id, letterKey })) });
  const state = keys.length === 0 ? "undone" : "ready";
  const sheets = written.reduce((sum, { pageCount }) => sum + sheetsOf(pageCount), 0) || run.sheets;
  await tx.printRun.update({
    where: { id },
    data: { state, sheets, total: keys.length, done: keys.length },
  });
  if (laid) return;
  const folder = runFolder(number);
  const sent = written.filter(({ key }) => keys.includes(key));
  await leaveOnly(folder, new Set(sent.flatMap((letter) => [pdfName(letter), metadataName(letter)])));
  if (keys.length === 0) return;
  await writeWhole(folder, MANIFEST, asJson(manifestOf({ number, madeOn: on }, sent)));
}

/** The keys of the manifest in a folder; null when there is none. It is ours, and whole or not there. */
async function readManifest(folder: string): Promise<string[] | null> {
  try {
    const json: ReturnType<typeof manifestOf> = JSON.parse(
      await readFile(path.join(folder, MANIFEST), "utf8"),
    );
    return json.letters.map(({ key }) => key);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

function asJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
