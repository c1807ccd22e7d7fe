import type { Remark as RemarkRow } from "@/generated/prisma/client";
import type { Actor } from "@/lib/auth/permissions";
import { fromDbDate, type IsoDate } from "@/lib/dates";
import { db } from "@/lib/db";
import { readEvents } from "@/lib/events/record";
import type { RemarkStatus, RemarkWay } from "@/lib/remark/status";
import { isUuid } from "@/lib/uuid";

/** What the board said, and what became of it. */
export type Remark = {
  key: string;
  version: number;
  from: string;
  body: string;
  writtenOn: IsoDate;
  status: RemarkStatus;
  answer: string;
  note: string;
  answeredOn: IsoDate | null;
  /** where its answer stands */
  edition: { quarter: string; number: number } | null;
};

/** What one has written oneself, the newest first. */
export async function readOwnRemarks({ userId }: Pick<Actor, "userId">): Promise<Remark[]> {
  if (!userId) return [];
  const rows = await db().remark.findMany({
    where: { authorId: userId },
    orderBy: [{ writtenOn: "desc" }, { id: "asc" }],
  });
  return rows.map(toRemark);
}

/** Everything that was said: first what lacks an answer, the oldest of it on top; then the rest, the newest first. */
export async function readRemarks(): Promise<Remark[]> {
  const rows = await db().remark.findMany({ orderBy: [{ writtenOn: "asc" }, { id: "asc" }] });
  const all = rows.map(toRemark);
  const isOpen = ({ status }: Remark) => status === "open";
  return [...all.filter(isOpen), ...all.filter((remark) => !isOpen(remark)).toReversed()];
}

export type RemarkInFull = Remark & {
  way: RemarkWay;
  author: string | null;
  recordedBy: string | null;
  answeredBy: string | null;
};

/** One remark with who has had to do with it; null for any other key. */
export async function readRemark(key: string): Promise<RemarkInFull | null> {
  const name = { select: { name: true } } as const;
  const row = isUuid(key)
    ? await db().remark.findUnique({
        where: { key },
        include: { author: name, recordedBy: name, answeredBy: name },
      })
    : null;
  if (!row) return null;
  const events = await readEvents(db(), { kind: "remark", key });
  const [way = "page"] = events.flatMap(({ fact }) => (fact.type === "remark.recorded" ? [fact.way] : []));
  return {
    ...toRemark(row),
    way,
    author: row.author?.name ?? null,
    recordedBy: row.recordedBy?.name ?? null,
    answeredBy: row.answeredBy?.name ?? null,
  };
}

function toRemark(row: RemarkRow): Remark {
  const { key, version, fromName, body, writtenOn, status, answer, answerNote, answeredOn } = row;
  const { quarter, number } = row;
  return {
    ...{ key, version, body, status, answer },
    from: fromName,
    writtenOn: fromDbDate(writtenOn),
    note: answerNote,
    answeredOn: answeredOn && fromDbDate(answeredOn),
    edition: quarter !== null && number !== null ? { quarter, number } : null,
  };
}
