import type { PrintRunState } from "@/generated/prisma/client";
import type { Actor } from "@/lib/auth/permissions";
import { visibleTo } from "@/lib/auth/scope";
import { copenhagenDay, fromDbDate, type IsoDate } from "@/lib/dates";
import { db } from "@/lib/db";
import { MOST_TRIES } from "@/lib/jobs/outbox";
import type { LetterStatus } from "@/lib/post/letter";
import type { StopReason } from "@/lib/post/letter-life";
import { type OutLetter, selectOut, whyNot } from "@/lib/post/out/look-again";
import { type OutLine, toOutLine } from "@/lib/post/out/read-queue";
import { canBeUndone } from "@/lib/post/out/undo-run";

export type RunLine = {
  number: number;
  state: PrintRunState;
  /** letters */
  total: number;
  /** letters that are laid in the file already, while it is made */
  done: number;
  sheets: number;
  madeOn: IsoDate;
  sentOn: IsoDate | null;
};

/** A letter in the file of a run. `place` is where it lies among those of its thickness. */
export type RunLetter = OutLine & { place: number; status: LetterStatus };

export type PrintRunView = RunLine & {
  hasFile: boolean;
  byteCount: number;
  /** the making was given up */
  failed: boolean;
  undoable: boolean;
  /** in the order of the file */
  letters: RunLetter[];
  /** stopped after they were printed: to be taken out of the pile */
  takeOut: (RunLetter & { reason: StopReason })[];
};

const OLD_RUNS = 20;

/** The runs that wait for somebody, the oldest first; and the last that do not. Not those of the print service. */
export async function readRuns(): Promise<{ open: RunLine[]; old: RunLine[] }> {
  const [open, old] = await Promise.all([
    db().printRun.findMany({
      where: { remote: false, state: { in: ["making", "ready"] } },
      orderBy: { number: "asc" },
    }),
    db().printRun.findMany({
      where: { remote: false, state: { in: ["sent", "undone"] } },
      orderBy: { number: "desc" },
      take: OLD_RUNS,
    }),
  ]);
  return { open: open.map(toLine), old: old.map(toLine) };
}

type Row = Awaited<ReturnType<ReturnType<typeof db>["printRun"]["findMany"]>>[number];

function toLine({ number, state, total, done, sheets, createdAt, sentOn }: Row): RunLine {
  return {
    ...{ number, state, total, done, sheets },
    madeOn: copenhagenDay(createdAt),
    sentOn: sentOn && fromDbDate(sentOn),
  };
}

/** One run with its letters; null for a number that is none. */
export async function readRun(actor: Actor, number: number, now: Date): Promise<PrintRunView | null> {
  const run = await db().printRun.findFirst({ where: { number, remote: false } });
  if (!run) return null;
  const rows = await db().letter.findMany({
    where: { OR: [{ printRunId: run.id }, { key: { in: run.letterKeys } }], sag: visibleTo(actor) },
    select: selectOut(copenhagenDay(now)),
  });
  const letters = inFileOrder(actor, run.letterKeys, rows).filter(({ row }) => row.printRunId === run.id);
  const stopped = run.state === "ready" || run.state === "sent" ? letters.filter(isStopped) : [];
  const job = await db().job.findFirst({ where: { kind: "make_print_run", subject: run.id } });
  return {
    ...toLine(run),
    hasFile: run.fileId !== null,
    byteCount: Number(run.byteCount ?? 0),
    failed: run.state === "making" && (!job || job.tries >= MOST_TRIES),
    undoable: canBeUndone(run),
    letters: letters.map(({ line }) => line),
    takeOut: stopped.map(({ line, row }) => ({ ...line, reason: whyNot(row) ?? "by_hand" })),
  };
}

type InFile = { row: OutLetter; line: RunLetter };

function isStopped({ row }: InFile): boolean {
  return row.status === "stopped" || (row.status === "printed" && whyNot(row) !== null);
}

/** The place is counted in the file, where also those lie that have gone back in the queue. */
function inFileOrder(actor: Actor, letterKeys: readonly string[], rows: readonly OutLetter[]): InFile[] {
  const at = new Map(letterKeys.map((key, place) => [key, place]));
  const placeOf = ({ key }: OutLetter) => at.get(key) ?? letterKeys.length;
  const before = new Map<number, number>();
  return rows
    .toSorted((a, b) => placeOf(a) - placeOf(b))
    .map((row) => {
      const line = toOutLine(actor, row);
      const place = (before.get(line.sheets) ?? 0) + 1;
      before.set(line.sheets, place);
      return { row, line: { ...line, place, status: row.status } };
    });
}
