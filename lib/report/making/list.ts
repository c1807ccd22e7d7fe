import { Prisma } from "@/generated/prisma/client";
import { type Actor, can } from "@/lib/auth/permissions";
import { copenhagenDay, fromDbDate, type IsoDate } from "@/lib/dates";
import { db } from "@/lib/db";
import { hex } from "@/lib/report/canonical";
import type { ReportState } from "@/lib/report/lifecycle";
import { type Lateness, latenessOf } from "@/lib/report/making/lateness";
import { parseQuarter, quarterId } from "@/lib/report/quarter";
import { type Quarter, quartersBetween } from "@/lib/rollout/quarters";
import { readSettings } from "@/lib/setting/queries";

export type EditionLine = {
  number: number;
  publishedOn: IsoDate;
  /** what it corrects; empty in the first */
  changed: string;
  /** its code, in hexadecimal */
  sha256: string;
  /** to members of the board */
  mails: { sent: number; queued: number; refused: number };
};

export type OpenReport = {
  number: number;
  state: Exclude<ReportState, "published">;
  author: string | null;
  approver: string | null;
  /** whether the next move is the reader's: to approve what they are asked to, or to go on with their own */
  isForYou: boolean;
};

export type QuarterLine = Lateness & {
  quarter: Quarter;
  /** its last day has been */
  isOver: boolean;
  editions: readonly EditionLine[];
  open: OpenReport | null;
};

/**
 * Every quarter for which the board is owed a status, the newest first: from the one in which a fuldmagt first came into use
 * or somebody first asked, to the one that runs.
 */
export async function listQuarters(actor: Actor, now: Date): Promise<QuarterLine[]> {
  const today = copenhagenDay(now);
  const [first, reports, editions, mails, settings] = await Promise.all([
    firstDay(),
    readOpenReports(),
    db().edition.findMany({
      select: { quarter: true, number: true, publishedOn: true, changed: true, sha256: true },
      orderBy: { number: "asc" },
    }),
    db().editionMail.groupBy({ by: ["quarter", "number", "state"], _count: true }),
    readSettings(db(), today),
  ]);
  const known = [...reports, ...editions].flatMap(({ quarter }) => parseQuarter(quarter)?.first ?? []);
  const from = [first ?? today, ...known].toSorted()[0] ?? today;
  const dueDays = settings["report.dueDays"];
  return quartersBetween(from, today)
    .toReversed()
    .map((quarter) => {
      const id = quarterId(quarter);
      const own = editions.filter((one) => one.quarter === id);
      const countOf = (number: number) => (state: string) =>
        mails.find((one) => one.quarter === id && one.number === number && one.state === state)?._count ?? 0;
      const lines = own.map(({ number, publishedOn, changed, sha256 }) => {
        const count = countOf(number);
        const counts = { sent: count("sent"), queued: count("queued"), refused: count("refused") };
        return { number, publishedOn: fromDbDate(publishedOn), changed, sha256: hex(sha256), mails: counts };
      });
      const open = reports.find((one) => one.quarter === id);
      return {
        quarter,
        isOver: quarter.last < today,
        editions: lines,
        open: open ? openReport(open, actor) : null,
        ...latenessOf(quarter, { dueDays, firstPublishedOn: lines[0]?.publishedOn ?? null, today }),
      };
    });
}

/** The day of the first rollout that went live, or of the first henvendelse; never a day that was corrected since. */
async function firstDay(): Promise<IsoDate | null> {
  const isCorrected = Prisma.sql`exists (select from event correction where correction.corrects = event.seq)`;
  const rows = await db().$queryRaw<{ day: Date }[]>`
    (select occurred_on as day from event
     where type = 'rollout.stepped' and payload ->> 'to' = 'live' and not ${isCorrected}
     order by occurred_on limit 1)
    union all
    (select occurred_on from event where type = 'henvendelse.recorded' and not ${isCorrected}
     order by occurred_on limit 1)`;
  return rows.map(({ day }) => fromDbDate(day)).toSorted()[0] ?? null;
}

type OpenRow = Awaited<ReturnType<typeof readOpenReports>>[number];

function readOpenReports() {
  const person = { select: { id: true, name: true } } as const;
  return db().report.findMany({
    where: { state: { not: "published" } },
    select: { quarter: true, number: true, state: true, author: person, approver: person },
  });
}

function openReport({ number, state, author, approver }: OpenRow, actor: Actor): OpenReport | null {
  if (state === "published") return null;
  const next = state === "sent_for_approval" ? approver : author;
  return {
    number,
    state,
    author: author?.name ?? null,
    approver: approver?.name ?? null,
    isForYou: next !== null && next.id === actor.userId,
  };
}

/** What a project lead is told where they begin: what waits for them, what is late, and what is due. */
export async function readReportsDue(actor: Actor, now: Date): Promise<QuarterLine[]> {
  if (!can(actor, "report:write")) return [];
  const lines = await listQuarters(actor, now);
  return lines.filter(
    ({ isOver, editions, open }) => isOver && (editions.length === 0 || open?.isForYou === true),
  );
}
