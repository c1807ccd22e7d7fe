import type { Prisma, ScanBatchState } from "@/generated/prisma/client";
import { fromDbDate, type IsoDate } from "@/lib/dates";
import { db } from "@/lib/db";
import { readWork, type WorkState } from "@/lib/jobs/outbox";
import type { ReturnWay } from "@/lib/post/ways";

/** A pile as the lists show it. */
export type BatchLine = {
  number: number;
  state: ScanBatchState;
  arrivedOn: IsoDate;
  cameBy: ReturnWay;
  createdAt: Date;
  putInBy: string | null;
  /** as they were chosen, refused ones among them */
  fileCount: number;
  refusedCount: number;
  pageCount: number;
  readCount: number;
};

/** A file as it was chosen. Its name is kept nowhere. */
export type BatchFile = {
  position: number;
  type: string | null;
  refusal: string | null;
  note: string | null;
  pageCount: number;
  readCount: number;
};

export type BatchView = BatchLine & {
  id: string;
  files: BatchFile[];
  work: WorkState;
  /** no page of it belongs to a sag */
  mayErase: boolean;
};

const LATEST = 20;
const READ = {
  putInBy: { select: { name: true } },
  files: {
    orderBy: [{ position: "asc" }, { part: "asc" }],
    include: { _count: { select: { pages: true } } },
  },
} satisfies Prisma.ScanBatchInclude;

/** The latest piles, the newest first. */
export async function listBatches(): Promise<BatchLine[]> {
  const rows = await db().scanBatch.findMany({ orderBy: { number: "desc" }, take: LATEST, include: READ });
  return rows.map(toLine);
}

/** A pile with its files; null when there is none of that number. */
export async function readBatchView(typed: string): Promise<BatchView | null> {
  const number = /^[1-9]\d{0,8}$/.test(typed) ? Number(typed) : 0;
  const row = await db().scanBatch.findUnique({ where: { number }, include: READ });
  if (!row) return null;
  const [used, work] = await Promise.all([
    db().scanPage.count({ where: { file: { batchId: row.id }, sagId: { not: null } } }),
    readWork("read_batch", row.id),
  ]);
  return {
    ...toLine(row),
    id: row.id,
    files: filesOf(row.files),
    work,
    mayErase: used === 0,
  };
}

type FileRow = Omit<BatchFile, "readCount"> & { _count: { pages: number } };
type Row = Pick<BatchLine, "number" | "state" | "cameBy" | "createdAt"> & {
  arrivedOn: Date;
  putInBy: { name: string } | null;
  files: FileRow[];
};

function toLine(row: Row): BatchLine {
  const { number, state, cameBy, createdAt } = row;
  const files = filesOf(row.files);
  return {
    ...{ number, state, cameBy, createdAt },
    arrivedOn: fromDbDate(row.arrivedOn),
    putInBy: row.putInBy?.name ?? null,
    fileCount: files.length,
    refusedCount: files.filter(({ refusal }) => refusal !== null).length,
    pageCount: sum(files, "pageCount"),
    readCount: sum(files, "readCount"),
  };
}

/** A picture of several pages is kept in as many parts, and is one file to whoever chose it. */
function filesOf(rows: readonly FileRow[]): BatchFile[] {
  return [...Map.groupBy(rows, ({ position }) => position)].flatMap(([, parts]) => {
    const [first] = parts;
    if (!first) return [];
    const read = parts.map(({ pageCount, _count }) => ({ pageCount, readCount: _count.pages }));
    const { position, type, refusal, note } = first;
    return [
      { position, type, refusal, note, pageCount: sum(read, "pageCount"), readCount: sum(read, "readCount") },
    ];
  });
}

function sum<K extends string>(all: readonly Record<K, number>[], key: K): number {
  return all.reduce((total, one) => total + one[key], 0);
}
