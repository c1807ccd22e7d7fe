import { Prisma } from "@/generated/prisma/client";
import type { Actor } from "@/lib/auth/permissions";
import { visibleSql } from "@/lib/auth/scope";
import { addDays, type IsoDate } from "@/lib/dates";
import { db } from "@/lib/db";
import { seesToOn } from "@/lib/sag/dividing/covers";
import { conditionOf, type QueueContext } from "@/lib/sag/queue/branches";
import { COUNTED_TO, type QueueCount, type QueueCounts } from "@/lib/sag/queue/counts";
import { filterSql } from "@/lib/sag/queue/filters";
import { LOOK_AHEAD, type LookAhead, NO_FILTERS, type QueueQuery } from "@/lib/sag/queue/query";
import { QUEUE_NAMES, type QueueName } from "@/lib/sag/queue/queues";

type Row = { queue: QueueName } & QueueCount;
const NONE: QueueCount = { count: 0, late: 0, oldestDue: null };

/** Every queue on a Copenhagen day, as the actor sees it: how many, how many late, the oldest due. Two queries. */
export async function countQueues(actor: Actor, today: IsoDate): Promise<QueueCounts> {
  const context = { seesTo: await seesToOn(actor, today), today, days: 30 };
  const parts = QUEUE_NAMES.filter((queue) => queue !== "udloeber").map((queue) =>
    countSql(actor, queue, context, []),
  );
  const [rows, expiring] = await Promise.all([
    db().$queryRaw<Row[]>(Prisma.join(parts, " union all ")),
    countExpiring(actor, today),
  ]);
  const counted = new Map(rows.map(({ queue, ...count }) => [queue, count]));
  counted.set("udloeber", { ...NONE, count: expiring[30] });
  const all = QUEUE_NAMES.map((queue) => [queue, counted.get(queue) ?? NONE] as const);
  return { queues: Object.fromEntries(all) as Record<QueueName, QueueCount>, expiring };
}

/** One queue narrowed by its filters. */
export async function countQueue(actor: Actor, query: QueueQuery, today: IsoDate): Promise<QueueCount> {
  const { queue, filters = NO_FILTERS, days = 30 } = query;
  const [seesTo, narrowed] = await Promise.all([seesToOn(actor, today), filterSql(actor, filters, today)]);
  const rows = await db().$queryRaw<Row[]>(countSql(actor, queue, { seesTo, today, days }, narrowed));
  const { count, late, oldestDue } = rows[0] ?? NONE;
  return { count, late, oldestDue };
}

/** Reads in the order of an index and stops in time: a queue is never counted further than anybody reads. */
function countSql(
  actor: Actor,
  queue: QueueName,
  context: QueueContext,
  filters: readonly Prisma.Sql[],
): Prisma.Sql {
  const conditions = [conditionOf(queue, context), visibleSql(actor), ...filters];
  const due = hasDue(queue) ? Prisma.sql`sag.due_on` : Prisma.sql`null::date`;
  return Prisma.sql`(select ${queue} as queue, count(*)::int as count,
      (count(*) filter (where due_on < ${context.today}::date))::int as late, min(due_on)::text as "oldestDue"
    from (select ${due} as due_on from sag where ${Prisma.join(conditions, " and ")}
      order by ${orderOf(queue)} limit ${COUNTED_TO + 1}) as counted)`;
}

function hasDue(queue: QueueName): boolean {
  return !["udloeber", "journal", "lukkede"].includes(queue);
}

function orderOf(queue: QueueName): Prisma.Sql {
  if (queue === "udloeber") return Prisma.sql`sag.period_to`;
  return hasDue(queue) ? Prisma.sql`sag.due_on` : Prisma.sql`sag.sagsnummer`;
}

/** In how many sager something that holds ends within so many days, counted as queues are. */
export async function countExpiring(actor: Actor, today: IsoDate): Promise<Record<LookAhead, number>> {
  const [longest] = LOOK_AHEAD.toReversed();
  const condition = conditionOf("udloeber", { seesTo: [], today, days: longest ?? 90 });
  const columns = LOOK_AHEAD.map(
    (days) =>
      Prisma.sql`(count(*) filter (where period_to <= ${addDays(today, days)}::date))::int as ${Prisma.raw(`"${days}"`)}`,
  );
  const [row] = await db().$queryRaw<Record<LookAhead, number>[]>`
    select ${Prisma.join(columns)} from (select sag.period_to from sag
      where ${condition} and ${visibleSql(actor)} order by sag.period_to limit ${COUNTED_TO + 1}) as counted`;
  return row ?? { 30: 0, 60: 0, 90: 0 };
}
