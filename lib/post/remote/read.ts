import type { PrintRunState } from "@/generated/prisma/client";
import { type Actor, can } from "@/lib/auth/permissions";
import { visibleTo } from "@/lib/auth/scope";
import { copenhagenDay, type IsoDate } from "@/lib/dates";
import { db } from "@/lib/db";
import { MOST_TRIES } from "@/lib/jobs/outbox";
import { selectOut, whyNot } from "@/lib/post/out/look-again";
import { IN_QUEUE } from "@/lib/post/out/plan";
import { canGoRemote } from "@/lib/post/remote/begin";
import { RECEIPT_PROBLEMS, type ReceiptProblem } from "@/lib/post/remote/receipt";
import { settingsToday } from "@/lib/setting/today";

export type RemoteRunLine = {
  number: number;
  state: PrintRunState;
  total: number;
  /** letters that lie in the folder already, while it is made */
  done: number;
  madeOn: IsoDate;
  /** letters that no receipt has told of */
  waiting: number;
  sent: number;
  failed: number;
};

export type RemoteNow = {
  /** how many letters would go now */
  ready: number;
  /** the runs that wait for their receipts, and the last that do not; the newest first */
  runs: RemoteRunLine[];
  /** receipts that could not be read and that no run has: how many */
  strayReceipts: number;
};

const LATEST = 10;

/** What the print service has and gets; null when letters are printed here and no run of it is open. */
export async function readRemote(actor: Actor, now: Date): Promise<RemoteNow | null> {
  if (!can(actor, "post:read")) return null;
  const isRemote = (await settingsToday())["post.printWay"] === "remote";
  const runs = await db().printRun.findMany({
    where: { remote: true },
    orderBy: { number: "desc" },
    take: LATEST,
    include: { remoteLetters: { select: { outcome: true } } },
  });
  if (!isRemote && !runs.some(({ state }) => state === "making" || state === "ready")) return null;
  return {
    ready: isRemote ? await countReady(actor, now) : 0,
    runs: runs.map(toLine),
    strayReceipts: await db().remoteReceipt.count({ where: { printRunId: null, problem: { not: null } } }),
  };
}

async function countReady(actor: Actor, now: Date): Promise<number> {
  const letters = await db().letter.findMany({
    where: { ...IN_QUEUE, sag: visibleTo(actor) },
    select: selectOut(copenhagenDay(now)),
  });
  return letters.filter((letter) => whyNot(letter) === null && canGoRemote(letter)).length;
}

type RunRow = {
  number: number;
  state: PrintRunState;
  total: number;
  done: number;
  createdAt: Date;
  remoteLetters: readonly { outcome: string | null }[];
};

function toLine({ number, state, total, done, createdAt, remoteLetters }: RunRow): RemoteRunLine {
  const count = (outcome: string | null) => remoteLetters.filter((one) => one.outcome === outcome).length;
  return {
    ...{ number, state, total, done },
    madeOn: copenhagenDay(createdAt),
    waiting: count(null),
    sent: count("sent"),
    failed: count("failed"),
  };
}

export type RemoteRunView = RemoteRunLine & {
  /** the making was given up */
  stuck: boolean;
  /** by their keys, as the print service knows them: stopped after they were handed over, and not told of */
  toRecall: string[];
  /** stopped, and sent all the same */
  sentThoughStopped: number;
  failures: { key: string; code: string; sagsnummer: string | null }[];
  receipts: {
    id: string;
    on: IsoDate;
    problem: ReceiptProblem | null;
    unknown: number;
    again: number;
    otherwise: number;
  }[];
};

/** One run of the print service; null for a number that is none. */
export async function readRemoteRun(actor: Actor, number: number): Promise<RemoteRunView | null> {
  if (!can(actor, "post:read")) return null;
  const run = await db().printRun.findFirst({
    where: { number, remote: true },
    include: {
      remoteLetters: { orderBy: { letterKey: "asc" } },
      remoteReceipts: { orderBy: { createdAt: "asc" } },
    },
  });
  if (!run) return null;
  const keys = run.remoteLetters.map(({ letterKey }) => letterKey);
  const letters = await db().letter.findMany({
    where: { key: { in: keys }, sag: visibleTo(actor) },
    select: { key: true, status: true, sag: { select: { sagsnummer: true } } },
  });
  const known = new Map(letters.map((letter) => [letter.key, letter]));
  const job = await db().job.findFirst({ where: { kind: "make_remote_run", subject: run.id } });
  return {
    ...toLine(run),
    stuck: run.state === "making" && (!job || job.tries >= MOST_TRIES),
    toRecall: run.remoteLetters
      .filter(({ outcome, letterKey }) => outcome === null && known.get(letterKey)?.status === "stopped")
      .map(({ letterKey }) => letterKey),
    sentThoughStopped: run.remoteLetters.filter((one) => one.outcome === "sent" && one.wasStopped).length,
    failures: run.remoteLetters.flatMap(({ outcome, letterKey: key, code }) =>
      outcome === "failed"
        ? [{ key, code: code ?? "", sagsnummer: known.get(key)?.sag.sagsnummer ?? null }]
        : [],
    ),
    receipts: run.remoteReceipts
      .filter(({ isRead, problem }) => isRead || problem)
      .map((receipt) => ({
        id: receipt.id,
        on: copenhagenDay(receipt.createdAt),
        problem: RECEIPT_PROBLEMS.find((known) => known === receipt.problem) ?? null,
        unknown: receipt.unknownCount,
        again: receipt.againCount,
        otherwise: receipt.otherwiseCount,
      })),
  };
}
